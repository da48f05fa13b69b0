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
import { authorityNumbers, loadNational, type NumberCells } from './load.ts';
import { countryMean, noMean, type Weighed } from './means.ts';
import { pickValue } from './pick-value.ts';
import { numberOf, type Indicator, type ValueRow } from './rows.ts';

interface Kept {
  readonly position: number;
  /** `indicator year` → mean. */
  readonly means: Map<string, Mean>;
}

const none: ReadonlySet<string> = new Set();
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
    const weighed = weighAll(db, open, [{ from: null, to: year }]);
    const national = loadNational(db);
    open.forEach((indicator, index) => {
      const published = numberOf(pickValue(national.get(indicator.id) ?? [], { year, ownSources: indicator.ownSources })?.row);
      means.set(keyOf(indicator), countryMean({ weighed: weighed[index]?.[0] ?? null, published }, indicator.aggregation));
    });
  }
  return new Map(indicators.map((indicator) => [indicator.id, means.get(keyOf(indicator)) ?? noMean]));
}

/** The country's mean of one indicator for each of these years, counting values of that very year. */
export function countryMeansByYear(db: ReadableDatabase, indicator: Indicator, years: readonly number[]): ReadonlyMap<number, Mean> {
  const [weighed] = weighAll(db, [indicator], years.map((year) => ({ from: year, to: year })));
  const national = loadNational(db).get(indicator.id) ?? [];
  return new Map(
    years.map((year, index) => {
      const ofYear = national.filter((row) => row.year === year);
      const published = numberOf(pickValue(ofYear, { year, ownSources: indicator.ownSources })?.row);
      return [year, countryMean({ weighed: weighed?.[index] ?? null, published }, indicator.aggregation)];
    }),
  );
}

/** Which years count; null is open. */
interface Span {
  readonly from: number | null;
  readonly to: number | null;
}

/** For each indicator and span what every authority adds; null for an indicator that is not weighed. */
function weighAll(db: ReadableDatabase, indicators: readonly Indicator[], spans: readonly Span[]): readonly (readonly Weighed[][] | null)[] {
  const result = indicators.map((indicator) => (canBeWeighed(indicator) ? spans.map((): Weighed[] => []) : null));
  const needed = indicators.filter(canBeWeighed).flatMap(({ id, weightBy }) => [id, weightBy ?? id]);
  for (const cells of authorityNumbers(db, [...new Set(needed)])) {
    const authority = new Authority(cells);
    indicators.forEach((indicator, at) => {
      result[at]?.forEach((weighed, index) => {
        const one = authority.weigh(indicator, spans[index] ?? { from: null, to: null });
        if (one !== null) weighed.push(one);
      });
    });
  }
  return result;
}

function canBeWeighed(indicator: Indicator): boolean {
  return indicator.weightBy !== null && indicator.valueType === 'number' && indicator.aggregation !== 'none';
}

/** One authority's values; most indicators have a single one, and only the others need the rule. */
class Authority {
  readonly #single = new Map<string, NumberCells>();
  readonly #several = new Map<string, NumberCells[]>();

  constructor(rows: readonly NumberCells[]) {
    for (const row of rows) {
      const [indicatorId] = row;
      const before = this.#single.get(indicatorId);
      if (before === undefined) this.#single.set(indicatorId, row);
      else this.#several.set(indicatorId, [...(this.#several.get(indicatorId) ?? [before]), row]);
    }
  }

  weigh(indicator: Indicator, span: Span): Weighed | null {
    const shown = this.#shown(indicator.id, indicator.ownSources, span);
    if (shown?.value == null) return null;
    const weightBy = indicator.weightBy ?? '';
    const sameYear = shown.year === null ? null : this.#shown(weightBy, none, { from: shown.year, to: shown.year });
    return { value: shown.value, weight: (sameYear ?? this.#shown(weightBy, none, { from: null, to: span.to }))?.value ?? null };
  }

  #shown(indicatorId: string, ownSources: ReadonlySet<string>, span: Span): { readonly value: number | null; readonly year: number | null } | null {
    const several = this.#several.get(indicatorId);
    if (several !== undefined) {
      const rows = several.filter((cells) => isWithin(cells[1], span)).map(asRow);
      const picked = pickValue(rows, { year: span.to, ownSources });
      return picked === null ? null : { value: numberOf(picked.row), year: picked.row.year };
    }
    const cells = this.#single.get(indicatorId);
    return cells !== undefined && isWithin(cells[1], span) ? { value: cells[3], year: cells[1] } : null;
  }
}

function isWithin(year: number | null, { from, to }: Span): boolean {
  if (year === null) return from === null;
  return (from === null || year >= from) && (to === null || year <= to);
}

function asRow([indicatorId, year, periodTo, value, status, sourceId]: NumberCells): ValueRow {
  return { id: '', indicatorId, localityId: '', year, periodFrom: null, periodTo, periodLabel: null, value, status, sign: null, sourceId, source: null };
}
