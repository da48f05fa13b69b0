/** Refusals of the records part. */
import type { Sentences } from './types.ts';

export const recordsErrors = {} satisfies Record<string, Sentences>;
