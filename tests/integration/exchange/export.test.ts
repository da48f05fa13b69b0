/**
 * What goes out: the comparison of the ten authorities of South Sorek and the whole file, read
 * back by the spreadsheet reader and by LibreOffice.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { recordType } from '../../../preload/contract/catalogue/index.ts';
import type { Comparison } from '../../../preload/contract/procedures/insight.ts';
import type { Answer } from '../../../preload/contract/errors/index.ts';
import { openTestEngine, type TestEngine } from '../../support/file.ts';
import { convertWithLibreOffice } from '../../support/libreoffice.ts';

let open: TestEngine;
let comparison: Comparison;
let members: readonly { readonly id: string; readonly title: string }[];

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.params)} ${answer.detail ?? ''}`);
  return answer.value;
}

const target = (name: string): string => {
  const file = path.join(open.folder, name);
  open.engine.registerFile(name, { path: file, name });
  return file;
};

beforeAll(async () => {
  open = openTestEngine();
  const info = valueOf(await open.engine.call('file.create', { path: path.join(open.folder, 'sample.eshkol'), sample: true }));
  members = valueOf(await open.engine.call('cluster.members', { clusterId: info.clusterId ?? '', language: 'he' }));
  comparison = valueOf(await open.engine.call('compare.build', { type: 'locality', ids: members.map(({ id }) => id), language: 'he' }));
});

afterAll(async () => {
  await open.cleanup();
});

/** Header row and rows below it, by the first cell of the header. */
function tableOf(sheet: object, firstHeader: string): { header: unknown[]; rows: unknown[][] } {
  const all = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, UTC: true });
  const at = all.findIndex((row) => row[0] === firstHeader);
  return { header: all[at] ?? [], rows: all.slice(at + 1) };
}

function expectedRows(): unknown[][] {
  return comparison.rows.map((row) =>
    row.kind === 'field'
      ? [row.title, ...row.cells.map(({ shown }) => (shown === '' ? null : shown))]
      : [row.indicator.title, ...row.cells.map(({ value, sign }) => value ?? sign)],
  );
}

const figuresOf = (rows: unknown[][]): unknown[][] => rows.map((row) => [row[0], ...row.slice(3, 3 + members.length)]);

describe('the comparison workbook of the ten authorities', () => {
  it('carries every figure of the screen, nulls and signs included, right to left, also in LibreOffice', async () => {
    const file = target('comparison.xlsx');
    const what = { kind: 'comparison' as const, type: 'locality', ids: members.map(({ id }) => id) };
    const written = valueOf(await open.engine.call('exchange.export', { what, target: 'comparison.xlsx', format: 'xlsx', language: 'he' }));
    expect(written).toEqual({ records: comparison.rows.length });
    expect(comparison.rows.some((row) => row.kind === 'indicator' && row.cells.some(({ sign }) => sign !== null))).toBe(true);

    const ours = read(readFileSync(file));
    expect(ours.Workbook?.Views?.[0]?.RTL).toBe(true);
    const table = tableOf(ours.Sheets['השוואה'] ?? {}, 'שורה');
    expect(table.header.slice(3, 3 + members.length)).toEqual(members.map(({ title }) => title));
    expect(figuresOf(table.rows)).toEqual(expectedRows());

    const flat = convertWithLibreOffice(file, 'fods');
    if (flat !== null) expect(readFileSync(flat, 'utf8')).toContain('style:writing-mode="rl-tb"');
    const saved = convertWithLibreOffice(file, 'ods');
    if (saved !== null) expect(figuresOf(tableOf(read(readFileSync(saved)).Sheets['השוואה'] ?? {}, 'שורה').rows)).toEqual(expectedRows());
  });
});

describe('a register as workbook and CSV', () => {
  it('keeps the order of the register, leading zeros, drop-downs and Hebrew', async () => {
    const ids = [...members].reverse().map(({ id }) => id);
    const what = { kind: 'records' as const, type: 'locality', fields: ['title', 'kind', 'code'], ids };
    const file = target('localities.xlsx');
    valueOf(await open.engine.call('exchange.export', { what, target: 'localities.xlsx', format: 'xlsx', language: 'he' }));
    const csv = target('localities.csv');
    valueOf(await open.engine.call('exchange.export', { what, target: 'localities.csv', format: 'csv', language: 'he' }));

    const workbook = read(readFileSync(file));
    const { one, many } = recordType('locality').labels;
    const table = tableOf(workbook.Sheets[many.he] ?? {}, one.he);
    expect(table.rows.map((row) => row[0])).toEqual([...members].reverse().map(({ title }) => title));
    expect(table.rows.every((row) => typeof row[2] === 'string')).toBe(true);
    const text = readFileSync(csv, 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.trimEnd().split('\r\n')).toHaveLength(members.length + 1);
  });
});

describe('the whole file', () => {
  it('has a sheet per record type with records and leaves personal fields out unless asked', async () => {
    const counts = valueOf(await open.engine.call('records.count', {}));
    const sheetsOf = async (name: string, withContacts: boolean) => {
      const file = target(name);
      valueOf(await open.engine.call('exchange.export', { what: { kind: 'file' }, target: name, format: 'xlsx', language: 'en', withContacts }));
      return read(readFileSync(file));
    };
    const without = await sheetsOf('whole.xlsx', false);
    const contacts = (workbook: typeof without) => utils.sheet_to_json<Record<string, unknown>>(workbook.Sheets['Contacts'] ?? {});
    expect(contacts(without)).toHaveLength(counts['contact'] ?? -1);
    expect(contacts(without).some((row) => 'E-mail' in row || 'Phone' in row)).toBe(false);
    const withThem = await sheetsOf('whole-with-contacts.xlsx', true);
    expect(Object.keys(contacts(withThem)[0] ?? {}).length).toBeGreaterThan(Object.keys(contacts(without)[0] ?? {}).length);
    expect(without.SheetNames.length).toBeGreaterThan(8);
  });
});

describe('a target that cannot be written', () => {
  it('is refused before the work starts and nothing is left behind', async () => {
    writeFileSync(path.join(open.folder, '.~lock.busy.xlsx#'), '');
    target('busy.xlsx');
    const answer = await open.engine.call('exchange.export', { what: { kind: 'file' }, target: 'busy.xlsx', format: 'xlsx', language: 'he' });
    expect(answer).toMatchObject({ ok: false, code: 'exchange.target-open', params: { name: 'busy.xlsx' } });
  });
});
