/**
 * What a cell says: its text, its text on the clipboard, its place in the order, its part in sums.
 *
 * Pure and quick, because it runs for every visible cell and, in sorting and searching, for every
 * row; nothing here touches the page.
 */
import { normalise } from '../../preload/contract/normalise.ts';
import type { Value } from '../../preload/contract/values.ts';
import { NOTHING, showValue, type ShowContext } from '../app/show.ts';
import type { GridColumn } from './columns.ts';
import type { RecordRows, Row } from './rows.ts';
import type { Block, Measured } from './selection.ts';

export type CellContext = Omit<ShowContext, 'titles' | 'currency'>;

export interface Cells {
  value(row: Row, column: GridColumn): Value;
  /** As shown in the grid: nothing is an em dash among numbers and blank elsewhere. */
  shown(row: Row, column: GridColumn): string;
  /** As put on the clipboard: numbers without separators, so that every spreadsheet program reads them. */
  copied(row: Row, column: GridColumn): string;
  compare(a: Row, b: Row, column: GridColumn): number;
  /** What the quick search looks through. */
  searched(row: Row, column: GridColumn): string;
  /** What the number counts; null when it is none to add up. */
  measure(row: Row, column: GridColumn): string | null;
  /** The text of one distinct value (see filters.ts). */
  textOfKey(column: GridColumn, key: string): string;
}

export function makeCells(rows: RecordRows, context: CellContext): Cells {
  const collator = new Intl.Collator(context.language, { numeric: true, sensitivity: 'base' });
  const currencyOf = (row: Row, column: GridColumn): string | null => {
    const field = column.field.currencyField;
    const value = field === undefined ? null : rows.value(row, field);
    return typeof value === 'string' ? value : null;
  };
  const value = (row: Row, column: GridColumn) => rows.value(row, column.reads);
  const text = (row: Row, column: GridColumn): string => {
    const held = value(row, column);
    if (held === null) return '';
    const shown = showValue(column.field, held, { ...context, titles: rows.titles, currency: currencyOf(row, column) });
    return shown === NOTHING ? '' : shown;
  };
  return {
    value,
    shown(row, column) {
      const found = text(row, column);
      return found === '' && column.numeric ? NOTHING : found;
    },
    copied(row, column) {
      const held = value(row, column);
      if (typeof held === 'number') {
        if (column.field.type === 'money') return (held / 100).toFixed(2);
        if (column.field.type === 'percent') return `${String(held)}%`;
        return String(held);
      }
      return text(row, column);
    },
    compare(a, b, column) {
      const first = value(a, column);
      const second = value(b, column);
      if (typeof first === 'number' && typeof second === 'number') return first - second;
      if (column.field.type === 'date') return order(String(first), String(second));
      return collator.compare(text(a, column), text(b, column));
    },
    searched: (row, column) => normalise(text(row, column)),
    measure(row, column) {
      if (!column.numeric) return null;
      if (column.field.type === 'money') return `money ${currencyOf(row, column) ?? ''}`;
      if (column.field.type === 'percent') return 'percent';
      return column.field.unit?.en ?? 'number';
    },
    textOfKey(column, key) {
      const held: Value = column.field.type === 'yesNo' ? key === 'true' : isNumber(column) ? Number(key) : key;
      const many = column.field.type === 'choices' || column.field.type === 'references';
      return showValue(column.field, many ? [key] : held, { ...context, titles: rows.titles });
    },
  };
}

function isNumber(column: GridColumn): boolean {
  return column.numeric || column.field.type === 'year';
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The cells of a block, for their figures; reads as it goes, since a block may hold the whole register. */
export function* measuredCells(
  block: Block,
  columns: readonly GridColumn[],
  rowAt: (index: number) => Row | undefined,
  cells: Cells,
): Generator<Measured> {
  const shown = columns.slice(block.first, block.last + 1);
  for (let index = block.top; index <= block.bottom; index += 1) {
    const row = rowAt(index);
    if (row === undefined) continue;
    for (const column of shown) yield { value: cells.value(row, column), measure: cells.measure(row, column) };
  }
}
