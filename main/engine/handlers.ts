/** Every procedure's handler, by where it runs. A test holds this against the contract. */
import { planHandlers } from './exchange/plan/handlers.ts';
import { exportHandlers } from './exchange/write/handlers.ts';
import { insightHandlers } from './insight/handlers.ts';
import { queryHandlers } from './query.ts';
import { recordsReadHandlers, recordsWriteHandlers } from './records/handlers.ts';

/** Answered through a read-only connection. */
export const readHandlers = {
  ...recordsReadHandlers,
  ...insightHandlers,
  ...queryHandlers,
};

/** Answered by the one writer, in order. `file.*` are apart: database/handlers.ts. */
export const writeHandlers = {
  ...recordsWriteHandlers,
  ...planHandlers,
  ...exportHandlers,
};
