/**
 * Which record people mean by a text: its id, its code, its natural key written `kind:code`, its
 * name in any language, or another name that it was given (alias).
 *
 * Promises: never chooses among several; the caller hears how many there are. Works through the
 * search index, so that it costs the same in a file of any size.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { normalise } from '../../../preload/contract/normalise.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { Catalogue } from '../session.ts';
import type { Lists } from './lists.ts';
import { nameKey, rowRange, typeNumbers } from './search-index.ts';
import { isMany, isReference, quoted, shapeOf, type Shape, type State } from './shape.ts';
import { storeOf } from './store.ts';
import { column } from './statements.ts';

/** How the parts of a natural key are parted. */
const keySeparator = ':';

export type Found = { readonly id: string } | { readonly count: number };

export class Lookup {
  readonly #db: ReadableDatabase;
  readonly #catalogue: Catalogue;
  readonly #lists: Lists;
  readonly #known = new Map<string, Found>();
  #numbers: Map<string, number> | null = null;

  constructor(db: ReadableDatabase, catalogue: Catalogue, lists: Lists) {
    this.#db = db;
    this.#catalogue = catalogue;
    this.#lists = lists;
  }

  /** `only` as in a reference field: narrows what may be meant. */
  find(type: string, text: string, only?: Field['only']): Found {
    const key = `${type}\u0000${only === undefined ? '' : JSON.stringify(only)}\u0000${text}`;
    let found = this.#known.get(key);
    if (found === undefined) {
      found = this.#search(shapeOf(this.#catalogue, type), text, only);
      this.#known.set(key, found);
    }
    return found;
  }

  #search(shape: Shape, text: string, only: Field['only']): Found {
    const store = storeOf(this.#db, shape);
    if (store.exists(text)) return { id: text };
    for (const ids of [this.#byNaturalKey(shape, text), this.#byName(shape, text)]) {
      const allowed = only === undefined ? ids : ids.filter((id) => fits(store.read(id), only));
      if (allowed.length === 1 && allowed[0] !== undefined) return { id: allowed[0] };
      if (allowed.length > 1) return { count: allowed.length };
    }
    return { count: 0 };
  }

  #byNaturalKey(shape: Shape, text: string): string[] {
    if (!text.includes(keySeparator)) return [];
    const parts = text.split(keySeparator).map((part) => part.trim());
    for (const keys of shape.type.naturalKeys) {
      if (keys.length !== parts.length) continue;
      const values = keys.map((key, index) => this.#keyPart(shape.byKey.get(key), parts[index] ?? ''));
      if (values.includes(null)) continue;
      const conditions = keys.map((key) => `${quoted(key)} = ?`).join(' AND ');
      const ids = column(this.#db, `SELECT id FROM ${quoted(shape.type.key)} WHERE ${conditions} LIMIT 50`).all(...values) as string[];
      if (ids.length > 0) return ids;
    }
    return [];
  }

  #keyPart(field: Field | undefined, text: string): string | number | null {
    if (field === undefined || isMany(field) || field.customId !== undefined || text === '') return null;
    if (field.type === 'choice') return this.#lists.find(field.list ?? '', text);
    if (isReference(field)) {
      const found = this.find(field.to ?? '', text, field.only);
      return 'id' in found ? found.id : null;
    }
    return field.type === 'year' || field.type === 'integer' ? Number(text) : text;
  }

  /** Names, codes and aliases stand whole in the index. */
  #byName(shape: Shape, text: string): string[] {
    const normal = normalise(text);
    this.#numbers ??= typeNumbers(this.#db);
    const number = this.#numbers.get(shape.type.key);
    if (normal === '' || number === undefined) return [];
    const [first, last] = rowRange(number);
    return column(
      this.#db,
      `SELECT e.id FROM search_name AS n CROSS JOIN search_entry AS e ON e.entry = n.entry
       WHERE n.name = ? AND n.entry BETWEEN ? AND ? LIMIT 50`,
    ).all(nameKey(normal), first, last) as string[];
  }
}

function fits(state: State | null, only: NonNullable<Field['only']>): boolean {
  return state !== null && Object.entries(only).every(([key, allowed]) => allowed.includes(String(state[key] ?? '')));
}
