/**
 * The catalogue: every record type, in the order of the navigation.
 *
 * To add a record type: one file here, one line in `recordTypes`, one migration (see
 * main/engine/database/migrations/README.md). Nothing else.
 */
import { cluster } from './cluster.ts';
import { codeSuccession } from './code_succession.ts';
import { delegatedPower } from './delegated_power.ts';
import { document } from './document.ts';
import { documentLink } from './document_link.ts';
import { indicator } from './indicator.ts';
import { indicatorHeader } from './indicator_header.ts';
import { indicatorValue } from './indicator_value.ts';
import { list } from './list.ts';
import { listItem } from './list_item.ts';
import { locality } from './locality.ts';
import { localityAlias } from './locality_alias.ts';
import { membership } from './membership.ts';
import { provider } from './provider.ts';
import type { Field, RecordType } from './types.ts';

export type { Field, FieldType, GroupKey, RecordType } from './types.ts';
export { groupKeys } from './types.ts';
export { nameKeys, sharedKeys } from './define.ts';

export const recordTypes: readonly RecordType[] = [
  cluster,
  locality,
  membership,
  delegatedPower,
  localityAlias,
  codeSuccession,
  provider,
  document,
  documentLink,
  indicator,
  indicatorValue,
  indicatorHeader,
  list,
  listItem,
];

const byKey = new Map(recordTypes.map((type) => [type.key, type]));

/** The record type of that key, or undefined when there is none. */
export function findRecordType(key: string): RecordType | undefined {
  return byKey.get(key);
}

/** The record type of that key. Only for keys that the program itself wrote. */
export function recordType(key: string): RecordType {
  const type = byKey.get(key);
  if (type === undefined) throw new Error(`no record type ${key}`);
  return type;
}

export function findField(type: RecordType, key: string): Field | undefined {
  return type.fields.find((field) => field.key === key);
}

/** The record types that point at `key`, each with the pointing field. */
export function referrersOf(key: string): readonly { type: RecordType; field: Field }[] {
  return recordTypes.flatMap((type) =>
    type.fields
      .filter((field) => (field.type === 'reference' || field.type === 'references') && field.to === key)
      .map((field) => ({ type, field })),
  );
}
