/**
 * The process that crash.test.ts kills. `MODE FILE FIRST`: what it is about to do and what is done
 * it says on stdout, one line each, written at once.
 *
 * - commit: commits sets of many records for ever: `begin N`, `ack N`
 * - ack: commits one set of few records and kills itself 0–4 ms after the acknowledgement
 * - migrate: opens the file with a long migration: `begin`, `ack`
 * - backup: makes backups for ever: `begin N`, `ack PATH`
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../main/engine/database/backup.ts';
import { openFile } from '../../main/engine/database/open.ts';
import { loadCatalogue } from '../../main/engine/records/catalogue.ts';
import { commit } from '../../main/engine/records/commit.ts';
import type { WriteSession } from '../../main/engine/session.ts';
import { quietTask } from '../../main/engine/task.ts';
import { longHistory, recordsInLargeSet, recordsInSmallSet } from './crash-world.ts';

const [mode = '', path = '', first = '1'] = process.argv.slice(2);
const say = (line: string) => writeSync(1, `${line}\n`);
const now = () => new Date();

if (mode === 'migrate') {
  say('begin');
  const file = openFile(path, { now, backup: () => '', migrations: longHistory });
  say('ack');
  file.close();
} else {
  const file = openFile(path, { now, backup: () => '' });
  const session: WriteSession = { path, db: file.db, catalogue: loadCatalogue(file.db) };
  if (mode === 'backup') {
    for (let n = Number(first); ; n += 1) {
      say(`begin ${String(n)}`);
      say(`ack ${makeBackup(file.db, path, join(path, '..', 'copies'), 'manual', new Date(Date.UTC(2026, 0, 1, 0, 0, n))).path}`);
    }
  }
  for (let n = Number(first); ; n += 1) {
    say(`begin ${String(n)}`);
    commitSet(session, n, mode === 'commit' ? recordsInLargeSet : recordsInSmallSet);
    say(`ack ${String(n)}`);
    if (mode === 'ack') dieWithin(4);
  }
}

/** One set whose records carry its number, so that it can be told whole from half. */
function commitSet(session: WriteSession, set: number, records: number): void {
  const changes = Array.from({ length: records }, (_, n) => ({
    op: 'create' as const,
    type: 'cluster',
    values: { code: `${String(set)}-${String(n)}`, name_he: `אשכול רשויות ${String(set)} ${String(n)}`, notes: `set ${String(set)}` },
  }));
  commit(session, changes, { author: 'Crash', device: 'crash', kind: 'edit', label: { code: 'edit', params: { n: set } }, now: now(), task: quietTask });
}

function dieWithin(milliseconds: number): void {
  const end = performance.now() + Math.random() * milliseconds;
  while (performance.now() < end);
  process.kill(process.pid, 'SIGKILL');
}
