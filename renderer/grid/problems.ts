/**
 * What is wrong or missing in one record, read out of the catalogue: shown as one small icon in
 * the grid and beside the fields of a form.
 *
 * Never blocks anything: what must not be stored is refused by the engine.
 */
import { nameKeys, type Field, type RecordType } from '../../preload/contract/catalogue/index.ts';
import type { Value } from '../../preload/contract/values.ts';

export type Problem =
  /** A required field is empty. */
  | { readonly code: 'missing'; readonly field: string }
  /** None of the three names is filled. */
  | { readonly code: 'nameless'; readonly field: string }
  /** Part of the key by which workbooks find this record is empty. */
  | { readonly code: 'recommended'; readonly field: string }
  /** The end lies before the start. */
  | { readonly code: 'reversed'; readonly field: string; readonly from: string }
  /** The number's own check digit does not fit. */
  | { readonly code: 'checkDigit'; readonly field: string };

/** The problems of a record, worst first; `get` gives the value of a field. */
export function problemsOf(type: RecordType, fields: readonly Field[], get: (field: string) => Value): Problem[] {
  const problems: Problem[] = [];
  if (type.named && nameKeys.every((key) => isEmpty(get(key)))) problems.push({ code: 'nameless', field: nameKeys[0] });
  for (const field of fields) {
    if (field.required === true && isEmpty(get(field.key))) problems.push({ code: 'missing', field: field.key });
  }
  for (const [from, to] of type.periods) {
    const start = get(from);
    const end = get(to);
    if (typeof start === 'string' && typeof end === 'string' && isReversed(start, end)) {
      problems.push({ code: 'reversed', field: to, from });
    }
  }
  for (const field of fields) {
    const value = get(field.key);
    if (field.check === 'israeli-id' && typeof value === 'string' && value !== '' && !hasIsraeliCheckDigit(value)) {
      problems.push({ code: 'checkDigit', field: field.key });
    }
  }
  const required = new Set(fields.filter((field) => field.required === true).map((field) => field.key));
  for (const key of type.officialKey ?? []) {
    if (!required.has(key) && isEmpty(get(key))) problems.push({ code: 'recommended', field: key });
  }
  return problems;
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** ISO dates of any precision: 2021-05 … 2021 is not reversed, since 2021 lasts until December. */
export function isReversed(from: string, to: string): boolean {
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) > to.slice(0, length);
}

/**
 * The ninth digit of identity, company and association numbers: digits weighted 1, 2, 1, 2 …,
 * two-digit products added across, the total divisible by ten. Shorter numbers are filled with zeros.
 */
export function hasIsraeliCheckDigit(text: string): boolean {
  const digits = text.replace(/[\s-]/g, '');
  if (!/^\d{5,9}$/.test(digits)) return false;
  const total = Array.from(digits.padStart(9, '0')).reduce((sum, digit, index) => {
    const product = Number(digit) * (index % 2 === 0 ? 1 : 2);
    return sum + (product > 9 ? product - 9 : product);
  }, 0);
  return total % 10 === 0;
}
