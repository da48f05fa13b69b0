import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readWorkbook, type SourceWorkbook } from '../../../../../main/engine/exchange/read/reader.ts';
import type { ReadLimits } from '../../../../../main/engine/exchange/read/limits.ts';
import { makeTask, quietTask } from '../../../../../main/engine/task.ts';
import { encryptedWorkbook, scratch, workbookBytes, zip, type Scratch } from '../../../../support/workbooks.ts';

// Each case starts a worker thread, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let files: Scratch;
beforeEach(() => {
  files = scratch();
});
afterEach(() => {
  files.cleanup();
});

const open = (file: string, limits: Partial<ReadLimits> = {}) => readWorkbook(file, { task: quietTask, limits });
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

async function rowsOf(workbook: SourceWorkbook, sheet: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  for await (const batch of workbook.batches(sheet)) batch.rows.forEach((row, index) => rows.push([batch.firstRow + index, ...row]));
  await workbook.close();
  return rows;
}

describe('what is read', () => {
  test('text, numbers, yes/no and blanks come with their true row numbers', async () => {
    const file = files.workbook('plain.xlsx', { גיליון: [['שם', 'סמל'], ['יואב', 35], [null, null], ['0035', true]] });
    const workbook = await open(file);
    expect(workbook.format).toBe('xlsx');
    expect(workbook.sheets.map(({ name, rows, columns }) => ({ name, rows, columns }))).toEqual([{ name: 'גיליון', rows: 4, columns: 2 }]);
    expect(await rowsOf(workbook, 'גיליון')).toEqual([
      [1, 'שם', 'סמל'],
      [2, 'יואב', 35],
      [3],
      [4, '0035', true],
    ]);
  });

  test('more rows than one batch arrive whole and in order', async () => {
    const file = files.workbook('long.xlsx', { s: Array.from({ length: 4501 }, (_unused, index) => [index]) });
    const rows = await rowsOf(await open(file), 's');
    expect(rows).toHaveLength(4501);
    expect(rows.at(-1)).toEqual([4501, 4500]);
  });

  test.each(['xls', 'ods'] as const)('an .%s is read under its own name or another', async (kind) => {
    const file = files.file('renamed.xlsx', workbookBytes({ s: [['א', 1]] }, kind));
    const workbook = await open(file);
    expect(workbook.format).toBe(kind);
    expect(await rowsOf(workbook, 's')).toEqual([[1, 'א', 1]]);
  });

  test('a page saved as .xls is read as the table it is, its texts untouched', async () => {
    const file = files.file('page.xls', '<html><table><tr><td>סמל</td></tr><tr><td>0035</td></tr></table></html>');
    const workbook = await open(file);
    expect(workbook.format).toBe('html');
    expect(await rowsOf(workbook, workbook.sheets[0]?.name ?? '')).toEqual([[1, 'סמל'], [2, '0035']]);
  });

  test.each([
    ['UTF-8 with a mark', Buffer.from('\ufeffשם,סמל\nיואב,0035\n')],
    ['windows-1255', Buffer.concat([Buffer.from('f9ed', 'hex'), Buffer.from(','), Buffer.from('f1eeec', 'hex'), Buffer.from('\n'), Buffer.from('e9e5e0e1', 'hex'), Buffer.from(',0035\n')])],
    ['UTF-16', Buffer.from('\ufeffשם,סמל\nיואב,0035\n', 'utf16le')],
  ])('a text file in %s is readable', async (_name, bytes) => {
    const workbook = await open(files.file('table.csv', bytes));
    expect(await rowsOf(workbook, 'table')).toEqual([
      [1, 'שם', 'סמל'],
      [2, 'יואב', '0035'],
    ]);
  });

  test('accented and Arabic text files are told from Hebrew ones', async () => {
    const french = await open(files.file('fr.csv', Buffer.from('École,Lycée\n', 'latin1')));
    expect(await rowsOf(french, 'fr')).toEqual([[1, 'École', 'Lycée']]);
    const arabic = await open(files.file('ar.csv', Buffer.from('c8e1cfedc92cc7d3e30a', 'hex')));
    expect(await rowsOf(arabic, 'ar')).toEqual([[1, 'بلدية', 'اسم']]);
  });
});

describe('what is refused', () => {
  test.each([
    ['a PDF under another name', Buffer.from('%PDF-1.7\n%binary')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000', 'hex')],
    ['binary rubbish', Buffer.from([1, 2, 0, 3, 0, 4, 9, 8])],
    ['a zip that is no workbook', zip({ 'readme.txt': Buffer.from('hello') })],
  ])('%s is not a workbook', async (_name, bytes) => {
    await expect(open(files.file('report.xlsx', bytes))).rejects.toEqual(refusal('exchange.not-a-workbook'));
  });

  test('an empty file, an empty workbook and an empty table have no data', async () => {
    await expect(open(files.file('nothing.xlsx', ''))).rejects.toEqual(refusal('exchange.empty'));
    await expect(open(files.workbook('blank.xlsx', { s: [] }))).rejects.toEqual(refusal('exchange.empty'));
    await expect(open(files.file('blank.csv', '\n\n'))).rejects.toEqual(refusal('exchange.empty'));
  });

  test('a workbook with a password is named as such', async () => {
    await expect(open(files.file('secret.xlsx', encryptedWorkbook()))).rejects.toEqual(refusal('exchange.password'));
  });

  test('a workbook that was cut off is damaged', async () => {
    const whole = readFileSync(files.workbook('whole.xlsx', { s: [['a', 1]] }));
    await expect(open(files.file('half.xlsx', whole.subarray(0, whole.length / 2)))).rejects.toEqual(refusal('exchange.damaged'));
  });

  test('200 MB of zeros are not unpacked, whether the zip says so or lies', async () => {
    const zeros = Buffer.alloc(200 * 1024 * 1024);
    const parts = { 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/worksheets/sheet1.xml': zeros };
    await expect(open(files.file('zeros.xlsx', zip(parts)))).rejects.toEqual(refusal('exchange.unpacks-too-large'));
    const lying = zip(parts, { 'xl/worksheets/sheet1.xml': 1000 });
    await expect(open(files.file('liar.xlsx', lying))).rejects.toEqual(refusal('exchange.damaged'));
  });

  test('too many bytes, sheets, rows or columns are refused with the number', async () => {
    const file = files.workbook('big.xlsx', { a: [[1, 2, 3], [4, 5, 6]], b: [[1]] });
    await expect(open(file, { fileBytes: 100 })).rejects.toEqual(refusal('exchange.too-large'));
    await expect(open(file, { sheets: 1 })).rejects.toMatchObject({ code: 'exchange.too-many-sheets', params: { count: 2, limit: 1 } });
    await expect(open(file, { rows: 1 })).rejects.toMatchObject({ code: 'exchange.too-many-rows', params: { sheet: 'a', count: 2 } });
    await expect(open(file, { columns: 2 })).rejects.toMatchObject({ code: 'exchange.too-many-columns', params: { sheet: 'a', count: 3 } });
  });

  test('a parser that takes too long is ended', async () => {
    const file = files.workbook('slow.xlsx', { s: Array.from({ length: 20_000 }, (_unused, index) => [index, 'x', index]) });
    await expect(open(file, { seconds: 0 })).rejects.toEqual(refusal('exchange.too-slow'));
  });

  test('a parser that runs out of memory harms nothing', async () => {
    const file = files.workbook('heavy.xlsx', { s: Array.from({ length: 40_000 }, (_unused, index) => [`text ${String(index)}`, index, index]) });
    await expect(open(file, { heapMegabytes: 16 })).rejects.toEqual(refusal('exchange.out-of-memory'));
  });

  test('Cancel ends the parser', async () => {
    const flag = new Int32Array(new SharedArrayBuffer(4));
    const task = makeTask(flag, () => undefined);
    const file = files.workbook('cancelled.xlsx', { s: Array.from({ length: 20_000 }, (_unused, index) => [index, 'x', index]) });
    const opening = readWorkbook(file, { task });
    Atomics.store(flag, 0, 1);
    await expect(opening).rejects.toEqual(refusal('general.cancelled'));
  });

  test('a file that is not there is said so', async () => {
    await expect(open('/no/such/file.xlsx')).rejects.toEqual(refusal('exchange.file-missing'));
  });
});
