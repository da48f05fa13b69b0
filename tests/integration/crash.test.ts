/**
 * kill -9 at the worst moments. Afterwards every acknowledged change is there; a change that was
 * not acknowledged is there whole or not at all; the file is sound.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listBackups } from '../../main/engine/database/backup.ts';
import { checkFile } from '../../main/engine/database/check.ts';
import { migrations } from '../../main/engine/database/migrations/index.ts';
import { createFile, openFile } from '../../main/engine/database/open.ts';
import { expectedSchema, schemaDifferences } from '../../main/engine/database/schema.ts';
import { loadCatalogue } from '../../main/engine/records/catalogue.ts';
import { quietTask } from '../../main/engine/task.ts';
import { longHistory, recordsInLargeSet, recordsInSmallSet } from '../support/crash-world.ts';

// Each kill costs the start of a process and a whole check of the file.
vi.setConfig({ testTimeout: 180_000 });

let folder: string;
let path: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'eshkol-crash-'));
  path = await createFile(join(folder, 'crash.eshkol'), { now: () => new Date(), sample: false, fill: () => undefined });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Run {
  /** Sets, or copies, that the child had begun and acknowledged when it died. */
  readonly begun: readonly string[];
  readonly acknowledged: readonly string[];
}

/** Runs the child until it dies. `killAfter`: milliseconds from its first `begin` to the kill; null: it ends by itself. */
async function runChild(mode: string, at: string, first: number, killAfter: number | null): Promise<Run> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/crash-child.ts'), mode, at, String(first)], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  let complaints = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const before = said;
    said += text;
    if (killAfter !== null && !before.includes('begin') && said.includes('begin')) setTimeout(() => child.kill('SIGKILL'), killAfter);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaints += text));
  await once(child, 'close');
  if (!said.includes('begin')) throw new Error(`the child did not come to its work:\n${complaints}`);
  const lines = said.split('\n').slice(0, -1);
  const after = (word: string) => lines.filter((line) => line.startsWith(word)).map((line) => line.slice(word.length).trim());
  return { begun: after('begin'), acknowledged: after('ack') };
}

/** Opens the file as the program does after a crash and tells which sets are in it. */
function setsAfterCrash(recordsPerSet: number): readonly number[] {
  const file = openFile(path, { now: () => new Date(), backup: () => '' });
  try {
    const report = checkFile({ path, db: file.db, catalogue: loadCatalogue(file.db) }, quietTask);
    expect(report.steps.filter((step) => !step.ok)).toEqual([]);
    const sets = file.db.prepare("SELECT json_extract(label, '$.params.n') AS n, set_no FROM change_set ORDER BY set_no").all() as { n: number; set_no: number }[];
    const records = new Map(file.db.prepare('SELECT notes, count(*) FROM cluster GROUP BY notes').raw().all() as [string, number][]);
    expect(records).toEqual(new Map(sets.map(({ n }) => [`set ${String(n)}`, recordsPerSet])));
    return sets.map(({ n }) => n);
  } finally {
    file.close();
  }
}

/** A delay that differs from kill to kill and covers 0 … `most` evenly. */
const spread = (kill: number, most: number) => ((kill * 0.618_034) % 1) * most;

test('20 kills inside a commit lose nothing acknowledged and leave nothing half done', async () => {
  let known: readonly number[] = [];
  let inside = 0;
  for (let attempt = 0; inside < 20; attempt += 1) {
    if (attempt === 60) throw new Error(`only ${String(inside)} of 60 kills fell inside a commit`);
    const run = await runChild('commit', path, (known.at(-1) ?? 0) + 1, spread(attempt, 120));
    const acknowledged = [...known, ...run.acknowledged.map(Number)];
    const unfinished = run.begun.length > run.acknowledged.length ? Number(run.begun.at(-1)) : null;
    const found = setsAfterCrash(recordsInLargeSet);
    // A commit may have reached the disk although its acknowledgement did not reach us.
    expect([acknowledged, [...acknowledged, unfinished]]).toContainEqual(found);
    if (unfinished !== null && !found.includes(unfinished)) inside += 1;
    known = found;
  }
  expect(inside).toBe(20);
});

test('20 kills within 5 ms of an acknowledgement lose nothing', async () => {
  const acknowledged: number[] = [];
  for (let kill = 0; kill < 20; kill += 1) {
    const run = await runChild('ack', path, kill + 1, null);
    expect(run.acknowledged).toEqual([String(kill + 1)]);
    acknowledged.push(kill + 1);
    expect(setsAfterCrash(recordsInSmallSet)).toEqual(acknowledged);
  }
});

test('5 kills inside a migration leave the file wholly at its old version', async () => {
  await runChild('ack', path, 1, null);
  setsAfterCrash(recordsInSmallSet);
  const old = expectedSchema(migrations);
  let inside = 0;
  for (let attempt = 0; inside < 5; attempt += 1) {
    if (attempt === 40) throw new Error(`only ${String(inside)} of 40 kills fell inside the migration`);
    const migrating = join(folder, `migrating-${String(attempt)}.eshkol`);
    copyFileSync(path, migrating);
    const run = await runChild('migrate', migrating, 0, 10 + spread(attempt, 150));
    const db = new Database(migrating);
    const version = db.pragma('user_version', { simple: true });
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT count(*) FROM cluster').pluck().get()).toBe(recordsInSmallSet);
    const isOld = version === migrations.length;
    expect(isOld || version === longHistory.length).toBe(true);
    expect(schemaDifferences(db, isOld ? old : expectedSchema(longHistory))).toEqual([]);
    db.close();
    if (run.acknowledged.length > 0) expect(isOld).toBe(false);
    else if (isOld) inside += 1;
  }
  expect(inside).toBe(5);
});

test('5 kills inside a backup leave no half copy under a backup’s name, and the file as it was', async () => {
  await runChild('ack', path, 1, null);
  const copies = join(folder, 'copies');
  let inside = 0;
  for (let attempt = 0; inside < 5; attempt += 1) {
    if (attempt === 40) throw new Error(`only ${String(inside)} of 40 kills fell inside a backup`);
    const run = await runChild('backup', path, attempt * 1000, spread(attempt, 80));
    expect(run.acknowledged.filter((copy) => !existsSync(copy) && !olderThanNewestTen(copy, copies))).toEqual([]);
    for (const copy of listBackups(copies)) {
      const db = new Database(copy.path, { readonly: true });
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(db.prepare('SELECT count(*) FROM cluster').pluck().get()).toBe(recordsInSmallSet);
      db.close();
    }
    expect(setsAfterCrash(recordsInSmallSet)).toEqual([1]);
    if (run.begun.length > run.acknowledged.length) inside += 1;
  }
  expect(inside).toBe(5);
  expect(readdirSync(copies).filter((name) => name.includes('unfinished')).length).toBeLessThanOrEqual(1);
});

/** Older copies of the same day are pruned as new ones come. */
function olderThanNewestTen(copy: string, copies: string): boolean {
  const newest = listBackups(copies);
  return newest.length >= 10 && newest.every((each) => each.path > copy);
}
