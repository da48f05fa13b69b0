/**
 * Keeps the selected block of cells of one grid: follows focus, mouse and keys, and paints it.
 *
 * Promises: painting touches only cells that are on the screen; the block is forgotten when rows
 * change places under it.
 */
import type { CellPosition, Column, GridApi } from 'ag-grid-community';
import { blockOf, isInside, isSingleCell, within, type Block, type CellAt, type Range } from './selection.ts';
import type { Row } from './rows.ts';
import { problemColumn } from './special-columns.ts';

/** Columns that are not data: row checkboxes, problems. */
export function isDataColumn(column: Column): boolean {
  return !column.getColId().startsWith('ag-Grid') && column.getColId() !== problemColumn;
}

export const rangeClass = 'eshkol-in-range';

export class RangeController {
  readonly #api: GridApi<Row>;
  readonly #root: HTMLElement;
  readonly #changed: () => void;
  #range: Range | null = null;
  #columns: readonly Column[] = [];
  #indexes = new Map<string, number>();
  /** The next focus event is our own and moves no selection. */
  #keeping = false;
  #painted = false;

  constructor(api: GridApi<Row>, root: HTMLElement, changed: () => void) {
    this.#api = api;
    this.#root = root;
    this.#changed = changed;
    this.columnsChanged();
  }

  get range(): Range | null {
    return this.#range;
  }

  get block(): Block | null {
    return this.#range === null ? null : blockOf(this.#range);
  }

  /** The displayed data columns in reading order. */
  get columns(): readonly Column[] {
    return this.#columns;
  }

  get rowCount(): number {
    return this.#api.getDisplayedRowCount();
  }

  columnsChanged(): void {
    const columns = this.#api.getAllDisplayedColumns().filter(isDataColumn);
    if (columns.length === this.#columns.length && columns.every((column, index) => column === this.#columns[index])) return;
    this.#columns = columns;
    this.#indexes = new Map(this.#columns.map((column, index) => [column.getColId(), index]));
    this.collapse();
  }

  columnIndex(column: Column): number {
    return this.#indexes.get(column.getColId()) ?? -1;
  }

  has(row: number, columnId: string): boolean {
    const block = this.block;
    if (block === null || isSingleCell(block)) return false;
    const column = this.#indexes.get(columnId);
    return column !== undefined && isInside(block, row, column);
  }

  /** The focus moved to a cell: the selection is that cell, unless the selection moved it. */
  focused(row: number, column: Column): void {
    if (this.#keeping) {
      this.#keeping = false;
      return;
    }
    const index = this.columnIndex(column);
    this.#set(index === -1 ? null : { anchor: { row, column: index }, end: { row, column: index } });
  }

  startAt(row: number, column: Column): void {
    const index = this.columnIndex(column);
    if (index === -1) return;
    this.#set({ anchor: { row, column: index }, end: { row, column: index } });
  }

  /** Shift+click and dragging: the other corner is here; `focusFollows` when the click moves the focus too. */
  extendTo(row: number, column: Column, focusFollows = false): void {
    const index = this.columnIndex(column);
    if (index === -1 || this.#range === null) return;
    this.#keeping = focusFollows;
    this.#set({ anchor: this.#range.anchor, end: { row, column: index } });
  }

  /** Moves the corner that moves, and shows it. */
  moveEnd(to: (end: CellAt) => CellAt): void {
    if (this.#range === null || this.rowCount === 0) return;
    const end = within(to(this.#range.end), this.rowCount, this.#columns.length);
    this.#set({ anchor: this.#range.anchor, end });
    this.show(end);
  }

  select(block: Block): void {
    this.#set({
      anchor: { row: block.top, column: block.first },
      end: { row: block.bottom, column: block.last },
    });
  }

  selectAll(): void {
    if (this.rowCount === 0 || this.#columns.length === 0) return;
    this.select({ top: 0, bottom: this.rowCount - 1, first: 0, last: this.#columns.length - 1 });
  }

  /** Back to the focused cell. */
  collapse(): void {
    // AG Grid's type says null, its answer before the first focus is undefined.
    const focused = (this.#api.getFocusedCell() as CellPosition | null | undefined) ?? null;
    const index = focused === null ? -1 : this.columnIndex(focused.column);
    if (focused === null || index === -1) this.#set(null);
    else this.#set({ anchor: { row: focused.rowIndex, column: index }, end: { row: focused.rowIndex, column: index } });
  }

  /** Puts the focus on a cell; the selection follows. */
  goTo(cell: CellAt): void {
    const target = within(cell, this.rowCount, this.#columns.length);
    const column = this.#columns[target.column];
    if (column === undefined || this.rowCount === 0) return;
    this.show(target);
    this.#api.setFocusedCell(target.row, column);
  }

  show(cell: CellAt): void {
    const column = this.#columns[cell.column];
    this.#api.ensureIndexVisible(cell.row);
    if (column !== undefined && !column.isPinned()) this.#api.ensureColumnVisible(column);
  }

  #set(range: Range | null): void {
    this.#range = range;
    this.#paint();
    this.#changed();
  }

  /** Cells that scroll into view later ask `has` when they are made. */
  #paint(): void {
    const block = this.block;
    const nothing = block === null || isSingleCell(block);
    if (nothing && !this.#painted) return;
    for (const cell of this.#root.querySelectorAll<HTMLElement>('.ag-row .ag-cell')) {
      const row = Number(cell.closest('.ag-row')?.getAttribute('row-index'));
      cell.classList.toggle(rangeClass, !nothing && this.has(row, cell.getAttribute('col-id') ?? ''));
    }
    this.#painted = !nothing;
  }
}
