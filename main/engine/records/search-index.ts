/**
 * Keeps the search index true: which words lead to which record.
 *
 * How it works: the words of a record are one row of the FTS5 table `search_words`. The row's
 * number starts with the number of the record's type, so that a type is a range of rows and rows
 * come out in the order of the catalogue. Besides its words a record has, for each name, one
 * token made of a mark and the whole name; so "the name starts with …" is also a prefix query.
 *
 * A record's words: its names, its own texts in its title, its `searched` fields (of a reference:
 * the names of the record pointed at), and the `searched` texts of unnamed records that it owns
 * (an alias finds its locality).
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { nameKeys } from '../../../preload/contract/catalogue/index.ts';
import { normalise, wordsOf } from '../../../preload/contract/normalise.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { Catalogue } from '../session.ts';
import { Lists } from './lists.ts';
import { isChoice, isReference, quoted, shapeOf, stateKey, type Pointer, type Shape, type State } from './shape.ts';
import { arrays, column, objects } from './statements.ts';
import { storeOf } from './store.ts';

/** Stands before a whole name. From the private use area: no normal form contains it. */
export const nameMark = '\uE000';
/** Joins the words of a whole name. */
export const nameJoint = '\uE001';
/** A whole name longer than this is cut: it only serves to find what starts with the typed text. */
const longestName = 60;
/** Texts are indexed to this many characters. */
const longestText = 2000;

/** Rows of a type: from number × 2^36. */
const rowsPerType = 2 ** 36;

/** How one type is indexed. */
interface Plan {
  readonly shape: Shape;
  /** Fields of its own that carry words; names apart. */
  readonly texts: readonly Field[];
  /** Reference fields whose target's names are words of this record. */
  readonly references: readonly Field[];
  /** Unnamed types it owns, with the fields whose texts are names of the owner too. */
  readonly lent: readonly { readonly pointer: Pointer; readonly fields: readonly Field[] }[];
  /** Types whose words come from this one's names: to be indexed again when a name changes. */
  readonly borrowers: readonly Pointer[];
  /** A change of any of these state keys changes the words. */
  readonly watched: ReadonlySet<string>;
  /** A change of any of these changes the words of the borrowers. */
  readonly names: ReadonlySet<string>;
  /** The owner that is lent words, if any. */
  readonly lendsTo: Field | null;
}

const plans = new WeakMap<Shape, Plan>();

export function planOf(catalogue: Catalogue, type: string): Plan {
  const shape = shapeOf(catalogue, type);
  let plan = plans.get(shape);
  if (plan === undefined) {
    plan = makePlan(shape);
    plans.set(shape, plan);
  }
  return plan;
}

function makePlan(shape: Shape): Plan {
  const { type } = shape;
  const own = type.named ? type.searched : [...type.title, ...type.searched];
  const fields = [...new Set(own)].flatMap((key) => shape.byKey.get(key) ?? []);
  const references = fields.filter((field) => isReference(field) && type.searched.includes(field.key));
  const texts = fields.filter((field) => !isReference(field));
  const names = new Set<string>(type.named ? nameKeys : texts.map((field) => field.key));
  const lendsTo = type.named || type.ownedBy === null ? null : (shape.byKey.get(type.ownedBy) ?? null);
  return {
    shape,
    texts,
    references,
    lent: shape.owned
      .filter(({ type: child }) => !child.named)
      .map((pointer) => ({ pointer, fields: lentFields(pointer) }))
      .filter(({ fields: some }) => some.length > 0),
    borrowers: shape.referrers.filter(({ type: other, field }) => other.searched.includes(field.key)),
    watched: new Set([...(type.named ? nameKeys : []), ...fields.map(stateKey)]),
    names,
    lendsTo: lendsTo !== null && lentFields({ type, field: lendsTo }).length > 0 ? lendsTo : null,
  };
}

function lentFields({ type }: Pointer): readonly Field[] {
  return type.fields.filter((field) => type.searched.includes(field.key) && (field.type === 'text' || field.type === 'code'));
}

/** One per commit: statements, numbers of types, and the lists for labels. */
export class SearchIndex {
  readonly #db: ReadableDatabase;
  readonly #catalogue: Catalogue;
  readonly #lists: Lists;
  readonly #findEntry;
  readonly #insertEntry;
  readonly #deleteEntry;
  readonly #insertWords;
  readonly #deleteWords;
  readonly #lastEntry;
  readonly #nextEntry = new Map<string, number>();
  readonly #numbers: Map<string, number>;
  /** type → ids whose words are to be made anew at the end. */
  readonly #stale = new Map<string, Set<string>>();

  constructor(db: ReadableDatabase, catalogue: Catalogue, lists: Lists) {
    this.#db = db;
    this.#catalogue = catalogue;
    this.#lists = lists;
    this.#findEntry = column(db, 'SELECT entry FROM search_entry WHERE id = ? AND entry BETWEEN ? AND ?');
    this.#insertEntry = objects(db, 'INSERT INTO search_entry (entry, id) VALUES (?, ?)');
    this.#deleteEntry = objects(db, 'DELETE FROM search_entry WHERE entry = ?');
    this.#insertWords = objects(db, 'INSERT INTO search_words (rowid, words) VALUES (?, ?)');
    this.#deleteWords = objects(db, 'DELETE FROM search_words WHERE rowid = ?');
    this.#lastEntry = column(db, 'SELECT max(entry) FROM search_entry WHERE entry BETWEEN ? AND ?');
    this.#numbers = typeNumbers(db);
  }

  created(type: string, id: string, state: State): void {
    const plan = planOf(this.#catalogue, type);
    this.#lend(plan, state);
    // Referred names and lent words may come later in the same set.
    if (plan.references.length > 0) this.#markStale(type, id);
    else this.#write(this.#newEntry(type, id), this.#ownWords(plan, state));
  }

  updated(type: string, id: string, before: State, changed: State): void {
    const plan = planOf(this.#catalogue, type);
    const touched = Object.keys(changed);
    if (plan.lendsTo !== null && touched.some((key) => plan.watched.has(key) || key === plan.shape.type.ownedBy)) {
      this.#lend(plan, before);
      this.#lend(plan, changed);
    }
    if (touched.some((key) => plan.watched.has(key))) this.#markStale(type, id);
    if (touched.some((key) => plan.names.has(key))) this.#markBorrowers(plan, id);
  }

  /** `before` is asked for only when it matters. */
  deleted(type: string, id: string, before: () => State): void {
    const plan = planOf(this.#catalogue, type);
    if (plan.lendsTo !== null) this.#lend(plan, before());
    this.#stale.get(type)?.delete(id);
    const entry = this.#entryOf(type, id);
    if (entry === undefined) return;
    this.#deleteWords.run(entry);
    this.#deleteEntry.run(entry);
  }

  /** Makes the words of everything that was marked; to be called before the transaction ends. */
  finish(): void {
    for (const [type, ids] of this.#stale) {
      const plan = planOf(this.#catalogue, type);
      const store = storeOf(this.#db, plan.shape);
      for (const id of ids) {
        const state = store.read(id);
        if (state === null) continue;
        const tokens = [...this.#ownWords(plan, state), ...this.#referredWords(plan, state), ...this.#lentWords(plan, id)];
        const entry = this.#entryOf(type, id);
        if (entry !== undefined) this.#deleteWords.run(entry);
        this.#write(entry ?? this.#newEntry(type, id), tokens);
      }
    }
    this.#stale.clear();
  }

  #markStale(type: string, id: string): void {
    const ids = this.#stale.get(type);
    if (ids === undefined) this.#stale.set(type, new Set([id]));
    else ids.add(id);
  }

  /** The owner's words change with those of a record that lends it some. */
  #lend(plan: Plan, state: State): void {
    if (plan.lendsTo?.to === undefined) return;
    const owner = state[plan.lendsTo.key];
    if (typeof owner === 'string') this.#markStale(plan.lendsTo.to, owner);
  }

  #markBorrowers(plan: Plan, id: string): void {
    for (const { type, field } of plan.borrowers) {
      if (field.customId !== undefined) continue;
      const sql =
        field.type === 'references'
          ? `SELECT record_id FROM ${quoted(`${type.key}__${field.key}`)} WHERE target = ?`
          : `SELECT id FROM ${quoted(type.key)} WHERE ${quoted(field.key)} = ?`;
      for (const borrower of column(this.#db, sql).all(id)) this.#markStale(type.key, borrower as string);
    }
  }

  #ownWords(plan: Plan, state: State): Set<string> {
    const tokens = new Set<string>();
    if (plan.shape.type.named) for (const key of nameKeys) addName(tokens, state[key]);
    for (const field of plan.texts) {
      const value = state[stateKey(field)];
      if (value === undefined || value === null) continue;
      // A code typed whole, or an alias, leads to its record first.
      if (field.type === 'code' || (!plan.shape.type.named && field.type === 'text')) addName(tokens, value);
      else if (isChoice(field)) this.#addLabels(tokens, field, value);
      else addWords(tokens, value);
    }
    return tokens;
  }

  #addLabels(tokens: Set<string>, field: Field, value: Value): void {
    for (const code of Array.isArray(value) ? value : [value]) {
      const item = this.#lists.items(field.list ?? '').get(String(code));
      if (item === undefined) continue;
      for (const label of new Set(Object.values(item.labels))) addWords(tokens, label);
    }
  }

  #referredWords(plan: Plan, state: State): Set<string> {
    const tokens = new Set<string>();
    for (const field of plan.references) {
      const value = state[stateKey(field)];
      if (field.to === undefined || value === undefined || value === null) continue;
      const target = planOf(this.#catalogue, field.to);
      const store = storeOf(this.#db, target.shape);
      for (const id of Array.isArray(value) ? value : [value]) {
        const referred = store.read(String(id));
        if (referred === null) continue;
        for (const key of target.names) addWords(tokens, referred[key] ?? null);
      }
    }
    return tokens;
  }

  #lentWords(plan: Plan, owner: string): Set<string> {
    const tokens = new Set<string>();
    for (const { pointer, fields } of plan.lent) {
      const columns = fields.map((field) => quoted(field.key)).join(', ');
      const sql = `SELECT ${columns} FROM ${quoted(pointer.type.key)} WHERE ${quoted(pointer.field.key)} = ?`;
      for (const row of arrays(this.#db, sql).all(owner) as Value[][]) for (const text of row) addName(tokens, text);
    }
    return tokens;
  }

  #write(entry: number, tokens: Iterable<string>): void {
    let words = '';
    for (const token of tokens) words += words === '' ? token : ` ${token}`;
    if (words !== '') this.#insertWords.run(entry, words);
  }

  #newEntry(type: string, id: string): number {
    const entry = this.#nextEntry.get(type) ?? this.#firstFree(type);
    this.#nextEntry.set(type, entry + 1);
    this.#insertEntry.run(entry, id);
    return entry;
  }

  #firstFree(type: string): number {
    let number = this.#numbers.get(type);
    if (number === undefined) {
      number = this.#addTypes(type);
    }
    const last = this.#lastEntry.get(number * rowsPerType, (number + 1) * rowsPerType - 1) as number | null;
    return last === null ? number * rowsPerType : last + 1;
  }

  /** Gives every type of the catalogue that has none a number, in the catalogue's order. */
  #addTypes(asked: string): number {
    const insert = objects(this.#db, 'INSERT INTO search_type (number, type) VALUES (?, ?)');
    let next = Math.max(0, ...this.#numbers.values());
    for (const { key } of this.#catalogue.types) {
      if (this.#numbers.has(key)) continue;
      next += 1;
      insert.run(next, key);
      this.#numbers.set(key, next);
    }
    const number = this.#numbers.get(asked);
    if (number === undefined) throw new Error(`no record type ${asked}`);
    return number;
  }

  #entryOf(type: string, id: string): number | undefined {
    const number = this.#numbers.get(type);
    if (number === undefined) return undefined;
    return this.#findEntry.get(id, number * rowsPerType, (number + 1) * rowsPerType - 1) as number | undefined;
  }
}

/** Type → its number in the index; a type without one has no record yet. */
export function typeNumbers(db: ReadableDatabase): Map<string, number> {
  return new Map(arrays(db, 'SELECT type, number FROM search_type').all() as [string, number][]);
}

/** The rows of one type, both ends inclusive. */
export function rowRange(number: number): readonly [number, number] {
  return [number * rowsPerType, (number + 1) * rowsPerType - 1];
}

/** The number of the type that a row belongs to. */
export function numberOf(entry: number): number {
  return Math.floor(entry / rowsPerType);
}

/** A whole name as one token. */
export function nameToken(normal: string): string {
  return nameMark + normal.slice(0, longestName).replaceAll(' ', nameJoint);
}

function addName(tokens: Set<string>, value: Value | undefined): void {
  if (value === undefined || value === null || value === '') return;
  const normal = normalise(String(value));
  if (normal === '') return;
  tokens.add(nameToken(normal));
  for (const word of wordsOf(normal)) tokens.add(word);
}

function addWords(tokens: Set<string>, value: Value): void {
  if (value === null || typeof value === 'boolean') return;
  for (const word of wordsOf(normalise(String(value).slice(0, longestText)))) tokens.add(word);
}
