/** Which columns are shown, in what order, and which stay in sight while the rest scrolls. */
import { Button, Checkbox, Popover, PopoverSurface, PopoverTrigger, SearchBox, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular, PinFilled, PinRegular, TableSettingsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { normalise } from '../../preload/contract/normalise.ts';
import { useWords } from '../i18n/index.ts';
import type { GridColumn } from './columns.ts';
import type { ViewColumn } from './view-state.ts';

const useStyles = makeStyles({
  surface: { inlineSize: '340px', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  list: { maxBlockSize: '50vh', overflowY: 'auto', margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'flex', alignItems: 'center', minBlockSize: '32px' },
  label: { flexGrow: 1, minInlineSize: 0 },
  end: { display: 'flex', justifyContent: 'space-between' },
});

interface Props {
  readonly columns: readonly GridColumn[];
  /** All columns in their order. */
  readonly state: readonly ViewColumn[];
  readonly onChange: (state: readonly ViewColumn[]) => void;
  readonly onReset: () => void;
}

export function ColumnChooser({ columns, state, onChange, onReset }: Props) {
  const styles = useStyles();
  const t = useWords('register');
  const [search, setSearch] = useState('');
  const labels = new Map(columns.map((column) => [column.key, column.label]));
  const wanted = normalise(search);
  const shown = state.filter(({ key }) => labels.has(key) && (wanted === '' || normalise(labels.get(key) ?? '').includes(wanted)));
  const replace = (key: string, part: Partial<ViewColumn>) => {
    onChange(state.map((column) => (column.key === key ? { ...column, ...part } : column)));
  };
  const move = (key: string, step: 1 | -1) => {
    const from = state.findIndex((column) => column.key === key);
    const to = from + step;
    const moved = state[from];
    if (moved === undefined || to < 0 || to >= state.length) return;
    const next = state.filter((column) => column.key !== key);
    onChange([...next.slice(0, to), moved, ...next.slice(to)]);
  };
  return (
    <Popover positioning={{ position: 'below', align: 'end' }} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <Button icon={<TableSettingsRegular />} appearance="subtle">{t('columns')}</Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={t('columns')}>
        <SearchBox aria-label={t('searchColumns')} placeholder={t('searchColumns')} value={search} onChange={(_, data) => { setSearch(data.value); }} />
        <ul className={styles.list}>
          {shown.map((column) => {
            const name = labels.get(column.key) ?? column.key;
            return (
              <li key={column.key} className={styles.item}>
                <span className={styles.label}>
                  <Checkbox label={name} checked={column.shown} onChange={(_, data) => { replace(column.key, { shown: data.checked === true }); }} />
                </span>
                <Tooltip relationship="label" content={t(column.pinned ? 'unpin' : 'pin', { column: name })}>
                  <Button
                    size="small"
                    appearance="subtle"
                    icon={column.pinned ? <PinFilled /> : <PinRegular />}
                    aria-pressed={column.pinned}
                    onClick={() => { replace(column.key, { pinned: !column.pinned, shown: true }); }}
                  />
                </Tooltip>
                <Tooltip relationship="label" content={t('moveEarlier', { column: name })}>
                  <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabled={wanted !== ''} onClick={() => { move(column.key, -1); }} />
                </Tooltip>
                <Tooltip relationship="label" content={t('moveLater', { column: name })}>
                  <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabled={wanted !== ''} onClick={() => { move(column.key, 1); }} />
                </Tooltip>
              </li>
            );
          })}
        </ul>
        <div className={styles.end}>
          <Button size="small" onClick={onReset}>{t('resetColumns')}</Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
