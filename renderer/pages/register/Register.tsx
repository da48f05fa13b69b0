/** One register: data, view, actions and panel put together. */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, MenuButton, SearchBox, ToggleButton, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, ArrowDownloadRegular, ArrowImportRegular, PanelRightRegular, TableRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useMemo, useRef, useState, type ClipboardEvent } from 'react';
import type { RecordType } from '../../../preload/contract/catalogue/index.ts';
import type { Titles } from '../../../preload/contract/procedures/records.ts';
import type { Value } from '../../../preload/contract/values.ts';
import { addressOf, Answered, EmptyState, isWriting, Page, PageBody, PageHeader, StatusBar, useAddress, useCall, useKeys, useLanguage, useNavigate, useNotices, useProgram, useRemembered, useSettings } from '../../app/index.ts';
import { duplicateValues } from '../../forms/duplicate.ts';
import { ColumnChooser } from '../../grid/ColumnChooser.tsx';
import { freshColumns, gridColumns } from '../../grid/columns.ts';
import { DeleteDialog } from '../../grid/DeleteDialog.tsx';
import type { GridHandle, GridStatus } from '../../grid/grid-props.ts';
import { RegisterGrid } from '../../grid/RegisterGrid.tsx';
import { useGridEdits } from '../../grid/useGridEdits.ts';
import { useRecordRows } from '../../grid/useRecordRows.ts';
import { completeColumns, emptyView, readView, writeView, type ViewState } from '../../grid/view-state.ts';
import { useWords } from '../../i18n/index.ts';
import { NewPanel, RecordPanel } from './DetailPanel.tsx';
import { FilterChips } from './FilterChips.tsx';
import { RegisterStatus } from './RegisterStatus.tsx';
import { SavedViews, useSavedViews } from './SavedViews.tsx';
import { useExport } from './useExport.ts';

const useStyles = makeStyles({
  body: { flexGrow: 1, minBlockSize: 0, display: 'flex' },
  grid: { flexGrow: 1, minInlineSize: 0, display: 'flex', flexDirection: 'column' },
  search: { inlineSize: '220px' },
  icon: { color: tokens.colorNeutralForeground3 },
});

interface Adding {
  readonly initial: Readonly<Record<string, Value>>;
  readonly titles: Titles;
}
const nothing: Adding = { initial: {}, titles: {} };

export function Register({ type }: { readonly type: RecordType }) {
  const styles = useStyles();
  const t = useWords('register');
  const { language, label } = useLanguage();
  const { query } = useAddress();
  const go = useNavigate();
  const { set } = useProgram();
  const { layouts } = useSettings();
  const call = useCall();
  const { success } = useNotices();
  const state = useRecordRows(type, language);
  const commit = useGridEdits(type, state);
  const grid = useRef<GridHandle>(null);
  const search = useRef<HTMLSpanElement>(null);
  const columns = useMemo(() => gridColumns(type, language), [type, language]);
  const [view, setView] = useState<ViewState>(() => completed(readView(layouts[type.key] ?? ''), type, language));
  const [quick, setQuick] = useState('');
  const [status, setStatus] = useState<GridStatus | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [panel, setPanel] = useRemembered('register.panel', false);
  const [adding, setAdding] = useState<Adding | null>(query.has('new') ? nothing : null);
  const [deleting, setDeleting] = useState<readonly string[] | null>(null);
  const chosenView = query.get('view');
  const many = label(type.labels.many);

  const keep = (next: ViewState) => {
    setView(next);
    void set({ layout: { type: type.key, state: writeView({ ...next, filters: {}, quick: '' }) } });
  };
  const show = (next: ViewState) => {
    const whole = completed(next, type, language);
    setQuick(whole.quick);
    grid.current?.applyView(whole);
    keep(whole);
  };
  const present = (): ViewState => ({ ...view, quick });

  // A view named in the address is shown as soon as it is known: links and reloads show what was saved.
  const views = useSavedViews(type.key);
  const shownView = useRef<string | null>(null);
  const linked = views.find(({ id }) => id === chosenView);
  const showLinked = useEffectEvent(() => {
    if (linked === undefined || shownView.current === linked.id) return;
    shownView.current = linked.id;
    show(linked.view);
  });
  useEffect(() => { showLinked(); }, [linked?.id]);
  const exportAs = useExport(type, () => ({ ids: grid.current?.shownIds() ?? [], fields: grid.current?.shownFields() ?? [] }));

  const add = () => { setAdding(nothing); };
  const duplicate = async (id: string) => {
    const record = await call('records.get', { type: type.key, id, language });
    if (record !== null) setAdding({ initial: duplicateValues(type, record.values), titles: record.titles });
  };
  const remove = async (ids: readonly string[]) => {
    setDeleting(null);
    const done = await commit(ids.map((id) => ({ op: 'delete', type: type.key, id })), 'deleteRecords');
    if (done) success(t('deleted', { count: ids.length }));
    grid.current?.focus();
  };
  const open = (id: string) => { go(addressOf.record(type.key, id)); };
  const askDelete = (ids: readonly string[]) => { if (ids.length > 0) setDeleting(ids); };
  const compare = () => { go(`/compare?type=${encodeURIComponent(type.key)}&ids=${(grid.current?.targets() ?? []).slice(0, 20).map(encodeURIComponent).join(',')}`); };

  useKeys(
    {
      'alt+KeyN': add,
      'ctrl+KeyF': () => { search.current?.querySelector('input')?.select(); },
    },
    { always: ['alt+KeyN', 'ctrl+KeyF'] },
  );

  const pasteIntoEmpty = (event: ClipboardEvent) => {
    if (state.rows?.count !== 0 || isWriting(event.target)) return;
    event.preventDefault();
    grid.current?.pasteText(event.clipboardData.getData('text/plain'));
  };
  const chosenRows = ticked.length;
  const deletingTitle = deleting?.length === 1 && state.rows !== null ? titleOf(deleting[0] ?? '') : '';
  function titleOf(id: string): string {
    const row = state.rows?.row(id);
    return row === undefined || state.rows === null ? '' : String(state.rows.value(row, 'title') ?? '');
  }
  const isEmpty = state.rows?.count === 0;

  return (
    <Page>
      <PageHeader
        title={many}
        {...(state.rows === null ? {} : { count: state.rows.count })}
        actions={
          <>
            <span ref={search}>
            <SearchBox
              className={styles.search}
              aria-label={t('quickSearch', { type: many })}
              placeholder={t('quickSearchHint')}
              value={quick}
              onChange={(_, data) => { setQuick(data.value); }}
              onKeyDown={(event) => { if (event.key === 'Enter' || event.key === 'ArrowDown') grid.current?.focus(); }}
            />
            </span>
            <Button appearance="primary" icon={<AddRegular />} onClick={add}>{t('add')}</Button>
            <Button appearance="subtle" icon={<ArrowImportRegular />} onClick={() => { go('/import'); }}>{t('import')}</Button>
            <Menu positioning={{ align: 'end' }}>
              <MenuTrigger disableButtonEnhancement>
                <MenuButton appearance="subtle" icon={<ArrowDownloadRegular />}>{t('export')}</MenuButton>
              </MenuTrigger>
              <MenuPopover>
                <MenuList>
                  <MenuItem onClick={() => { void exportAs('xlsx'); }}>{t('exportXlsx')}</MenuItem>
                  <MenuItem onClick={() => { void exportAs('csv'); }}>{t('exportCsv')}</MenuItem>
                </MenuList>
              </MenuPopover>
            </Menu>
            <ColumnChooser
              columns={columns}
              state={view.columns}
              onChange={(next) => { show({ ...present(), columns: next }); }}
              onReset={() => { show({ ...present(), columns: [], sort: [] }); }}
            />
            {chosenRows > 0 && (
              <Menu positioning={{ align: 'end' }}>
                <MenuTrigger disableButtonEnhancement>
                  <MenuButton appearance="outline">{t('chosenRows', { count: chosenRows })}</MenuButton>
                </MenuTrigger>
                <MenuPopover>
                  <MenuList>
                    <MenuItem disabled={chosenRows < 2 || chosenRows > 20} onClick={compare}>{t('compareRows')}</MenuItem>
                    <MenuItem disabled={chosenRows !== 1} onClick={() => { void duplicate(ticked[0] ?? ''); }}>{t('duplicate')}</MenuItem>
                    <MenuItem onClick={() => { askDelete(ticked); }}>{t('deleteRows')}</MenuItem>
                  </MenuList>
                </MenuPopover>
              </Menu>
            )}
            <Tooltip relationship="label" content={t('panelToggle')}>
              <ToggleButton appearance="subtle" icon={<PanelRightRegular />} checked={panel} onClick={() => { setPanel(!panel); }} />
            </Tooltip>
          </>
        }
      >
        <SavedViews
          type={type.key}
          chosen={chosenView}
          present={present}
          onChoose={(saved) => {
            shownView.current = saved?.id ?? null;
            go(saved === null ? addressOf.register(type.key) : `${addressOf.register(type.key)}?view=${encodeURIComponent(saved.id)}`, { replace: true });
            show(saved === null ? emptyView : saved.view);
          }}
        />
        <FilterChips
          columns={columns}
          filters={view.filters}
          onOpen={(column) => grid.current?.showFilter(column)}
          onClear={(column) => {
            const { [column ?? '']: _, ...rest } = view.filters;
            show({ ...present(), filters: column === null ? {} : rest });
          }}
        />
      </PageHeader>
      <PageBody fill>
        <div className={styles.body} onPaste={pasteIntoEmpty}>
          <div className={styles.grid} hidden={isEmpty}>
            <Answered of={{ data: state.rows ?? undefined, error: state.error, refetch: state.refetch }}>
              {(rows) => (
                <RegisterGrid
                  type={type}
                  state={state}
                  rows={rows}
                  view={view}
                  quick={quick}
                  handle={grid}
                  onView={(next) => { keep({ ...next, quick: '' }); }}
                  onStatus={setStatus}
                  onFocusRow={setFocused}
                  onTicked={setTicked}
                  onOpen={open}
                  onAdd={add}
                  onDuplicate={(id) => { void duplicate(id); }}
                  onDelete={askDelete}
                  onCellHistory={(id, field) => { go(`${addressOf.record(type.key, id)}?tab=history&field=${encodeURIComponent(field)}`); }}
                />
              )}
            </Answered>
          </div>
          {isEmpty && adding === null && (
            <EmptyState icon={<TableRegular />} title={t('emptyTitle', { type: many })} text={label(type.description)}>
              <Button appearance="primary" icon={<AddRegular />} onClick={add}>{t('add')}</Button>
              <Button icon={<ArrowImportRegular />} onClick={() => { go('/import'); }}>{t('import')}</Button>
              <span>{t('emptyPaste')}</span>
            </EmptyState>
          )}
          {adding !== null ? (
            <NewPanel
              type={type}
              initial={adding.initial}
              titles={adding.titles}
              onClose={() => {
                setAdding(null);
                grid.current?.focus();
              }}
              onAdded={(id) => {
                setAdding(null);
                success(t('added'));
                requestAnimationFrame(() => grid.current?.reveal(id));
              }}
            />
          ) : (
            panel && focused !== null && <RecordPanel type={type} id={focused} onClose={() => { setPanel(false); grid.current?.focus(); }} />
          )}
        </div>
      </PageBody>
      {status !== null && <StatusBar><RegisterStatus status={status} /></StatusBar>}
      {deleting !== null && (
        <DeleteDialog
          type={type}
          ids={deleting}
          title={deletingTitle}
          onDelete={() => { void remove(deleting); }}
          onClose={() => {
            setDeleting(null);
            grid.current?.focus();
          }}
        />
      )}
    </Page>
  );
}

/** A view with a place for every column. */
function completed(view: ViewState, type: RecordType, language: Parameters<typeof gridColumns>[1]): ViewState {
  return { ...view, columns: completeColumns(view, freshColumns(type, gridColumns(type, language))) };
}
