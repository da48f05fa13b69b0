/**
 * The rows that the insight functions compute over, as `load.ts` reads them from the file.
 *
 * Promises: nothing here knows a database; a test can write such rows by hand.
 */
import type { IndicatorInfo } from '../../../preload/contract/procedures/insight.ts';

/** One indicator value of one locality, for one period, from one source. */
export interface ValueRow {
  readonly id: string;
  readonly indicatorId: string;
  readonly localityId: string;
  /** Calendar year of the period's last day; null when the source states no period. */
  readonly year: number | null;
  /** First and last day of the period, as exact as the source is (YYYY, YYYY-MM or YYYY-MM-DD). */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly periodLabel: string | null;
  /** A number, a text (indicators of text), or null when a status stands in its place. */
  readonly value: number | string | null;
  readonly status: string | null;
  readonly sign: string | null;
  /** Code of the source, and its name in the asked language. */
  readonly sourceId: string | null;
  readonly source: string | null;
}

/** What the computations need of an indicator besides what they hand on. */
export interface Indicator extends Omit<IndicatorInfo, 'years' | 'weightedBy'> {
  /** Documents that define this indicator: their values stand before others of the same period. */
  readonly ownSources: ReadonlySet<string>;
  /** The indicator whose value weighs each authority in the country mean. */
  readonly weightBy: string | null;
}

/** The number in a row, or null for texts, statuses and no row: only numbers are ever averaged. */
export function numberOf(row: { readonly value: number | string | null } | null | undefined): number | null {
  return typeof row?.value === 'number' && Number.isFinite(row.value) ? row.value : null;
}
