/**
 * How one procedure is declared: its input as a schema, its output as a type, and where it runs.
 */
import type { z } from 'zod';

export interface Procedure<Input extends z.ZodType, Output> {
  readonly input: Input;
  /** `reader`: answered by the read-only worker, also while a long write runs. `writer`: in order, one at a time. */
  readonly runs: 'reader' | 'writer';
  /** Never present at run time; carries the output's type. */
  readonly output?: Output;
}

/** `reads<Output>()(schema)`: a procedure that changes nothing and needs no state but the file. */
export const reads =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Procedure<Input, Output> => ({ input, runs: 'reader' });

/** `writes<Output>()(schema)`: a procedure that changes the file, the plan store or the settings. */
export const writes =
  <Output>() =>
  <Input extends z.ZodType>(input: Input): Procedure<Input, Output> => ({ input, runs: 'writer' });
