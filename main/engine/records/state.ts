/** Small questions about a record's values, asked by more than one module. */
import { sameValue, type Value } from '../../../preload/contract/values.ts';
import type { Shape, State } from './shape.ts';

/** The values of the official key when all are filled in. */
export function officialKey(shape: Shape, state: State): (string | number)[] | null {
  const { officialKey: keys } = shape.type;
  if (keys === null) return null;
  const values: (string | number)[] = [];
  for (const key of keys) {
    const value = state[key];
    if (typeof value !== 'string' && typeof value !== 'number') return null;
    values.push(value);
  }
  return values;
}

/** Dates are compared as far as both are known: 2020 does not end before 2020-05. */
export function isReversed(from: Value | undefined, to: Value | undefined): boolean {
  if (typeof from !== 'string' || typeof to !== 'string') return false;
  const known = Math.min(from.length, to.length);
  return to.slice(0, known) < from.slice(0, known);
}

/** Equal field by field; an empty field is as good as an absent one. */
export function sameState(a: State, b: State): boolean {
  for (const key in a) if (!sameValue(a[key] ?? null, b[key] ?? null)) return false;
  for (const key in b) if (!(key in a) && b[key] !== null) return false;
  return true;
}

export function isConstraint(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith(code);
}

/** `state` with the fields of `patch`; null empties one. */
export function patched(state: State, patch: State): State {
  const result: State = { ...state, ...patch };
  for (const key in patch) if (patch[key] === null) delete result[key];
  return result;
}

/** A state out of the log. */
export function parseState(json: string | null): State {
  return json === null ? {} : (JSON.parse(json) as State);
}
