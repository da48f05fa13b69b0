/**
 * One indicator over the years.
 *
 * Promises: a point for every value that states its year, all sources kept, in the order of year,
 * then of the rule of pick-value.ts, so that the first point of a year is the one shown elsewhere.
 * The mean of a year counts the shown value of each locality for exactly that year.
 */
import type { Figure, Mean } from '../../../preload/contract/procedures/insight.ts';
import { figure } from './compare.ts';
import { clusterMean } from './means.ts';
import { pickValue } from './pick-value.ts';
import { numberOf, type ValueRow } from './rows.ts';

export type Point = Figure & { readonly year: number };

/** All points of one locality's rows. */
export function points(rows: readonly ValueRow[], ownSources: ReadonlySet<string>): readonly Point[] {
  return yearsOf(rows).flatMap((year) => {
    const picked = pickValue(ofYear(rows, year), { year, ownSources });
    return picked === null ? [] : [picked.row, ...picked.others].map((row) => ({ ...figure(row), year }));
  });
}

/** Unweighted mean of the localities for each year that any of them has, oldest first. */
export function meansByYear(
  rowsOfEach: readonly (readonly ValueRow[])[],
  indicator: { readonly aggregation: string; readonly ownSources: ReadonlySet<string> },
): readonly { readonly year: number; readonly mean: Mean }[] {
  return yearsOf(rowsOfEach.flat()).map((year) => {
    const shown = rowsOfEach.map((rows) => pickValue(ofYear(rows, year), { year, ownSources: indicator.ownSources }));
    return { year, mean: clusterMean(shown.map((picked) => numberOf(picked?.row)), indicator.aggregation) };
  });
}

/** The years of these rows, oldest first. */
export function yearsOf(rows: readonly { readonly year: number | null }[]): readonly number[] {
  const years = new Set<number>();
  for (const { year } of rows) if (year !== null) years.add(year);
  return [...years].sort((a, b) => a - b);
}

function ofYear(rows: readonly ValueRow[], year: number): readonly ValueRow[] {
  return rows.filter((row) => row.year === year);
}
