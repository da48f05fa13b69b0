/** A view's columns and AG Grid's: start against left and right, keys against column ids. */
import type { ColumnState } from 'ag-grid-community';
import { problemColumn } from './special-columns.ts';
import type { ViewColumn, ViewSort } from './view-state.ts';

/** A view's columns as AG Grid keeps them: start is the physical right in RTL. */
export function toColumnState(columns: readonly ViewColumn[], sort: readonly ViewSort[], widths: ReadonlyMap<string, number>, rightToLeft: boolean): ColumnState[] {
  const sorted = new Map(sort.map((one, index) => [one.key, { direction: one.direction, index }]));
  const own = [selectionColumn, problemColumn].map((colId) => ({ colId }));
  const data = columns.map((column) => {
    const order = sorted.get(column.key);
    return {
      colId: column.key,
      hide: !column.shown,
      pinned: column.pinned ? (rightToLeft ? 'right' : 'left') : null,
      width: column.width ?? widths.get(column.key) ?? 160,
      sort: order?.direction ?? null,
      sortIndex: order?.index ?? null,
    };
  });
  return [...own, ...data];
}

/** AG Grid's own column of row checkboxes. */
const selectionColumn = 'ag-Grid-SelectionColumn';

export function fromColumnState(state: readonly ColumnState[], known: ReadonlySet<string>): { columns: ViewColumn[]; sort: ViewSort[] } {
  const own = state.filter((column) => known.has(column.colId));
  return {
    columns: own.map((column) => ({
      key: column.colId,
      width: column.width ?? null,
      shown: column.hide !== true,
      pinned: column.pinned === 'left' || column.pinned === 'right' || column.pinned === true,
    })),
    sort: own
      .filter((column) => column.sort === 'asc' || column.sort === 'desc')
      .sort((a, b) => (a.sortIndex ?? 0) - (b.sortIndex ?? 0))
      .map((column) => ({ key: column.colId, direction: column.sort === 'desc' ? 'desc' : 'asc' })),
  };
}
