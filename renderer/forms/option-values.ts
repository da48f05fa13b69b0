/** Between a picked field's value and the keys of its options. */
import type { Field } from '../../preload/contract/catalogue/index.ts';
import type { Value } from '../../preload/contract/values.ts';

/** Whether a field's value is picked from options. */
export function isPicked(field: Field): boolean {
  return ['choice', 'choices', 'reference', 'references', 'yesNo'].includes(field.type);
}

export function picksMany(field: Field): boolean {
  return field.type === 'choices' || field.type === 'references';
}

/** The keys that a value stands for. */
export function keysOf(value: Value): readonly string[] {
  if (value === null || value === '') return [];
  return typeof value === 'object' ? value : [String(value)];
}

/** The value that chosen keys stand for. */
export function valueOf(field: Field, keys: readonly string[]): Value {
  const first = keys[0];
  if (first === undefined) return null;
  if (picksMany(field)) return keys;
  return field.type === 'yesNo' ? first === 'true' : first;
}
