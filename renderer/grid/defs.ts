/**
 * AG Grid's column definitions, made of Eshkol's columns. Value formatters instead of components:
 * only the one small problem icon is an element of its own.
 */
import type { ColDef, FilterHandler, ICellRendererComp, ICellRendererParams, ITooltipParams } from 'ag-grid-community';
import { normalise } from '../../preload/contract/normalise.ts';
import type { Value } from '../../preload/contract/values.ts';
import { isLeftToRight } from '../app/show.ts';
import { isPicked, picksMany } from '../forms/option-values.ts';
import type { Cells } from './cells.ts';
import { ColumnFilter, type ColumnFilterParams } from './ColumnFilter.tsx';
import type { GridColumn } from './columns.ts';
import { PickerEditor, TypedEditor, type EditorParams } from './editors.tsx';
import { compileFilter, type ColumnFilterModel } from './filters.ts';
import { rangeClass } from './range-controller.ts';
import type { Row } from './rows.ts';
import { problemColumn } from './special-columns.ts';

export interface DefContext {
  /** The cells as they are now; asked at every use, since rows come and go. */
  readonly cells: () => Cells;
  readonly inRange: (row: number, columnId: string) => boolean;
  readonly editable: boolean;
  readonly learnTitle: (type: string, id: string, title: string) => void;
  readonly problems: (row: Row) => string;
  readonly problemHeader: string;
  readonly rightToLeft: boolean;
}

export function columnDef(column: GridColumn, context: DefContext): ColDef<Row, Value> {
  const { cells } = context;
  const editor: EditorParams = { column, textOf: (key) => cells().textOfKey(column, key), learnTitle: context.learnTitle };
  const filter: ColumnFilterParams = { column, cells };
  const classes = [column.numeric ? 'eshkol-number' : '', isLeftToRight(column.field) && !column.numeric ? 'eshkol-ltr' : ''].filter(Boolean);
  return {
    colId: column.key,
    headerName: column.header,
    ...(column.help === null ? {} : { headerTooltip: column.help }),
    ...(column.numeric ? { headerClass: 'eshkol-number-header' } : {}),
    width: column.width,
    minWidth: 56,
    valueGetter: ({ data }) => (data === undefined ? null : cells().value(data, column)),
    valueFormatter: ({ data }) => (data === undefined ? '' : cells().shown(data, column)),
    comparator: (_a, _b, nodeA, nodeB, descending) => compareRows(cells(), column, nodeA.data, nodeB.data, descending),
    getQuickFilterText: ({ data }) => cells().searched(data, column),
    filter: { component: ColumnFilter, handler: () => filterHandler(column, cells) },
    filterParams: { gridColumn: filter },
    editable: context.editable && column.writes !== null,
    cellClass: classes,
    cellClassRules: { [rangeClass]: ({ rowIndex }) => context.inRange(rowIndex, column.key) },
    tooltip: ({ data }: ITooltipParams<Row>) => (data === undefined ? '' : cells().shown(data, column)),
    ...editorOf(column, editor),
  };
}

function editorOf(column: GridColumn, params: EditorParams): ColDef<Row, Value> {
  if (isPicked(column.field)) {
    return { cellEditor: PickerEditor, cellEditorPopup: true, cellEditorPopupPosition: picksMany(column.field) ? 'under' : 'over', cellEditorParams: { gridColumn: params } };
  }
  if (column.field.type === 'longText') {
    return {
      cellEditor: 'agLargeTextCellEditor',
      cellEditorPopup: true,
      cellEditorParams: { maxLength: 100_000, rows: 8, cols: 50 },
    };
  }
  return { cellEditor: TypedEditor, cellEditorParams: { gridColumn: params } };
}

/** Empty cells stand last whichever way the column is sorted, as in Excel. */
function compareRows(cells: Cells, column: GridColumn, a: Row | undefined, b: Row | undefined, descending: boolean): number {
  if (a === undefined || b === undefined) return 0;
  const emptyA = isEmpty(cells.value(a, column));
  const emptyB = isEmpty(cells.value(b, column));
  if (emptyA || emptyB) {
    if (emptyA === emptyB) return 0;
    return emptyA === descending ? -1 : 1;
  }
  return cells.compare(a, b, column);
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0);
}

function filterHandler(column: GridColumn, cells: () => Cells): FilterHandler<Row, unknown, ColumnFilterModel> {
  let test: ((value: Value, shown: () => string) => boolean) | null = null;
  // AG Grid's type says null, a cleared filter comes as undefined.
  const compile = (model: ColumnFilterModel | null | undefined) => {
    test = model === null || model === undefined ? null : compileFilter(model, normalise);
  };
  return {
    init: ({ model }) => { compile(model); },
    refresh: ({ model }) => { compile(model); },
    doesFilterPass: ({ data }) => {
      const look = cells();
      return test === null || test(look.value(data, column), () => look.shown(data, column).replace(/^—$/, ''));
    },
  };
}

/** A component without React: there is one in every row. */
class ProblemIcon implements ICellRendererComp<Row> {
  readonly #gui = document.createElement('span');

  init({ value }: ICellRendererParams<Row, string>): void {
    this.#show(value ?? '');
  }

  getGui(): HTMLElement {
    return this.#gui;
  }

  refresh({ value }: ICellRendererParams<Row, string>): boolean {
    this.#show(value ?? '');
    return true;
  }

  #show(text: string): void {
    this.#gui.className = text === '' ? '' : 'eshkol-problem-icon';
    this.#gui.textContent = text === '' ? '' : '!';
    if (text === '') {
      this.#gui.removeAttribute('role');
      this.#gui.removeAttribute('aria-label');
    } else {
      this.#gui.setAttribute('role', 'img');
      this.#gui.setAttribute('aria-label', text);
    }
  }
}

/** One narrow column: an icon where a record has a problem, with its text. */
export function problemDef(context: DefContext): ColDef<Row> {
  const sentence = ({ data }: { data?: Row | null | undefined }) => (data === undefined || data === null ? '' : context.problems(data));
  return {
    colId: problemColumn,
    headerName: '',
    headerTooltip: context.problemHeader,
    width: 34,
    minWidth: 34,
    maxWidth: 34,
    resizable: false,
    sortable: false,
    suppressMovable: true,
    lockPosition: context.rightToLeft ? 'right' : 'left',
    lockVisible: true,
    suppressNavigable: true,
    pinned: context.rightToLeft ? 'right' : 'left',
    cellClass: 'eshkol-problem',
    getQuickFilterText: () => '',
    valueGetter: sentence,
    tooltip: (params: ITooltipParams<Row>) => sentence(params),
    cellRenderer: ProblemIcon,
  };
}
