/** Refusals of the exchange part. */
import type { Sentences } from './types.ts';

export const exchangeErrors = {} satisfies Record<string, Sentences>;
