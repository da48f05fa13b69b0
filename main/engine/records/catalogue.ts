/**
 * The catalogue as it is in one file: the shipped record types plus the person's own fields.
 *
 * Promises: `loadCatalogue` is cheap enough to be called for every procedure (one small query);
 * while the definitions stay the same it returns the same objects, so that what is prepared for
 * a record type can be kept by its identity. A custom field appears as an ordinary field with
 * key `custom_<key>` and `customId`; deleting its definition hides it and leaves the values.
 */
import { findRecordType, recordTypes, type Field, type FieldType, type RecordType } from '../../../preload/contract/catalogue/index.ts';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { Catalogue } from '../session.ts';
import { customFieldType } from './definition-rules.ts';
import { objects } from './statements.ts';

interface Definition {
  readonly id: string;
  readonly key: string;
  readonly record_type: string;
  readonly field_type: FieldType;
  readonly name_he: string | null;
  readonly name_en: string | null;
  readonly name_ar: string | null;
  readonly list: string | null;
  readonly to: string | null;
}

interface Loaded {
  readonly signature: string;
  readonly catalogue: Catalogue;
}

const loaded = new WeakMap<ReadableDatabase, Loaded>();
const shipped = makeCatalogue(recordTypes);

export function loadCatalogue(db: ReadableDatabase): Catalogue {
  const definitions = readDefinitions(db);
  if (definitions.length === 0) return shipped;
  const signature = JSON.stringify(definitions);
  const before = loaded.get(db);
  if (before?.signature === signature) return before.catalogue;
  const catalogue = makeCatalogue(recordTypes.map((type) => withCustomFields(type, definitions)));
  loaded.set(db, { signature, catalogue });
  return catalogue;
}

/** Only the custom fields, by record type (procedure `catalogue.custom`). */
export function customFields(catalogue: Catalogue): Readonly<Record<string, readonly Field[]>> {
  const found: Record<string, readonly Field[]> = {};
  for (const type of catalogue.types) {
    const fields = type.fields.filter((field) => field.customId !== undefined);
    if (fields.length > 0) found[type.key] = fields;
  }
  return found;
}

function makeCatalogue(types: readonly RecordType[]): Catalogue {
  const byKey = new Map(types.map((type) => [type.key, type]));
  return {
    types,
    find: (key) => byKey.get(key),
    get(key) {
      const type = byKey.get(key);
      if (type === undefined) throw new Refusal('records.unknown-type', { type: key });
      return type;
    },
  };
}

function readDefinitions(db: ReadableDatabase): readonly Definition[] {
  if (findRecordType(customFieldType) === undefined) return [];
  return objects(
    db,
    `SELECT id, key, record_type, field_type, name_he, name_en, name_ar, list, "to" FROM ${customFieldType} ORDER BY record_type, position, key, id`,
  ).all() as Definition[];
}

function withCustomFields(type: RecordType, definitions: readonly Definition[]): RecordType {
  const own = definitions.filter((definition) => definition.record_type === type.key);
  if (own.length === 0) return type;
  const taken = new Set(type.fields.map((field) => field.key));
  const fields = [...type.fields];
  for (const definition of own) {
    let key = `custom_${definition.key}`;
    for (let again = 2; taken.has(key); again += 1) key = `custom_${definition.key}_${String(again)}`;
    taken.add(key);
    fields.push(asField(definition, key));
  }
  return { ...type, fields };
}

function asField(definition: Definition, key: string): Field {
  const { name_he: he, name_en: en, name_ar: ar } = definition;
  const any = he ?? en ?? ar ?? definition.key;
  return {
    key,
    type: definition.field_type,
    customId: definition.id,
    labels: { he: he ?? any, en: en ?? any, ar: ar ?? any },
    ...(definition.list === null ? {} : { list: definition.list }),
    ...(definition.to === null ? {} : { to: definition.to }),
  };
}
