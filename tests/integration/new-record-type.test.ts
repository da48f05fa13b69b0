/**
 * "Adding a record type = a catalogue file, a migration, labels": done to a copy of the source
 * tree, by nothing but new files and the lines that list them, and driven from outside.
 */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import * as XLSX from 'xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentVersion } from '../../main/engine/database/migrations/index.ts';
import type { Driven } from './new-record-type/drive.ts';

const source = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

const catalogueFile = `
import { defineRecordType } from './define.ts';
import { words } from './words.ts';

export const vehicle = defineRecordType({
  key: 'vehicle',
  group: 'services',
  labels: { one: words('רכב הסעה', 'Vehicle', 'مركبة'), many: words('רכבי הסעה', 'Vehicles', 'مركبات') },
  description: words('רכב שמסיע למסגרות.', 'A vehicle that takes people to settings.', 'مركبة تنقل إلى الأطر.'),
  fields: [
    { key: 'plate', type: 'code', labels: words('מספר רישוי', 'Plate', 'رقم اللوحة') },
    { key: 'kind', type: 'choice', list: 'vehicle_kind', labels: words('סוג רכב', 'Kind of vehicle', 'نوع المركبة') },
    { key: 'seats', type: 'integer', min: 1, labels: words('מקומות ישיבה', 'Seats', 'المقاعد') },
    { key: 'locality_id', type: 'reference', to: 'locality', labels: words('רשות', 'Authority', 'السلطة') },
    { key: 'inspected_on', type: 'date', labels: words('מבחן אחרון', 'Last test', 'آخر فحص') },
  ],
  naturalKeys: [['plate']],
  officialKey: ['plate'],
  detail: ['plate'],
  searched: ['plate'],
  columns: ['name', 'plate', 'kind', 'seats', 'locality_id'],
});
`;

const list = {
  key: 'vehicle_kind',
  closed: false,
  labels: { he: 'סוג רכב', en: 'Kind of vehicle', ar: 'نوع المركبة' },
  items: [
    { code: 'minibus', labels: { he: 'מיניבוס', en: 'Minibus', ar: 'حافلة صغيرة' } },
    { code: 'van', labels: { he: 'רכב מסחרי', en: 'Van', ar: 'سيارة تجارية' } },
  ],
};

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]' OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]' OR ${column} GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]')`;

const migrationFile = `
import type { Migration } from './types.ts';

export const vehicles: Migration = {
  version: ${String(currentVersion + 1)},
  name: 'vehicles',
  sql: \`
    CREATE TABLE vehicle (
      id TEXT PRIMARY KEY,
      name_he TEXT,
      name_en TEXT,
      name_ar TEXT,
      plate TEXT,
      kind TEXT,
      seats INTEGER,
      locality_id TEXT REFERENCES locality(id) DEFERRABLE INITIALLY DEFERRED,
      ${date('inspected_on')},
      notes TEXT,
      responsible TEXT,
      ${date('confirmed_on')},
      custom TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(custom)),
      kind_list TEXT GENERATED ALWAYS AS ('vehicle_kind') VIRTUAL,
      FOREIGN KEY (kind_list, kind) REFERENCES list_item(list, code) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX vehicle_locality_id ON vehicle(locality_id);
    CREATE INDEX vehicle_key ON vehicle(plate);
  \`,
};
`;

let folder: string;
let copy: string;

/** Adds an import at the top and one entry at the end of an exported array. */
function listIn(file: string, importLine: string, array: string, entry: string): void {
  const text = readFileSync(file, 'utf8');
  const end = text.indexOf(']', text.indexOf('= [', text.indexOf(array)));
  const before = text.slice(0, end).trimEnd();
  writeFileSync(file, `${importLine}\n${before}${before.endsWith(',') ? '' : ','} ${entry}${text.slice(end)}`);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'eshkol-new-type-'));
  copy = join(folder, 'tree');
  for (const part of ['main', 'preload', 'renderer', 'resources', 'tests/support', 'tests/unit/catalogue', 'tests/integration/new-record-type', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    cpSync(join(source, part), join(copy, part), { recursive: true });
  }
  symlinkSync(join(source, 'node_modules'), join(copy, 'node_modules'), 'junction');

  const catalogue = join(copy, 'preload/contract/catalogue');
  writeFileSync(join(catalogue, 'vehicle.ts'), catalogueFile);
  listIn(join(catalogue, 'index.ts'), "import { vehicle } from './vehicle.ts';", 'export const recordTypes', 'vehicle');
  writeFileSync(join(copy, 'resources/lists/vehicle_kind.json'), JSON.stringify(list));
  const migrations = join(copy, 'main/engine/database/migrations');
  writeFileSync(join(migrations, '900-vehicles.ts'), migrationFile);
  listIn(join(migrations, 'index.ts'), "import { vehicles } from './900-vehicles.ts';", 'export const migrations', 'vehicles');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a record type that is new', () => {
  it('has its grid, form checks, import, search, history, query and undo at once', async () => {
    const workbook = join(folder, 'vehicles.xlsx');
    const sheet = XLSX.utils.aoa_to_sheet([
      ['שם בעברית', 'מספר רישוי', 'סוג רכב', 'מקומות ישיבה', 'רשות'],
      ['הסעה ראשונה', '001-23', 'מיניבוס', 20, 'גדרה'],
      ['הסעה שנייה', '004-56', 'רכב מסחרי', 8, 'גדרה'],
      ['הסעה שלישית', '007-89', 'צוללת', 4, 'גדרה'],
    ]);
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'רכבים');
    writeFileSync(workbook, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);

    const { stdout } = await run(process.execPath, [join(copy, 'tests/integration/new-record-type/drive.ts'), folder, workbook], { cwd: copy });

    expect(JSON.parse(stdout) as Driven).toEqual<Driven>({
      columns: ['שם', 'מספר רישוי', 'סוג רכב', 'מקומות ישיבה', 'רשות', 'מבחן אחרון', 'שם בעברית', 'שם באנגלית', 'שם בערבית', 'הערות', 'באחריות', 'אומת לאחרונה'],
      created: ['הסעה ראשונה | 001-23 | minibus | 19 | Gedera'],
      refused: 'records.invalid',
      plan: { vehicle: { new: 1, changed: 1, same: 0, conflict: 0, rejected: 1 } },
      applied: { vehicle: { new: 1, changed: 1 } },
      imported: ['הסעה ראשונה | 001-23 | minibus | 20 | Gedera', 'הסעה שנייה | 004-56 | van | 8 | Gedera'],
      found: ['vehicle: הסעה ראשונה', 'vehicle: הסעה שנייה'],
      history: ['update 19 → 20', 'create  → 19'],
      queried: [
        ['001-23', 20],
        ['004-56', 8],
      ],
      undone: ['הסעה ראשונה | 001-23 | minibus | 19 | Gedera'],
    });
  });

  it('agrees with its table and words by the tests of the catalogue', async () => {
    const vitest = join(copy, 'node_modules/vitest/vitest.mjs');
    const output = join(folder, 'report.json');
    await run(process.execPath, [vitest, 'run', '--project', 'unit', '--reporter', 'json', '--outputFile', output, 'tests/unit/catalogue'], { cwd: copy });
    const report = JSON.parse(readFileSync(output, 'utf8')) as { readonly numFailedTests: number; readonly testResults: readonly { readonly assertionResults: readonly { readonly fullName: string }[] }[] };
    const names = report.testResults.flatMap((file) => file.assertionResults.map((result) => result.fullName));
    expect(report.numFailedTests).toBe(0);
    expect(names.filter((name) => name.includes('vehicle'))).toHaveLength(6);
  });
});
