/**
 * Reading many records at once, and one with all that belongs to it.
 *
 * Promises: answers are columns and arrays of neutral values, ordered by title as people of the
 * asked language order names; titles of everything referred to come along, once each.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import type { RecordFilter, RecordTable, Titles } from '../../../preload/contract/procedures/records.ts';
import type { Language } from '../../../preload/contract/text.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { ReadSession } from '../session.ts';
import { pastOf, positionAt, type Past } from './as-of.ts';
import { passes, whereOf } from './filter.ts';
import { positionOf } from './log.ts';
import { isMany, isReference, quoted, shapeOf, stateKey, type Shape, type State } from './shape.ts';
import { storeOf } from './store.ts';
import { TitleBook } from './title-text.ts';
import { titleSql } from './titles.ts';
import { arrays, column } from './statements.ts';

export interface ListInput {
  readonly type: string;
  readonly language: Language;
  readonly fields?: readonly string[] | undefined;
  readonly filter?: RecordFilter | undefined;
  readonly ids?: readonly string[] | undefined;
  readonly asOf?: string | undefined;
  readonly limit?: number | undefined;
}

/** Where the first field stands in a row: after id and title. */
const firstField = 2;

/** Procedure `records.list`. */
export function listRecords(session: ReadSession, input: ListInput): RecordTable {
  const { db, catalogue } = session;
  const shape = shapeOf(catalogue, input.type);
  const fields = input.fields === undefined ? shape.type.fields : input.fields.map((key) => fieldOf(shape, key));
  for (const { field } of input.filter ?? []) fieldOf(shape, field);
  const past = input.asOf === undefined ? null : pastOf(session, positionAt(db, input.asOf));
  const book = new TitleBook(session, input.language, past);
  const wide = withFieldsOf(shape, fields, past === null ? [] : (input.filter ?? []).map(({ field }) => field));
  let rows: Value[][];
  if (past === null) {
    rows = readNow(session, shape, wide, input);
  } else {
    const place = new Map(wide.map((field, index) => [field.key, index + firstField]));
    rows = readThen(session, shape, wide, input, past).filter((row) =>
      passes(input.filter ?? [], (key) => row[place.get(key) ?? -1] ?? null),
    );
  }
  addTitles(shape, wide, rows, book, past !== null);
  rows = inOrderOfTitle(rows, input.language);
  if (input.limit !== undefined && rows.length > input.limit) rows.length = input.limit;
  const titles = titlesIn(fields, rows, book);
  const width = fields.length + firstField;
  for (const row of rows) row.length = width;
  return { columns: ['id', 'title', ...fields.map((field) => field.key)], rows, titles, position: past?.position ?? positionOf(db) };
}

/** Procedure `records.get`. */
export function getRecord(
  session: ReadSession,
  input: { readonly type: string; readonly id: string; readonly language: Language; readonly asOf?: string | undefined },
) {
  const { db, catalogue } = session;
  const { type, id } = input;
  const shape = shapeOf(catalogue, type);
  const past = input.asOf === undefined ? null : pastOf(session, positionAt(db, input.asOf));
  const state = past === null ? storeOf(db, shape).read(id) : past.state(type, id);
  if (state === null) throw new Refusal('records.not-found', { type: typeToken(type), id });
  const book = new TitleBook(session, input.language, past);
  const values: Record<string, Value> = {};
  for (const field of shape.type.fields) values[field.key] = state[stateKey(field)] ?? null;
  const row: Value[] = [id, null, ...shape.type.fields.map((field) => values[field.key] ?? null)];
  return {
    type,
    id,
    title: book.titleOf(shape, (field) => values[field.key] ?? null),
    values,
    titles: titlesIn(shape.type.fields, [row], book),
    related: past === null ? relatedOf(db, shape, id) : [],
    position: past?.position ?? positionOf(db),
  };
}

/** Procedure `records.count`: every type of the catalogue, in its order. */
export function countRecords({ db, catalogue }: ReadSession): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { key } of catalogue.types) counts[key] = column(db, `SELECT count(*) FROM ${quoted(key)}`).get() as number;
  return counts;
}

/** The field of that key, or the refusal `records.unknown-field`. */
export function fieldOf(shape: Shape, key: string): Field {
  const field = shape.byKey.get(key);
  if (field === undefined) throw new Refusal('records.unknown-field', { type: typeToken(shape.type.key), field: key });
  return field;
}

/** How many records of each type point at this one, through which field; only where there are any. */
function relatedOf(db: ReadableDatabase, shape: Shape, id: string) {
  const related: { type: string; field: string; count: number }[] = [];
  for (const { type, field } of shape.referrers) {
    const count = countReferrers(db, type.key, field, id);
    if (count > 0) related.push({ type: type.key, field: field.key, count });
  }
  return related;
}

function countReferrers(db: ReadableDatabase, type: string, field: Field, id: string): number {
  if (field.customId !== undefined) {
    const path = `$."${field.customId}"`;
    return column(
      db,
      `SELECT count(DISTINCT t.id) FROM ${quoted(type)} AS t, json_each(t.custom, ?) AS target WHERE t.custom <> '{}' AND target.value = ?`,
    ).get(path, id) as number;
  }
  const sql = isMany(field)
    ? `SELECT count(*) FROM ${quoted(`${type}__${field.key}`)} WHERE target = ?`
    : `SELECT count(*) FROM ${quoted(type)} WHERE ${quoted(field.key)} = ?`;
  return column(db, sql).get(id) as number;
}

/** The asked fields first, then those that the title (or a filter) needs besides. */
function withFieldsOf(shape: Shape, fields: readonly Field[], further: readonly string[]): readonly Field[] {
  const wide = new Set(fields);
  const keys = shape.type.named ? ['name_he', 'name_en', 'name_ar'] : shape.type.title;
  for (const key of [...keys, ...further]) wide.add(fieldOf(shape, key));
  return [...wide];
}

/** Some records by id, in no order: id, title (null when the type is not named), then the fields. */
export function readRows(session: ReadSession, shape: Shape, fields: readonly Field[], ids: readonly string[], language: Language): readonly (readonly Value[])[] {
  return readNow(session, shape, fields, { type: shape.type.key, language, ids });
}

/** Rows of id, title (null when not named) and fields, from the tables as they are. */
function readNow({ db, catalogue }: ReadSession, shape: Shape, fields: readonly Field[], input: ListInput): Value[][] {
  const { type } = shape;
  const columns = fields.map((field) => (field.customId !== undefined || isMany(field) ? 'NULL' : `t.${quoted(field.key)}`));
  const customs = fields.some((field) => field.customId !== undefined);
  const title = type.named ? titleSql(catalogue, type.key, input.language, 't') : 'NULL';
  const where = whereOf(shape, input.filter ?? []);
  const from =
    input.ids === undefined ? `${quoted(type.key)} AS t` : `json_each(?) AS wanted CROSS JOIN ${quoted(type.key)} AS t ON t.id = wanted.value`;
  const sql = `SELECT t.id, ${title}${columns.map((column) => `, ${column}`).join('')}${customs ? ', t.custom' : ''} FROM ${from}${where.sql}`;
  const params = input.ids === undefined ? where.params : [JSON.stringify([...new Set(input.ids)]), ...where.params];
  const rows = arrays(db, sql).all(...params) as Value[][];
  fields.forEach((field, index) => {
    const at = index + firstField;
    if (field.customId !== undefined) return;
    if (field.type === 'yesNo') for (const row of rows) row[at] = row[at] === null ? null : row[at] === 1;
    else if (isMany(field)) fillLinks(db, shape, field, rows, at);
  });
  if (customs) fillCustom(fields, rows);
  return rows;
}

function fillLinks(db: ReadableDatabase, shape: Shape, field: Field, rows: Value[][], at: number): void {
  const link = shape.links.find((candidate) => candidate.field === field);
  if (link === undefined || rows.length === 0) return;
  const byRecord = new Map<string, string[]>();
  // One record alone is asked for by key, many are read through.
  const few = rows.length <= 200;
  const sql = `SELECT record_id, ${link.column} FROM ${quoted(link.table)}${few ? ' WHERE record_id IN (SELECT value FROM json_each(?))' : ''} ORDER BY record_id, position`;
  const statement = arrays(db, sql);
  const found = (few ? statement.all(JSON.stringify(rows.map((row) => row[0]))) : statement.all()) as [string, string][];
  for (const [id, target] of found) {
    const targets = byRecord.get(id);
    if (targets === undefined) byRecord.set(id, [target]);
    else targets.push(target);
  }
  for (const row of rows) row[at] = byRecord.get(row[0] as string) ?? null;
}

/** The JSON of custom fields is the last cell of each row. */
function fillCustom(fields: readonly Field[], rows: Value[][]): void {
  for (const row of rows) {
    const text = row.pop();
    if (typeof text !== 'string' || text === '{}') continue;
    const custom = JSON.parse(text) as State;
    fields.forEach((field, index) => {
      if (field.customId !== undefined) row[index + firstField] = custom[field.customId] ?? null;
    });
  }
}

/** The same rows as they were: untouched ones from the tables, the others out of the log. */
function readThen(session: ReadSession, shape: Shape, fields: readonly Field[], input: ListInput, past: Past): Value[][] {
  const touched = past.touched(shape.type.key);
  const { ids } = input;
  const wanted = ids === undefined ? null : new Set(ids);
  const rows = readNow(session, shape, fields, { type: input.type, language: input.language, ids }).filter((row) => !touched.has(row[0] as string));
  for (const [id, state] of touched) {
    if (state === null || wanted?.has(id) === false) continue;
    rows.push([id, null, ...fields.map((field) => state[stateKey(field)] ?? null)]);
  }
  return rows;
}

function addTitles(shape: Shape, fields: readonly Field[], rows: Value[][], book: TitleBook, past: boolean): void {
  if (shape.type.named && !past) return;
  const place = new Map(fields.map((field, index) => [field, index + firstField]));
  for (const key of shape.type.named ? [] : shape.type.title) {
    const field = shape.byKey.get(key);
    if (field !== undefined && isReference(field)) book.learn(field.to ?? '', targetsIn(rows, place.get(field) ?? -1));
  }
  for (const row of rows) row[1] = book.titleOf(shape, (field) => row[place.get(field) ?? -1] ?? null);
}

/** Titles of everything that the fields of these rows refer to. */
function titlesIn(fields: readonly Field[], rows: readonly Value[][], book: TitleBook): Titles {
  const titles: Record<string, Record<string, string>> = {};
  fields.forEach((field, index) => {
    if (!isReference(field) || field.to === undefined) return;
    const targets = new Set(targetsIn(rows, index + firstField));
    const known = book.learn(field.to, targets);
    const found = (titles[field.to] ??= {});
    for (const id of targets) {
      const title = known.get(id);
      if (title !== undefined) found[id] = title;
    }
  });
  return titles;
}

function* targetsIn(rows: readonly Value[][], at: number): Generator<string> {
  for (const row of rows) {
    const value = row[at];
    if (typeof value === 'string') yield value;
    else if (Array.isArray(value)) yield* value as readonly string[];
  }
}

const collators = new Map<Language, Intl.Collator>();

/** How people of a language order names; numbers inside names by their size. */
export function collatorOf(language: Language): Intl.Collator {
  let collator = collators.get(language);
  if (collator === undefined) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  return collator;
}

function inOrderOfTitle(rows: Value[][], language: Language): Value[][] {
  const collator = collatorOf(language);
  // Ordered by code units first: that is nearly the final order, so the costly comparison runs seldom.
  rows.sort(byCodeUnits);
  return rows.sort((a, b) => (a[1] === b[1] ? 0 : collator.compare(a[1] as string, b[1] as string)));
}

function byCodeUnits(a: Value[], b: Value[]): number {
  const [first, second] = [a[1] as string, b[1] as string];
  if (first !== second) return first < second ? -1 : 1;
  return (a[0] as string) < (b[0] as string) ? -1 : 1;
}
