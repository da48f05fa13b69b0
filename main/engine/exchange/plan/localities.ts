/**
 * Translates a sheet with one row per locality into localities, their regional councils, clusters,
 * memberships and populations.
 *
 * Promises: municipal status decides the kind (0 municipality, 99 local council, other codes: a
 * settlement inside the regional council of that code, blank: a settlement without parent). A
 * council belongs to the cluster that its settlements name; two different ones are a conflict, and
 * a place without status gets no membership. A regional council's population is the sum of its
 * settlements, labelled computed.
 */
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import { officialId } from '../../records/ids.ts';
import { cellText, columnLetters, isCellError, tidy, type Cell, type Row } from '../read/cells.ts';
import type { Candidate, Note, Reason } from './candidate.ts';
import { fieldOf } from './field-of.ts';
import { columnOf, type LocalitiesSheet, type Preset } from './presets.ts';
import { bareCode } from './planner.ts';
import { sourceDocument } from './source-document.ts';

export interface LocalityRow {
  /** As the spreadsheet program counts. */
  readonly sheetRow: number;
  readonly cells: Row;
}

interface Council {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly sheetRow: number;
  readonly district: Map<string, number>;
  readonly clusters: Map<string, number>;
  population: number | null;
}

interface Place {
  readonly id: string;
  readonly sheetRow: number;
  readonly isAuthority: boolean;
  readonly parent: Council | null;
  readonly cluster: string | null;
  readonly population: number | null;
}

export interface Translated {
  readonly candidates: readonly Candidate[];
  readonly notes: readonly Note[];
  /** The day the sheet speaks of. */
  readonly date: string;
}

/** `rows`: those under the header. Refuses when the year cannot be told. */
export function translateLocalities(preset: Preset, rule: LocalitiesSheet, sheet: string, header: Row, rows: readonly LocalityRow[]): Translated {
  return new Translation(preset, rule, sheet, header).run(rows);
}

class Translation {
  readonly #preset: Preset;
  readonly #rule: LocalitiesSheet;
  readonly #sheet: string;
  readonly #header: Row;
  readonly #columns: { code: number; status: number; statusName: number; cluster: number | null; population: number | null };
  readonly #fields: readonly (readonly [field: string, column: number])[];
  readonly #letters: Readonly<Record<string, string>>;
  readonly #councils = new Map<string, Council>();
  readonly #places: Place[] = [];
  readonly #localities: Candidate[] = [];
  readonly #notes: Note[] = [];

  constructor(preset: Preset, rule: LocalitiesSheet, sheet: string, header: Row) {
    this.#preset = preset;
    this.#rule = rule;
    this.#sheet = sheet;
    this.#header = header;
    const need = (names: readonly string[]): number => {
      const column = columnOf(header, names);
      if (column === null) throw new Refusal('exchange.missing-column', { sheet, column: names[0] ?? '' });
      return column;
    };
    const maybe = (names: readonly string[] | undefined) => (names === undefined ? null : columnOf(header, names));
    this.#columns = {
      code: need(rule.code),
      status: need(rule.status),
      statusName: need(rule.statusName),
      cluster: maybe(rule.cluster),
      population: maybe(rule.population),
    };
    this.#fields = Object.entries(rule.fields).flatMap(([field, names]) => {
      const column = columnOf(header, names);
      return column === null ? [] : [[field, column] as const];
    });
    this.#letters = Object.fromEntries<string>([
      ...this.#fields.map(([field, column]) => [field, columnLetters(column)] as const),
      ['code', columnLetters(this.#columns.code)],
      ['kind', columnLetters(this.#columns.status)],
      ['parent_id', columnLetters(this.#columns.status)],
    ]);
  }

  run(rows: readonly LocalityRow[]): Translated {
    const year = this.#year(rows);
    const date = `${String(year)}-${this.#rule.dayOfYear}`;
    for (const row of rows) this.#takeRow(row);
    const document = sourceDocument(this.#preset, year, this.#sheet);
    const source = document.id;
    return {
      date,
      notes: this.#notes,
      candidates: [
        document,
        ...this.#clusterCandidates(),
        ...this.#councilCandidates(),
        ...this.#localities,
        ...this.#memberships(date, year),
        ...this.#populations(year, date, source),
      ],
    };
  }

  #year(rows: readonly LocalityRow[]): number {
    const column = this.#rule.year === undefined ? null : columnOf(this.#header, this.#rule.year);
    const said = column === null ? null : rows.map((row) => row.cells[column]).find((cell) => isYear(Number(cell)));
    if (said !== null && said !== undefined) return Number(said);
    const inHeader = this.#columns.population === null ? null : /(?:19|20)\d\d/.exec(cellText(this.#header[this.#columns.population]));
    if (inHeader === null) throw new Refusal('exchange.no-year', { sheet: this.#sheet });
    return Number(inHeader[0]);
  }

  #takeRow({ sheetRow, cells }: LocalityRow): void {
    if (cells.every((cell) => cell === null || cellText(cell).trim() === '')) return;
    const at = (column: number | null) => (column === null ? null : (cells[column] ?? null));
    const code = codeOf(at(this.#columns.code));
    const status = codeOf(at(this.#columns.status));
    const values: Record<string, Value> = {};
    const reasons: Reason[] = [];
    for (const [field, column] of this.#fields) this.#takeField(field, at(column), values, reasons);
    if (code === null) {
      this.#reject(sheetRow, values, { code: 'exchange.reason.no-code', params: { text: cellText(at(this.#columns.code)) }, field: 'code' });
      return;
    }
    const kind = status === '0' ? 'municipality' : status === '99' ? 'local_council' : 'settlement';
    const id = officialId('locality', [kind, code]);
    const parent = kind === 'settlement' && status !== null ? this.#council(status, tidy(cellText(at(this.#columns.statusName))), sheetRow) : null;
    const whole = { ...values, kind, code, parent_id: parent?.id ?? null };
    const first = reasons[0];
    this.#localities.push({
      type: 'locality',
      id,
      values: whole,
      sheet: this.#sheet,
      sheetRow,
      columns: this.#letters,
      ...(first === undefined ? {} : { rejected: first }),
    });
    if (first !== undefined) return;
    this.#countPlace({ id, sheetRow, isAuthority: kind !== 'settlement', parent, cluster: codeOf(at(this.#columns.cluster)), population: numberOf(at(this.#columns.population)) }, values, cells);
  }

  #countPlace(place: Place, values: Readonly<Record<string, Value>>, cells: Row): void {
    this.#places.push(place);
    const { parent, cluster } = place;
    if (parent !== null) {
      if (place.population !== null) parent.population = (parent.population ?? 0) + place.population;
      if (cluster !== null) parent.clusters.set(cluster, (parent.clusters.get(cluster) ?? 0) + 1);
      const district = values['district'];
      if (typeof district === 'string') parent.district.set(district, (parent.district.get(district) ?? 0) + 1);
    } else if (!place.isAuthority && cluster !== null) {
      this.#notes.push({
        code: 'exchange.note.cluster-without-status',
        params: { name: tidy(cellText(cells[this.#columnOfField('name_he')])), row: place.sheetRow, cluster },
      });
    }
  }

  #columnOfField(field: string): number {
    return this.#fields.find(([key]) => key === field)?.[1] ?? -1;
  }

  #takeField(field: string, cell: Cell, values: Record<string, Value>, reasons: Reason[]): void {
    if (isCellError(cell)) {
      reasons.push({ code: 'exchange.reason.cell-error', params: { text: cell.error }, field });
      return;
    }
    const text = tidy(cellText(cell));
    const instead = this.#rule.instead.find((rule) => rule.field === field && rule.text === text);
    if (instead !== undefined) {
      values[instead.sets] = true;
      values[field] = null;
    } else if (text === '') {
      values[field] = null;
    } else if (numberFields.has(field)) {
      const number = numberOf(cell);
      if (number === null) reasons.push({ code: 'exchange.reason.not-a-number', params: { text, field: fieldOf('locality', field) }, field });
      else values[field] = number;
    } else {
      values[field] = typeof cell === 'number' ? String(cell) : field.startsWith('name_') || field === 'transliteration' ? text : bareCode(text);
    }
  }

  #council(code: string, fullName: string, sheetRow: number): Council {
    let council = this.#councils.get(code);
    if (council === undefined) {
      council = {
        id: officialId('locality', ['regional_council', code]),
        code,
        name: fullName,
        sheetRow,
        district: new Map(),
        clusters: new Map(),
        population: null,
      };
      this.#councils.set(code, council);
    }
    return council;
  }

  #councilCandidates(): Candidate[] {
    const { he } = this.#rule.regionalCouncil;
    return [...this.#councils.values()].flatMap((council) => {
      const short = council.name.startsWith(he) ? council.name.slice(he.length).trim() : council.name;
      const from = { sheet: this.#sheet, sheetRow: council.sheetRow, columns: this.#letters };
      const [district] = [...council.district].sort((a, b) => b[1] - a[1])[0] ?? [null];
      const candidates: Candidate[] = [
        { type: 'locality', id: council.id, values: { name_he: short, name_en: this.#rule.councilNamesEn[council.code] ?? null, kind: 'regional_council', code: council.code, district }, ...from },
      ];
      if (short !== council.name) {
        candidates.push({
          type: 'locality_alias',
          id: officialId('locality_alias', [council.id, council.name]),
          values: { locality_id: council.id, alias: council.name, kind: 'official', source: this.#preset.labels.he },
          ...from,
        });
      }
      return candidates;
    });
  }

  #clusterCandidates(): Candidate[] {
    const codes = new Map<string, number>();
    for (const place of this.#places) {
      if (place.cluster !== null && (place.isAuthority || place.parent !== null) && !codes.has(place.cluster)) codes.set(place.cluster, place.sheetRow);
    }
    return [...codes].sort(([a], [b]) => a.localeCompare(b)).map(([code, sheetRow]) => {
      const names = this.#rule.clusters.find((cluster) => cluster.code === code)?.names;
      return {
        type: 'cluster',
        id: officialId('cluster', [code]),
        values: { code, name_he: names?.he ?? `אשכול רשויות ${code}`, name_en: names?.en ?? `Cluster ${code}`, name_ar: names?.ar ?? `عنقود السلطات ${code}` },
        sheet: this.#sheet,
        sheetRow,
        columns: { code: columnLetters(this.#columns.cluster ?? 0) },
      };
    });
  }

  #memberships(date: string, year: number): Candidate[] {
    const source = this.#preset.document.names.he.replace('{year}', String(year));
    const columns = { cluster_id: columnLetters(this.#columns.cluster ?? 0) };
    const make = (localityId: string, cluster: string, sheetRow: number, others: readonly string[]): Candidate => ({
      type: 'membership',
      id: officialId('membership', [localityId, officialId('cluster', [cluster])]),
      values: { cluster_id: officialId('cluster', [cluster]), locality_id: localityId, observed_on: date, source },
      sheet: this.#sheet,
      sheetRow,
      columns,
      ...(others.length === 0
        ? {}
        : { contradiction: { code: 'exchange.reason.two-clusters', params: { clusters: [cluster, ...others].join(', ') }, field: 'cluster_id' } }),
    });
    const own = this.#places
      .filter((place) => place.isAuthority && place.cluster !== null)
      .map((place) => make(place.id, place.cluster ?? '', place.sheetRow, []));
    const councils = [...this.#councils.values()].flatMap((council) => {
      const named = [...council.clusters].sort((a, b) => b[1] - a[1]).map(([code]) => code);
      return named.map((code) => make(council.id, code, council.sheetRow, named.filter((other) => other !== code)));
    });
    return [...councils, ...own];
  }

  #populations(year: number, date: string, sourceId: string): Candidate[] {
    if (this.#columns.population === null) return [];
    const indicatorId = officialId('indicator', [this.#rule.populationIndicator]);
    const columns = { value: columnLetters(this.#columns.population) };
    const value = (localityId: string, population: number, sheetRow: number, status: string | null): Candidate => ({
      type: 'indicator_value',
      id: officialId('indicator_value', [indicatorId, localityId, date, date, sourceId]),
      values: {
        indicator_id: indicatorId,
        locality_id: localityId,
        year,
        period_label: String(year),
        period_from: date,
        period_to: date,
        value: population,
        status,
        source_id: sourceId,
      },
      sheet: this.#sheet,
      sheetRow,
      columns,
    });
    const indicator: Candidate = {
      type: 'indicator',
      id: indicatorId,
      values: populationIndicator(this.#rule.populationIndicator),
      sheet: this.#sheet,
      sheetRow: 1,
    };
    return [
      indicator,
      ...[...this.#councils.values()].flatMap((council) => (council.population === null ? [] : [value(council.id, council.population, council.sheetRow, 'computed')])),
      ...this.#places.flatMap((place) => (place.population === null ? [] : [value(place.id, place.population, place.sheetRow, null)])),
    ];
  }

  #reject(sheetRow: number, values: Readonly<Record<string, Value>>, reason: Reason): void {
    this.#localities.push({ type: 'locality', values, sheet: this.#sheet, sheetRow, columns: this.#letters, rejected: reason });
  }
}

/** Fields of a locality that hold numbers; everything else is kept as the text or code it is. */
const numberFields: ReadonlySet<string> = new Set(['founding_year', 'altitude', 'status_year']);

/** The one indicator that two official workbooks share. */
export function populationIndicator(slug: string): Readonly<Record<string, Value>> {
  return {
    slug,
    name_he: 'אוכלוסייה בסוף השנה',
    name_en: 'Population at the end of the year',
    name_ar: 'عدد السكان في نهاية السنة',
    topic: 'population',
    unit: 'תושבים',
    unit_en: 'residents',
    value_type: 'number',
    decimals: 0,
    polarity: 'none',
    aggregation: 'sum',
  };
}

/** Codes are whole numbers, written with or without leading zeros, as number or text. */
export function codeOf(cell: Cell): string | null {
  const text = cellText(cell).trim();
  return /^\d{1,9}(?:\.0+)?$/.test(text) ? String(Number(text)) : null;
}

function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const text = cellText(cell).replace(/,/g, '').trim();
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : null;
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number <= 2100;
}
