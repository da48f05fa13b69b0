/** Writes a word of the catalogue in its three languages on one line. */
import type { Labels } from '../text.ts';

export const words = (he: string, en: string, ar: string): Labels => ({ he, en, ar });
