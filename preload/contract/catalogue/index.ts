/**
 * The catalogue: every record type, in the order of the navigation.
 *
 * To add a record type: one file here, one line in `recordTypes`, one migration (see
 * main/engine/database/migrations/README.md). Nothing else.
 */
import { cluster } from './cluster.ts';
import { codeSuccession } from './code_succession.ts';
import { comparisonSet } from './comparison_set.ts';
import { contact } from './contact.ts';
import { customField } from './custom_field.ts';
import { delegatedPower } from './delegated_power.ts';
import { department } from './department.ts';
import { document } from './document.ts';
import { documentLink } from './document_link.ts';
import { indicator } from './indicator.ts';
import { indicatorHeader } from './indicator_header.ts';
import { indicatorNational } from './indicator_national.ts';
import { indicatorValue } from './indicator_value.ts';
import { list } from './list.ts';
import { listItem } from './list_item.ts';
import { locality } from './locality.ts';
import { localityAlias } from './locality_alias.ts';
import { managementCertificate } from './management_certificate.ts';
import { membership } from './membership.ts';
import { participation } from './participation.ts';
import { participationCapability } from './participation_capability.ts';
import { programme } from './programme.ts';
import { provider } from './provider.ts';
import { provision } from './provision.ts';
import { savedView } from './saved_view.ts';
import { service } from './service.ts';
import { serviceType } from './service_type.ts';
import { serviceTypeMap } from './service_type_map.ts';
import type { Field, RecordType } from './types.ts';

export type { Field, FieldType, GroupKey, RecordType } from './types.ts';
export { groupKeys } from './types.ts';
export { nameKeys, sharedKeys } from './define.ts';

export const recordTypes: readonly RecordType[] = [
  cluster,
  locality,
  membership,
  delegatedPower,
  department,
  localityAlias,
  codeSuccession,
  provider,
  managementCertificate,
  contact,
  serviceType,
  serviceTypeMap,
  service,
  provision,
  programme,
  participation,
  participationCapability,
  document,
  documentLink,
  indicator,
  indicatorValue,
  indicatorNational,
  indicatorHeader,
  customField,
  list,
  listItem,
  savedView,
  comparisonSet,
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
