/**
 * The keys of a grid, as in Excel, mirrored in RTL. Everything else is left to AG Grid: plain
 * arrows, Tab, Enter, F2, Esc, typing.
 *
 * Keys are known by their place (`event.code`), so that Ctrl+D works in the Hebrew layout too.
 */
import type { SuppressKeyboardEventParams } from 'ag-grid-community';
import type { Value } from '../../preload/contract/values.ts';
import { picksMany } from '../forms/option-values.ts';
import type { GridColumn } from './columns.ts';
import type { RangeController } from './range-controller.ts';
import type { Row } from './rows.ts';
import { isCharacter, typeAhead } from './type-ahead.ts';
import { edgeFrom, type CellAt } from './selection.ts';

export interface GridActions {
  readonly fillDown: () => void;
  readonly clear: () => void;
  readonly open: (row: Row) => void;
  /** Space on a yes/no cell. */
  readonly toggle: (row: Row, column: GridColumn) => void;
}

export interface KeyContext {
  readonly range: RangeController;
  readonly rightToLeft: boolean;
  readonly actions: GridActions;
  readonly column: (columnId: string) => GridColumn | undefined;
  readonly valueAt: (cell: CellAt) => Value;
}

/** True when the key was ours and AG Grid must not act on it. */
export function handleGridKey(params: SuppressKeyboardEventParams<Row, Value>, context: KeyContext): boolean {
  const { event } = params;
  const column = context.column(params.column.getColId());
  if (params.editing) return waitsForEditor(event) || (column !== undefined && keepsKeyInEditor(event, column));
  typeAhead.clear();
  const handled = act(event, params, context, column);
  if (handled) event.preventDefault();
  return handled;
}

/** The edit has begun and its editor is not drawn yet: letters wait for it. */
function waitsForEditor(event: KeyboardEvent): boolean {
  if (!(event.target instanceof HTMLElement) || event.target.getAttribute('role') !== 'gridcell') return false;
  if (!isCharacter(event.key) || event.ctrlKey || event.metaKey || event.altKey) return false;
  typeAhead.add(event.key);
  event.preventDefault();
  return true;
}

/** Enter inside a picker that ticks an option, or that still waits for its options, ends no edit. */
function keepsKeyInEditor(event: KeyboardEvent, column: GridColumn): boolean {
  if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return false;
  if (event.target.dataset['pending'] === 'true') return true;
  return picksMany(column.field) && event.target.value.trim() !== '';
}

function act(
  event: KeyboardEvent,
  params: SuppressKeyboardEventParams<Row, Value>,
  context: KeyContext,
  column: GridColumn | undefined,
): boolean {
  const { range, actions } = context;
  const ctrl = event.ctrlKey || event.metaKey;
  const row = params.data;
  if (event.altKey) return false;
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
    case 'ArrowLeft':
    case 'ArrowRight':
      return arrow(event, ctrl, context);
    case 'Home':
    case 'End':
      homeOrEnd(event, ctrl, range);
      return true;
    case 'Enter':
      if (!ctrl || row === undefined) return false;
      actions.open(row);
      return true;
    case 'Delete':
      actions.clear();
      return true;
    case 'Escape':
      range.collapse();
      return true;
    case ' ':
      return space(event, ctrl, row, column, context);
    default:
  }
  if (!ctrl || event.shiftKey) return false;
  switch (event.code) {
    case 'KeyA':
      range.selectAll();
      return true;
    case 'KeyD':
      actions.fillDown();
      return true;
    default:
      return false;
  }
}

function arrow(event: KeyboardEvent, ctrl: boolean, context: KeyContext): boolean {
  if (!ctrl && !event.shiftKey) return false;
  const { range, rightToLeft, valueAt } = context;
  if (range.range === null) return false;
  const vertical = event.key === 'ArrowDown' || event.key === 'ArrowUp';
  const forward = event.key === 'ArrowDown' || event.key === (rightToLeft ? 'ArrowLeft' : 'ArrowRight');
  const step = forward ? 1 : -1;
  const target = (from: CellAt): CellAt => {
    if (!ctrl) return vertical ? { ...from, row: from.row + step } : { ...from, column: from.column + step };
    if (vertical) {
      return { ...from, row: edgeFrom((row) => valueAt({ ...from, row }) !== null, from.row, step, range.rowCount) };
    }
    return { ...from, column: edgeFrom((column) => valueAt({ ...from, column }) !== null, from.column, step, range.columns.length) };
  };
  if (event.shiftKey) range.moveEnd(target);
  else range.goTo(target(range.range.anchor));
  return true;
}

function homeOrEnd(event: KeyboardEvent, ctrl: boolean, range: RangeController): void {
  const home = event.key === 'Home';
  const target = (from: CellAt): CellAt => ({
    row: ctrl ? (home ? 0 : range.rowCount - 1) : from.row,
    column: home ? 0 : range.columns.length - 1,
  });
  if (event.shiftKey) range.moveEnd(target);
  else if (range.range !== null) range.goTo(target(range.range.anchor));
}

function space(event: KeyboardEvent, ctrl: boolean, row: Row | undefined, column: GridColumn | undefined, context: KeyContext): boolean {
  const { range, actions } = context;
  const block = range.block;
  if (event.shiftKey && block !== null) {
    range.select({ ...block, first: 0, last: range.columns.length - 1 });
    return true;
  }
  if (ctrl && block !== null) {
    range.select({ ...block, top: 0, bottom: range.rowCount - 1 });
    return true;
  }
  if (column?.field.type === 'yesNo' && column.writes !== null && row !== undefined) {
    actions.toggle(row, column);
    return true;
  }
  return false;
}
