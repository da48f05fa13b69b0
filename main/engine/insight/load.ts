/**
 * Reads from the file what the insight functions compute over.
 *
 * Promises: shipped names, labels and texts come in the asked language with the usual fallback;
 * indicators come in the order of their topics, then as they were brought in, which is the order
 * of the workbook people know. Nothing is computed here.
 */
import type { Language } from '../../../preload/contract/text.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import { Lists } from '../records/lists.ts';
import { titlesOf, titleSql } from '../records/titles.ts';
import type { ReadSession } from '../session.ts';
import type { MembershipRow } from './members.ts';
import type { Polarity } from './polarity.ts';
import type { Indicator, ValueRow } from './rows.ts';

/** The kinds of locality that are authorities: settlements never enter a mean. */
export const authorityKinds = ['municipality', 'local_council', 'regional_council'] as const;

interface IndicatorRow {
  readonly id: string;
  readonly title: string;
  readonly definition: string | null;
  readonly unit: string | null;
  readonly value_type: string;
  readonly decimals: number | null;
  readonly polarity: string;
  readonly aggregation: string;
  readonly topic: string | null;
  readonly source: string | null;
  readonly weight_by_id: string | null;
}

/** All indicators of the file. `topic` is the topic's label. */
export function loadIndicators(session: ReadSession, language: Language): readonly Indicator[] {
  const topics = new Lists(session.db);
  const documents = documentsByName(session.db);
  const headers = headerSources(session.db);
  const own = (text: string) => (language === 'en' ? `coalesce(i.${text}_en, i.${text})` : `coalesce(i.${text}, i.${text}_en)`);
  const rows = session.db
    .prepare<[], IndicatorRow>(
      `SELECT i.id, ${titleSql(session.catalogue, 'indicator', language, 'i')} AS title, ${own('definition')} AS definition, ${own('unit')} AS unit,
         i.value_type, i.decimals, i.polarity, i.aggregation, i.topic, i.source, i.weight_by_id
       FROM indicator i LEFT JOIN list_item t ON t.list = 'indicator_topic' AND t.code = i.topic
       ORDER BY t.position IS NULL, t.position, i.topic, i.rowid`,
    )
    .all();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    definition: row.definition,
    unit: row.unit,
    valueType: row.value_type === 'text' ? 'text' : 'number',
    decimals: row.decimals,
    polarity: asPolarity(row.polarity),
    aggregation: row.aggregation,
    topic: row.topic === null ? null : topics.label('indicator_topic', row.topic, language),
    source: row.source,
    ownSources: new Set([row.source, ...(headers.get(row.id) ?? [])].flatMap((name) => (name === null ? [] : (documents.get(name) ?? [])))),
    weightBy: row.weight_by_id,
  }));
}

/** Names and titles of documents → their ids. */
function documentsByName(db: ReadableDatabase): ReadonlyMap<string, readonly string[]> {
  const ids = new Map<string, string[]>();
  const rows = db.prepare<[], [string, ...(string | null)[]]>('SELECT id, name_he, name_en, name_ar, original_title FROM document').raw().all();
  for (const [id, ...names] of rows) {
    for (const name of new Set(names)) if (name !== null) ids.set(name, [...(ids.get(name) ?? []), id]);
  }
  return ids;
}

/** The sources in whose tables an indicator has a column of its own, by name. */
function headerSources(db: ReadableDatabase): ReadonlyMap<string, readonly string[]> {
  const rows = db.prepare<[], [string, string]>('SELECT DISTINCT indicator_id, source FROM indicator_header WHERE source IS NOT NULL').raw().all();
  const sources = new Map<string, string[]>();
  for (const [indicator, source] of rows) sources.set(indicator, [...(sources.get(indicator) ?? []), source]);
  return sources;
}

function asPolarity(code: string): Polarity {
  return code === 'higher' || code === 'lower' ? code : 'none';
}

/** Values by indicator, then by locality. */
export type ValuesByIndicator = ReadonlyMap<string, ReadonlyMap<string, readonly ValueRow[]>>;

/** Every value of these localities; of one indicator when it is named. */
export function loadValues(
  session: ReadSession,
  localities: readonly string[],
  language: Language,
  indicator?: string,
): ValuesByIndicator {
  const cells = session.db
    .prepare<unknown[], ValueCells>(
      `SELECT id, indicator_id, locality_id, year, period_from, period_to, period_label, value, text_value, status, sign, source_id
       FROM indicator_value
       WHERE locality_id IN (SELECT value FROM json_each(?)) ${indicator === undefined ? '' : 'AND indicator_id = ?'}`,
    )
    .raw()
    .all(JSON.stringify(localities), ...(indicator === undefined ? [] : [indicator]));
  const sources = titlesOf(session, 'document', new Set(cells.flatMap((row) => row[11] ?? [])), language);
  return groupValues(cells.map((row) => asValueRow(row, sources)));
}

type ValueCells = [
  id: string,
  indicatorId: string,
  localityId: string,
  year: number | null,
  periodFrom: string | null,
  periodTo: string | null,
  periodLabel: string | null,
  value: number | null,
  text: string | null,
  status: string | null,
  sign: string | null,
  sourceId: string | null,
];

function asValueRow(cells: ValueCells, sources: ReadonlyMap<string, string>): ValueRow {
  const [id, indicatorId, localityId, year, periodFrom, periodTo, periodLabel, value, text, status, sign, sourceId] = cells;
  const source = sourceId === null ? null : (sources.get(sourceId) ?? null);
  return { id, indicatorId, localityId, year, periodFrom, periodTo, periodLabel, value: value ?? text, status, sign, sourceId, source };
}

function groupValues(rows: Iterable<ValueRow>): ValuesByIndicator {
  const grouped = new Map<string, Map<string, ValueRow[]>>();
  for (const row of rows) {
    let ofIndicator = grouped.get(row.indicatorId);
    if (ofIndicator === undefined) grouped.set(row.indicatorId, (ofIndicator = new Map<string, ValueRow[]>()));
    const ofLocality = ofIndicator.get(row.localityId);
    if (ofLocality === undefined) ofIndicator.set(row.localityId, [row]);
    else ofLocality.push(row);
  }
  return grouped;
}

/** Of a value only what choosing and averaging need, in this order: a country has a hundred thousand. */
export type NumberCells = [
  indicatorId: string,
  year: number | null,
  periodTo: string | null,
  value: number | null,
  status: string | null,
  sourceId: string | null,
];
const numberColumns = 'v.indicator_id, v.year, v.period_to, v.value, v.status, v.source_id';

/** With more indicators than this it is cheaper to read an authority whole. */
const fewIndicators = 150;

/** The values of each authority of the file, one authority after the other; at least those of these indicators. */
export function* authorityNumbers(db: ReadableDatabase, indicators: readonly string[]): Generator<readonly NumberCells[]> {
  if (indicators.length === 0) return;
  const kinds = JSON.stringify(authorityKinds);
  if (indicators.length <= fewIndicators) {
    const rows = db
      .prepare<unknown[], [...NumberCells, localityId: string]>(
        `SELECT ${numberColumns}, v.locality_id FROM indicator_value v JOIN locality l ON l.id = v.locality_id
         WHERE v.indicator_id IN (SELECT value FROM json_each(?)) AND l.kind IN (SELECT value FROM json_each(?))`,
      )
      .raw()
      .all(JSON.stringify(indicators), kinds);
    for (const cells of Map.groupBy(rows, (row) => row[6]).values()) yield cells.map((row) => row.slice(0, 6) as NumberCells);
    return;
  }
  const authorities = db.prepare<[string], string>('SELECT id FROM locality WHERE kind IN (SELECT value FROM json_each(?))').pluck().all(kinds);
  const read = db.prepare<[string], NumberCells>(`SELECT ${numberColumns} FROM indicator_value v WHERE v.locality_id = ?`).raw();
  for (const authority of authorities) yield read.all(authority);
}

/** Published figures of the country, by indicator. */
export function loadNational(db: ReadableDatabase): ReadonlyMap<string, readonly ValueRow[]> {
  const rows = db
    .prepare<[], Pick<ValueRow, 'id' | 'indicatorId' | 'year' | 'periodLabel' | 'value' | 'status' | 'sourceId'>>(
      `SELECT id, indicator_id AS indicatorId, year, period_label AS periodLabel, value, status, source_id AS sourceId
       FROM indicator_national ORDER BY id`,
    )
    .all();
  return Map.groupBy(
    rows.map((row) => ({ ...row, localityId: '', periodFrom: null, periodTo: null, sign: null, source: null })),
    (row) => row.indicatorId,
  );
}

/** Memberships of a cluster, whatever their dates. */
export function loadMemberships(db: ReadableDatabase, clusterId: string): readonly MembershipRow[] {
  return db
    .prepare<[string], MembershipRow>(
      `SELECT locality_id AS localityId, valid_from AS "from", valid_to AS "to", observed_on AS observedOn
       FROM membership WHERE cluster_id = ?`,
    )
    .all(clusterId);
}

export interface LocalityRow {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly code: string;
}

/** These localities in the order of their kinds' list, then of their names. */
export function loadLocalities(session: ReadSession, ids: readonly string[], language: Language): readonly LocalityRow[] {
  const kinds = new Lists(session.db).items('locality_kind');
  const rows = session.db
    .prepare<[string], LocalityRow>(
      `SELECT l.id, ${titleSql(session.catalogue, 'locality', language, 'l')} AS title, l.kind, coalesce(l.code, '') AS code
       FROM locality l WHERE l.id IN (SELECT value FROM json_each(?))`,
    )
    .all(JSON.stringify(ids));
  const order = [...kinds.keys()];
  const collator = new Intl.Collator(language);
  return rows.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || collator.compare(a.title, b.title));
}
