import { copyFileSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Answer } from '../../../../preload/contract/errors/index.ts';
import { openTestEngine, type TestEngine } from '../../../support/file.ts';

// Each test makes files of its own, flushed to the disk; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 30_000 });

let desk: TestEngine;
/** What the clock says; tests move it. */
let today: Date;
let path: string;

async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(`refused: ${got.code} ${JSON.stringify(got.params)} ${got.detail ?? ''}`);
  return got.value;
}

beforeEach(async () => {
  today = new Date('2026-11-23T09:00:00.000Z');
  desk = openTestEngine({ now: () => today });
  path = (await done(desk.engine.call('file.create', { name: 'desk' }))).path;
});
afterEach(() => desk.cleanup());

const add = (code: string) => done(desk.engine.call('records.commit', { changes: [{ op: 'create', type: 'cluster', values: { code, name_he: code } }] }));
const codes = async () => (await done(desk.engine.call('query.run', { sql: 'SELECT code FROM cluster ORDER BY code' }))).rows.flat();
const codesIn = (file: string) => {
  const db = new Database(file, { readonly: true });
  const found = db.prepare('SELECT code FROM cluster ORDER BY code').pluck().all();
  db.close();
  return found;
};
const reasons = async () => (await done(desk.engine.call('file.backups', {}))).map((backup) => `${backup.at.slice(0, 10)} ${backup.reason}`);

async function reopen(on: Date): Promise<void> {
  await done(desk.engine.call('file.close', {}));
  today = on;
  await done(desk.engine.call('file.open', { path }));
}

describe('backups', () => {
  test('are made at the first opening of a day, before anything is written', async () => {
    await add('1');
    await reopen(new Date('2026-11-23T18:00:00.000Z'));
    await reopen(new Date('2026-11-24T08:00:00.000Z'));
    await reopen(new Date('2026-11-24T10:00:00.000Z'));
    expect(await reasons()).toEqual(['2026-11-24 daily', '2026-11-23 daily']);
    const [newest] = await done(desk.engine.call('file.backups', {}));
    expect(codesIn(newest?.path ?? '')).toEqual(['1']);
    expect((await done(desk.engine.call('file.info', {}))).lastBackupAt).toBe('2026-11-24T08:00:00.000Z');
  });

  test('hold everything that was committed, in a database that opens on its own', async () => {
    await add('1');
    const made = await done(desk.engine.call('file.backup', {}));
    await add('2');
    expect(codesIn(made.path)).toEqual(['1']);
    const copy = join(desk.folder, 'copy.eshkol');
    copyFileSync(made.path, copy);
    await done(desk.engine.call('file.open', { path: copy }));
    expect((await done(desk.engine.call('file.check', {}))).ok).toBe(true);
  });

  test('go into a folder of the person’s choice under a name that says what and when', async () => {
    const made = await done(desk.engine.call('file.backup', { folder: desk.folder }));
    expect(made).toEqual({ path: join(desk.folder, 'desk 2026-11-23 09-00-00.eshkol'), sizeBytes: readFileSync(made.path).length, at: '2026-11-23T09:00:00.000Z' });
  });

  test('are listed without strangers, and strangers are never pruned', async () => {
    const folder = dirname((await done(desk.engine.call('file.backup', {}))).path);
    writeFileSync(join(folder, 'mine.eshkol'), 'a file somebody put here');
    for (let minute = 1; minute <= 12; minute += 1) {
      today = new Date(Date.UTC(2026, 10, 23, 10, minute));
      await done(desk.engine.call('file.backup', {}));
    }
    // The newest ten, and the latest of the other reason: the day's own.
    expect((await done(desk.engine.call('file.backups', {}))).length).toBe(11);
    expect(readdirSync(folder)).toContain('mine.eshkol');
  });

  test('leave no unfinished copy of a process that died over one', async () => {
    const folder = dirname((await done(desk.engine.call('file.backup', {}))).path);
    writeFileSync(join(folder, '2026-11-23T090000000Z manual.eshkol.unfinished-0123abcd'), 'half');
    today = new Date('2026-11-23T11:00:00.000Z');
    await done(desk.engine.call('file.backup', {}));
    expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  test('follow a file that was moved', async () => {
    await done(desk.engine.call('file.close', {}));
    const moved = join(desk.folder, 'moved.eshkol');
    renameSync(path, moved);
    await done(desk.engine.call('file.open', { path: moved }));
    expect(await reasons()).toEqual(['2026-11-23 daily']);
  });
});

describe('save a copy', () => {
  test('writes the open file where the host says, and never over itself', async () => {
    await add('1');
    const target = join(desk.folder, 'for the board.eshkol');
    desk.engine.registerFile('target', { path: target, name: 'for the board.eshkol' });
    expect(await done(desk.engine.call('file.saveCopy', { target: 'target' }))).toEqual({ path: target });
    expect(codesIn(target)).toEqual(['1']);
    desk.engine.registerFile('self', { path, name: 'desk.eshkol' });
    expect(await desk.engine.call('file.saveCopy', { target: 'self' })).toEqual({ ok: false, code: 'file.copy-same', params: { path } });
  });
});

describe('save a copy, over what must not be lost:', () => {
  const copyTo = (target: string) => {
    desk.engine.registerFile('target', { path: target, name: 'target.eshkol' });
    return desk.engine.call('file.saveCopy', { target: 'target' });
  };

  test('a file that is open elsewhere is not replaced', async () => {
    const other = openTestEngine();
    const open = (await done(other.engine.call('file.create', { name: 'other' }))).path;
    expect(await copyTo(open)).toMatchObject({ ok: false, code: 'file.locked', params: { path: open } });
    await done(other.engine.call('records.commit', { changes: [{ op: 'create', type: 'cluster', values: { code: '9', name_he: '9' } }] }));
    await done(other.engine.call('file.close', {}));
    expect(codesIn(open)).toEqual(['9']);
    await other.cleanup();
  });

  test('a file with changes left beside it is not replaced', async () => {
    const target = join(desk.folder, 'crashed.eshkol');
    writeFileSync(`${target}-wal`, 'changes');
    expect(await copyTo(target)).toEqual({ ok: false, code: 'file.copy-over-unclean', params: { path: target } });
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('crashed'))).toEqual(['crashed.eshkol-wal']);
  });

  test('the open file under another name is still itself', async () => {
    const link = join(desk.folder, 'link.eshkol');
    symlinkSync(path, link);
    expect(await copyTo(link)).toEqual({ ok: false, code: 'file.copy-same', params: { path } });
  });
});

describe('a log whose file is gone', () => {
  test('is set aside, neither taken for a new file’s own nor lost', async () => {
    const gone = join(desk.folder, 'gone.eshkol');
    writeFileSync(`${gone}-wal`, 'changes');
    await done(desk.engine.call('file.create', { path: gone }));
    const kept = readdirSync(desk.folder).filter((name) => name.startsWith('gone left over') && name.endsWith('-wal'));
    expect(kept.map((name) => readFileSync(join(desk.folder, name), 'utf8'))).toEqual(['changes']);
    expect((await done(desk.engine.call('file.check', {}))).ok).toBe(true);
  });

  test('is set aside from a restored file', async () => {
    await add('1');
    const backup = await done(desk.engine.call('file.backup', {}));
    const gone = join(desk.folder, 'gone.eshkol');
    writeFileSync(`${gone}-wal`, 'changes');
    await done(desk.engine.call('file.restore', { path: backup.path, into: gone }));
    expect(await codes()).toEqual(['1']);
    expect(readdirSync(desk.folder).filter((name) => name.startsWith('gone left over')).length).toBe(1);
  });
});

describe('a file under two names', () => {
  test('is one file: a link to it is locked with it', async () => {
    const link = join(desk.folder, 'link.eshkol');
    symlinkSync(path, link);
    const other = openTestEngine();
    expect(await other.engine.call('file.open', { path: link })).toMatchObject({ ok: false, code: 'file.locked', params: { path } });
    await other.cleanup();
  });
});

describe('restore', () => {
  test('goes on when the present file cannot be copied among the backups', async () => {
    await add('1');
    const backup = await done(desk.engine.call('file.backup', { folder: desk.folder }));
    const folder = dirname((await done(desk.engine.call('file.backups', {})))[0]?.path ?? '');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'no folder');
    await add('2');
    expect((await done(desk.engine.call('file.restore', { path: backup.path }))).path).toBe(path);
    expect(await codes()).toEqual(['1']);
  });

  test('brings the backup back, keeps the present file beside it and a copy among the backups, and says so in the history', async () => {
    await add('1');
    today = new Date('2026-11-23T12:00:00.000Z');
    const backup = await done(desk.engine.call('file.backup', {}));
    await add('2');
    today = new Date('2026-11-23T15:30:00.000Z');
    const info = await done(desk.engine.call('file.restore', { path: backup.path }));
    expect(info.path).toBe(path);
    expect(await codes()).toEqual(['1']);
    const kept = join(dirname(path), 'desk before restore 2026-11-23 15-30-00.eshkol');
    expect(codesIn(kept)).toEqual(['1', '2']);
    expect(await reasons()).toEqual(['2026-11-23 restore', '2026-11-23 manual', '2026-11-23 daily']);
    const [latest] = await done(desk.engine.call('history.list', { limit: 1 }));
    expect(latest).toMatchObject({ kind: 'system', label: { code: 'restore' }, counts: {} });
    expect((await done(desk.engine.call('file.check', {}))).steps.filter((step) => !step.ok)).toEqual([]);
    // The restored file goes on like any other.
    await add('3');
    expect(await codes()).toEqual(['1', '3']);
  });

  test('refuses a damaged backup and goes on with the present file', async () => {
    const backup = await done(desk.engine.call('file.backup', {}));
    const bytes = readFileSync(backup.path);
    bytes.fill(0x5a, 8192, 40_000);
    writeFileSync(backup.path, bytes);
    await add('1');
    expect(await desk.engine.call('file.restore', { path: backup.path })).toMatchObject({ ok: false, code: 'file.damaged', params: { path: backup.path } });
    expect(await codes()).toEqual(['1']);
    expect(readdirSync(dirname(path)).filter((name) => name.includes('restor'))).toEqual([]);
  });

  test('refuses a backup of another file, the open file itself and what is no backup', async () => {
    const other = openTestEngine();
    await done(other.engine.call('file.create', { name: 'other' }));
    const foreign = await done(other.engine.call('file.backup', {}));
    expect(await desk.engine.call('file.restore', { path: foreign.path })).toMatchObject({ ok: false, code: 'file.restore-other' });
    await other.cleanup();
    expect(await desk.engine.call('file.restore', { path })).toMatchObject({ ok: false, code: 'file.restore-same' });
    const text = join(desk.folder, 'notes.eshkol');
    writeFileSync(text, 'notes '.repeat(100));
    expect(await desk.engine.call('file.restore', { path: text })).toMatchObject({ ok: false, code: 'file.not-ours' });
    expect(await desk.engine.call('file.restore', { path: join(desk.folder, 'nowhere.eshkol') })).toMatchObject({ ok: false, code: 'file.not-found' });
    expect(await codes()).toEqual([]);
  });
});
