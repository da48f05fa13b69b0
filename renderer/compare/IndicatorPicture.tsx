/**
 * One indicator as a picture: bars by place with both means, and its years as lines.
 *
 * Promises: the title is a sentence that says what is shown; n, rule, source and definition stand
 * under it; years are drawn only when there are at least two, and said in words when not.
 */
import { Caption1, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from '@fluentui/react-components';
import { Answered, Isolated, useLanguage, useProcedure } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import { Bars, type MeanLine } from '../pictures/Bars.tsx';
import { Trend, type TrendLine } from '../pictures/Trend.tsx';
import { decimalsOf, mainYear, showFigure, showMean, showPeriod, type IndicatorRow } from './figures.ts';
import { useFigureDetails, useRule } from './FigureDetails.tsx';
import { ranked, type Place } from './ranking.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minInlineSize: 0 },
  under: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, color: tokens.colorNeutralForeground2, margin: 0 },
  title: { margin: 0 },
});

interface Props {
  readonly row: IndicatorRow;
  readonly places: readonly Place[];
  readonly year: number | null;
  /** Best first (ranking), or as the places come. */
  readonly sorted: boolean;
}

export function IndicatorBars({ row, places, year, sorted }: Props) {
  const styles = useStyles();
  const t = useWords('compare');
  const f = useWords('figures');
  const { language } = useLanguage();
  const open = useFigureDetails();
  const rule = useRule();
  const { indicator } = row;
  const decimals = decimalsOf(indicator, row.cells);
  const lines = (['mean', 'country'] as const).flatMap((which): MeanLine[] => {
    const { value, n } = row[which];
    if (value === null) return [];
    const words = { value: isolate(showMean(row[which], decimals, language)), n: isolate(f('n', { n })) };
    return [{ id: which, value, label: f(which === 'mean' ? 'meanOf' : 'countryOf', words) }];
  });
  const shownYear = mainYear(row.cells);
  const period = row.cells.find((cell) => cell.year === shownYear && shownYear !== null);
  const sentence = pictureSentence(indicator.title, indicator.unit, period === undefined ? null : showPeriod(period));
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3" className={styles.title}>{sentence}</Subtitle2>
      <Bars
        label={t('barsOf', { title: sentence })}
        words={{ best: f('best'), worst: f('worst') }}
        bars={ranked(row, places, sorted).map(({ place, index }) => {
          const cell = row.cells[index];
          return {
            id: place.id,
            title: place.title,
            value: typeof cell?.value === 'number' ? cell.value : null,
            shown: cell === undefined ? '' : showFigure(cell, decimals, language),
            mark: row.best.includes(index) ? 'best' : row.worst.includes(index) ? 'worst' : null,
          };
        })}
        lines={lines}
        onOpen={(id, anchor) => {
          const index = places.findIndex((place) => place.id === id);
          open(anchor, { row, place: places[index]?.title ?? null, figure: row.cells[index] ?? null, mean: null, year });
        }}
      />
      <div className={styles.under}>
        {(['mean', 'country'] as const).map((which) => (
          <Caption1 key={which}>{f(which)}: {rule(row, which)}</Caption1>
        ))}
        <Caption1>{f('definition')}: <Isolated>{indicator.definition ?? f('noDefinition')}</Isolated></Caption1>
        <Caption1>{f('source')}: <Isolated>{sourcesOf(row) ?? f('noSource')}</Isolated></Caption1>
      </div>
    </div>
  );
}

/** Keeps a number in one piece and in its own direction inside a sentence. */
function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** "Title (unit), period". */
export function pictureSentence(title: string, unit: string | null, period: string | null): string {
  return `${title}${unit === null || unit === '' ? '' : ` (${unit})`}${period === null ? '' : `, ${isolate(period)}`}`;
}

function sourcesOf(row: IndicatorRow): string | null {
  const sources = new Set(row.cells.flatMap((cell) => cell.source ?? []));
  return sources.size === 0 ? row.indicator.source : [...sources].join('; ');
}

export function IndicatorTrend({ row, places }: Pick<Props, 'row' | 'places'>) {
  const styles = useStyles();
  const t = useWords('compare');
  const f = useWords('figures');
  const { language } = useLanguage();
  const series = useProcedure(
    'indicators.series',
    { indicator: row.indicator.id, localities: places.map(({ id }) => id), language },
    { keep: true, enabled: places.length > 0 },
  );
  return (
    <div className={styles.root}>
      <Subtitle2 as="h3" className={styles.title}>{t('overYears')}</Subtitle2>
      <Answered of={series}>
        {(data) => {
          const years = data.mean.map(({ year }) => year);
          const [first] = years;
          if (years.length < 2) {
            return (
              <MessageBar intent="info" layout="multiline">
                <MessageBarBody>{first === undefined ? t('noYears') : t('oneYear', { year: String(first) })}</MessageBarBody>
              </MessageBar>
            );
          }
          const lines: TrendLine[] = data.series.map((each) => ({
            id: each.id,
            title: each.title,
            kind: 'place',
            points: years.map((year) => {
              const value = each.points.find((point) => point.year === year)?.value;
              return { year, value: typeof value === 'number' ? value : null };
            }),
          }));
          for (const which of ['mean', 'country'] as const) {
            const points = data.mean.map((each) => ({ year: each.year, value: each[which].value }));
            if (points.some(({ value }) => value !== null)) lines.push({ id: which, title: f(which), kind: which, points });
          }
          return (
            <Trend
              label={t('trendOf', { title: row.indicator.title, from: String(first), to: String(years.at(-1)) })}
              lines={lines}
              decimals={decimalsOf(row.indicator, row.cells)}
            />
          );
        }}
      </Answered>
    </div>
  );
}
