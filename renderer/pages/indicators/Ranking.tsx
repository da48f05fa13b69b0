/**
 * One indicator across the cluster: bars best first with both means, the same as a table beside
 * it, and its years below.
 */
import { makeStyles, mergeClasses, Subtitle2, tokens } from '@fluentui/react-components';
import { addressOf, AppLink, Isolated, useLanguage } from '../../app/index.ts';
import { decimalsOf, showFigure, showPeriod } from '../../compare/figures.ts';
import { useFigureDetails } from '../../compare/FigureDetails.tsx';
import { IndicatorBars, IndicatorTrend } from '../../compare/IndicatorPicture.tsx';
import { ranked, ranks } from '../../compare/ranking.ts';
import { useTableStyles } from '../../compare/table-styles.ts';
import { useWords } from '../../i18n/index.ts';
import type { Heat } from './HeatMap.tsx';

interface Props {
  readonly heat: Heat;
  readonly row: Heat['rows'][number];
  readonly year: number | null;
}

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    paddingBlockStart: tokens.spacingVerticalS,
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  trend: { gridColumnStart: 1, gridColumnEnd: -1 },
  side: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minInlineSize: 0 },
  title: { margin: 0 },
  head: { position: 'static', maxInlineSize: 'none', minInlineSize: 0 },
  valueHead: { textAlign: 'end' },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  rank: { inlineSize: '40px', fontVariantNumeric: 'tabular-nums' },
  source: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, maxInlineSize: '220px', overflowWrap: 'anywhere' },
});

export function Ranking({ heat, row, year }: Props) {
  const styles = useStyles();
  const table = useTableStyles();
  const t = useWords('indicators');
  const f = useWords('figures');
  const { language } = useLanguage();
  const open = useFigureDetails();
  const decimals = decimalsOf(row.indicator, row.cells);
  const order = ranked(row, heat.columns, true);
  const places = ranks(order.map(({ index }) => {
    const value = row.cells[index]?.value;
    return typeof value === 'number' ? value : null;
  }));
  return (
    <div className={styles.root}>
      <section className={styles.side} aria-label={t('bars')}>
        <IndicatorBars row={row} places={heat.columns} year={year} sorted />
      </section>
      <section className={styles.side} aria-label={t('asTable')}>
        <Subtitle2 as="h3" className={styles.title}>{t('asTable')}</Subtitle2>
        <table className={table.table}>
          <thead>
            <tr>
              {(['rank', 'authority', 'value', 'period', 'source'] as const).map((head) => (
                <th key={head} scope="col" {...(head === 'value' ? { dir: 'ltr' } : {})} className={mergeClasses(table.columnHead, styles.head, head === 'value' && styles.valueHead)}>
                  {head === 'rank' || head === 'authority' || head === 'value' ? t(head) : f(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {order.map(({ place, index }, at) => {
              const cell = row.cells[index];
              if (cell === undefined) return null;
              return (
                <tr key={place.id}>
                  <td className={mergeClasses(table.cell, styles.rank)}>{places[at] ?? ''}</td>
                  <th scope="row" className={mergeClasses(table.cell, styles.name)}>
                    <AppLink to={addressOf.record('locality', place.id)}>{place.title}</AppLink>
                  </th>
                  <td dir="ltr" className={mergeClasses(table.cell, table.number)}>
                    <button
                      type="button"
                      className={table.figure}
                      onClick={(event) => { open(event.currentTarget, { row, place: place.title, figure: cell, mean: null, year }); }}
                    >
                      {showFigure(cell, decimals, language)}
                    </button>
                  </td>
                  <td className={table.cell}><Isolated>{showPeriod(cell)}</Isolated></td>
                  <td className={mergeClasses(table.cell, styles.source)}><Isolated>{cell.source ?? '—'}</Isolated></td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
      <section className={styles.trend} aria-label={t('trend')}>
        <IndicatorTrend row={row} places={heat.columns} />
      </section>
    </div>
  );
}
