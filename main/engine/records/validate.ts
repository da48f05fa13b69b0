/**
 * What a field may hold: turns a handed-in value into the one that is stored, or says what is
 * wrong with it.
 *
 * Promises: the result is neutral and canonical (trimmed, empty is null, no negative zero, no
 * repeated item); nothing is guessed: a text is never read as a number here (see text-values.ts).
 * References are only shaped here; that they lead somewhere is commit.ts's business.
 */
import { nameKeys, type Field } from '../../../preload/contract/catalogue/index.ts';
import { fieldToken } from '../../../preload/contract/errors/index.ts';
import { codeOrNull, isRealDate, textOrNull } from '../../../preload/contract/field-text.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { Lists } from './lists.ts';
import { stateKey, type Shape, type State } from './shape.ts';
import { isReversed } from './state.ts';

/** A code of errors/records.ts under `records.problem.`, with what its sentence needs. */
export interface Problem {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export type Checked = { readonly value: Value } | { readonly problem: Problem; /** The value, if the list item it lacks comes later in the set. */ readonly later?: Value };

const problem = (code: string, params: Problem['params'] = {}): Checked => ({ problem: { code: `records.problem.${code}`, params } });

/** `before`: what the record held; an item that is no longer active may stay. */
export function checkValue(field: Field, given: Value, before: Value, lists: Lists): Checked {
  if (given === null) return { value: null };
  switch (field.type) {
    case 'text':
    case 'longText':
      return typeof given === 'string' ? { value: textOrNull(given) } : problem('not-text');
    case 'code':
    case 'url':
    case 'email':
    case 'phone':
      return typeof given === 'string' ? { value: codeOrNull(given) } : problem('not-text');
    case 'integer':
    case 'year':
    case 'rating':
    case 'money':
      if (typeof given !== 'number') return problem('not-number');
      if (!Number.isSafeInteger(given)) return problem('not-whole', { value: given });
      return inRange(field, given);
    case 'decimal':
    case 'percent':
      if (typeof given !== 'number' || !Number.isFinite(given)) return problem('not-number');
      return inRange(field, given);
    case 'date':
      if (typeof given !== 'string') return problem('not-date', { value: String(given) });
      return isRealDate(given) ? { value: given } : problem('not-date', { value: given });
    case 'yesNo':
      return typeof given === 'boolean' ? { value: given } : problem('not-yes-no');
    case 'choice': {
      if (typeof given !== 'string') return problem('not-text');
      if (given === '') return { value: null };
      return inList(field, given, before === given, lists, given) ?? { value: given };
    }
    case 'choices': {
      const codes = asMany(given);
      if (codes === null) return problem('not-many');
      const kept = Array.isArray(before) ? before : [];
      for (const code of codes) {
        const wrong = inList(field, code, kept.includes(code), lists, codes);
        if (wrong !== null) return wrong;
      }
      return { value: codes.length === 0 ? null : codes };
    }
    case 'reference':
      if (typeof given !== 'string') return problem('not-text');
      return { value: given === '' ? null : given };
    case 'references': {
      const ids = asMany(given);
      if (ids === null) return problem('not-many');
      return { value: ids.length === 0 ? null : ids };
    }
  }
}

function inRange(field: Field, given: number): Checked {
  const value = given === 0 ? 0 : given;
  if (field.type === 'year' && (value < 1 || value > 9999)) return problem('not-year', { value });
  if (field.min !== undefined && value < field.min) return problem('too-small', { value, min: field.min });
  if (field.max !== undefined && value > field.max) return problem('too-large', { value, max: field.max });
  return { value };
}

function inList(field: Field, code: string, kept: boolean, lists: Lists, later: Value): Checked | null {
  const item = lists.items(field.list ?? '').get(code);
  if (item === undefined) return { problem: { code: 'records.problem.not-in-list', params: { value: code } }, later };
  if (!item.active && !kept) return problem('not-active', { value: code });
  return null;
}

function asMany(given: Value): readonly string[] | null {
  if (!Array.isArray(given)) return null;
  return [...new Set((given as readonly string[]).filter((item) => item !== ''))];
}

/** What is wrong with a record as a whole: no name, missing fields, reversed periods. */
export function wholeProblems(shape: Shape, state: State): readonly { readonly field: Field; readonly problem: Problem }[] {
  const { type, byKey } = shape;
  const found: { field: Field; problem: Problem }[] = [];
  const name = byKey.get('name_he');
  if (type.named && name !== undefined && nameKeys.every((key) => state[key] === undefined)) {
    found.push({ field: name, problem: { code: 'records.problem.no-name', params: {} } });
  }
  for (const field of type.fields) {
    if (field.required === true && state[stateKey(field)] === undefined) {
      found.push({ field, problem: { code: 'records.problem.required', params: {} } });
    }
  }
  for (const [from, to] of type.periods) {
    const [first, last] = [byKey.get(from), byKey.get(to)];
    if (first === undefined || last === undefined || !isReversed(state[from], state[to])) continue;
    const params = { from: fieldToken(type.key, first), to: fieldToken(type.key, last) };
    found.push({ field: last, problem: { code: 'records.problem.reversed', params } });
  }
  return found;
}
