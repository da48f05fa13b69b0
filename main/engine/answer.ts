/**
 * From a request to its answer: parse the input with the procedure's schema, run the handler, and
 * turn whatever goes wrong into a refusal. Nothing is ever thrown past this point.
 */
import { z } from 'zod';
import { Refusal, type Answer } from '../../preload/contract/errors/index.ts';
import { procedures, type ProcedureName } from '../../preload/contract/procedures/index.ts';
import { asRefusal, errorDetail } from './database/connection.ts';

/** Runs `handle` on the parsed input. `path`: the file that a failure of the disk is about. */
export async function answerTo(
  name: string,
  input: unknown,
  path: () => string,
  handle: (name: ProcedureName, input: never) => unknown,
): Promise<Answer<unknown>> {
  try {
    if (!isProcedure(name)) throw new Refusal('general.unknown-procedure', { procedure: name });
    const parsed = procedures[name].input.safeParse(input);
    if (!parsed.success) throw new Refusal('general.bad-input', { problem: z.prettifyError(parsed.error) });
    // The handler belongs to this very name, so it takes what this schema gives.
    return { ok: true, value: await handle(name, parsed.data as never) };
  } catch (error) {
    return refusalOf(error, path());
  }
}

export function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name);
}

/** The refusal as it crosses to the host; an unknown error becomes `general.unexpected`. */
export function refusalOf(error: unknown, path: string): Extract<Answer<never>, { ok: false }> {
  const refusal = asRefusal(error, path) ?? new Refusal('general.unexpected', {}, { detail: errorDetail(error), cause: error });
  const detail = refusal.detail ?? (refusal.cause === undefined ? undefined : errorDetail(refusal.cause));
  return { ok: false, code: refusal.code, params: refusal.params, ...(detail === undefined ? {} : { detail }) };
}
