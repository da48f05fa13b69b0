/**
 * Lines over the years, one per place, with the means as dashed and dotted lines.
 *
 * Promises: time runs with the reading direction; digits stay left to right. A year without value
 * leaves a gap, never a guess. One place can be brought to the front; the others stay as a
 * background. The same numbers stand in the table below the picture.
 */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { NOTHING, showNumber, useLanguage } from '../app/index.ts';
import { pathOf, ticks, yearLabels } from './scale.ts';

export interface TrendLine {
  readonly id: string;
  readonly title: string;
  readonly kind: 'place' | 'mean' | 'country';
  readonly points: readonly { readonly year: number; readonly value: number | null }[];
}

interface Props {
  readonly label: string;
  readonly lines: readonly TrendLine[];
  readonly decimals: number;
}

const width = 560;
const height = 240;
const margin = { start: 64, end: 16, top: 12, bottom: 28 };

const useStyles = makeStyles({
  root: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  picture: { inlineSize: '100%', maxInlineSize: '720px', blockSize: 'auto', display: 'block' },
  rule: { stroke: tokens.colorNeutralStroke2, strokeWidth: 1 },
  digits: { fill: tokens.colorNeutralForeground3, fontSize: '12px', fontVariantNumeric: 'tabular-nums' },
  line: { fill: 'none', stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1.5, opacity: 0.45 },
  dot: { fill: tokens.colorNeutralStrokeAccessible, opacity: 0.6 },
  front: { stroke: tokens.colorPaletteBlueBorderActive, strokeWidth: 3, opacity: 1 },
  frontDot: { fill: tokens.colorPaletteBlueBorderActive, opacity: 1 },
  mean: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2, strokeDasharray: '6 4', opacity: 1 },
  country: { stroke: tokens.colorNeutralForeground1, strokeWidth: 2, strokeDasharray: '2 4', opacity: 1 },
  meanDot: { fill: tokens.colorNeutralForeground1, opacity: 1 },
  legend: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  item: {
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    backgroundColor: 'transparent',
    ...shorthands.borderWidth('1px'),
    ...shorthands.borderStyle('solid'),
    ...shorthands.borderColor(tokens.colorNeutralStroke2),
    borderRadius: tokens.borderRadiusMedium,
    paddingInline: tokens.spacingHorizontalS,
    minBlockSize: '24px',
    cursor: 'pointer',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  numbers: { overflowX: 'auto', maxInlineSize: '720px' },
  table: { borderCollapse: 'collapse', inlineSize: '100%', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: '2px' },
  number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', paddingInline: tokens.spacingHorizontalS },
  chosen: { ...shorthands.borderColor(tokens.colorPaletteBlueBorderActive), color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function Trend({ label, lines, decimals }: Props) {
  const styles = useStyles();
  const { dir, language } = useLanguage();
  const [front, setFront] = useState<string | null>(null);
  const years = [...new Set(lines.flatMap(({ points }) => points.map(({ year }) => year)))].sort((a, b) => a - b);
  const values = lines.flatMap(({ points }) => points.flatMap(({ value }) => value ?? []));
  const steps = ticks(Math.min(...values), Math.max(...values));
  const low = steps[0] ?? 0;
  const high = steps.at(-1) ?? 1;
  const firstYear = years[0] ?? 0;
  const lastYear = years.at(-1) ?? 1;
  const along = (year: number) => {
    const part = lastYear === firstYear ? 0.5 : (year - firstYear) / (lastYear - firstYear);
    const x = margin.start + part * (width - margin.start - margin.end);
    return dir === 'rtl' ? width - x : x;
  };
  const up = (value: number) => height - margin.bottom - ((value - low) / (high - low)) * (height - margin.top - margin.bottom);
  const printed = yearLabels(years, 8);
  const axisAt = dir === 'rtl' ? width - margin.start + 8 : margin.start - 8;
  // The chosen line is drawn last, so that it lies on top.
  const ordered = [...lines].sort((a, b) => Number(a.id === front) - Number(b.id === front));
  return (
    <figure className={styles.root}>
      <svg className={styles.picture} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={label}>
        {steps.map((step) => (
          <g key={step}>
            <line className={styles.rule} x1={along(firstYear)} x2={along(lastYear)} y1={up(step)} y2={up(step)} />
            <text direction="ltr" className={styles.digits} x={axisAt} y={up(step)} dominantBaseline="middle" textAnchor={dir === 'rtl' ? 'start' : 'end'}>
              {showNumber(step, language)}
            </text>
          </g>
        ))}
        {years.map((year) => printed.has(year) && (
          <text direction="ltr" key={year} className={styles.digits} x={along(year)} y={height - 8} textAnchor="middle">{year}</text>
        ))}
        {ordered.map((line) => {
          const chosen = line.id === front;
          const kind = line.kind === 'place' ? undefined : styles[line.kind];
          return (
            <g key={line.id}>
              <path className={mergeClasses(styles.line, kind, chosen && styles.front)} d={pathOf(line.points, along, up)} />
              {line.points.map(({ year, value }) => value !== null && (
                <circle
                  key={year}
                  className={mergeClasses(styles.dot, line.kind !== 'place' && styles.meanDot, chosen && styles.frontDot)}
                  cx={along(year)}
                  cy={up(value)}
                  r={chosen ? 4.5 : 3}
                >
                  <title>{`${line.title} · ${String(year)} · ${showNumber(value, language, decimals)}`}</title>
                </circle>
              ))}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.legend}>
        {lines.map((line) => (
          <button
            key={line.id}
            type="button"
            className={mergeClasses(styles.item, line.id === front && styles.chosen)}
            aria-pressed={line.id === front}
            onClick={() => { setFront(line.id === front ? null : line.id); }}
          >
            {line.kind === 'mean' ? '╌ ' : line.kind === 'country' ? '┄ ' : ''}
            {line.title}
          </button>
        ))}
      </figcaption>
      <YearsTable label={label} lines={lines} years={years} decimals={decimals} />
    </figure>
  );
}

/** The picture's numbers, for reading exactly and for screen readers. */
function YearsTable({ label, lines, years, decimals }: Props & { readonly years: readonly number[] }) {
  const styles = useStyles();
  const { language } = useLanguage();
  return (
    <div className={styles.numbers} role="region" aria-label={label} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {years.map((year) => <th key={year} scope="col" dir="ltr" className={styles.number}>{year}</th>)}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const values = new Map(line.points.map(({ year, value }) => [year, value]));
            return (
              <tr key={line.id}>
                <th scope="row" className={styles.name}>{line.title}</th>
                {years.map((year) => {
                  const value = values.get(year) ?? null;
                  return <td key={year} dir="ltr" className={styles.number}>{value === null ? NOTHING : showNumber(value, language, decimals)}</td>;
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
