/**
 * The country's mean of each indicator, over all authorities of the file.
 *
 * Promises: each authority counts with the value that pick-value.ts would show for the asked year,
 * weighed by its value of the declared denominator for the same year (else the newest that is not
 * after the asked year). Without a denominator the published national figure stands in. Answers are
 * kept until the next commit, because they take a hundred thousand values.
 */
import type { Mean } from '../../../preload/contract/procedures/insight.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import { positionOf } from '../records/log.ts';
import { loadCountry, loadNational, type ValuesByIndicator } from './load.ts';
import { countryMean, noMean, type Weighed } from './means.ts';
import { pickValue } from './pick-value.ts';
import { numberOf, type Indicator, type ValueRow } from './rows.ts';

interface Kept {
  readonly position: number;
  /** `indicator year` → mean. */
  readonly means: Map<string, Mean>;
}

const kept = new WeakMap<ReadableDatabase, Kept>();

/** Means of these indicators by their id; `year` null: the newest value of each authority. */
export function countryMeans(db: ReadableDatabase, indicators: readonly Indicator[], year: number | null): ReadonlyMap<string, Mean> {
  const position = positionOf(db);
  let memory = kept.get(db);
  if (memory?.position !== position) kept.set(db, (memory = { position, means: new Map() }));
  const { means } = memory;
  const keyOf = (indicator: Indicator) => `${indicator.id} ${String(year)}`;
  const open = indicators.filter((indicator) => !means.has(keyOf(indicator)));
  if (open.length > 0) {
    const values = loadCountry(db, withDenominators(open.filter(canBeWeighed)));
    const national = loadNational(db);
    for (const indicator of open) {
      const published = pickValue(national.get(indicator.id) ?? [], { year, ownSource: indicator.sourceId });
      means.set(keyOf(indicator), meanOf(values, indicator, year, numberOf(published?.row)));
    }
  }
  return new Map(indicators.map((indicator) => [indicator.id, means.get(keyOf(indicator)) ?? noMean]));
}

/** The country's mean of one indicator for each of these years, counting values of that very year. */
export function countryMeansByYear(db: ReadableDatabase, indicator: Indicator, years: readonly number[]): ReadonlyMap<number, Mean> {
  const values = loadCountry(db, withDenominators([indicator].filter(canBeWeighed)));
  const national = loadNational(db).get(indicator.id) ?? [];
  const own = values.get(indicator.id) ?? new Map<string, readonly ValueRow[]>();
  return new Map(
    years.map((year) => {
      const ofYear = new Map([...own].map(([locality, rows]) => [locality, rows.filter((row) => row.year === year)]));
      const published = pickValue(national.filter((row) => row.year === year), { year, ownSource: indicator.sourceId });
      return [year, meanOf(new Map([...values, [indicator.id, ofYear]]), indicator, year, numberOf(published?.row))];
    }),
  );
}

function canBeWeighed(indicator: Indicator): boolean {
  return indicator.weightBy !== null && indicator.valueType === 'number' && indicator.aggregation !== 'none';
}

function withDenominators(indicators: readonly Indicator[]): readonly string[] {
  return [...new Set(indicators.flatMap(({ id, weightBy }) => (weightBy === null ? [id] : [id, weightBy])))];
}

function meanOf(values: ValuesByIndicator, indicator: Indicator, year: number | null, published: number | null): Mean {
  if (!canBeWeighed(indicator)) return countryMean({ weighed: null, published }, indicator.aggregation);
  const weights = values.get(indicator.weightBy ?? '');
  const weighed: Weighed[] = [];
  for (const [locality, rows] of values.get(indicator.id) ?? []) {
    const picked = pickValue(rows, { year, ownSource: indicator.sourceId });
    const value = numberOf(picked?.row);
    if (picked === null || value === null) continue;
    weighed.push({ value, weight: weightOf(weights?.get(locality) ?? [], picked.row.year, year) });
  }
  return countryMean({ weighed, published }, indicator.aggregation);
}

/** The denominator of the value's own year, else its newest not after the asked year. */
function weightOf(rows: readonly ValueRow[], valueYear: number | null, year: number | null): number | null {
  const sameYear = rows.filter((row) => row.year === valueYear);
  const [only] = sameYear;
  if (sameYear.length === 1) return numberOf(only);
  return numberOf(pickValue(sameYear.length > 0 ? sameYear : rows, { year, ownSource: null })?.row);
}
