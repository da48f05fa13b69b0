/**
 * The records behind a grid: taken once from the engine's arrays, then kept up to date in place.
 *
 * Promises: a row object is never changed, only replaced, so the grid can tell which rows differ;
 * titles of referenced records are looked up here, never copied into rows.
 */
import type { RecordTable, Titles } from '../../preload/contract/procedures/records.ts';
import { sameValue, type Value, type Values } from '../../preload/contract/values.ts';

export interface Row {
  readonly id: string;
  /** Values in the order of `RecordRows.columns`. */
  readonly cells: readonly Value[];
}

/** Other values for some fields of one row. */
export interface RowEdit {
  readonly id: string;
  readonly values: Values;
}

/** What the grid must be told after a patch. */
export interface RowPatch {
  readonly add: readonly Row[];
  readonly update: readonly Row[];
  readonly remove: readonly Row[];
}

export class RecordRows {
  readonly columns: readonly string[];
  readonly #index: ReadonlyMap<string, number>;
  readonly #rows = new Map<string, Row>();
  readonly #titles: Record<string, Record<string, string>> = {};
  #position: number;

  constructor(table: RecordTable) {
    this.columns = table.columns;
    this.#index = new Map(table.columns.map((column, index) => [column, index]));
    this.#position = table.position;
    for (const cells of table.rows) {
      const id = cells[0] as string; // the contract puts the id first
      this.#rows.set(id, { id, cells });
    }
    this.#learnTitles(table);
  }

  /** Number of the last change set that these rows include. */
  get position(): number {
    return this.#position;
  }

  get count(): number {
    return this.#rows.size;
  }

  /** All rows in the engine's order. */
  list(): Row[] {
    return [...this.#rows.values()];
  }

  row(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  /** Where a column's values stand in `cells`; -1 for a column that was not asked for. */
  indexOf(column: string): number {
    return this.#index.get(column) ?? -1;
  }

  value(row: Row, column: string): Value {
    return row.cells[this.indexOf(column)] ?? null;
  }

  /** Titles of referenced records. The same object for the life of the rows; it grows. */
  get titles(): Titles {
    return this.#titles;
  }

  /** The records of a type whose titles these rows may say. */
  titledIds(type: string): readonly string[] {
    return Object.keys(this.#titles[type] ?? {});
  }

  /** Takes in fresh titles of one type; rows that say a changed one in `columns` become new objects. */
  retitle(type: string, columns: readonly string[], fresh: RecordTable): RowPatch {
    const known = this.#titles[type] ?? {};
    const changed = new Set<Value>();
    for (const [id, title] of fresh.rows) {
      if (typeof id !== 'string' || typeof title !== 'string' || known[id] === title) continue;
      changed.add(id);
      this.learnTitle(type, id, title);
    }
    const update: Row[] = [];
    if (changed.size > 0) {
      const places = columns.map((column) => this.indexOf(column)).filter((place) => place > 0);
      for (const row of this.#rows.values()) {
        if (!places.some((place) => says(row.cells[place] ?? null, changed))) continue;
        update.push({ id: row.id, cells: row.cells });
      }
      for (const row of update) this.#rows.set(row.id, row);
    }
    return { add: [], update, remove: [] };
  }

  learnTitle(type: string, id: string, title: string): void {
    (this.#titles[type] ??= {})[id] = title;
  }

  /** A row with other values, not yet in the store. */
  changed(row: Row, values: Values): Row {
    const cells = [...row.cells];
    for (const [column, value] of Object.entries(values)) {
      const index = this.indexOf(column);
      if (index > 0) cells[index] = value;
    }
    return { id: row.id, cells };
  }

  /**
   * Shows an edit before it is stored. `takeBack` puts back the edited fields only, and only where
   * the edit still stands: what came to the row in the meantime stays.
   */
  edit(changes: readonly RowEdit[]): { readonly patch: RowPatch; readonly takeBack: () => RowPatch } {
    const before = changes.flatMap(({ id, values }) => {
      const row = this.#rows.get(id);
      return row === undefined ? [] : [{ id, shown: values, values: this.#values(row, Object.keys(values)) }];
    });
    const takeBack = (): RowPatch =>
      this.#replace(
        before.map(({ id, shown, values }) => ({
          id,
          values: Object.fromEntries(Object.entries(values).filter(([column]) => this.#stands(id, column, shown[column] ?? null))),
        })),
      );
    return { patch: this.#replace(changes), takeBack };
  }

  #values(row: Row, columns: readonly string[]): Values {
    return Object.fromEntries(columns.map((column) => [column, this.value(row, column)]));
  }

  #stands(id: string, column: string, shown: Value): boolean {
    const row = this.#rows.get(id);
    return row !== undefined && sameValue(this.value(row, column), shown);
  }

  #replace(changes: readonly RowEdit[]): RowPatch {
    const update: Row[] = [];
    for (const { id, values } of changes) {
      const row = this.#rows.get(id);
      if (row === undefined || Object.keys(values).length === 0) continue;
      const changed = this.changed(row, values);
      this.#rows.set(id, changed);
      update.push(changed);
    }
    return { add: [], update, remove: [] };
  }

  /** Takes in a fresh answer for these ids; an id the answer lacks is gone. `position`: the last set known to be in. */
  refresh(ids: readonly string[], table: RecordTable, position: number): RowPatch {
    const add: Row[] = [];
    const update: Row[] = [];
    const remove: Row[] = [];
    this.#learnTitles(table);
    const fresh = new Map(table.rows.map((cells) => [cells[0] as string, cells]));
    for (const id of ids) {
      const known = this.#rows.get(id);
      const cells = fresh.get(id);
      if (cells === undefined) {
        if (known !== undefined) {
          this.#rows.delete(id);
          remove.push(known);
        }
        continue;
      }
      const row: Row = { id, cells };
      if (known === undefined) add.push(row);
      else if (!sameCells(known.cells, cells)) update.push(row);
      else continue;
      this.#rows.set(id, row);
    }
    this.#position = Math.max(this.#position, position);
    return { add, update, remove };
  }

  #learnTitles(table: RecordTable): void {
    for (const [type, titles] of Object.entries(table.titles)) {
      for (const [id, title] of Object.entries(titles)) this.learnTitle(type, id, title);
    }
  }
}

function says(value: Value, ids: ReadonlySet<Value>): boolean {
  return Array.isArray(value) ? (value as readonly string[]).some((one) => ids.has(one)) : ids.has(value);
}

function sameCells(a: readonly Value[], b: readonly Value[]): boolean {
  return a.length === b.length && a.every((value, index) => sameValue(value, b[index] ?? null));
}
