/**
 * Keeps the search index true: which words lead to which record.
 *
 * How it works: a record has an entry, whose number starts with the number of the record's type;
 * so a type is a range of entries, and entries come out in the order of the catalogue. Its words
 * are one row of the FTS5 table `search_words`, its whole names are rows of `search_name`.
 *
 * A record's words: its names, its own texts in its title, its `searched` fields (of a reference:
 * the names of the record pointed at), and the `searched` texts of unnamed records that it owns
 * (an alias finds its locality).
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { nameKeys } from '../../../preload/contract/catalogue/index.ts';
import { normalise, wordsOf } from '../../../preload/contract/normalise.ts';
import { languages } from '../../../preload/contract/text.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { Catalogue } from '../session.ts';
import type { Lists } from './lists.ts';
import { isChoice, isReference, quoted, shapeOf, stateKey, type Pointer, type Shape, type State } from './shape.ts';
import { arrays, column, objects } from './statements.ts';
import { storeOf } from './store.ts';

/** A whole name is kept to this length: it only serves to find what starts with the typed text. */
const longestName = 60;
/** Texts are indexed to this many characters. */
const longestText = 2000;

/** Entries of a type: from number × 2^36. */
const entriesPerType = 2 ** 36;

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

/** What leads to a record. */
interface Found {
  readonly names: Set<string>;
  readonly words: Set<string>;
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
  readonly #namesOf;
  readonly #setNames;
  readonly #insertName;
  readonly #deleteName;
  readonly #deleteEntry;
  readonly #insertWords;
  readonly #deleteWords;
  readonly #lastEntry;
  readonly #nextEntry = new Map<string, number>();
  readonly #numbers: Map<string, number>;
  /** Entries whose words are to go. The index is quickest when they go in order. */
  #removed: number[] = [];
  /** type → ids whose words are to be made anew at the end. */
  readonly #stale = new Map<string, Set<string>>();

  constructor(db: ReadableDatabase, catalogue: Catalogue, lists: Lists) {
    this.#db = db;
    this.#catalogue = catalogue;
    this.#lists = lists;
    this.#findEntry = column(db, 'SELECT entry FROM search_entry WHERE id = ? AND entry BETWEEN ? AND ?');
    this.#insertEntry = objects(db, 'INSERT INTO search_entry (entry, id, names) VALUES (?, ?, ?)');
    this.#namesOf = column(db, 'SELECT names FROM search_entry WHERE entry = ?');
    this.#setNames = objects(db, 'UPDATE search_entry SET names = ? WHERE entry = ?');
    this.#insertName = objects(db, 'INSERT INTO search_name (name, entry) VALUES (?, ?)');
    this.#deleteName = objects(db, 'DELETE FROM search_name WHERE name = ? AND entry = ?');
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
    else this.#insert(type, id, this.#ownWords(plan, state));
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
    this.#removed.push(entry);
    for (const name of this.#knownNames(entry)) this.#deleteName.run(name, entry);
    this.#deleteEntry.run(entry);
  }

  /** Makes the words of everything that was marked; to be called before the transaction ends. */
  finish(): void {
    this.#removeWords();
    for (const [type, ids] of this.#stale) {
      const plan = planOf(this.#catalogue, type);
      const store = storeOf(this.#db, plan.shape);
      for (const id of ids) {
        const state = store.read(id);
        if (state === null) continue;
        const found = this.#ownWords(plan, state);
        this.#addReferred(found, plan, state);
        this.#addLent(found, plan, id);
        const entry = this.#entryOf(type, id);
        if (entry === undefined) this.#insert(type, id, found);
        else this.#replace(entry, found);
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

  #ownWords(plan: Plan, state: State): Found {
    const found: Found = { names: new Set(), words: new Set() };
    if (plan.shape.type.named) for (const key of nameKeys) addName(found, state[key]);
    for (const field of plan.texts) {
      const value = state[stateKey(field)];
      if (value === undefined || value === null) continue;
      // A code typed whole, or an alias, leads to its record first.
      if (field.type === 'code' || (!plan.shape.type.named && field.type === 'text')) addName(found, value);
      else if (isChoice(field)) this.#addLabels(found, field, value);
      else addWords(found, value);
    }
    return found;
  }

  #addLabels(found: Found, field: Field, value: Value): void {
    const codes: readonly Value[] = Array.isArray(value) ? (value as readonly string[]) : [value];
    for (const code of codes) {
      const item = this.#lists.items(field.list ?? '').get(String(code));
      if (item === undefined) continue;
      for (const label of new Set(languages.map((language) => item.labels[language]))) addWords(found, label);
    }
  }

  #addReferred(found: Found, plan: Plan, state: State): void {
    for (const field of plan.references) {
      const value = state[stateKey(field)];
      if (field.to === undefined || value === undefined || value === null) continue;
      const target = planOf(this.#catalogue, field.to);
      const store = storeOf(this.#db, target.shape);
      for (const id of Array.isArray(value) ? value : [value]) {
        const referred = store.read(String(id));
        if (referred === null) continue;
        for (const key of target.names) addWords(found, referred[key] ?? null);
      }
    }
  }

  #addLent(found: Found, plan: Plan, owner: string): void {
    for (const { pointer, fields } of plan.lent) {
      const columns = fields.map((field) => quoted(field.key)).join(', ');
      const sql = `SELECT ${columns} FROM ${quoted(pointer.type.key)} WHERE ${quoted(pointer.field.key)} = ?`;
      for (const row of arrays(this.#db, sql).all(owner) as Value[][]) for (const text of row) addName(found, text);
    }
  }

  #removeWords(): void {
    if (this.#removed.length === 0) return;
    for (const entry of this.#removed.sort((a, b) => a - b)) this.#deleteWords.run(entry);
    this.#removed = [];
  }

  #insert(type: string, id: string, found: Found): void {
    // The number of an entry that went may be given again.
    this.#removeWords();
    const entry = this.#nextEntry.get(type) ?? this.#firstFree(type);
    this.#nextEntry.set(type, entry + 1);
    this.#insertEntry.run(entry, id, [...found.names].join('\n'));
    for (const name of found.names) this.#insertName.run(name, entry);
    if (found.words.size > 0) this.#insertWords.run(entry, [...found.words].join(' '));
  }

  #replace(entry: number, found: Found): void {
    const known = this.#knownNames(entry);
    for (const name of known) if (!found.names.has(name)) this.#deleteName.run(name, entry);
    for (const name of found.names) if (!known.has(name)) this.#insertName.run(name, entry);
    this.#setNames.run([...found.names].join('\n'), entry);
    this.#deleteWords.run(entry);
    if (found.words.size > 0) this.#insertWords.run(entry, [...found.words].join(' '));
  }

  #knownNames(entry: number): ReadonlySet<string> {
    const names = this.#namesOf.get(entry) as string | undefined;
    return new Set(names === undefined || names === '' ? [] : names.split('\n'));
  }

  #firstFree(type: string): number {
    let number = this.#numbers.get(type);
    if (number === undefined) {
      number = this.#addTypes(type);
    }
    const last = this.#lastEntry.get(number * entriesPerType, (number + 1) * entriesPerType - 1) as number | null;
    return last === null ? number * entriesPerType : last + 1;
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
    return this.#findEntry.get(id, number * entriesPerType, (number + 1) * entriesPerType - 1) as number | undefined;
  }
}

/** Type → its number in the index; a type without one has no record yet. */
export function typeNumbers(db: ReadableDatabase): Map<string, number> {
  return new Map(arrays(db, 'SELECT type, number FROM search_type').all() as [string, number][]);
}

/** The entries of one type, both ends inclusive. */
export function rowRange(number: number): readonly [number, number] {
  return [number * entriesPerType, (number + 1) * entriesPerType - 1];
}

/** The number of the type that an entry belongs to. */
export function numberOf(entry: number): number {
  return Math.floor(entry / entriesPerType);
}

/** A normalised name as `search_name` keeps it. */
export function nameKey(normal: string): string {
  return normal.slice(0, longestName);
}

function addName({ names, words }: Found, value: Value | undefined): void {
  if (value === undefined || value === null || value === '') return;
  const normal = normalise(String(value));
  if (normal === '') return;
  names.add(nameKey(normal));
  for (const word of wordsOf(normal)) words.add(word);
}

function addWords({ words }: Found, value: Value): void {
  if (value === null || typeof value === 'boolean') return;
  for (const word of wordsOf(normalise(String(value).slice(0, longestText)))) words.add(word);
}
