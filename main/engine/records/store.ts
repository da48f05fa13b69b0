/**
 * Rows of one record type: reads and writes whole records as `State`s.
 *
 * Promises: statements are prepared once per connection and record type (and, for updates, per
 * set of columns). Writing here checks nothing and logs nothing: only commit.ts may call it.
 */
import type Database from 'better-sqlite3';
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import { quoted, stateKey, type LinkField, type Shape, type State } from './shape.ts';

export type Cell = string | number | null;
type Statement = Database.Statement<Cell[]>;

interface LinkStatements {
  readonly link: LinkField;
  readonly key: string;
  readonly read: Statement;
  readonly insert: Statement;
  readonly clear: Statement;
}

/** So many sets of columns are kept prepared for each type. */
const mostInserts = 200;

export class Store {
  readonly shape: Shape;
  readonly #db: ReadableDatabase;
  readonly #read: Statement;
  readonly #links: readonly LinkStatements[];
  readonly #linkKeys: ReadonlySet<string>;
  readonly #scalarKeys: ReadonlyMap<string, Field>;
  readonly #updates = new Map<string, Statement>();
  readonly #inserts = new Map<string, Statement>();
  #delete: Statement | null = null;
  #exists: Statement | null = null;
  #byKey: Statement | null = null;
  #children: readonly { type: string; statement: Statement }[] | null = null;
  #patchCustom: Statement | null = null;

  constructor(db: ReadableDatabase, shape: Shape) {
    this.#db = db;
    this.shape = shape;
    const table = quoted(shape.type.key);
    const columns = shape.scalars.map((field) => quoted(field.key));
    this.#read = db.prepare<Cell[]>(`SELECT ${[...columns, 'custom'].join(', ')} FROM ${table} WHERE id = ?`).raw();
    this.#links = shape.links.map((link) => {
      const name = quoted(link.table);
      return {
        link,
        key: link.field.key,
        read: db.prepare<Cell[]>(`SELECT ${link.column} FROM ${name} WHERE record_id = ? ORDER BY position`).pluck(),
        insert: db.prepare<Cell[]>(`INSERT INTO ${name} (record_id, position, ${link.column}) VALUES (?, ?, ?)`),
        clear: db.prepare<Cell[]>(`DELETE FROM ${name} WHERE record_id = ?`),
      };
    });
    this.#linkKeys = new Set(this.#links.map((link) => link.key));
    this.#scalarKeys = new Map(shape.scalars.map((field) => [field.key, field]));
  }

  /** Everything filled in on the record, or null when there is none. */
  read(id: string): State | null {
    const row = this.#read.get(id) as Cell[] | undefined;
    if (row === undefined) return null;
    const state: State = {};
    const { scalars } = this.shape;
    for (let at = 0; at < scalars.length; at += 1) {
      const cell = row[at] ?? null;
      const field = scalars[at];
      if (cell !== null && field !== undefined) state[field.key] = fromCell(field, cell);
    }
    for (const { key, read } of this.#links) {
      const targets = read.all(id) as string[];
      if (targets.length > 0) state[key] = targets;
    }
    const custom = row[scalars.length];
    if (typeof custom === 'string' && custom !== '{}') Object.assign(state, JSON.parse(custom));
    return state;
  }

  exists(id: string): boolean {
    this.#exists ??= this.#db.prepare<Cell[]>(`SELECT 1 FROM ${quoted(this.shape.type.key)} WHERE id = ?`).pluck();
    return this.#exists.get(id) !== undefined;
  }

  /** Names only the columns that are filled in: most records leave most of them empty. */
  insert(id: string, state: State): void {
    let keys = '';
    const cells: Cell[] = [id, this.#customOf(state)];
    for (const { key } of this.shape.scalars) {
      const value = state[key];
      if (value === undefined || value === null) continue;
      keys += ` ${key}`;
      cells.push(toCell(value));
    }
    let statement = this.#inserts.get(keys);
    if (statement === undefined) {
      const columns = ['id', 'custom', ...keys.split(' ').slice(1).map(quoted)];
      statement = this.#db.prepare<Cell[]>(
        `INSERT INTO ${quoted(this.shape.type.key)} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      );
      if (this.#inserts.size >= mostInserts) this.#inserts.clear();
      this.#inserts.set(keys, statement);
    }
    statement.run(...cells);
    for (const link of this.#links) this.#writeLinks(link, id, state[link.key] ?? null);
  }

  /** Writes the given state keys; null empties one. Other fields stay. */
  update(id: string, changed: State): void {
    const scalars: string[] = [];
    const cells: Cell[] = [];
    let custom: State | null = null;
    for (const [key, value] of Object.entries(changed)) {
      if (this.#scalarKeys.has(key)) {
        scalars.push(key);
        cells.push(toCell(value));
      } else if (!this.#linkKeys.has(key)) {
        custom ??= {};
        custom[key] = value;
      }
    }
    if (scalars.length > 0) {
      const name = scalars.join(' ');
      let statement = this.#updates.get(name);
      if (statement === undefined) {
        const assignments = scalars.map((key) => `${quoted(key)} = ?`).join(', ');
        statement = this.#db.prepare<Cell[]>(`UPDATE ${quoted(this.shape.type.key)} SET ${assignments} WHERE id = ?`);
        if (this.#updates.size >= mostInserts) this.#updates.clear();
        this.#updates.set(name, statement);
      }
      cells.push(id);
      statement.run(...cells);
    }
    for (const link of this.#links) {
      const value = changed[link.key];
      if (value === undefined) continue;
      link.clear.run(id);
      this.#writeLinks(link, id, value);
    }
    if (custom !== null) {
      // A merge patch: null removes the key.
      this.#patchCustom ??= this.#db.prepare<Cell[]>(
        `UPDATE ${quoted(this.shape.type.key)} SET custom = json_patch(custom, ?) WHERE id = ?`,
      );
      this.#patchCustom.run(JSON.stringify(custom), id);
    }
  }

  /** Link rows go with the record (ON DELETE CASCADE). */
  delete(id: string): void {
    this.#delete ??= this.#db.prepare<Cell[]>(`DELETE FROM ${quoted(this.shape.type.key)} WHERE id = ?`);
    this.#delete.run(id);
  }

  /** Ids of the records that this one owns, by type. */
  children(id: string): { type: string; ids: string[] }[] {
    this.#children ??= this.shape.owned.map(({ type, field }) => ({
      type: type.key,
      statement: this.#db.prepare<Cell[]>(`SELECT id FROM ${quoted(type.key)} WHERE ${quoted(field.key)} = ?`).pluck(),
    }));
    return this.#children.map(({ type, statement }) => ({ type, ids: statement.all(id) as string[] }));
  }

  /** Another record whose fields `keys` hold just these values. */
  otherWithKey(keys: readonly string[], values: readonly Cell[], id: string): string | null {
    this.#byKey ??= this.#db
      .prepare<Cell[]>(`SELECT id FROM ${quoted(this.shape.type.key)} WHERE ${keys.map((key) => `${quoted(key)} = ?`).join(' AND ')} AND id <> ?`)
      .pluck();
    return (this.#byKey.get(...values, id) as string | undefined) ?? null;
  }

  #writeLinks(link: LinkStatements, id: string, value: Value): void {
    if (!Array.isArray(value)) return;
    for (let position = 0; position < value.length; position += 1) link.insert.run(id, position, value[position] as string);
  }

  #customOf(state: State): string {
    let custom: State | null = null;
    for (const key in state) {
      if (this.#scalarKeys.has(key) || this.#linkKeys.has(key)) continue;
      custom ??= {};
      custom[key] = state[key] ?? null;
    }
    return custom === null ? '{}' : JSON.stringify(custom);
  }
}

const stores = new WeakMap<ReadableDatabase, Map<string, Store>>();

/** The store of a type on this connection; made anew when the type's fields have changed. */
export function storeOf(db: ReadableDatabase, shape: Shape): Store {
  let known = stores.get(db);
  if (known === undefined) {
    known = new Map();
    stores.set(db, known);
  }
  let store = known.get(shape.type.key);
  if (store?.shape.type !== shape.type) {
    store = new Store(db, shape);
    known.set(shape.type.key, store);
  }
  return store;
}

function fromCell(field: Field, cell: string | number): Value {
  return field.type === 'yesNo' ? cell === 1 : cell;
}

function toCell(value: Value): Cell {
  if (typeof value === 'boolean') return value ? 1 : 0;
  return value as Cell;
}

/** From field keys, as callers speak, to state keys, as the log keeps them. Empty stays in as null. */
export function toState(shape: Shape, values: Readonly<Record<string, Value>>): Readonly<State> {
  if (shape.customs.length === 0) return values;
  const state: State = {};
  for (const [key, value] of Object.entries(values)) {
    const field = shape.byKey.get(key);
    state[field === undefined ? key : stateKey(field)] = value;
  }
  return state;
}
