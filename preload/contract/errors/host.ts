/** Refusals of the host part. */
import type { Sentences } from './types.ts';

export const hostErrors = {} satisfies Record<string, Sentences>;
