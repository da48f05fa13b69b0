/**
 * The made-up world of the benchmarks: a workbook of providers with twenty filled columns, and an
 * engine on an empty file. Everything is invented; numbers follow a fixed generator, so that two
 * runs measure the same work.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { Engine } from '../../main/engine/engine.ts';
import type { Answer } from '../../preload/contract/errors/index.ts';

/** Field keys of the workbook's twenty columns, in order. */
export const providerColumns = [
  'name_he',
  'name_en',
  'sector',
  'registry_number',
  'goal',
  'founded_year',
  'registered_on',
  'donations_approval',
  'last_report_year',
  'turnover',
  'turnover_currency',
  'turnover_year',
  'employees',
  'volunteers',
  'staff_qualified',
  'training_hours',
  'board_composition',
  'address',
  'postal_code',
  'phone',
] as const;

const words = ['עמותת', 'מרכז', 'קשר', 'דרך', 'אופק', 'שביל', 'יחד', 'מעגל', 'גשר', 'תקווה', 'צעד', 'חוסן', 'קהילה', 'משפחה', 'נוער', 'ותיקים', 'שיקום', 'דיור', 'תעסוקה', 'ליווי'];
const sectors = ['public', 'nonprofit', 'for_profit'];

/** One provider as the cells of the workbook. */
export function providerRow(index: number): CellValue[] {
  const pick = (step: number) => words[(index * step + Math.floor(index / words.length)) % words.length] ?? '';
  return [
    `${pick(1)} ${pick(3)} ${pick(7)} ${String(index)}`,
    `Provider number ${String(index)}`,
    sectors[index % 3] ?? null,
    String(580_000_000 + index),
    `${pick(11)} ${pick(13)} ${pick(17)} ${pick(19)}`,
    1950 + (index % 70),
    `${String(1990 + (index % 30))}-0${String(1 + (index % 9))}-1${String(index % 9)}`,
    index % 2 === 0 ? 'כן' : 'לא',
    2019 + (index % 5),
    10_000 + (index * 37) % 9_000_000,
    'ILS',
    2020 + (index % 4),
    index % 400,
    (index * 7) % 900,
    (index * 13) % 100,
    ((index * 17) % 1000) / 10,
    `${pick(2)} ${pick(5)}`,
    `רחוב ${pick(9)} ${String(1 + (index % 120))}`,
    String(1_000_000 + (index * 31) % 8_999_999),
    `08-${String(1_000_000 + (index * 97) % 8_999_999)}`,
  ];
}

/** Writes a workbook of `count` providers and returns its path. */
export async function providerWorkbook(count: number): Promise<string> {
  const rows: CellValue[][] = [[...providerColumns]];
  for (let index = 0; index < count; index += 1) rows.push(providerRow(index));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'eshkol-bench-')), `providers-${String(count)}.xlsx`);
  writeFileSync(file, await writeXlsx({ sheets: [{ name: 'providers', rows }] }));
  return file;
}

/** An engine on a new empty file in a folder of its own. */
export async function emptyEngine(): Promise<{ engine: Engine; folder: string; file: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'eshkol-bench-'));
  const engine = new Engine({ version: '0.0.0-bench', dataFolder: folder, resources: path.resolve(import.meta.dirname, '../../resources') });
  const file = path.join(folder, 'bench.eshkol');
  expectOk(await engine.call('file.create', { path: file }));
  return { engine, folder, file };
}

/** The value of an answer; a refusal ends the benchmark with its code. */
export function expectOk<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)} ${answer.detail ?? ''}`);
  return answer.value;
}
