/**
 * The bureau's own workbooks, from file to comparison: what the issue asks of them, and every
 * figure of the ten authorities of cluster 420 against the raw XML of the sheets.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test as vitestTest } from 'vitest';
import { insightHandlers } from '../../main/engine/insight/handlers.ts';
import type { ComparisonRow, Figure } from '../../preload/contract/procedures/insight.ts';
import { openTestFile, type TestFile } from '../support/file.ts';
import { contents, importer, type Importer } from '../support/import.ts';
import { scratch, type SheetRows } from '../support/workbooks.ts';
import { columnLetters } from '../../main/engine/exchange/read/cells.ts';
import { officialWorkbook, rawWorkbook, type RawCell, type RawSheet, type RawWorkbook } from '../support/official.ts';

const localitiesFile = officialWorkbook('bycode2021.xlsx');
const authoritiesFile = officialWorkbook('p_libud_2021.xlsx');
const present = localitiesFile !== null && authoritiesFile !== null;
const localitiesPath = localitiesFile ?? '';
const authoritiesPath = authoritiesFile ?? '';
const patience = 600_000;

interface KnownIndicator {
  readonly header: string;
  readonly slug: string;
  readonly text?: boolean;
  readonly plain?: boolean;
}

const known = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../resources/presets/indicators/cbs-authorities.json'), 'utf8'),
) as readonly KnownIndicator[];

/** Where the workbooks are absent (a notice says so) there is nothing to hold a test against. */
function test(name: string, body: () => void | Promise<void>, milliseconds?: number): void {
  vitestTest(name, present ? body : () => undefined, milliseconds);
}

let file: TestFile;
let desk: Importer;
let before: Readonly<Record<string, readonly string[]>>;
const planned: Record<string, Readonly<Record<string, unknown>>> = {};

beforeAll(async () => {
  file = await openTestFile();
  desk = importer(file);
  before = contents(desk.session);
  if (!present) return;
  planned['localities'] = (await desk.import(localitiesPath)).counts;
  planned['authorities'] = (await desk.import(authoritiesPath)).counts;
}, patience);
afterAll(() => {
  file.cleanup();
});

const one = (sql: string, ...values: readonly (string | number)[]): unknown => desk.session.db.prepare(sql).pluck().get(...values);
const all = (sql: string, ...values: readonly (string | number)[]): unknown[] => desk.session.db.prepare(sql).pluck().all(...values);
const onlyNew = (count: number) => ({ new: count, changed: 0, same: 0, conflict: 0, rejected: 0 });
const onlySame = (count: number) => ({ new: 0, changed: 0, same: count, conflict: 0, rejected: 0 });

describe('the localities file', () => {
  test('gives all authorities, settlements, clusters and memberships', () => {
    expect(planned['localities']).toEqual({
      cluster: onlyNew(11),
      locality: onlyNew(1537),
      locality_alias: onlyNew(54),
      membership: onlyNew(153),
      document: onlyNew(1),
      indicator: onlyNew(1),
      indicator_value: onlyNew(1273),
    });
    const kinds = desk.session.db.prepare('SELECT kind, count(*) FROM locality GROUP BY kind ORDER BY kind').raw().all();
    expect(kinds).toEqual([
      ['local_council', 124],
      ['municipality', 79],
      ['regional_council', 54],
      ['settlement', 1280],
    ]);
    expect(one("SELECT count(*) FROM locality WHERE kind = 'settlement' AND parent_id IS NULL")).toBe(77);
    expect(one("SELECT count(*) FROM locality AS s JOIN locality AS c ON c.id = s.parent_id WHERE s.kind = 'settlement' AND c.kind = 'regional_council'")).toBe(1203);
  });

  test('puts ten authorities into cluster 420, seen on the last day of its year', () => {
    const members = desk.session.db
      .prepare(
        `SELECT l.kind || ':' || l.code, l.name_he, m.valid_from, m.valid_to, m.observed_on FROM membership AS m
         JOIN cluster AS c ON c.id = m.cluster_id JOIN locality AS l ON l.id = m.locality_id WHERE c.code = '420' ORDER BY l.kind, l.name_he`,
      )
      .raw()
      .all();
    expect(members).toHaveLength(10);
    expect(members).toContainEqual(['regional_council:35', 'יואב', null, null, '2021-12-31']);
    expect(new Set(members.map((member) => (member as unknown[]).slice(2).join()))).toEqual(new Set([',,2021-12-31']));
  });

  test('keeps a regional council findable by its full name', () => {
    expect(all("SELECT a.alias FROM locality_alias AS a JOIN locality AS l ON l.id = a.locality_id WHERE l.kind = 'regional_council' AND l.code = '35'")).toEqual([
      'מועצה אזורית יואב',
    ]);
  });

  test('adds up the population of a regional council and says so', () => {
    const yoav = desk.session.db
      .prepare(
        `SELECT v.value, v.status, d.name_he FROM indicator_value AS v JOIN locality AS l ON l.id = v.locality_id JOIN indicator AS i ON i.id = v.indicator_id
         JOIN document AS d ON d.id = v.source_id WHERE i.slug = 'population' AND l.kind = 'regional_council' AND l.code = '35' ORDER BY v.value`,
      )
      .raw()
      .all();
    expect(yoav).toEqual([
      [9130, 'computed', 'קובץ היישובים 2021, הלשכה המרכזית לסטטיסטיקה'],
      [9197, null, 'הרשויות המקומיות בישראל 2021, הלשכה המרכזית לסטטיסטיקה'],
    ]);
  });
});

describe('the authorities workbook', () => {
  test('matches all 255 authorities, one indicator per column, one value per cell', () => {
    expect(planned['authorities']).toEqual({
      document: onlyNew(1),
      indicator: { ...onlyNew(401), same: 1 },
      indicator_header: onlyNew(402),
      indicator_value: onlyNew(402 * 255),
    });
    expect(one("SELECT count(DISTINCT v.locality_id) FROM indicator_value AS v JOIN document AS d ON d.id = v.source_id WHERE d.name_he LIKE 'הרשויות%'")).toBe(255);
    expect(one('SELECT count(DISTINCT name_he) FROM indicator')).toBe(402);
    expect(one('SELECT count(*) FROM indicator WHERE name_en IS NULL')).toBe(0);
  });

  test('reads the periods as printed', () => {
    const periodsOf = (slug: string) =>
      desk.session.db
        .prepare(
          `SELECT DISTINCT v.period_label, v.period_from, v.period_to, v.year FROM indicator_value AS v JOIN indicator AS i ON i.id = v.indicator_id
           JOIN document AS d ON d.id = v.source_id WHERE i.slug = ? AND d.name_he LIKE 'הרשויות%'`,
        )
        .raw()
        .all(slug);
    expect(periodsOf('infant-mortality')).toEqual([['2021-2017', '2017', '2021', 2021]]);
    expect(periodsOf('cancer-rate-men')).toEqual([['2018-2014', '2014', '2018', 2018]]);
    expect(periodsOf('schools-high')).toEqual([['תשפ"א 2020/21', '2020-09', '2021-08', 2021]]);
    expect(periodsOf('overweight-grade-7')).toEqual([['תשפ"א 2020/21', '2020-09', '2021-08', 2021]]);
    expect(periodsOf('homes')).toEqual([['יוני 2022', '2022-06', '2022-06', 2022]]);
    expect(periodsOf('wage-women')).toEqual([['2019', '2019', '2019', 2019]]);
    expect(periodsOf('turnout-knesset-25')).toEqual([['01/11/22', '2022-11-01', '2022-11-01', 2022]]);
    expect(periodsOf('live-births')).toEqual([['2021', '2021', '2021', 2021]]);
    expect(periodsOf('budget-income')).toEqual([['2021', '2021', '2021', 2021]]);
  });

  test('tells the two blocks of property tax apart, area and money', () => {
    const unit = (slug: string) => one('SELECT unit FROM indicator WHERE slug = ?', slug);
    expect([unit('arnona-area-all'), unit('arnona-charge-all'), unit('budget-income-per-head')]).toEqual(['אלפי מ"ר', 'אלפי ש"ח', 'ש"ח']);
  });

  test('says for the ten authorities of cluster 420 exactly what stands in the sheets', async () => {
    const raw = rawWorkbook(authoritiesPath);
    const members = desk.session.db
      .prepare(
        `SELECT l.id, l.kind, l.code FROM membership AS m JOIN cluster AS c ON c.id = m.cluster_id JOIN locality AS l ON l.id = m.locality_id
         WHERE c.code = '420' ORDER BY l.kind, l.code`,
      )
      .all() as { id: string; kind: string; code: string }[];
    const comparison = await insightHandlers['compare.build'](
      desk.session,
      { type: 'locality', ids: members.map((member) => member.id), language: 'he' },
      desk.call,
    );
    const figures = new Map(comparison.rows.flatMap((row) => (row.kind === 'indicator' ? [[row.indicator.id, row]] : [])));
    const differences: unknown[] = [];
    let compared = 0;
    for (const column of columnsOf(raw)) {
      const id = one('SELECT id FROM indicator WHERE slug = ?', column.indicator.slug) as string;
      for (const [index, member] of members.entries()) {
        const row = rowOf(column.sheet, member.kind, member.code);
        const expected = expectedFigure(row.get(column.letters), column.indicator, column.isBudget, raw);
        const shown = column.indicator.slug === 'population' ? storedPopulation(member.id) : figureOf(figures.get(id), index);
        compared += 1;
        if (JSON.stringify(shown) !== JSON.stringify(expected)) differences.push({ slug: column.indicator.slug, letters: column.letters, code: member.code, shown, expected });
      }
    }
    expect(differences).toEqual([]);
    expect(compared).toBe(4020);
  });
});

describe('another year of the authorities workbook', () => {
  test('is recognised under other names, spacing and years, and continues the same indicators', async () => {
    const files = scratch();
    try {
      const raw = rawWorkbook(authoritiesPath);
      const nextYear = (sheet: RawSheet, rows: number): SheetRows =>
        Array.from({ length: rows }, (_unused, row) =>
          Array.from({ length: 310 }, (_none, column) => {
            const cell = sheet.get(row + 1)?.get(columnLetters(column));
            if (cell === undefined) return null;
            if (cell.kind === 'number') return row < 5 && cell.value >= 2018 && cell.value <= 2021 ? cell.value + 1 : cell.value;
            return row < 5 ? ` ${cell.value.replaceAll(/2021(?!\/)/g, '2022').replaceAll(' ', '  ')}\n` : cell.value;
          }),
        );
      const workbook = files.workbook('rashuyot.xlsx', { 'נתונים 2022': nextYear(raw.sheet(1), 12), 'תקציב 2022': nextYear(raw.sheet(2), 11) });
      const plan = await desk.plan(workbook);
      expect([plan.preset?.key, plan.sourceDate, plan.notes]).toEqual(['cbs-authorities', '2022', []]);
      expect(plan.counts['indicator']).toMatchObject({ new: 0, rejected: 0 });
      expect(plan.counts['indicator_header']).toEqual(onlyNew(402));
      expect(plan.counts['indicator_value']).toEqual(onlyNew(402 * 7));
    } finally {
      files.cleanup();
    }
  }, patience);
});

describe('importing again', () => {
  test('plans nothing new, nothing changed and no conflict', async () => {
    const localities = await desk.plan(localitiesPath);
    const authorities = await desk.plan(authoritiesPath);
    expect(localities.counts).toEqual({
      cluster: onlySame(11),
      locality: onlySame(1537),
      locality_alias: onlySame(54),
      membership: onlySame(153),
      document: onlySame(1),
      indicator: onlySame(1),
      indicator_value: onlySame(1273),
    });
    expect(authorities.counts).toEqual({
      document: onlySame(1),
      indicator: onlySame(402),
      indicator_header: onlySame(402),
      indicator_value: onlySame(402 * 255),
    });
    expect((await desk.apply(localities.planId)).set).toBeNull();
  }, patience);

  test('undoing both imports leaves every table as it was', () => {
    const [second, first] = all("SELECT set_no FROM change_set WHERE kind = 'import' ORDER BY set_no DESC") as number[];
    desk.undo(second ?? 0);
    desk.undo(first ?? 0);
    expect(contents(desk.session)).toEqual(before);
  }, patience);
});

interface Column {
  readonly letters: string;
  readonly sheet: RawSheet;
  readonly isBudget: boolean;
  readonly indicator: KnownIndicator;
}

/** The data columns of both sheets in their order, each with the indicator of the same order. */
function columnsOf(raw: RawWorkbook): Column[] {
  const physical = raw.sheet(1);
  const budget = raw.sheet(2);
  const letters = (sheet: RawSheet, rows: readonly number[]): string[] =>
    [...new Set(rows.flatMap((row) => [...(sheet.get(row) ?? new Map<string, RawCell>())].flatMap(([key, cell]) => (String(cell.value).trim() === '' ? [] : [key]))))]
      .filter((key) => !['A', 'B', 'C', 'D'].includes(key))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  const columns = [
    ...letters(physical, [4, 5]).map((key) => ({ letters: key, sheet: physical, isBudget: false, own: textAt(physical, 5, key) || textAt(physical, 4, key) })),
    ...letters(budget, [4]).map((key) => ({ letters: key, sheet: budget, isBudget: true, own: textAt(budget, 4, key) })),
  ];
  expect(columns).toHaveLength(known.length);
  return columns.map((column, index) => {
    const indicator = known[index];
    if (indicator === undefined) throw new Error('a column without indicator');
    // The order is no accident: the column's own header is part of the indicator's.
    expect(indicator.header.replaceAll(/\s+/g, ' ')).toContain(column.own);
    return { ...column, indicator };
  });
}

function textAt(sheet: RawSheet, row: number, letters: string): string {
  return String(sheet.get(row)?.get(letters)?.value ?? '').replaceAll("''", '"').replaceAll(/\s+/g, ' ').trim();
}

function rowOf(sheet: RawSheet, kind: string, code: string): ReadonlyMap<string, RawCell> {
  const words: Readonly<Record<string, string>> = { municipality: 'עירייה', local_council: 'מועצה מקומית', regional_council: 'מועצה אזורית' };
  for (const row of sheet.values()) {
    if (Number(row.get('B')?.value) === Number(code) && row.get('D')?.value === words[kind]) return row;
  }
  throw new Error(`no row for ${kind} ${code}`);
}

type Told = readonly [value: number | string | null, status: string | null, sign: string | null];

/** The workbook's legend, read anew: -, .., ( ), printed zero, blank. */
function expectedFigure(cell: RawCell | undefined, indicator: KnownIndicator, isBudget: boolean, raw: RawWorkbook): Told {
  if (cell === undefined) return [null, 'not_meaningful', null];
  if (cell.kind === 'number') {
    const format = raw.formatOf(cell.style);
    if (format.startsWith('\\(') || format.startsWith('"("') || format.startsWith('(')) return [cell.value, 'low_reliability', `(${cell.value.toFixed(1)})`];
    if (cell.value === 0 && !isBudget && indicator.plain !== true && !format.includes('"-"')) return [0, 'below_half_unit', null];
    return [cell.value, null, null];
  }
  const text = cell.value.replaceAll(/\s+/g, ' ').trim();
  if (text === '') return [null, 'not_meaningful', null];
  if (text === '-') return [null, 'no_cases', '-'];
  if (text === '..' || text === '.') return [null, 'unknown', text];
  const bracketed = /^\(\s*([\d.]+)\s*\)$/.exec(text);
  if (bracketed !== null) return [Number(bracketed[1]), 'low_reliability', text];
  if (indicator.text === true) return [text, null, null];
  return [Number(text), null, null];
}

function figureOf(row: ComparisonRow | undefined, index: number): Told {
  if (row?.kind !== 'indicator') return ['no such row', null, null];
  const figure: Figure | undefined = row.cells[index];
  return figure === undefined ? ['no such cell', null, null] : [figure.value, figure.status, figure.sign];
}

/** Population comes from both workbooks: the one of this workbook. */
function storedPopulation(localityId: string): Told {
  const [row] = desk.session.db
    .prepare(
      `SELECT v.value, v.status, v.sign FROM indicator_value AS v JOIN indicator AS i ON i.id = v.indicator_id JOIN document AS d ON d.id = v.source_id
       WHERE i.slug = 'population' AND v.locality_id = ? AND d.name_he LIKE 'הרשויות%'`,
    )
    .raw()
    .all(localityId) as [number | null, string | null, string | null][];
  return row ?? ['no such row', null, null];
}
