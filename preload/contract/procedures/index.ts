/**
 * Everything the renderer (and any other client) can ask of the engine: one typed map.
 *
 * Promises: the engine parses every input with the schema given here before anything runs; the
 * answer is `{ok: true, value}` or `{ok: false, code, params}` with a code of `errors/`.
 */
import type { z } from 'zod';
import type { Answer } from '../errors/types.ts';
import { exchangeProcedures } from './exchange.ts';
import { fileProcedures } from './file.ts';
import { insightProcedures } from './insight.ts';
import { recordsProcedures } from './records.ts';

export const procedures = {
  ...fileProcedures,
  ...recordsProcedures,
  ...exchangeProcedures,
  ...insightProcedures,
};

export type ProcedureName = keyof typeof procedures;
export type Input<Name extends ProcedureName> = z.input<(typeof procedures)[Name]['input']>;
export type ParsedInput<Name extends ProcedureName> = z.output<(typeof procedures)[Name]['input']>;
export type Output<Name extends ProcedureName> = Exclude<(typeof procedures)[Name]['output'], undefined>;
export type { Answer };
