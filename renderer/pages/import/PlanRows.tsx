/** Every record of the plan, a page at a time: state, title, before → after, reason with its place. */
import {
  Button, Dropdown, makeStyles, Option, SearchBox, Table, TableBody, TableHeader, TableHeaderCell, TableRow, Text, tokens, typographyStyles,
} from '@fluentui/react-components';
import { useDeferredValue, useEffect, useState } from 'react';
import { planStatuses, type PlanStatus, type PlanSummary } from '../../../preload/contract/procedures/exchange.ts';
import { Answered, showNumber, useCatalogue, useLanguage, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import type { Import } from './import-state.ts';
import { PlanRowLine } from './PlanRowLine.tsx';
import type { PlanFilter } from './PlanView.tsx';

const PAGE = 50;
const ALL = '-';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minInlineSize: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0 },
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  dropdown: { minInlineSize: '200px' },
  table: { tableLayout: 'fixed' },
  state: { inlineSize: '120px' },
  record: { inlineSize: '28%' },
  pages: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM },
  none: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly plan: PlanSummary;
  readonly filter: PlanFilter;
  readonly onFilter: (filter: PlanFilter) => void;
  readonly onSettle: Import['settle'];
  readonly busy: boolean;
}

export function PlanRows({ plan, filter, onFilter, onSettle, busy }: Props) {
  const styles = useStyles();
  const t = useWords('importing');
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const [offset, setOffset] = useState(0);
  useEffect(() => { setOffset(0); }, [filter, asked]);
  const rows = useProcedure(
    'exchange.planRows',
    {
      planId: plan.planId,
      language,
      offset,
      limit: PAGE,
      ...(filter.type === null ? {} : { type: filter.type }),
      ...(filter.status === null ? {} : { status: filter.status }),
      ...(asked === '' ? {} : { text: asked }),
    },
    { keep: true, types: [] },
  );
  return (
    <section className={styles.root} aria-label={t('rows')}>
      <h3 className={styles.title}>{t('rows')}</h3>
      <Filters plan={plan} filter={filter} onFilter={onFilter} text={text} onText={setText} />
      <Answered of={rows}>
        {(shown) => (
          <>
            <Table size="small" className={styles.table} aria-label={t('rows')}>
              <TableHeader>
                <TableRow>
                  <TableHeaderCell className={styles.state}>{t('state')}</TableHeaderCell>
                  <TableHeaderCell className={styles.record}>{t('record')}</TableHeaderCell>
                  <TableHeaderCell>{t('changes')}</TableHeaderCell>
                </TableRow>
              </TableHeader>
              <TableBody>
                {shown.rows.map((row) => <PlanRowLine key={row.row} row={row} busy={busy} onSettle={onSettle} />)}
              </TableBody>
            </Table>
            {shown.total === 0 && <Text className={styles.none}>{t('noRows')}</Text>}
            {shown.total > PAGE && (
              <div className={styles.pages}>
                <Button size="small" disabled={offset === 0} onClick={() => { setOffset(Math.max(0, offset - PAGE)); }}>{t('previous')}</Button>
                <Text>
                  {t('pageOf', {
                    from: showNumber(offset + 1, language),
                    to: showNumber(Math.min(offset + PAGE, shown.total), language),
                    total: showNumber(shown.total, language),
                  })}
                </Text>
                <Button size="small" disabled={offset + PAGE >= shown.total} onClick={() => { setOffset(offset + PAGE); }}>{t('next')}</Button>
              </div>
            )}
          </>
        )}
      </Answered>
    </section>
  );
}

interface FiltersProps {
  readonly plan: PlanSummary;
  readonly filter: PlanFilter;
  readonly onFilter: (filter: PlanFilter) => void;
  readonly text: string;
  readonly onText: (text: string) => void;
}

function Filters({ plan, filter, onFilter, text, onText }: FiltersProps) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const { type } = useCatalogue();
  const nameOf = (key: string | null) => {
    const found = key === null ? undefined : type(key);
    return found === undefined ? t('all') : label(found.labels.many);
  };
  return (
    <div className={styles.filters}>
      <Dropdown
        className={styles.dropdown} size="small" aria-label={t('filterType')} value={nameOf(filter.type)} selectedOptions={[filter.type ?? ALL]}
        onOptionSelect={(_event, data) => { onFilter({ ...filter, type: data.optionValue === ALL ? null : (data.optionValue ?? null) }); }}
      >
        <Option value={ALL}>{t('all')}</Option>
        {Object.keys(plan.counts).map((key) => <Option key={key} value={key}>{nameOf(key)}</Option>)}
      </Dropdown>
      <Dropdown
        className={styles.dropdown} size="small" aria-label={t('filterStatus')} selectedOptions={[filter.status ?? ALL]}
        value={filter.status === null ? t('all') : t(`status.${filter.status}`)}
        onOptionSelect={(_event, data) => {
          onFilter({ ...filter, status: data.optionValue === ALL ? null : (data.optionValue as PlanStatus) });
        }}
      >
        <Option value={ALL}>{t('all')}</Option>
        {planStatuses.map((status) => <Option key={status} value={status}>{t(`status.${status}`)}</Option>)}
      </Dropdown>
      <SearchBox size="small" aria-label={t('filterText')} placeholder={t('filterText')} value={text} onChange={(_event, data) => { onText(data.value); }} />
    </div>
  );
}
