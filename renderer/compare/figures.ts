/**
 * Figures as people read them: the number as the indicator wants it, the source's own sign where
 * there is none, an em dash where nothing is known.
 *
 * Promises: pure; a low reliability number keeps its parentheses, as in the source; numbers of one
 * row have the same number of decimals, so that they can be read down or across.
 */
import type { ComparisonRow, Figure, IndicatorInfo, Mean } from '../../preload/contract/procedures/insight.ts';
import type { Language } from '../../preload/contract/text.ts';
import { NOTHING, showNumber } from '../app/show.ts';

export type IndicatorRow = Extract<ComparisonRow, { kind: 'indicator' }>;

/** More decimals than this are noise on a screen; the popover and the workbook have them all. */
const mostDecimals = 3;

/** Decimals for a row: what the indicator declares, else the most that one of its numbers needs. */
export function decimalsOf(indicator: Pick<IndicatorInfo, 'decimals'>, figures: readonly Pick<Figure, 'value'>[]): number {
  if (indicator.decimals !== null) return indicator.decimals;
  return figures.reduce((most, { value }) => (typeof value === 'number' ? Math.max(most, decimalsIn(value)) : most), 0);
}

function decimalsIn(value: number): number {
  const rounded = String(Number(value.toFixed(mostDecimals)));
  return rounded.includes('.') ? rounded.length - rounded.indexOf('.') - 1 : 0;
}

export function showFigure(figure: Pick<Figure, 'value' | 'status' | 'sign'>, decimals: number, language: Language): string {
  const { value, status, sign } = figure;
  if (typeof value === 'string') return value;
  if (value === null) {
    const printed = sign?.trim() ?? '';
    return printed === '' ? NOTHING : printed;
  }
  const shown = showNumber(value, language, decimals);
  return status === 'low_reliability' ? `(${shown})` : shown;
}

/** A mean keeps one decimal more than its row when the row has whole small numbers. */
export function showMean(mean: Mean, decimals: number, language: Language): string {
  if (mean.value === null) return NOTHING;
  const finer = decimals === 0 && Math.abs(mean.value) < 1000 ? 1 : decimals;
  return showNumber(mean.value, language, finer);
}

/** The period of a figure as the source printed it, else its year. */
export function showPeriod(figure: Pick<Figure, 'periodLabel' | 'year'>): string {
  return figure.periodLabel ?? (figure.year === null ? NOTHING : String(figure.year));
}

/** The year that most figures of a row have; a cell of another year says so. */
export function mainYear(figures: readonly Pick<Figure, 'year'>[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of figures) if (year !== null) counts.set(year, (counts.get(year) ?? 0) + 1);
  let best: number | null = null;
  for (const [year, count] of counts) {
    const most = best === null ? 0 : (counts.get(best) ?? 0);
    if (count > most || (count === most && best !== null && year > best)) best = year;
  }
  return best;
}
