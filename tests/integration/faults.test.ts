/**
 * What can be wrong with a file or its disk. Each case says which refusal comes, and that the file is
 * byte for byte what it was.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asRefusal } from '../../main/engine/database/connection.ts';
import type { WritableDatabase } from '../../main/engine/database/handles.ts';
import { createFile, openFile } from '../../main/engine/database/open.ts';
import { errors, sentence, type Answer } from '../../preload/contract/errors/index.ts';
import { languages } from '../../preload/contract/text.ts';
import { scribble, smallDisk, whileReadOnly, withoutPermission } from '../support/faults.ts';
import { openTestEngine, openTestFile, type TestEngine } from '../support/file.ts';

let desk: TestEngine;
let path: string;
beforeEach(async () => {
  desk = openTestEngine();
  path = join(desk.folder, 'sorek.eshkol');
  await done(desk.engine.call('file.create', { path }));
  await done(desk.engine.call('file.close', {}));
});
afterEach(() => desk.cleanup());

async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(`refused: ${got.code} ${JSON.stringify(got.params)} ${got.detail ?? ''}`);
  return got.value;
}

/** Opens `at` and returns the refusal, having checked that every language has its words and nothing changed on the disk. */
async function refusedAt(at: string): Promise<{ code: string; params: Readonly<Record<string, string | number>> }> {
  const before = existsSync(at) && statSync(at).isFile() ? readFileSync(at) : null;
  const folder = readdirSync(join(at, '..')).sort();
  const answer = await desk.engine.call('file.open', { path: at });
  if (answer.ok) throw new Error('was opened');
  for (const language of languages) {
    expect(errors).toHaveProperty([answer.code, language]);
    expect(sentence(answer.code, answer.params, language)).not.toMatch(/[{}]|undefined/);
  }
  if (before !== null) expect(readFileSync(at).equals(before)).toBe(true);
  expect(readdirSync(join(at, '..')).sort()).toEqual(folder);
  return { code: answer.code, params: answer.params };
}

const backupsOf = (at: string) => done(desk.engine.call('file.backups', { of: at }));

describe('a file that is not ours', () => {
  test('is not there', async () => {
    const at = join(desk.folder, 'nowhere.eshkol');
    expect(await refusedAt(at)).toEqual({ code: 'file.not-found', params: { path: at } });
  });

  test('is a folder', async () => {
    const at = join(desk.folder, 'folder.eshkol');
    mkdirSync(at);
    expect(await refusedAt(at)).toEqual({ code: 'file.is-folder', params: { path: at } });
  });

  test('is text under our name', async () => {
    const at = join(desk.folder, 'notes.eshkol');
    writeFileSync(at, 'שלום\n'.repeat(200));
    expect(await refusedAt(at)).toEqual({ code: 'file.not-ours', params: { path: at } });
  });

  test('is a text of five letters', async () => {
    const at = join(desk.folder, 'short.eshkol');
    writeFileSync(at, 'hello');
    expect(await refusedAt(at)).toEqual({ code: 'file.not-ours', params: { path: at } });
  });

  test('is a database of another program', async () => {
    const at = join(desk.folder, 'other.eshkol');
    new Database(at).exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)').close();
    expect(await refusedAt(at)).toEqual({ code: 'file.not-ours', params: { path: at } });
  });

  test('is empty, as a broken-off copy leaves it', async () => {
    const at = join(desk.folder, 'empty.eshkol');
    writeFileSync(at, '');
    expect(await refusedAt(at)).toEqual({ code: 'file.empty', params: { path: at } });
  });
});

test('a file from a newer program is refused with both versions and left alone', async () => {
  const known = (await done(desk.engine.call('file.open', { path }))).schemaVersion;
  await done(desk.engine.call('file.close', {}));
  const db = new Database(path);
  db.pragma(`user_version = ${String(known + 1)}`);
  db.close();
  expect(await refusedAt(path)).toEqual({ code: 'file.newer', params: { path, version: known + 1, known } });
});

describe('a damaged file', () => {
  test('with its header overwritten', async () => {
    scribble(path, 0, Buffer.from('not a database any more'));
    expect(await refusedAt(path)).toEqual({ code: 'file.damaged', params: { path } });
  });

  test('with its first page zeroed by a crash of the machine', async () => {
    scribble(path, 0, Buffer.alloc(4096));
    expect(await refusedAt(path)).toEqual({ code: 'file.damaged', params: { path } });
  });

  test('cut off in the middle', async () => {
    truncateSync(path, Math.floor(statSync(path).size / 2));
    expect(await refusedAt(path)).toEqual({ code: 'file.damaged', params: { path } });
  });

  test('with a nonsensical header behind a sound beginning', async () => {
    scribble(path, 16, Buffer.from([0x12, 0x34]));
    expect(await refusedAt(path)).toEqual({ code: 'file.damaged', params: { path } });
  });

  test('with a damaged page: found by the day’s first backup, which is not kept', async () => {
    const made = await backupsOf(path);
    for (const backup of made) renameSync(backup.path, backup.path.replace(/\d{4}-\d\d-\d\d/, '2020-01-01'));
    damageTable(path, 'list_item');
    expect((await refusedAt(path)).code).toBe('file.damaged');
    expect((await backupsOf(path)).map((backup) => backup.at.slice(0, 4))).toEqual(made.map(() => '2020'));
  });

  test('with a damaged page after an unclean exit: found before anything is written', async () => {
    const crashed = join(desk.folder, 'crashed.eshkol');
    await leftByCrash(crashed);
    damageTable(crashed, 'list_item');
    expect(await refusedAt(crashed)).toEqual({ code: 'file.damaged', params: { path: crashed } });
    expect(existsSync(`${crashed}-wal`)).toBe(true);
  });

  test('can be replaced by its backup, and is kept beside it', async () => {
    const damaged = Buffer.from('not a database any more');
    scribble(path, 0, damaged);
    const [backup] = await backupsOf(path);
    const restored = await done(desk.engine.call('file.restore', { path: backup?.path ?? '', into: path }));
    expect(restored.path).toBe(path);
    expect((await done(desk.engine.call('file.check', {}))).ok).toBe(true);
    const kept = readdirSync(desk.folder).filter((name) => name.startsWith('sorek before restore '));
    expect(kept).toHaveLength(1);
    expect(readFileSync(join(desk.folder, kept[0] ?? '')).subarray(0, damaged.length).equals(damaged)).toBe(true);
  });

  test('found while working is refused by name, and the check names the page', async () => {
    await done(desk.engine.call('file.open', { path }));
    await done(desk.engine.call('file.close', {}));
    damageTable(path, 'list_item');
    await done(desk.engine.call('file.open', { path }));
    const answer = await desk.engine.call('query.run', { sql: 'SELECT count(code) FROM list_item WHERE name_he IS NOT NULL' });
    expect(answer).toMatchObject({ ok: false, code: 'file.damaged' });
    const backup = await desk.engine.call('file.backup', {});
    expect(backup).toMatchObject({ ok: false, code: 'file.backup-of-damaged' });
    const check = await done(desk.engine.call('file.check', {}));
    expect(check.ok).toBe(false);
    expect(check.steps.find((step) => step.step === 'integrity')?.ok).toBe(false);
  });
});

test('a file whose schema something else changed is refused with what differs', async () => {
  new Database(path).exec('DROP INDEX change_record').close();
  expect(await refusedAt(path)).toEqual({ code: 'file.schema-differs', params: { path, what: 'missing: index change_record' } });
});

describe('after a crash', () => {
  test('what was acknowledged is there, from the log left beside the file', async () => {
    const crashed = join(desk.folder, 'crashed.eshkol');
    await leftByCrash(crashed);
    expect(statSync(`${crashed}-wal`).size).toBeGreaterThan(0);
    await done(desk.engine.call('file.open', { path: crashed }));
    expect((await done(desk.engine.call('file.info', {}))).clusterId).toBe('written just before the crash');
    expect((await done(desk.engine.call('file.check', {}))).ok).toBe(true);
  });

  test('a lock file that holds nothing, or nonsense, is nobody’s lock', async () => {
    writeFileSync(`${path}-lock`, '');
    await done(desk.engine.call('file.open', { path }));
    await done(desk.engine.call('file.close', {}));
    writeFileSync(`${path}-lock`, 'nonsense'.repeat(100));
    await done(desk.engine.call('file.open', { path }));
  });
});

describe('already open', () => {
  test('in this very process', async () => {
    const other = openTestEngine();
    await done(other.engine.call('file.open', { path }));
    const answer = await desk.engine.call('file.open', { path });
    expect(answer).toMatchObject({ ok: false, code: 'file.locked', params: { path, host: hostname(), pid: process.pid } });
    // The refused attempt must not have loosened the first one's hold.
    expect(await desk.engine.call('file.open', { path })).toMatchObject({ code: 'file.locked' });
    await other.cleanup();
    await done(desk.engine.call('file.open', { path }));
  });

  test('in another process, until that is killed', async () => {
    const holder = spawn(process.execPath, [join(import.meta.dirname, '../support/hold-file.ts'), path], { stdio: ['ignore', 'pipe', 'inherit'] });
    let refusal: unknown;
    try {
      await once(holder.stdout, 'data');
      refusal = await desk.engine.call('file.open', { path });
    } finally {
      holder.kill('SIGKILL');
    }
    if (holder.exitCode === null && holder.signalCode === null) await once(holder, 'exit');
    expect(refusal).toMatchObject({ ok: false, code: 'file.locked', params: { path, host: hostname(), pid: holder.pid, since: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) as string } });
    await done(desk.engine.call('file.open', { path }));
    expect((await done(desk.engine.call('file.check', {}))).ok).toBe(true);
  });
});

describe('no permission', () => {
  test('to write the file', async () => {
    chmodSync(desk.folder, 0o777);
    const code = await whileReadOnly(path, 0o444, async () => (await refusedAt(path)).code);
    expect(code).toBe('file.read-only');
  });

  test('to write in its folder', async () => {
    const folder = join(desk.folder, 'shared');
    mkdirSync(folder);
    const inside = join(folder, 'sorek.eshkol');
    copyFileSync(path, inside);
    const refusal = await withoutPermission([[desk.folder, 0o755], [inside, 0o666], [folder, 0o555]], () => refusedAt(inside));
    expect(refusal).toEqual({ code: 'file.folder-read-only', params: { folder } });
  });

  test('to read it', async () => {
    const refusal = await withoutPermission([[desk.folder, 0o755], [path, 0o000]], async () => {
      const answer = await desk.engine.call('file.open', { path });
      return answer.ok ? null : answer.code;
    });
    expect(refusal).toBe('file.no-access');
  });

  test('to write the backup: refused, and the file goes on', async () => {
    await done(desk.engine.call('file.open', { path }));
    const folder = join(desk.folder, 'backups of mine');
    mkdirSync(folder);
    const answer = await withoutPermission([[desk.folder, 0o755], [folder, 0o555]], () => desk.engine.call('file.backup', { folder }));
    expect(answer).toMatchObject({ ok: false, code: 'file.folder-read-only', params: { folder } });
    expect(readdirSync(folder)).toEqual([]);
    expect((await done(desk.engine.call('file.check', {}))).ok).toBe(true);
  });

  test('to write the daily backup: the file opens with a warning', async () => {
    const elsewhere = openTestEngine();
    const backups = join(elsewhere.folder, 'data', 'backups');
    writeFileSync(backups, 'a file where the folder should be');
    const info = await done(elsewhere.engine.call('file.open', { path }));
    expect(info.warnings).toEqual([{ code: 'file.daily-backup-failed', params: { folder: join(backups, info.fileId) } }]);
    await elsewhere.cleanup();
  });
});

describe('a full disk', () => {
  test('refuses the commit and applies nothing', async () => {
    const disk = smallDisk(4096);
    const file = await openTestFile(disk === null ? {} : { folder: disk.folder });
    const { db } = file.session;
    if (disk === null) {
      console.info('no disk of its own could be mounted here: SQLite is told that its file may not grow');
      db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
    } else disk.fill();
    const before = db.prepare('SELECT count(*) FROM meta').pluck().get();
    const insert = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
    let thrown: unknown;
    try {
      db.transaction(() => {
        for (let n = 0; n < 200; n += 1) insert.run(`filler ${String(n)}`, 'x'.repeat(10_000));
      })();
    } catch (error) {
      thrown = error;
    }
    expect(asRefusal(thrown, file.path)).toMatchObject({ code: 'file.disk-full', params: { path: file.path } });
    expect(db.prepare('SELECT count(*) FROM meta').pluck().get()).toBe(before);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    file.cleanup();
    disk?.remove();
  });

  test('while migrating leaves the file at its version, and says so', async () => {
    const now = () => new Date('2026-11-23T09:00:00.000Z');
    const first = { version: 1, name: 'meta', sql: 'CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID' };
    const old = join(desk.folder, 'old.eshkol');
    await createFile(old, { now, sample: false, fill: () => undefined, migrations: [first] });
    const before = readFileSync(old);
    const greedy = {
      version: 2,
      name: 'greedy',
      sql: 'CREATE TABLE big (x TEXT)',
      run: (db: WritableDatabase) => {
        db.pragma(`max_page_count = ${String(db.pragma('page_count', { simple: true }))}`);
        db.prepare('INSERT INTO big VALUES (?)').run('x'.repeat(1_000_000));
      },
    };
    expect(() => openFile(old, { now, backup: () => 'the backup', migrations: [first, greedy] })).toThrow(expect.objectContaining({ code: 'file.disk-full' }));
    expect(readFileSync(old).equals(before)).toBe(true);
    openFile(old, { now, backup: () => 'the backup', migrations: [first] }).close();
  });
});

/** Overwrites the middle of a table's root page, as a failing disk does. */
function damageTable(at: string, table: string): void {
  const copy = `${at}.looked`;
  copyFileSync(at, copy);
  const db = new Database(copy);
  const page = db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').pluck().get(table) as number;
  db.pragma('journal_mode = DELETE');
  db.close();
  renameSync(copy, `${at}.gone`);
  scribble(at, (page - 1) * 4096, Buffer.alloc(4096, 0x5a));
}

/** A copy of an open file with its log, as a killed process leaves them. */
async function leftByCrash(at: string): Promise<void> {
  const file = openFile(path, { now: () => new Date(), backup: () => '' });
  file.db.pragma('wal_autocheckpoint = 0');
  file.db.prepare("INSERT INTO meta (key, value) VALUES ('cluster_id', 'written just before the crash')").run();
  copyFileSync(path, at);
  copyFileSync(`${path}-wal`, `${at}-wal`);
  file.close();
  await Promise.resolve();
}
