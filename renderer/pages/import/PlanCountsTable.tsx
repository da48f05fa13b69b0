/** The plan in numbers: a row per record type, a column per state; a number filters the records below. */
import {
  Link, makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens,
} from '@fluentui/react-components';
import { planStatuses, type PlanStatus, type PlanSummary } from '../../../preload/contract/procedures/exchange.ts';
import { NumberCell, NumberHead, ShownNumber, useCatalogue, useLanguage } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { countOf } from './import-state.ts';
import type { PlanFilter } from './PlanView.tsx';
import { StatusWord } from './status.tsx';

const useStyles = makeStyles({
  table: { maxInlineSize: '860px', tableLayout: 'auto' },
  zero: { color: tokens.colorNeutralForeground3 },
  chosen: { fontWeight: tokens.fontWeightBold, textDecorationLine: 'underline' },
  total: { fontWeight: tokens.fontWeightSemibold },
});

interface Props {
  readonly plan: PlanSummary;
  readonly filter: PlanFilter;
  readonly onFilter: (filter: PlanFilter) => void;
}

export function PlanCountsTable({ plan, filter, onFilter }: Props) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const { type } = useCatalogue();
  const entries = Object.entries(plan.counts);
  const cell = (key: string | null, name: string, status: PlanStatus, count: number) => {
    if (count === 0) return <span className={styles.zero}>0</span>;
    const chosen = filter.type === key && filter.status === status;
    return (
      <Link
        as="button" className={mergeClasses(chosen && styles.chosen)} aria-pressed={chosen} aria-label={`${name}, ${t(`status.${status}`)}: ${String(count)}`}
        onClick={() => { onFilter(chosen ? { type: null, status: null } : { type: key, status }); }}
      >
        <ShownNumber value={count} />
      </Link>
    );
  };
  return (
    <Table size="small" className={styles.table} aria-label={t('planTitle')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('recordType')}</TableHeaderCell>
          {planStatuses.map((status) => (
            <NumberHead key={status}><StatusWord status={status} many /></NumberHead>
          ))}
        </TableRow>
      </TableHeader>
      <TableBody>
        {entries.map(([key, counts]) => {
          const found = type(key);
          const name = found === undefined ? key : label(found.labels.many);
          return (
            <TableRow key={key}>
              <TableCell>{name}</TableCell>
              {planStatuses.map((status) => (
                <NumberCell key={status}>{cell(key, name, status, counts[status])}</NumberCell>
              ))}
            </TableRow>
          );
        })}
        {entries.length > 1 && (
          <TableRow className={styles.total}>
            <TableCell>{t('total')}</TableCell>
            {planStatuses.map((status) => (
              <NumberCell key={status}>{cell(null, t('total'), status, countOf(plan, status))}</NumberCell>
            ))}
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}
