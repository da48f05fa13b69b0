/**
 * The selected block of cells: where it lies, how the keyboard moves its edge, and its figures.
 *
 * Rows and columns are counted as displayed, from 0, columns in reading order (so the same in RTL
 * and LTR). Pure: the grid draws what is computed here.
 */
import type { Value } from '../../preload/contract/values.ts';

export interface CellAt {
  readonly row: number;
  readonly column: number;
}

/** `anchor` is where the selection began and the focus stays; `end` is the corner that moves. */
export interface Range {
  readonly anchor: CellAt;
  readonly end: CellAt;
}

export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly first: number;
  readonly last: number;
}

export function blockOf(range: Range): Block {
  return {
    top: Math.min(range.anchor.row, range.end.row),
    bottom: Math.max(range.anchor.row, range.end.row),
    first: Math.min(range.anchor.column, range.end.column),
    last: Math.max(range.anchor.column, range.end.column),
  };
}

export function isInside(block: Block, row: number, column: number): boolean {
  return row >= block.top && row <= block.bottom && column >= block.first && column <= block.last;
}

export function isSingleCell(block: Block): boolean {
  return block.top === block.bottom && block.first === block.last;
}

/** A position kept within `rows` × `columns`. */
export function within(cell: CellAt, rows: number, columns: number): CellAt {
  return {
    row: Math.max(0, Math.min(rows - 1, cell.row)),
    column: Math.max(0, Math.min(columns - 1, cell.column)),
  };
}

/**
 * Where Ctrl+arrow lands, as in Excel: inside a filled run its last cell; at the edge of a run or
 * on an empty cell the next filled one; else the end of the sheet.
 */
export function edgeFrom(isFilled: (index: number) => boolean, from: number, step: 1 | -1, count: number): number {
  const end = step === 1 ? count - 1 : 0;
  if (from === end) return from;
  let at = from + step;
  if (isFilled(from) && isFilled(at)) {
    while (at !== end && isFilled(at + step)) at += step;
    return at;
  }
  while (at !== end && !isFilled(at)) at += step;
  return at;
}

/** One selected cell. `measure` names what its number counts (a unit, a currency); null: not a number to add up. */
export interface Measured {
  readonly value: Value;
  readonly measure: string | null;
}

export interface Figures {
  /** Cells that hold something. */
  readonly count: number;
  /** Cells that hold a number one may add up. */
  readonly numbers: number;
  /** null when there are no numbers, or numbers of different measures: shekels and posts have no sum. */
  readonly sum: number | null;
  readonly average: number | null;
  /** The one measure of the sum. */
  readonly measure: string | null;
}

export function figuresOf(cells: Iterable<Measured>): Figures {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  let measure: string | null = null;
  let mixed = false;
  for (const cell of cells) {
    if (cell.value === null) continue;
    count += 1;
    if (cell.measure === null || typeof cell.value !== 'number') continue;
    if (measure !== null && measure !== cell.measure) mixed = true;
    measure = cell.measure;
    numbers += 1;
    sum += cell.value;
  }
  if (numbers === 0 || mixed) return { count, numbers, sum: null, average: null, measure: null };
  return { count, numbers, sum, average: sum / numbers, measure };
}
