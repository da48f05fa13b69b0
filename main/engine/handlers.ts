/** Every procedure's handler, by where it runs. A test holds this against the contract. */
import { queryHandlers } from './query.ts';

/** Answered through a read-only connection. */
export const readHandlers = {
  ...queryHandlers,
};

/** Answered by the one writer, in order. `file.*` are apart: database/handlers.ts. */
export const writeHandlers = {};
