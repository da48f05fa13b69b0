/** The command line, from what is typed to exit code, stdout and stderr. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { commands } from '../../main/cli/commands.ts';
import { run } from '../../main/cli/run.ts';
import { openSettings } from '../../main/engine/settings.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eshkol-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function eshkol(...typed: string[]): Promise<Ran> {
  let [out, err] = ['', ''];
  const code = await run(typed, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    watched: false,
    folder,
    env: { ESHKOL_DATA: join(folder, 'data') },
  });
  return { code, out, err };
}

/** Runs a command with --json that must succeed. */
async function json<T = Record<string, unknown>>(...typed: string[]): Promise<T> {
  const { code, out, err } = await eshkol(...typed, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as T;
}

const db = ['--db', 'desk.eshkol'];
const count = async (type: string) => (await json<{ rows: number[][] }>('query', `SELECT count(*) FROM ${type}`, ...db)).rows[0]?.[0];

describe('wrong use ends with 2, a word of help and nothing on stdout', () => {
  test.each([
    [[], 'eshkol COMMAND'],
    [['fly'], 'unknown command fly'],
    [['check'], '--db FILE is missing'],
    [['query', '--db', 'x'], 'SQL is missing'],
    [['create', '--db', 'x', '--colour'], 'unknown option --colour'],
    [['merge', 'other.eshkol', '--db', 'x'], 'cannot merge two files yet'],
    [['compare', '--db', 'desk.eshkol'], '--ids or --cluster is missing'],
    [['compare', '--db', 'desk.eshkol', '--entity', 'planet', '--ids', '1'], 'no record type planet'],
    [['export', 'out.pdf', '--db', 'desk.eshkol'], 'the format pdf is not known'],
    [['export', 'out.csv', '--db', 'desk.eshkol'], 'name it with --entity'],
    [['history', '--db', 'desk.eshkol', '--id', '1'], 'belong together'],
  ])('%j', async (typed, problem) => {
    await eshkol('create', ...db);
    const ran = await eshkol(...typed);
    expect({ code: ran.code, out: ran.out }).toEqual({ code: 2, out: '' });
    expect(ran.err).toContain(problem);
    expect(existsSync(join(folder, 'desk.eshkol-lock'))).toBe(false);
  });
});

describe('help', () => {
  test.each(['help', '--help', '-h'])('%s goes to stdout', async (word) => {
    const { code, out } = await eshkol(word);
    expect(code).toBe(0);
    for (const { name, says } of commands) expect(out).toMatch(new RegExp(`  ${name} .*${says.slice(0, 20)}`));
  });

  test('of one command', async () => {
    expect((await eshkol('import', '--help')).out).toContain('--on-conflict ours|theirs');
    expect((await eshkol('help', 'import')).out).toBe((await eshkol('import', '--help')).out);
  });
});

describe('a refusal ends with 1 and says its sentence', () => {
  test('on stderr, in the asked language; under --json also its code on stdout', async () => {
    const plain = await eshkol('check', ...db);
    expect(plain).toEqual({ code: 1, out: '', err: expect.stringMatching(/^The file .*desk\.eshkol was not found\..*\n$/) as string });
    expect((await eshkol('check', ...db, '--lang', 'he')).err).toContain('לא נמצא');
    const { out } = await eshkol('check', ...db, '--json');
    expect(JSON.parse(out)).toMatchObject({ ok: false, code: 'file.not-found', params: { path: join(folder, 'desk.eshkol') } });
  });

  test('create never overwrites', async () => {
    await json('create', ...db);
    expect(await eshkol('create', ...db)).toMatchObject({ code: 1, err: expect.stringContaining('not replaced') as string });
  });

  test('query never writes', async () => {
    await json('create', ...db);
    expect((await eshkol('query', 'DELETE FROM list', ...db)).code).toBe(1);
    expect(await count('list')).toBeGreaterThan(0);
  });
});

test('create, query, check, backup, restore, history', async () => {
  expect(await json('create', ...db)).toMatchObject({ path: join(folder, 'desk.eshkol'), name: 'desk', isSample: false });
  expect(await count('cluster')).toBe(0);
  expect(await json('check', ...db)).toMatchObject({ ok: true });
  const copy = await json<{ path: string }>('backup', folder, ...db);
  expect(await json<unknown[]>('backup', '--list', ...db)).toHaveLength(1);
  expect(await json('restore', copy.path, ...db)).toMatchObject({ path: join(folder, 'desk.eshkol') });
  expect(readdirSync(folder).filter((name) => name.startsWith('desk before restore'))).toHaveLength(1);
  const sets = await json<{ label: { code: string } }[]>('history', ...db);
  expect(sets[0]?.label.code).toBe('restore');
  expect((await eshkol('history', ...db)).out).toContain('restore');
});

test('import plans, applies once, says what was rejected, and undo takes it back', async () => {
  await json('create', ...db);
  writeFileSync(join(folder, 'clusters.csv'), '\uFEFFCluster code,Name in Hebrew,Established on\n901,אשכול ראשון,2019\n902,אשכול שני,no such day\n');
  const importing = ['import', 'clusters.csv', '--into', 'cluster', ...db];

  const dry = await eshkol(...importing, '--dry-run', '--json');
  expect(dry.code).toBe(1);
  expect(JSON.parse(dry.out)).toMatchObject({
    counts: { cluster: { new: 1, changed: 0, same: 0, conflict: 0, rejected: 1 } },
    rejected: [{ type: 'cluster', row: 3, column: 'C', reason: expect.stringContaining('no such day') as string }],
    conflicts: [],
    applied: 0,
    dryRun: true,
  });
  expect(await count('cluster')).toBe(0);

  const applied = await eshkol(...importing, '--errors', 'rejected.xlsx', '--json');
  expect(applied.code).toBe(1);
  expect(JSON.parse(applied.out)).toMatchObject({ applied: 1, appliedByType: { cluster: { new: 1, changed: 0 } }, dryRun: false });
  expect(existsSync(join(folder, 'rejected.xlsx'))).toBe(true);
  expect(await count('cluster')).toBe(1);

  writeFileSync(join(folder, 'clusters.csv'), '\uFEFFCluster code,Name in Hebrew,Established on\n901,אשכול ראשון,2019\n');
  expect(await json(...importing, '--errors', 'rejected.xlsx')).toMatchObject({ counts: { cluster: { new: 0, changed: 0, same: 1 } }, applied: 0 });
  expect(existsSync(join(folder, 'rejected.xlsx'))).toBe(false);
  expect(await eshkol(...importing, '--errors', 'clusters.csv')).toMatchObject({ code: 2, err: expect.stringContaining('ending in .xlsx') as string });
  const [latest] = await json<{ set: number; kind: string }[]>('history', '--limit', '5', ...db);
  expect(latest?.kind).toBe('import');
  const history = await json<{ op: string; field: string }[]>('history', '--entity', 'cluster', '--id', '901', ...db);
  expect(history.map((change) => change.field)).toContain('code');
  const { set } = JSON.parse(applied.out) as { set: number };
  expect(await json('undo', '--change', String(set), ...db)).toMatchObject({ undone: set });
  expect(await count('cluster')).toBe(0);
});

test('backup makes the folder it is given, and says when it cannot', async () => {
  await json('create', ...db);
  const { path } = await json<{ path: string }>('backup', join('drive', 'desk'), ...db);
  expect([dirname(path), existsSync(path)]).toEqual([join(folder, 'drive', 'desk'), true]);
  writeFileSync(join(folder, 'file'), '');
  const refused = await eshkol('backup', join('file', 'desk'), ...db, '--json');
  expect([refused.code, JSON.parse(refused.out)]).toMatchObject([1, { code: 'file.backup-folder', params: { folder: join(folder, 'file', 'desk') } }]);
});

test('compare takes ids and natural keys, and names those it does not find', async () => {
  await json('create', ...db);
  writeFileSync(join(folder, 'clusters.csv'), '\uFEFFCluster code,Name in Hebrew\n901,אשכול ראשון\n902,אשכול שני\n');
  await json('import', 'clusters.csv', '--into', 'cluster', ...db);
  const comparison = await json<{ columns: unknown[]; rows: { key: string; different: boolean; cells: { value: string }[] }[] }>(
    ...['compare', '--entity', 'cluster', '--ids', '901,902', '--rows', 'code,website', ...db],
  );
  expect(comparison.rows).toMatchObject([
    { key: 'code', different: true, cells: [{ value: '901' }, { value: '902' }] },
    { key: 'website', different: false, cells: [{ value: null }, { value: null }] },
  ]);
  expect((await eshkol('compare', '--entity', 'cluster', '--ids', '901,902', ...db)).out).toContain('אשכול שני');
  expect(await eshkol('compare', '--entity', 'cluster', '--ids', '901,999', ...db)).toMatchObject({ code: 1, err: expect.stringContaining('no record 999') as string });
});

test('export writes a workbook and a CSV', async () => {
  await json('create', ...db);
  writeFileSync(join(folder, 'clusters.csv'), '\uFEFFCluster code,Name in Hebrew\n901,אשכול ראשון\n');
  await json('import', 'clusters.csv', '--into', 'cluster', ...db);
  expect(await json('export', 'out.xlsx', '--entity', 'cluster', ...db)).toMatchObject({ path: join(folder, 'out.xlsx'), format: 'xlsx', records: 1 });
  expect(await json('export', 'out.csv', '--entity', 'cluster', ...db)).toMatchObject({ records: 1 });
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['out.csv', 'out.xlsx']));
});

describe('the language of a workbook', () => {
  /** The direction of the first sheet and its headers. */
  function sheetOf(name: string): { rightToLeft: boolean; headers: readonly string[] } {
    const book = XLSX.read(readFileSync(join(folder, name)), { bookFiles: true }) as XLSX.WorkBook & { files: Record<string, { content: Uint8Array }> };
    const xml = Buffer.from(book.files['xl/worksheets/sheet1.xml']?.content ?? []).toString();
    const [header] = XLSX.utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, { header: 1 });
    return { rightToLeft: /<sheetView [^>]*rightToLeft="1"/.test(xml), headers: header ?? [] };
  }

  test('is Hebrew, right to left, when nobody said otherwise; then that of the settings; then --lang', async () => {
    await json('create', ...db);
    writeFileSync(join(folder, 'clusters.csv'), '\uFEFFCluster code,Name in Hebrew,Established on\n901,אשכול ראשון,2019\n902,אשכול שני,no such day\n');
    const importing = ['import', 'clusters.csv', '--into', 'cluster', ...db];
    await eshkol(...importing, '--errors', 'rejected.xlsx');
    const exported = async (name: string, ...more: string[]) => {
      await json('export', name, '--entity', 'cluster', ...more, ...db);
      return sheetOf(name);
    };
    const hebrew = await exported('he.xlsx');
    expect(hebrew.rightToLeft).toBe(true);
    expect(hebrew.headers).toContain('שם בעברית');
    expect(sheetOf('rejected.xlsx').rightToLeft).toBe(true);
    expect(sheetOf('rejected.xlsx').headers.at(-1)).toMatch(/[א-ת]/);
    openSettings(join(folder, 'data')).change({ language: 'en' });
    expect(await exported('en.xlsx')).toMatchObject({ rightToLeft: false, headers: expect.arrayContaining(['Name in Hebrew']) as string[] });
    expect(await exported('asked.xlsx', '--lang', 'he')).toEqual(hebrew);
  });
});

test('as a program: exit code, stdout for results, stderr for messages', () => {
  const program = resolve(import.meta.dirname, '../../main/cli/index.ts');
  const start = (...typed: string[]) =>
    spawnSync(process.execPath, [program, ...typed], { cwd: folder, encoding: 'utf8', env: { ...process.env, INIT_CWD: folder, ESHKOL_DATA: join(folder, 'data') } });
  expect(start('create', ...db)).toMatchObject({ status: 0, stdout: `${join(folder, 'desk.eshkol')}\n`, stderr: '' });
  const again = start('create', ...db);
  expect([again.status, again.stdout]).toEqual([1, '']);
  expect(again.stderr).toContain('There is already a file');
  expect(start('fly').status).toBe(2);
});
