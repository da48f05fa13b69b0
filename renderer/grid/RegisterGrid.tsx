/**
 * The grid of one record type: shows, sorts, filters, edits, copies and pastes as Excel does.
 *
 * Promises: rows are made once and mended in place; an edit shows at once and is one change set;
 * the look (columns, sort, filters) is reported as a neutral `ViewState`.
 */
import { mergeClasses } from '@fluentui/react-components';
import { AG_GRID_LOCALE_IL } from '@ag-grid-community/locale';
import type { CellContextMenuEvent, CellEditRequestEvent, CellFocusedEvent, CellMouseDownEvent, CellMouseOverEvent, ColDef, GridApi, GridReadyEvent, RowSelectionOptions, SelectionColumnDef, SuppressKeyboardEventParams } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useCallback, useEffect, useEffectEvent, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { normalise } from '../../preload/contract/normalise.ts';
import { sameValue, type Value } from '../../preload/contract/values.ts';
import { useCatalogue } from '../app/catalogue.ts';
import { useLanguage } from '../app/language.tsx';
import { useNotices } from '../app/notices.tsx';
import { useSettings } from '../app/program.tsx';
import { useWords } from '../i18n/index.ts';
import { clearCells, fillDown, type EditRow } from './block-edits.ts';
import { CellMenu, cellMenuActions, type CellMenuAction } from './CellMenu.tsx';
import { makeCells, measuredCells } from './cells.ts';
import { freshColumns, gridColumns, type GridColumn } from './columns.ts';
import { fromColumnState, toColumnState } from './column-state.ts';
import { columnDef, problemDef, type DefContext } from './defs.ts';
import { cspNonce } from './nonce.ts';
import { handleGridKey } from './grid-keys.ts';
import type { RegisterGridProps } from './grid-props.ts';
import { registerGridModules } from './modules.ts';
import { PastePlanDialog } from './PastePlanDialog.tsx';
import { useProblemText } from './problem-text.ts';
import { RangeController } from './range-controller.ts';
import type { Row } from './rows.ts';
import { figuresOf, isSingleCell } from './selection.ts';
import { useGridStyles } from './styles.ts';
import { gridTheme } from './theme.ts';
import { useGridClipboard } from './useGridClipboard.ts';
import { useGridEdits } from './useGridEdits.ts';
import { useSoon } from './useSoon.ts';
import { completeColumns, type ViewState } from './view-state.ts';

registerGridModules();

const rowSelection: RowSelectionOptions<Row> = { mode: 'multiRow', enableClickSelection: false, headerCheckbox: true, selectAll: 'filtered' };

export function RegisterGrid(props: RegisterGridProps) {
  const { type, state, rows, view, quick, handle, editable = true, without, ticks = true } = props;
  const styles = useGridStyles();
  const t = useWords('grid');
  const values = useWords('values');
  const catalogue = useCatalogue();
  const { language, dir, label } = useLanguage();
  const rightToLeft = dir === 'rtl';
  const { density } = useSettings();
  const { add: notice } = useNotices();
  const commit = useGridEdits(type, state);
  const problemText = useProblemText(type, rows);
  const root = useRef<HTMLDivElement>(null);
  const api = useRef<GridApi<Row> | null>(null);
  const range = useRef<RangeController | null>(null);
  const dragging = useRef(false);
  const [popupParent, setPopupParent] = useState<HTMLElement | null>(null);
  const [menu, setMenu] = useState<{ x: number; y: number; id: string; column: GridColumn } | null>(null);

  const columns = useMemo(
    () => gridColumns(type, language).filter((column) => without?.includes(column.key) !== true),
    [type, language, without],
  );
  const columnsByKey = useMemo(() => new Map(columns.map((column) => [column.key, column])), [columns]);
  const cells = useMemo(
    () => makeCells(rows, { language, catalogue, yes: values('yes'), no: values('no') }),
    [rows, language, catalogue, values],
  );
  const live = useRef({ cells, rows, columnsByKey, problemText, props });
  live.current = { cells, rows, columnsByKey, problemText, props };

  const columnDefs = useMemo<ColDef<Row>[]>(() => {
    const context: DefContext = {
      cells: () => live.current.cells,
      inRange: (row, columnId) => range.current?.has(row, columnId) ?? false,
      editable,
      learnTitle: (to, id, title) => { live.current.rows.learnTitle(to, id, title); },
      problems: (row) => live.current.problemText(row),
      problemHeader: t('problems'),
      rightToLeft,
    };
    return [problemDef(context), ...columns.map((column) => columnDef(column, context))];
  }, [columns, editable, rightToLeft, t]);

  const displayedColumns = (): readonly GridColumn[] =>
    (range.current?.columns ?? []).flatMap((column) => columnsByKey.get(column.getColId()) ?? []);
  const rowAt = (index: number): Row | undefined => api.current?.getDisplayedRowAtIndex(index)?.data;
  const editRowAt = (index: number): EditRow | undefined => {
    const row = rowAt(index);
    return row === undefined ? undefined : { id: row.id, get: (field) => rows.value(row, field) };
  };
  const rowIds = (): string[] => {
    const ids: string[] = [];
    api.current?.forEachNodeAfterFilterAndSort(({ data }) => { if (data !== undefined) ids.push(data.id); });
    return ids;
  };

  const clipboard = useGridClipboard({ type, range: () => range.current, columns: displayedColumns, rowAt, rowIds, cells: () => cells });

  const actions = {
    fillDown: () => {
      const block = range.current?.block;
      if (editable && block != null) void commit(fillDown(block, displayedColumns(), editRowAt, type.key), 'fillDown');
    },
    clear: () => {
      const block = range.current?.block;
      if (editable && block != null) void commit(clearCells(block, displayedColumns(), editRowAt, type.key), 'clearCells');
    },
    open: (row: Row) => { props.onOpen?.(row.id); },
    toggle: (row: Row, column: GridColumn) => {
      if (!editable || column.writes === null) return;
      const next = rows.value(row, column.reads) !== true;
      void commit([{ op: 'update', type: type.key, id: row.id, values: { [column.writes]: next } }], 'editCells');
    },
  };
  const onKey = useEffectEvent((params: SuppressKeyboardEventParams<Row, Value>): boolean => {
    if (range.current === null) return false;
    return handleGridKey(params, {
      range: range.current,
      rightToLeft,
      actions,
      column: (id) => columnsByKey.get(id),
      valueAt: ({ row, column }) => {
        const data = rowAt(row);
        const shown = displayedColumns()[column];
        return data === undefined || shown === undefined ? null : cells.value(data, shown);
      },
    });
  });

  const status = useEffectEvent(() => {
    const block = range.current?.block ?? null;
    const several = block !== null && !isSingleCell(block);
    props.onStatus?.({
      shown: api.current?.getDisplayedRowCount() ?? 0,
      all: rows.count,
      figures: several ? figuresOf(measuredCells(block, displayedColumns(), rowAt, cells)) : null,
    });
  });
  const statusSoon = useSoon(() => { status(); });
  const viewSoon = useSoon(() => { reportView(); });
  const reportView = useEffectEvent(() => {
    if (api.current === null || api.current.isDestroyed()) return;
    const { columns: shown, sort } = fromColumnState(api.current.getColumnState(), new Set(columnsByKey.keys()));
    props.onView?.({ columns: shown, sort, filters: api.current.getFilterModel() });
  });

  // A view that was applied is known; only what the person does to it is reported.
  const byPerson = ({ source }: { readonly source?: string | undefined }) => { if (source !== 'api') viewSoon(); };

  const applyView = useEffectEvent((wanted: ViewState) => {
    if (api.current === null) return;
    const widths = new Map(columns.map((column) => [column.key, column.width]));
    const all = freshColumns(type, columns);
    api.current.applyColumnState({ state: toColumnState(completeColumns(wanted, all), wanted.sort, widths, rightToLeft), applyOrder: true });
    api.current.setFilterModel(wanted.filters);
  });

  const onReady = (event: GridReadyEvent<Row>) => {
    api.current = event.api;
    if (root.current !== null) range.current = new RangeController(event.api, root.current, statusSoon);
    applyView(view);
    statusSoon();
  };

  // Commits, refetches and edits on their way arrive as patches; the grid keeps scroll and selection.
  useEffect(
    () =>
      state.onPatch((patch) => {
        api.current?.applyTransaction({ add: [...patch.add], update: [...patch.update], remove: [...patch.remove] });
        statusSoon();
      }),
    [state.onPatch, statusSoon],
  );
  useEffect(() => { setPopupParent(root.current?.closest<HTMLElement>('[data-theme]') ?? null); }, []);
  useEffect(() => {
    const stop = () => { dragging.current = false; };
    window.addEventListener('mouseup', stop);
    return () => { window.removeEventListener('mouseup', stop); };
  }, []);

  useImperativeHandle(handle, () => ({
    shownIds: rowIds,
    shownFields: () => displayedColumns().map((column) => column.reads === 'title' ? (column.writes ?? column.key) : column.key),
    targets: () => {
      const ticked = api.current?.getSelectedRows().map(({ id }) => id) ?? [];
      if (ticked.length > 0) return ticked;
      const block = range.current?.block ?? null;
      if (block === null) return [];
      const ids: string[] = [];
      for (let index = block.top; index <= block.bottom; index += 1) {
        const row = rowAt(index);
        if (row !== undefined) ids.push(row.id);
      }
      return ids;
    },
    focus: () => { range.current?.goTo(range.current.range?.anchor ?? { row: 0, column: 0 }); },
    reveal: (id) => {
      const index = api.current?.getRowNode(id)?.rowIndex;
      if (index !== null && index !== undefined) range.current?.goTo({ row: index, column: 0 });
    },
    applyView: (wanted) => { applyView(wanted); },
    showFilter: (column) => { api.current?.showColumnFilter(column); },
    pasteText: clipboard.pasteText,
  }));

  const onEdit = (event: CellEditRequestEvent<Row, Value>) => {
    const column = columnsByKey.get(event.column.getColId());
    if (column?.writes == null) return;
    const value = event.newValue === undefined || event.newValue === '' ? null : event.newValue;
    if (sameValue(value, event.oldValue ?? null)) return;
    void commit([{ op: 'update', type: type.key, id: event.data.id, values: { [column.writes]: value } }], 'editCells');
  };
  const onFocus = (event: CellFocusedEvent<Row>) => {
    if (event.rowIndex === null || event.column === null || typeof event.column === 'string') return;
    range.current?.focused(event.rowIndex, event.column);
    props.onFocusRow?.(rowAt(event.rowIndex)?.id ?? null);
  };
  const onMouseDown = (event: CellMouseDownEvent<Row>) => {
    const mouse = event.event;
    if (!(mouse instanceof MouseEvent) || event.rowIndex === null) return;
    if (mouse.button === 2) {
      // A right click inside the selection speaks of the selection.
      if (range.current?.has(event.rowIndex, event.column.getColId()) !== true) range.current?.startAt(event.rowIndex, event.column);
      return;
    }
    if (mouse.button !== 0) return;
    dragging.current = true;
    if (mouse.shiftKey) range.current?.extendTo(event.rowIndex, event.column, true);
    else range.current?.startAt(event.rowIndex, event.column);
  };
  const onMouseOver = (event: CellMouseOverEvent<Row>) => {
    if (dragging.current && event.rowIndex !== null) range.current?.extendTo(event.rowIndex, event.column);
  };
  const onMenu = (event: CellContextMenuEvent<Row>) => {
    const column = columnsByKey.get(event.column.getColId());
    if (event.data === undefined || column === undefined) return;
    const mouse = event.event;
    const cell = mouse?.target instanceof HTMLElement ? mouse.target.getBoundingClientRect() : null;
    const byMouse = mouse instanceof MouseEvent && mouse.clientX > 0;
    setMenu({ x: byMouse ? mouse.clientX : (cell?.left ?? 0), y: byMouse ? mouse.clientY : (cell?.bottom ?? 0), id: event.data.id, column });
  };

  const focusCell = () => {
    const focused = api.current?.getFocusedCell();
    const kept = range.current?.block;
    if (focused != null) api.current?.setFocusedCell(focused.rowIndex, focused.column);
    if (kept != null) range.current?.select(kept);
  };
  const menuActions = (): readonly (CellMenuAction | 'divider')[] => {
    if (menu === null) return [];
    const block = range.current?.block;
    const { onOpen, onAdd, onDuplicate, onDelete, onCellHistory } = props;
    return cellMenuActions({
      editable,
      open: onOpen && (() => { onOpen(menu.id); }),
      copy: () => { focusCell(); clipboard.copyNow(); },
      cut: () => { focusCell(); if (clipboard.copyNow()) actions.clear(); },
      paste: () => { focusCell(); notice({ kind: 'info', text: t('pasteByKey') }); },
      fillDown: () => { focusCell(); actions.fillDown(); },
      clear: () => { focusCell(); actions.clear(); },
      add: onAdd,
      duplicate: onDuplicate && (() => { onDuplicate(menu.id); }),
      delete: onDelete && (() => { onDelete(block == null ? [menu.id] : rowIds().slice(block.top, block.bottom + 1)); }),
      cellHistory: onCellHistory && (() => { onCellHistory(menu.id, menu.column.writes ?? menu.column.key); }),
    });
  };

  const defaultColDef = useMemo<ColDef<Row>>(
    () => ({ sortable: true, resizable: true, suppressHeaderMenuButton: true, suppressKeyboardEvent: (params: SuppressKeyboardEventParams<Row, Value>) => onKey(params) }),
    [],
  );
  // AG Grid makes its columns anew whenever one of these is another object.
  const selectionColumnDef = useMemo<SelectionColumnDef>(
    () => ({ pinned: rightToLeft ? 'right' : 'left', width: 38, minWidth: 38, resizable: false, suppressMovable: true, lockPosition: rightToLeft ? 'right' : 'left' }),
    [rightToLeft],
  );
  const rowData = useMemo(() => rows.list(), [rows]);
  const theme = useMemo(() => gridTheme(density), [density]);
  const quickParser = useCallback((text: string) => normalise(text).toUpperCase().split(' ').filter(Boolean), []);

  return (
    <section
      ref={root}
      className={mergeClasses(styles.root, rightToLeft ? styles.rightToLeft : styles.leftToRight)}
      aria-label={t('region', { type: label(type.labels.many) })}
      onCopy={clipboard.onCopy}
      onCut={(event) => { if (clipboard.onCut(event)) actions.clear(); }}
      onPaste={editable ? clipboard.onPaste : undefined}
      onContextMenu={(event) => { event.preventDefault(); }}
    >
      <AgGridReact<Row>
        // AG Grid takes direction and nonce only at the start.
        key={`${dir} ${String(popupParent !== null)}`}
        theme={theme}
        styleNonce={cspNonce()}
        {...(rightToLeft ? { localeText: AG_GRID_LOCALE_IL } : {})}
        enableRtl={rightToLeft}
        popupParent={popupParent}
        rowData={rowData}
        columnDefs={columnDefs}
        defaultColDef={defaultColDef}
        getRowId={rowId}
        enableFilterHandlers
        readOnlyEdit
        invalidEditValueMode="block"
        stopEditingWhenCellsLoseFocus
        enterNavigatesVertically
        enterNavigatesVerticallyAfterEdit
        suppressModelUpdateAfterUpdateTransaction
        maintainColumnOrder
        suppressDragLeaveHidesColumns
        suppressColumnMoveAnimation
        animateRows={false}
        cacheQuickFilter
        quickFilterText={quick}
        quickFilterParser={quickParser}
        tooltipShowMode="whenTruncated"
        tooltipShowDelay={400}
        {...(ticks ? { rowSelection } : {})}
        selectionColumnDef={selectionColumnDef}
        onGridReady={onReady}
        onCellEditRequest={onEdit}
        onCellFocused={onFocus}
        onCellMouseDown={onMouseDown}
        onCellMouseOver={onMouseOver}
        onCellContextMenu={onMenu}
        onCellDoubleClicked={({ colDef, data }) => { if (colDef.editable !== true && data !== undefined) props.onOpen?.(data.id); }}
        onSelectionChanged={({ api: grid }) => props.onTicked?.(grid.getSelectedRows().map(({ id }) => id))}
        onDisplayedColumnsChanged={() => { range.current?.columnsChanged(); }}
        onSortChanged={(event) => { range.current?.collapse(); byPerson(event); }}
        onFilterChanged={(event) => { range.current?.collapse(); byPerson(event); statusSoon(); }}
        onColumnMoved={(event) => { if (event.finished) byPerson(event); }}
        onColumnResized={(event) => { if (event.finished) byPerson(event); }}
        onColumnVisible={byPerson}
        onColumnPinned={byPerson}
        onModelUpdated={statusSoon}
      />
      {menu !== null && <CellMenu at={menu} actions={menuActions()} onClose={() => { setMenu(null); }} />}
      {clipboard.plan !== null && (
        <PastePlanDialog type={type} plan={clipboard.plan} onApply={clipboard.applyPlan} onCancel={clipboard.dropPlan} />
      )}
    </section>
  );
}

function rowId({ data }: { readonly data: Row }): string {
  return data.id;
}
