/**
 * Translates an official table (authorities down, measures across) into indicators and values.
 *
 * Promises: every data column is one indicator, named by its group, header and sub-header, with a
 * key that stays the same in other years' workbooks; every cell of every authority is one value,
 * signs and blanks included; authorities are found by kind and code, never by name. Notes under
 * the table end it; a row whose code is unknown is rejected and leaves no values behind.
 */
import { createHash } from 'node:crypto';
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import { officialId } from '../../records/ids.ts';
import { cellText, columnLetters, tidy, type Cell, type Row } from '../read/cells.ts';
import type { CellNote } from '../read/protocol.ts';
import type { Candidate, Note } from './candidate.ts';
import { fieldOf } from './field-of.ts';
import { codeOf, populationIndicator } from './localities.ts';
import { measure, type Legend } from './measure.ts';
import { dayInHeader, readPeriod, type Period } from './period.ts';
import { columnOf, headerKey, type Preset, type PresetIndicator, type StatisticsSheet } from './presets.ts';
import { sourceDocument } from './source-document.ts';

export interface Measure {
  readonly column: number;
  readonly letters: string;
  readonly indicatorId: string;
  readonly period: Period;
  readonly isText: boolean;
  readonly legend: Legend;
}

export interface StatisticsHead {
  readonly year: number;
  readonly candidates: readonly Candidate[];
  readonly measures: readonly Measure[];
  readonly columns: { readonly code: number; readonly name: number; readonly status: number };
  readonly sourceId: string;
  readonly notes: readonly Note[];
  /** Number of the first row under the header, as the spreadsheet program counts. */
  readonly firstRow: number;
}

/** Finds an authority of the file. */
export type FindLocality = (kind: string, code: string) => string | null;

/** What the header says: the indicators and how to read each column. `headerRow` counts from 0. */
export function readHead(
  preset: Preset,
  rule: StatisticsSheet,
  known: readonly PresetIndicator[],
  sheet: string,
  head: readonly Row[],
  headerRow: number,
  cellNotes: readonly CellNote[],
): StatisticsHead {
  const header = head[headerRow] ?? [];
  const need = (names: readonly string[]): number => {
    const column = columnOf(header, names);
    if (column === null) throw new Refusal('exchange.missing-column', { sheet, column: names[0] ?? '' });
    return column;
  };
  const columns = { code: need(rule.code), name: need(rule.name), status: need(rule.status) };
  const skipped = new Set([columns.code, columns.name, columns.status, ...rule.skip.flatMap((names) => columnOf(header, names) ?? [])]);
  const year = sheetYear(rule, sheet, head.slice(0, headerRow));
  const rows = headerRows(rule, head, headerRow);
  const byHeader = new Map(known.map((indicator) => [partsKey(indicator.header.split('|')), indicator]));
  const document = sourceDocument(preset, year, sheet);
  const taken = new Map<string, number>();
  const candidates: Candidate[] = [];
  const measures: Measure[] = [];
  const unnamed: string[] = [];
  const periods = new Map<number, string>();

  for (const parts of joinedHeaders(rule, rows, skipped)) {
    const { column, group, main, sub } = parts;
    const indicator = byHeader.get(partsKey([group, main, sub])) ?? byHeader.get(partsKey(['', main, sub]));
    if (indicator === undefined) unnamed.push(`${columnLetters(column)}: ${[main, sub].filter((part) => part !== '').join(' – ')}`);
    const slug = unique(indicator?.slug ?? `${preset.key}-${rule.key}-${shortHash(partsKey([group, main, sub]))}`, taken);
    const indicatorId = officialId('indicator', [slug]);
    const printed = yearCell(rule, rows, periods, column, parts.inherits, main, sub);
    const period = (printed === '' ? null : readPeriod(printed)) ?? dayInHeader(`${main} ${sub}`) ?? wholeYear(year);
    const definition = definitionOf(cellNotes, rows.numbers, column);
    candidates.push(
      {
        type: 'indicator',
        id: indicatorId,
        values: { ...describe(preset, rule, indicator, parts, slug), definition },
        sheet,
        sheetRow: headerRow + 1,
      },
      {
        type: 'indicator_header',
        id: officialId('indicator_header', [indicatorId, joined(parts), year]),
        values: { indicator_id: indicatorId, header: joined(parts), year, sheet: tidy(sheet), source: document.values['name_he'] ?? null },
        sheet,
        sheetRow: headerRow + 1,
      },
    );
    measures.push({
      column,
      letters: columnLetters(column),
      indicatorId,
      period,
      isText: indicator?.text === true,
      legend: {
        signs: new Map(rule.signs.map((sign) => [tidy(sign.text), sign.status])),
        brackets: rule.brackets,
        zero: indicator?.plain === true ? null : rule.zero,
        blank: rule.blank,
      },
    });
  }
  return {
    year,
    columns,
    measures,
    sourceId: document.id,
    candidates: [document, ...weightsFirst(candidates)],
    firstRow: rows.firstRow,
    notes: unnamed.length === 0 ? [] : [{ code: 'exchange.note.new-measures', params: { sheet, count: unnamed.length, columns: unnamed.slice(0, 10).join('; ') } }],
  };
}

/** The values of one authority's row; none when the row is no part of the table. */
export function* translateRow(
  rule: StatisticsSheet,
  head: StatisticsHead,
  sheet: string,
  sheetRow: number,
  cells: Row,
  printed: readonly (string | null)[] | undefined,
  find: FindLocality,
): Generator<Candidate> {
  const { code: codeColumn, name: nameColumn, status: statusColumn } = head.columns;
  const name = tidy(cellText(cells[nameColumn]));
  const codeText = tidy(cellText(cells[codeColumn]));
  const hasData = head.measures.some(({ column }) => cellText(cells[column]).trim() !== '');
  if (codeText === '' && !hasData) return;
  const reject = (reason: string, params: Record<string, string>, field: string): Candidate => ({
    type: 'indicator_value',
    values: {},
    sheet,
    sheetRow,
    columns: { locality_id: columnLetters(codeColumn), kind: columnLetters(statusColumn) },
    rejected: { code: reason, params, field },
  });
  const code = codeOf(cells[codeColumn] ?? null);
  if (code === null) {
    yield reject('exchange.reason.no-code', { text: codeText }, 'locality_id');
    return;
  }
  const kind = kindOf(rule, tidy(cellText(cells[statusColumn])));
  if (kind === null) {
    yield reject('exchange.reason.unknown-status', { text: tidy(cellText(cells[statusColumn])) }, 'kind');
    return;
  }
  const localityId = find(kind, code);
  if (localityId === null) {
    yield reject('exchange.reason.unknown-locality', { name, code }, 'locality_id');
    return;
  }
  for (const measured of head.measures) yield valueOf(head, measured, localityId, sheet, sheetRow, cells[measured.column] ?? null, printed?.[measured.column] ?? null);
}

function valueOf(head: StatisticsHead, measured: Measure, localityId: string, sheet: string, sheetRow: number, cell: Cell, printed: string | null): Candidate {
  const { indicatorId, period, isText, letters, legend } = measured;
  const result = measure(cell, printed, legend);
  const base = {
    indicator_id: indicatorId,
    locality_id: localityId,
    year: period.year,
    period_label: period.label,
    period_from: period.from,
    period_to: period.to,
    source_id: head.sourceId,
  };
  const text = result.kind === 'text' ? result.text : isText && result.value !== null ? tidy(cellText(cell)) : null;
  const values: Record<string, Value> =
    result.kind === 'value' && text === null
      ? { ...base, value: result.value, text_value: null, status: result.status, sign: result.sign }
      : { ...base, value: null, text_value: text, status: null, sign: null };
  return {
    type: 'indicator_value',
    id: officialId('indicator_value', [indicatorId, localityId, period.from, period.to, head.sourceId]),
    values,
    sheet,
    sheetRow,
    columns: { value: letters },
    ...(result.kind === 'text' && !isText
      ? { rejected: { code: 'exchange.reason.not-a-number', params: { text: result.text, field: fieldOf('indicator_value', 'value') }, field: 'value' } }
      : {}),
  };
}

interface HeaderRows {
  readonly main: Row;
  readonly group: Row;
  readonly year: Row;
  readonly sub: Row;
  /** Row numbers (from 1) that make up the header. */
  readonly numbers: readonly number[];
  readonly firstRow: number;
  readonly columns: number;
}

function headerRows(rule: StatisticsSheet, head: readonly Row[], headerRow: number): HeaderRows {
  const at = (offset: number | null) => (offset === null ? [] : (head[headerRow + offset] ?? []));
  const rows = { main: at(0), group: at(rule.rows.group), year: at(rule.rows.year), sub: at(rule.rows.sub) };
  const below = Math.max(0, rule.rows.sub ?? 0);
  const offsets = [0, rule.rows.group, rule.rows.sub].filter((offset) => offset !== null);
  return {
    ...rows,
    numbers: offsets.map((offset) => headerRow + offset + 1),
    firstRow: headerRow + below + 2,
    columns: Math.max(rows.main.length, rows.sub.length),
  };
}

interface HeaderParts {
  readonly column: number;
  readonly group: string;
  readonly main: string;
  readonly sub: string;
  /** The main header stands over an earlier column and means this one too. */
  readonly inherits: boolean;
}

function joinedHeaders(rule: StatisticsSheet, rows: HeaderRows, skipped: ReadonlySet<number>): HeaderParts[] {
  const parts: HeaderParts[] = [];
  const startOf = groupStarts(rule, rows.main);
  let group = '';
  let main = '';
  for (let column = 0; column < rows.columns; column += 1) {
    const own = tidy(cellText(rows.main[column]));
    const sub = tidy(cellText(rows.sub[column]));
    const label = tidy(cellText(rows.group[column]));
    if (startOf === null) {
      if (label !== '') group = label;
    } else {
      group = startOf.get(column) ?? group;
    }
    if (own !== '') main = own;
    if (skipped.has(column) || (own === '' && sub === '')) continue;
    parts.push({ column, group, main, sub, inherits: own === '' });
  }
  return parts;
}

/** Column → label of the group that begins there; null when labels stand over their first column. */
function groupStarts(rule: StatisticsSheet, main: Row): ReadonlyMap<number, string> | null {
  if (rule.groups === undefined) return null;
  const starts = new Map<number, string>();
  for (const { label, startsWith, occurrence } of rule.groups) {
    const wanted = headerKey(startsWith);
    const columns = main.flatMap((cell, column) => (headerKey(cellText(cell)) === wanted ? [column] : []));
    const column = columns[occurrence - 1];
    if (column !== undefined) starts.set(column, label);
  }
  return starts;
}

/** The year printed over a column; an empty cell under a shared header means its neighbour's. */
function yearCell(rule: StatisticsSheet, rows: HeaderRows, periods: Map<number, string>, column: number, inherits: boolean, main: string, sub: string): string {
  let printed = tidy(cellText(rows.year[column]));
  if (printed === '' && inherits) printed = periods.get(column - 1) ?? '';
  if (printed === '') {
    const key = headerKey(`${main} ${sub}`);
    const like = rule.yearLike?.find((each) => key.startsWith(headerKey(each.header)))?.like;
    const neighbour = like === undefined ? -1 : rows.main.findIndex((cell) => headerKey(cellText(cell)).startsWith(headerKey(like)));
    if (neighbour !== -1) printed = periods.get(neighbour) ?? '';
  }
  periods.set(column, printed);
  return printed;
}

function sheetYear(rule: StatisticsSheet, sheet: string, above: readonly Row[]): number {
  const pattern = new RegExp(rule.year);
  for (const row of above) {
    for (const cell of row) {
      const year = pattern.exec(tidy(cellText(cell)))?.slice(1).find((part) => (part as string | undefined) !== undefined);
      if (year !== undefined) return Number(year);
    }
  }
  throw new Refusal('exchange.no-year', { sheet });
}

function wholeYear(year: number): Period {
  return { label: String(year), from: String(year), to: String(year), year };
}

function describe(preset: Preset, rule: StatisticsSheet, indicator: PresetIndicator | undefined, parts: HeaderParts, slug: string): Record<string, Value> {
  if (slug === 'population') return { ...populationIndicator(slug) };
  const unit = indicator?.unit === undefined ? rule.unit : indicator.unit;
  return {
    slug,
    name_he: indicator?.he ?? joined(parts),
    name_en: indicator?.en ?? null,
    topic: indicator?.topic ?? rule.topic,
    unit: unit?.he ?? null,
    unit_en: unit?.en ?? null,
    value_type: indicator?.text === true ? 'text' : 'number',
    decimals: indicator?.decimals ?? null,
    polarity: indicator?.polarity ?? 'none',
    aggregation: indicator?.aggregation ?? 'none',
    weight_by_id: indicator?.weightBy === undefined ? null : officialId('indicator', [indicator.weightBy]),
    source: preset.document.publisher,
  };
}

/** Notes on the header's cells are the table's own definitions. */
function definitionOf(notes: readonly CellNote[], rows: readonly number[], column: number): string | null {
  const texts = notes.filter((note) => note.column === column && rows.includes(note.row)).map((note) => note.text.trim());
  return texts.length === 0 ? null : texts.join('\n');
}

/** Indicators that others are weighted by come before those. */
function weightsFirst(candidates: readonly Candidate[]): Candidate[] {
  const isWeighted = (candidate: Candidate) => typeof candidate.values['weight_by_id'] === 'string';
  const indicators = candidates.filter((candidate) => candidate.type === 'indicator');
  return [
    ...indicators.filter((candidate) => !isWeighted(candidate)),
    ...indicators.filter(isWeighted),
    ...candidates.filter((candidate) => candidate.type !== 'indicator'),
  ];
}

function joined({ group, main, sub }: HeaderParts): string {
  return [group, main, sub].filter((part) => part !== '').join(' – ');
}

function partsKey(parts: readonly string[]): string {
  return parts.map((part) => headerKey(part)).join('|');
}

function kindOf(rule: StatisticsSheet, text: string): string | null {
  const wanted = headerKey(text);
  return Object.entries(rule.kinds).find(([word]) => headerKey(word) === wanted)?.[1] ?? null;
}

/** A second column of the same key gets a number, so that no two columns share an indicator. */
function unique(slug: string, taken: Map<string, number>): string {
  const count = (taken.get(slug) ?? 0) + 1;
  taken.set(slug, count);
  return count === 1 ? slug : `${slug}-${String(count)}`;
}

function shortHash(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 10);
}
