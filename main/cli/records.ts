/** Finds records the way people name them on a command line. */
import { findField, findRecordType, type RecordType } from '../../preload/contract/catalogue/index.ts';
import { Refusal } from '../../preload/contract/errors/index.ts';
import { WrongUse, type Use } from './command.ts';

/** The record types of this version, by key. */
export function knownType(key: string): RecordType {
  const type = findRecordType(key);
  if (type === undefined) throw new WrongUse(`eshkol: there is no record type ${key}`);
  return type;
}

/**
 * The id of a record given as id or natural key: the key's values joined by colons in the order of
 * the catalogue, e.g. `regional_council:35`. Refuses with `records.not-found`.
 */
export async function findRecord(use: Use, type: string, named: string): Promise<string> {
  const declared = knownType(type);
  const found = new Set(await idsOf(use, type, { ids: [named] }));
  const parts = named.split(':');
  for (const key of declared.naturalKeys) {
    if (key.length !== parts.length) continue;
    const filter = key.map((field, index) => ({ field, in: [asStored(declared, field, parts[index] ?? '')] }));
    for (const id of await idsOf(use, type, { filter })) found.add(id);
  }
  const [only, another] = found;
  if (only === undefined) throw new Refusal('cli.no-record', { type, named });
  if (another !== undefined) throw new Refusal('cli.many-records', { type, named, count: found.size });
  return only;
}

/** The members of the cluster with this code or id, today or on a day. */
export async function membersOf(use: Use, cluster: string): Promise<readonly string[]> {
  const onDay = use.options.one('on');
  const clusterId = await findRecord(use, 'cluster', cluster);
  const members = await use.call('cluster.members', { clusterId, language: use.language, ...(onDay === undefined ? {} : { onDay }) });
  return members.map((member) => member.id);
}

async function idsOf(use: Use, type: string, which: { ids: string[] } | { filter: { field: string; in: (string | number)[] }[] }): Promise<readonly string[]> {
  const table = await use.call('records.list', { type, language: use.language, fields: [], ...which });
  return table.rows.map((row) => String(row[0]));
}

function asStored(type: RecordType, key: string, text: string): string | number {
  const field = findField(type, key);
  const isNumber = field !== undefined && ['integer', 'year', 'rating', 'decimal', 'percent', 'money'].includes(field.type);
  return isNumber && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text;
}
