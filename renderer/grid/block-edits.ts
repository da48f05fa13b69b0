/**
 * Edits of a whole block of cells: what a paste, a fill-down or a clear means for the records.
 *
 * Pure: takes displayed rows and columns, gives the rows for `records.paste` or the changes for
 * `records.commit`. Columns are in reading order, so the same block means the same in RTL.
 */
import type { Change, Value, Values } from '../../preload/contract/values.ts';
import type { Block } from './selection.ts';

/** A displayed column as far as editing goes. */
export interface EditColumn {
  /** The field an edit of this column writes; null: it cannot be edited. */
  readonly writes: string | null;
}

/** A displayed row: its record and how to look at a field's value. */
export interface EditRow {
  readonly id: string;
  readonly get: (field: string) => Value;
}

export interface PasteRow {
  /** null: a new record. */
  readonly id: string | null;
  readonly cells: Readonly<Record<string, string>>;
}

export interface PasteBlock {
  readonly rows: readonly PasteRow[];
  /** The cells that are written to, as a block of the grid. */
  readonly block: Block;
  /** Cells left out because their column cannot be edited or lies beyond the last one. */
  readonly skipped: number;
}

/** Direction marks at the edges of a cell come from word processors and mean nothing in a value. */
const edgeMarks = /^[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+$/g;

/**
 * Lays pasted cells over the grid, as Excel does: one cell fills the whole selection, a block whose
 * multiple the selection is repeats, anything else goes down from the selection's first corner.
 * Rows beyond the last one become new records.
 */
export function layPaste(
  cells: readonly (readonly string[])[],
  selection: Block,
  columns: readonly EditColumn[],
  rowIds: readonly string[],
): PasteBlock {
  const height = cells.length;
  const width = Math.max(...cells.map((row) => row.length));
  const selectedHeight = selection.bottom - selection.top + 1;
  const selectedWidth = selection.last - selection.first + 1;
  const repeats = selectedHeight % height === 0 && selectedWidth % width === 0;
  const rowCount = repeats ? selectedHeight : height;
  const columnCount = repeats ? selectedWidth : width;

  const rows: PasteRow[] = [];
  let skipped = 0;
  for (let r = 0; r < rowCount; r += 1) {
    const source = cells[r % height] ?? [];
    const written: Record<string, string> = {};
    for (let c = 0; c < columnCount; c += 1) {
      const text = source[c % width];
      if (text === undefined) continue;
      const field = columns[selection.first + c]?.writes ?? null;
      if (field === null) skipped += 1;
      else written[field] = text.replace(edgeMarks, '');
    }
    const id = rowIds[selection.top + r] ?? null;
    if (Object.keys(written).length === 0) continue;
    if (id === null && Object.values(written).every((text) => text === '')) continue;
    rows.push({ id, cells: written });
  }
  const lastColumn = Math.min(selection.first + columnCount, columns.length) - 1;
  return {
    rows,
    block: { top: selection.top, bottom: selection.top + rowCount - 1, first: selection.first, last: lastColumn },
    skipped,
  };
}

/** Ctrl+D: the first row of the block into the rows below; with one row selected, the row above into it. */
export function fillDown(block: Block, columns: readonly EditColumn[], rowAt: (row: number) => EditRow | undefined, type: string): Change[] {
  const single = block.top === block.bottom;
  const source = rowAt(single ? block.top - 1 : block.top);
  if (source === undefined) return [];
  return changesOf(single ? block : { ...block, top: block.top + 1 }, columns, rowAt, type, (field) => source.get(field));
}

/** Delete: empties every cell of the block that can be edited. */
export function clearCells(block: Block, columns: readonly EditColumn[], rowAt: (row: number) => EditRow | undefined, type: string): Change[] {
  return changesOf(block, columns, rowAt, type, () => null);
}

function changesOf(
  block: Block,
  columns: readonly EditColumn[],
  rowAt: (row: number) => EditRow | undefined,
  type: string,
  valueOf: (field: string) => Value,
): Change[] {
  const changes: Change[] = [];
  for (let r = block.top; r <= block.bottom; r += 1) {
    const row = rowAt(r);
    if (row === undefined) continue;
    const values: Record<string, Value> = {};
    for (let c = block.first; c <= block.last; c += 1) {
      const field = columns[c]?.writes ?? null;
      if (field === null) continue;
      const value = valueOf(field);
      if (row.get(field) !== value) values[field] = value;
    }
    if (Object.keys(values).length > 0) changes.push({ op: 'update', type, id: row.id, values: values satisfies Values });
  }
  return changes;
}

/**
 * The block without its first row when that row repeats the headers of the columns it is laid over:
 * whole tables are often copied with their heads.
 */
export function withoutHeader(
  cells: readonly (readonly string[])[],
  headers: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const first = cells[0];
  if (first === undefined || cells.length < 2) return cells;
  const heads = first.map((text) => text.replace(edgeMarks, ''));
  const repeats = heads.some((text) => text !== '') && heads.every((text, index) => text === '' || headers[index]?.includes(text) === true);
  return repeats ? cells.slice(1) : cells;
}
