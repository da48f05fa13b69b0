/**
 * Search as one types, over all records or those of some types.
 *
 * Promises: every typed word must start a word of the record (a last word of one letter is still
 * being typed and is passed over). First come records with exactly that name, code or alias, then
 * those whose name starts so, then the rest; within each, types in the order of the catalogue.
 * Nothing is scored: each step reads the index in its own order and stops when there is enough.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import type { SearchHit } from '../../../preload/contract/procedures/records.ts';
import { normalise, wordsOf } from '../../../preload/contract/normalise.ts';
import type { Language } from '../../../preload/contract/text.ts';
import type { ReadSession } from '../session.ts';
import { collatorOf, readRows } from './read.ts';
import { nameKey, numberOf, rowRange, typeNumbers } from './search-index.ts';
import { quoted, shapeOf } from './shape.ts';
import { showContext, showValue } from './text-values.ts';
import { titleSeparator, titleSql } from './titles.ts';
import { arrays, objects } from './statements.ts';

const usualLimit = 50;

/** What may be found: one range of entries, and further conditions on the record. */
interface Place {
  readonly first: number;
  readonly last: number;
  readonly join: string;
  readonly params: readonly string[];
}

interface Entry {
  readonly entry: number;
  readonly id: string;
}

/** Procedure `search.find`. */
export function findRecords(
  session: ReadSession,
  input: { readonly text: string; readonly language: Language; readonly types?: readonly string[] | undefined; readonly limit?: number | undefined },
): readonly SearchHit[] {
  const limit = input.limit ?? usualLimit;
  const numbers = typeNumbers(session.db);
  const keys = new Map([...numbers].map(([type, number]) => [number, type]));
  const places = placesOf(session, numbers, input.types);
  const entries = findEntries(session, input.text, places, limit);
  return hitsOf(
    session,
    entries.map(({ entry, id }) => ({ type: keys.get(numberOf(entry)) ?? '', id })),
    input.language,
  );
}

/** Procedure `records.options`: what a reference field can point at. */
export function findOptions(
  session: ReadSession,
  input: {
    readonly type: string;
    readonly text: string;
    readonly language: Language;
    readonly only?: Field['only'] | undefined;
    readonly limit?: number | undefined;
  },
): readonly SearchHit[] {
  const { type, language } = input;
  const limit = input.limit ?? usualLimit;
  const shape = shapeOf(session.catalogue, type);
  if (normalise(input.text) === '') {
    return hitsOf(session, firstByTitle(session, type, language, input.only, limit).map((id) => ({ type, id })), language);
  }
  const number = typeNumbers(session.db).get(type);
  if (number === undefined) return [];
  const [first, last] = rowRange(number);
  const { join, params } = narrowed(type, input.only);
  const entries = findEntries(session, input.text, [{ first, last, join, params }], limit);
  return hitsOf(session, entries.map(({ id }) => ({ type: shape.type.key, id })), language);
}

/**
 * Where to look. Without asked types: everything but the person's own settings (lists, views …),
 * whose words would crowd out the records. Types that lie side by side in the index are one range.
 */
function placesOf(session: ReadSession, numbers: ReadonlyMap<string, number>, types: readonly string[] | undefined): readonly Place[] {
  const keys = types ?? session.catalogue.types.filter(({ internal, group }) => !internal && group !== 'own').map(({ key }) => key);
  const asked = keys.flatMap((key) => numbers.get(session.catalogue.get(key).key) ?? []).sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const number of asked) {
    const [first, last] = rowRange(number);
    const before = ranges.at(-1);
    if (before !== undefined && before.last + 1 >= first) before.last = last;
    else ranges.push({ first, last });
  }
  return ranges.map((range) => ({ ...range, join: '', params: [] }));
}

/** The condition of a reference field's `only`, as a join with the record's own row. */
function narrowed(type: string, only: Field['only']): Pick<Place, 'join' | 'params'> {
  const conditions = Object.entries(only ?? {});
  if (conditions.length === 0) return { join: '', params: [] };
  const sql = conditions.map(([key]) => `t.${quoted(key)} IN (SELECT value FROM json_each(?))`).join(' AND ');
  return { join: ` JOIN ${quoted(type)} AS t ON t.id = e.id AND ${sql}`, params: conditions.map(([, allowed]) => JSON.stringify(allowed)) };
}

function findEntries({ db }: ReadSession, text: string, places: readonly Place[], limit: number): readonly Entry[] {
  const normal = normalise(text);
  const found = new Map<number, Entry>();
  if (normal === '') return [];
  for (const step of stepsOf(normal)) {
    for (const { first, last, join, params } of places) {
      if (found.size >= limit) return [...found.values()];
      // What an earlier step found comes again in a later one.
      const entries = objects(db, step.sql(join)).all(...params, ...step.params, first, last, limit + found.size) as Entry[];
      for (const entry of entries) if (found.size < limit && !found.has(entry.entry)) found.set(entry.entry, entry);
    }
  }
  return [...found.values()];
}

interface Step {
  readonly sql: (join: string) => string;
  readonly params: readonly string[];
}

/** After any text in the order of SQLite. */
const afterAll = '\u{10FFFF}';

/**
 * Exactly this name; a name that starts so; all words whole; the beginnings of all words. The third
 * is part of the fourth, but spares it where a common word was typed in full: then there are many
 * beginnings to put together, and the whole word alone gives enough.
 */
function stepsOf(normal: string): readonly Step[] {
  const name = nameKey(normal);
  const words = wordsOf(normal);
  const typed = words.filter((word, index) => word.length > 1 || (words.length > 1 && index < words.length - 1));
  const steps: Step[] = [
    { sql: nameSql('n.name = ?', 'n.entry'), params: [name] },
    { sql: nameSql('n.name > ? AND n.name < ?', 'n.name, n.entry'), params: [name, name + afterAll] },
  ];
  if (typed.length === 0) return steps;
  const whole = typed.map((word) => `"${word}"`).join(' AND ');
  const begun = typed.map((word) => (word.length > 1 ? `"${word}"*` : `"${word}"`)).join(' AND ');
  const shortOnly = typed.every((word) => word.length <= longestPrefix);
  return [...steps, ...(shortOnly ? [] : [{ sql: wordsSql, params: [whole] }]), { sql: wordsSql, params: [begun] }];
}

/** Beginnings up to this length have an index of their own (see the migration that makes it). */
const longestPrefix = 5;

function nameSql(condition: string, order: string): Step['sql'] {
  return (join) =>
    `SELECT e.entry, e.id FROM search_name AS n CROSS JOIN search_entry AS e ON e.entry = n.entry${join}
     WHERE ${condition} AND n.entry BETWEEN ? AND ? ORDER BY ${order} LIMIT ?`;
}

function wordsSql(join: string): string {
  return `SELECT e.entry, e.id FROM search_words AS w CROSS JOIN search_entry AS e ON e.entry = w.rowid${join}
     WHERE w.search_words MATCH ? AND w.rowid BETWEEN ? AND ? ORDER BY w.rowid LIMIT ?`;
}

function firstByTitle({ db, catalogue }: ReadSession, type: string, language: Language, only: Field['only'], limit: number): readonly string[] {
  const conditions = Object.entries(only ?? {});
  const where = conditions.map(([key]) => `t.${quoted(key)} IN (SELECT value FROM json_each(?))`).join(' AND ');
  const rows = arrays(
    db,
    `SELECT t.id, ${titleSql(catalogue, type, language, 't')} AS title FROM ${quoted(type)} AS t${where === '' ? '' : ` WHERE ${where}`}`,
  ).all(...conditions.map(([, allowed]) => JSON.stringify(allowed))) as [string, string][];
  const collator = collatorOf(language);
  rows.sort((a, b) => (a[1] < b[1] ? -1 : 1));
  return rows
    .sort((a, b) => collator.compare(a[1], b[1]))
    .slice(0, limit)
    .map(([id]) => id);
}

/** Titles and details, in the given order. */
function hitsOf(session: ReadSession, records: readonly { readonly type: string; readonly id: string }[], language: Language): readonly SearchHit[] {
  const context = showContext(session, language);
  const shown = new Map<string, SearchHit>();
  for (const [type, some] of Map.groupBy(records, (record) => record.type)) {
    const shape = shapeOf(session.catalogue, type);
    const ids = some.map(({ id }) => id);
    const fields = shape.type.detail.flatMap((key) => shape.byKey.get(key) ?? []);
    const titles = shape.type.named ? null : context.titles.learn(type, ids);
    for (const [id, name, ...values] of readRows(session, shape, fields, ids, language)) {
      const details = fields.map((field, index) => showValue(field, values[index] ?? null, language, context));
      const title = titles === null ? name : titles.get(String(id));
      const detail = details.filter((text) => text !== '').join(titleSeparator);
      shown.set(`${type} ${String(id)}`, { type, id: String(id), title: String(title ?? ''), detail });
    }
  }
  return records.flatMap(({ type, id }) => shown.get(`${type} ${id}`) ?? []);
}
