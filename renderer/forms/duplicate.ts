/** What a copy of a record begins with. */
import { nameKeys, type RecordType } from '../../preload/contract/catalogue/index.ts';
import type { Value } from '../../preload/contract/values.ts';

/** Values for a copy of a record: without what identifies the original. */
export function duplicateValues(type: RecordType, values: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  const identifying = new Set<string>([...(type.officialKey ?? []), ...(type.named ? type.naturalKeys.flat() : [])]);
  const readOnly = new Set(type.fields.filter((field) => field.readOnly === true).map((field) => field.key));
  return Object.fromEntries(
    Object.entries(values).filter(([key, value]) => value !== null && !readOnly.has(key) && (!identifying.has(key) || isKind(type, key) || isName(key))),
  );
}

/** A kind, a list or a reference tells what it is, not which one. */
function isKind(type: RecordType, key: string): boolean {
  const field = type.fields.find((one) => one.key === key);
  return field?.type === 'choice' || field?.type === 'reference';
}

function isName(key: string): boolean {
  return (nameKeys as readonly string[]).includes(key);
}
