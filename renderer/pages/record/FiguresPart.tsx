/** Indicator values of a locality: newest value with year, sign and source, and how it went. */
import { SearchBox, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { normalise } from '../../../preload/contract/normalise.ts';
import { addressOf, Answered, AppLink, EmptyState, Isolated, NOTHING, showNumber, useCatalogue, useLanguage, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { alwaysLeftToRight } from '../../styles/direction.ts';
import { gatherFigures, type FigureLine } from './figures.ts';
import { Sparkline } from './Sparkline.tsx';

const useStyles = makeStyles({
  bar: { marginBlockEnd: tokens.spacingVerticalM },
  scroll: { overflowX: 'auto' },
  table: { minInlineSize: '720px' },
  value: { inlineSize: '130px' },
  number: { fontVariantNumeric: 'tabular-nums', direction: alwaysLeftToRight, display: 'block', textAlign: 'end' },
  year: { inlineSize: '110px' },
  trend: { inlineSize: '120px' },
  cell: { overflowWrap: 'anywhere' },
  faint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function FiguresPart({ localityId }: { readonly localityId: string }) {
  const styles = useStyles();
  const t = useWords('record');
  const { language } = useLanguage();
  const [search, setSearch] = useState('');
  const values = useProcedure('records.list', { type: 'indicator_value', language, filter: [{ field: 'locality_id', in: [localityId] }] }, { types: ['indicator_value', 'indicator', 'document'] });
  const indicators = useProcedure('indicators.all', { language }, { types: ['indicator'] });
  const lines = useMemo(() => (values.data === undefined ? undefined : gatherFigures(values.data)), [values.data]);
  const infos = useMemo(() => new Map((indicators.data ?? []).map((info) => [info.id, info])), [indicators.data]);
  const wanted = normalise(search);
  return (
    <Answered of={{ data: lines, error: values.error, refetch: values.refetch }}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title={t('noFigures')} text={t('noFiguresText')}>
            <AppLink to="/import">{t('toImport')}</AppLink>
          </EmptyState>
        ) : (
          <>
            <SearchBox className={styles.bar} aria-label={t('searchFigures')} placeholder={t('searchFigures')} value={search} onChange={(_, data) => { setSearch(data.value); }} />
            <div className={styles.scroll}>
              <Table size="small" aria-label={t('tab.figures')} className={styles.table}>
                <TableHeader>
                  <TableRow>
                    <TableHeaderCell>{t('indicator')}</TableHeaderCell>
                    <TableHeaderCell className={styles.value}>{t('value')}</TableHeaderCell>
                    <TableHeaderCell className={styles.year}>{t('period')}</TableHeaderCell>
                    <TableHeaderCell className={styles.trend}>{t('trend')}</TableHeaderCell>
                    <TableHeaderCell>{t('source')}</TableHeaderCell>
                  </TableRow>
                </TableHeader>
                <TableBody>
                  {all
                    .filter(({ title }) => wanted === '' || normalise(title).includes(wanted))
                    .map((line) => <Line key={line.indicator} line={line} unit={infos.get(line.indicator)?.unit ?? null} definition={infos.get(line.indicator)?.definition ?? null} />)}
                </TableBody>
              </Table>
            </div>
          </>
        )
      }
    </Answered>
  );
}

interface LineProps {
  readonly line: FigureLine;
  readonly unit: string | null;
  readonly definition: string | null;
}

function Line({ line, unit, definition }: LineProps) {
  const styles = useStyles();
  const t = useWords('record');
  const { language } = useLanguage();
  const catalogue = useCatalogue();
  const { newest } = line;
  const statusItem = newest.status === null ? undefined : catalogue.item('value_status', newest.status);
  const status = statusItem === undefined ? newest.status : statusItem.labels[language];
  const shown = newest.value !== null ? showNumber(newest.value, language) : (newest.text ?? NOTHING);
  const trend = line.points.flatMap(({ value }) => (value === null ? [] : [value]));
  return (
    <TableRow>
      <TableCell className={styles.cell}>
        <AppLink to={addressOf.record('indicator', line.indicator)} {...(definition === null ? {} : { title: definition })}>{line.title}</AppLink>
        {unit !== null && <span className={styles.faint}> ({unit})</span>}
      </TableCell>
      <TableCell>
        <AppLink to={addressOf.record('indicator_value', newest.id)} className={styles.number}>{shown}</AppLink>
        {(status !== null || newest.sign !== null) && (
          <span className={styles.faint}>{status} {newest.sign !== null && newest.sign !== shown && <Isolated ltr>{newest.sign}</Isolated>}</span>
        )}
      </TableCell>
      <TableCell><Isolated ltr>{newest.period ?? (newest.year === null ? NOTHING : String(newest.year))}</Isolated></TableCell>
      <TableCell><Sparkline values={trend} label={t('trendOf', { indicator: line.title, count: trend.length })} /></TableCell>
      <TableCell className={styles.cell}>{newest.source ?? NOTHING}</TableCell>
    </TableRow>
  );
}
