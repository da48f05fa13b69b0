/**
 * Records side by side: rows of fields and rows of indicators.
 *
 * Promises: a row of an indicator has one figure per column, in the order of the columns, with
 * best, worst and both means; a row of a field has value and shown text. "Different" compares
 * what is meant, not what is printed: a missing value differs from a value, two missing do not.
 */
import type { ComparisonRow, Figure, IndicatorInfo, Mean } from '../../../preload/contract/procedures/insight.ts';
import { sameValue, type Value } from '../../../preload/contract/values.ts';
import { clusterMean, noMean } from './means.ts';
import { pickValue } from './pick-value.ts';
import { extremes } from './polarity.ts';
import { numberOf, type ValueRow } from './rows.ts';

export type IndicatorRow = Extract<ComparisonRow, { kind: 'indicator' }>;
export type FieldRow = Extract<ComparisonRow, { kind: 'field' }>;

const missing: Figure = {
  value: null,
  status: null,
  sign: null,
  periodLabel: null,
  year: null,
  sourceId: null,
  source: null,
  recordId: null,
};

/** A row as the figure that is shown; no row is a figure without anything. */
export function figure(row: ValueRow | null): Figure {
  if (row === null) return missing;
  return {
    value: row.value,
    status: row.status,
    sign: row.sign,
    periodLabel: row.periodLabel,
    year: row.year,
    sourceId: row.sourceId,
    source: row.source,
    recordId: row.id,
  };
}

/** The figure shown for one indicator and one locality; other values of that year stay reachable. */
export function pickFigure(rows: readonly ValueRow[] | undefined, year: number | null, ownSources: ReadonlySet<string>): Figure {
  const picked = rows === undefined ? null : pickValue(rows, { year, ownSources });
  if (picked === null) return missing;
  const shown = figure(picked.row);
  if (picked.others.length === 0 || picked.reason === null) return shown;
  return { ...shown, pickedBy: picked.reason, others: picked.others.map(figure) };
}

/** One indicator across the columns; `figures` in their order. */
export function indicatorRow(indicator: IndicatorInfo, figures: readonly Figure[], country: Mean): IndicatorRow {
  const numbers = figures.map(numberOf);
  const isNumber = indicator.valueType === 'number';
  return {
    kind: 'indicator',
    indicator,
    cells: figures,
    different: !allSame(figures.map((cell) => cell.value ?? cell.status)),
    ...extremes(numbers, isNumber ? indicator.polarity : 'none'),
    mean: isNumber ? clusterMean(numbers, indicator.aggregation) : noMean,
    country: isNumber ? country : noMean,
  };
}

/** One field across the columns. */
export function fieldRow(
  field: { readonly key: string; readonly title: string },
  cells: readonly { readonly value: Value; readonly shown: string }[],
): FieldRow {
  return { kind: 'field', key: field.key, title: field.title, cells, different: !allSame(cells.map((cell) => cell.value)) };
}

function allSame(values: readonly Value[]): boolean {
  return values.every((value) => sameValue(value, values[0] ?? null));
}
