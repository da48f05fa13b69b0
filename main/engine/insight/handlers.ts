/**
 * Answers to the procedures of computed views: reads rows, hands them to the pure functions beside
 * this file, and puts titles to the result. Holds no rule of its own.
 */
import { Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import type { ParsedInput } from '../../../preload/contract/procedures/index.ts';
import type { ComparisonRow, IndicatorInfo } from '../../../preload/contract/procedures/insight.ts';
import type { Language } from '../../../preload/contract/text.ts';
import type { ReadHandlers, ReadSession } from '../session.ts';
import { fieldRow, indicatorRow, pickFigure, type IndicatorRow } from './compare.ts';
import { countryMeans, countryMeansByYear } from './country.ts';
import { describeIndicator } from './describe.ts';
import { shades } from './heat.ts';
import { loadIndicators, loadLocalities, loadMemberships, loadValues, type LocalityRow, type ValuesByIndicator } from './load.ts';
import { noMean } from './means.ts';
import { membersOn } from './members.ts';
import { readRecords, type Records } from './read-records.ts';
import { numberOf, type Indicator } from './rows.ts';
import { meansByYear, points } from './series.ts';

/** The one record type whose records have indicator values. */
const measured = 'locality';

type Names = 'compare.build' | 'compare.choices' | 'cluster.members' | 'indicators.heat' | 'indicators.series' | 'indicators.all';

export const insightHandlers: ReadHandlers<Names> = {
  'compare.build': (session, input) => {
    const records = readRecords(session, input.type, input.ids, input.language);
    const figures = input.type === measured ? readFigures(session, input.ids, input.language) : null;
    const year = input.year ?? null;
    const wanted = input.rows ?? everyRow(records, figures);
    const indicators = wanted.flatMap((row) => ('indicator' in row ? [figures?.byId.get(row.indicator) ?? unknownRow(records, row.indicator)] : []));
    const indicatorRows = figures === null ? [] : buildIndicatorRows(session, figures, indicators, input.ids, year);
    let next = 0;
    const rows = wanted.map((row): ComparisonRow => {
      if ('field' in row) return buildFieldRow(records, row.field, input.language);
      return take(indicatorRows, next++);
    });
    return { type: input.type, columns: records.columns, rows, years: yearsOfAll(rows), year };
  },

  'compare.choices': (session, input) => {
    const { type } = readRecords(session, input.type, input.ids, input.language);
    const fields = type.fields.map((field) => ({ key: field.key, title: field.labels[input.language] }));
    if (input.type !== measured) return { fields, indicators: [] };
    const figures = readFigures(session, input.ids, input.language);
    return { fields, indicators: figures.indicators.filter((each) => figures.values.has(each.id)).map((each) => describe(figures, each)) };
  },

  'cluster.members': (session, input, call) =>
    members(session, input.clusterId, input.onDay ?? call.around.today(), input.language),

  'indicators.heat': (session, input, call) => {
    const columns = members(session, input.clusterId, call.around.today(), input.language);
    const ids = columns.map(({ id }) => id);
    const figures = readFigures(session, ids, input.language);
    const chosen = input.indicators === undefined ? null : new Set(input.indicators);
    const indicators = figures.indicators.filter(
      (each) =>
        each.valueType === 'number' &&
        (chosen === null ? figures.values.has(each.id) : chosen.has(each.id)) &&
        (input.topic === undefined || each.topic === input.topic),
    );
    const rows = buildIndicatorRows(session, figures, indicators, ids, input.year ?? null).map((row) => ({
      ...row,
      shades: shades(row.cells.map(numberOf), row.indicator.polarity),
    }));
    return {
      columns: columns.map(({ id, title, code }) => ({ id, title, detail: code })),
      rows,
      years: yearsOfAll(rows),
    };
  },

  'indicators.series': (session, input) => {
    const figures = readFigures(session, input.localities, input.language, input.indicator);
    const indicator = figures.byId.get(input.indicator);
    if (indicator === undefined) throw new Refusal('insight.unknown-record', { type: typeToken('indicator'), id: input.indicator });
    const ofLocality = figures.values.get(indicator.id);
    const rowsOfEach = input.localities.map((id) => ofLocality?.get(id) ?? []);
    const titles = new Map(loadLocalities(session, input.localities, input.language).map(({ id, title }) => [id, title]));
    const means = meansByYear(rowsOfEach, indicator);
    const country = countryMeansByYear(session.db, indicator, means.map(({ year }) => year));
    return {
      indicator: describe(figures, indicator),
      series: input.localities.map((id, index) => ({
        id,
        title: titles.get(id) ?? '',
        points: points(rowsOfEach[index] ?? [], indicator.ownSources),
      })),
      mean: means.map(({ year, mean }) => ({ year, mean, country: country.get(year) ?? noMean })),
    };
  },

  'indicators.all': (session, input) => {
    const all = loadIndicators(session, input.language);
    const titles = titlesById(all);
    const years = yearsOfIndicators(session);
    return all.map((each) => ({ ...describeIndicator(each, titles, []), years: years.get(each.id) ?? [] }));
  },
};

/** Values of some localities and all that is known of the indicators. */
interface Figures {
  readonly indicators: readonly Indicator[];
  readonly byId: ReadonlyMap<string, Indicator>;
  readonly titles: ReadonlyMap<string, string>;
  readonly values: ValuesByIndicator;
}

function readFigures(session: ReadSession, localities: readonly string[], language: Language, indicator?: string): Figures {
  const indicators = loadIndicators(session, language);
  return {
    indicators,
    byId: new Map(indicators.map((each) => [each.id, each])),
    titles: titlesById(indicators),
    values: loadValues(session, localities, language, indicator),
  };
}

function titlesById(indicators: readonly Indicator[]): ReadonlyMap<string, string> {
  return new Map(indicators.map(({ id, title }) => [id, title]));
}

function describe(figures: Figures, indicator: Indicator): IndicatorInfo {
  return describeIndicator(indicator, figures.titles, figures.values.get(indicator.id)?.values() ?? []);
}

function buildIndicatorRows(
  session: ReadSession,
  figures: Figures,
  indicators: readonly Indicator[],
  ids: readonly string[],
  year: number | null,
): readonly IndicatorRow[] {
  const country = countryMeans(session.db, indicators, year);
  return indicators.map((indicator) => {
    const ofLocality = figures.values.get(indicator.id);
    const cells = ids.map((id) => pickFigure(ofLocality?.get(id), year, indicator.ownSources));
    return indicatorRow(describe(figures, indicator), cells, country.get(indicator.id) ?? noMean);
  });
}

function buildFieldRow(records: Records, key: string, language: Language): ComparisonRow {
  const title = records.type.fields.find((field) => field.key === key)?.labels[language] ?? unknownRow(records, key);
  return fieldRow({ key, title }, records.columns.map((_, column) => records.value(column, key)));
}

type WantedRow = NonNullable<ParsedInput<'compare.build'>['rows']>[number];

/** All fields, then all indicators that have a value. */
function everyRow(records: Records, figures: Figures | null): readonly WantedRow[] {
  const fields = records.type.fields.map((field) => ({ field: field.key }));
  const indicators = figures?.indicators.filter(({ id }) => figures.values.has(id)) ?? [];
  return [...fields, ...indicators.map(({ id }) => ({ indicator: id }))];
}

function unknownRow(records: Records, row: string): never {
  throw new Refusal('insight.unknown-row', { type: typeToken(records.type.key), row });
}

function take<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new Error(`no item ${String(index)} of ${String(items.length)}`);
  return item;
}

/** Every year that one of the indicators has, newest first. */
function yearsOfAll(rows: readonly ComparisonRow[]): readonly number[] {
  const years = new Set(rows.flatMap((row) => (row.kind === 'indicator' ? row.indicator.years : [])));
  return [...years].sort((a, b) => b - a);
}

function members(session: ReadSession, clusterId: string, onDay: string, language: Language): readonly LocalityRow[] {
  return loadLocalities(session, membersOn(loadMemberships(session.db, clusterId), onDay), language);
}

function yearsOfIndicators(session: ReadSession): ReadonlyMap<string, readonly number[]> {
  const rows = session.db
    .prepare<[], [string, number]>('SELECT DISTINCT indicator_id, year FROM indicator_value WHERE year IS NOT NULL ORDER BY year DESC')
    .raw()
    .all();
  const years = new Map<string, number[]>();
  for (const [indicator, year] of rows) {
    const known = years.get(indicator);
    if (known === undefined) years.set(indicator, [year]);
    else known.push(year);
  }
  return years;
}
