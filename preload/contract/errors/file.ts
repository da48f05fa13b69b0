/** Refusals of the file part. */
import type { Sentences } from './types.ts';

export const fileErrors = {} satisfies Record<string, Sentences>;
