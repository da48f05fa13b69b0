/**
 * Opening and making files, in the one order that keeps data safe: there and writable, a database
 * of ours, not newer than the program, open nowhere else, sound after an unclean exit, backed up
 * before its schema changes, and of the schema this program knows.
 *
 * Promises: a refusal at any step leaves the file as it was; a file is made whole or not at all.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { realPath } from '../disk.ts';
import { asRefusal, connectToWrite, errorCode, errorDetail, lookInto } from './connection.ts';
import { asWritable, type ReadableDatabase, type WritableDatabase } from './handles.ts';
import { refuseNewer, refuseUnlessFile, refuseUnlessFolderWritable, refuseUnlessOurs, refuseUnlessWritable } from './header.ts';
import { refuseIfLocked, takeLock, type Lock } from './lock.ts';
import { readMeta, writeMeta } from './meta.ts';
import { migrate, versionOf } from './migrate.ts';
import { migrations as shipped, type Migration } from './migrations/index.ts';
import { expectedSchema, schemaDifferences } from './schema.ts';

/** Ending of our files, with its dot. */
export const ending = '.eshkol';

export interface OpenFile {
  readonly path: string;
  readonly db: WritableDatabase;
  readonly fileId: string;
  /** Closes cleanly and lets others open it; safe to call twice. */
  close(): void;
}

export interface OpenOptions {
  readonly now: () => Date;
  /** Makes a verified copy before the schema changes; returns its path. */
  readonly backup: (db: WritableDatabase, path: string) => string;
  /** Called when all is well, before the file is first written to: the place for the day's backup. */
  readonly beforeUse?: (db: WritableDatabase, fileId: string) => void;
  /** For tests: another history than the program's own. */
  readonly migrations?: readonly Migration[];
}

/** Opens a file or refuses with the code that says why (errors/file.ts). */
export function openFile(wanted: string, options: OpenOptions): OpenFile {
  const path = realPath(wanted);
  const migrations = options.migrations ?? shipped;
  const known = migrations.at(-1)?.version ?? 0;
  refuseUnlessFile(path);
  refuseIfLocked(path);
  refuseUnlessWritable(path);
  refuseUnlessOurs(path, known, hasLog(path));
  return translating(path, () => {
    const lock = takeLock(path, options.now());
    let db: WritableDatabase | null = null;
    try {
      const logged = hasLog(path);
      if (logged) {
        lookInto(path, (looked) => {
          refuseDamaged(looked, path);
        });
      }
      db = connectToWrite(path);
      refuseNewer(path, versionOf(db), known);
      if (!logged && readMeta(db, 'in_use') !== null) refuseDamaged(db, path);
      bringUpToDate(db, path, options.backup, migrations);
      const differences = schemaDifferences(db, expectedSchema(migrations));
      if (differences.length > 0) throw new Refusal('file.schema-differs', { path, what: differences.slice(0, 3).join(', ') }, { detail: differences.join('\n') });
      const fileId = readMeta(db, 'file_id');
      if (fileId === null) throw new Refusal('file.damaged', { path }, { detail: 'no file id' });
      options.beforeUse?.(db, fileId);
      writeMeta(db, 'in_use', options.now().toISOString());
      return held(path, db, fileId, lock);
    } catch (error) {
      db?.close();
      lock.release();
      throw error;
    }
  });
}

/**
 * Makes a new file and leaves it closed. `fill` puts in what a new file starts with. The file appears under its name only
 * when it is complete. Refuses with `file.exists`, `file.no-folder` …
 */
export async function createFile(
  wanted: string,
  options: { readonly now: () => Date; readonly sample: boolean; readonly fill: (db: WritableDatabase, path: string) => void | Promise<void>; readonly migrations?: readonly Migration[] },
): Promise<string> {
  const path = realPath(wanted);
  refuseUnlessFolderWritable(dirname(path));
  if (existsSync(path)) throw new Refusal('file.exists', { path });
  const unfinished = `${path}.new-${randomUUID().slice(0, 8)}`;
  try {
    const db = asWritable(new Database(unfinished));
    try {
      db.pragma('trusted_schema = OFF');
      migrate(db, options.migrations);
      db.pragma('journal_mode = WAL');
      db.pragma('synchronous = FULL');
      writeMeta(db, 'file_id', randomUUID());
      writeMeta(db, 'created_at', options.now().toISOString());
      if (options.sample) writeMeta(db, 'is_sample', '1');
      await options.fill(db, unfinished);
    } finally {
      db.close();
    }
    const lock = takeLock(path, options.now());
    try {
      if (!existsSync(path)) setLogAside(path, options.now());
      renameWithoutReplacing(unfinished, path);
    } finally {
      lock.release();
    }
    return path;
  } catch (error) {
    throw asRefusal(error, path) ?? error;
  } finally {
    for (const leftover of [unfinished, `${unfinished}-wal`, `${unfinished}-shm`, `${unfinished}-journal`]) rmSync(leftover, { force: true });
  }
}

/** Refuses with `file.damaged` unless SQLite's quick check finds the file sound. */
export function refuseDamaged(db: ReadableDatabase, path: string): void {
  const found = db.prepare('PRAGMA quick_check(20)').pluck().all() as string[];
  const problems = found.filter((line) => line !== 'ok');
  if (problems.length > 0) throw new Refusal('file.damaged', { path }, { detail: problems.join('\n') });
}

/**
 * Moves a log whose file is gone out of the way, and keeps it: beside another file it would be
 * taken for that file's own and poison it. Only while the lock is held.
 */
export function setLogAside(path: string, now: Date): void {
  const kept = `${path.slice(0, -basename(path).length)}${nameOf(path)} left over ${now.toISOString().replaceAll(':', '-')}${ending}`;
  for (const end of ['-wal', '-journal']) if (existsSync(`${path}${end}`)) renameSync(`${path}${end}`, `${kept}${end}`);
  rmSync(`${path}-shm`, { force: true });
}

/** Whether a write-ahead log with content lies beside the file: only after an unclean exit. */
function hasLog(path: string): boolean {
  return existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
}

function bringUpToDate(db: WritableDatabase, path: string, backup: OpenOptions['backup'], migrations: readonly Migration[]): void {
  const known = migrations.at(-1)?.version ?? 0;
  if (versionOf(db) === known) return;
  const copy = backup(db, path);
  try {
    migrate(db, migrations);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'SQLITE_FULL' || code?.startsWith('SQLITE_IOERR') === true) throw error;
    throw new Refusal('file.migration-failed', { path, backup: copy }, { detail: errorDetail(error), cause: error });
  }
}

function held(path: string, db: WritableDatabase, fileId: string, lock: Lock): OpenFile {
  return {
    path,
    db,
    fileId,
    close() {
      if (!db.open) return;
      try {
        writeMeta(db, 'in_use', null);
        db.pragma('optimize');
      } catch {
        // A full or vanished disk must not keep the file from being let go; the mark that stays
        // only makes the next opening look more closely.
      } finally {
        db.close();
        lock.release();
      }
    },
  };
}

function renameWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'EEXIST') throw new Refusal('file.exists', { path: to });
    // No hard links here (FAT, some network drives).
    if (existsSync(to)) throw new Refusal('file.exists', { path: to });
    renameSync(from, to);
  }
}

function translating<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw asRefusal(error, path) ?? error;
  }
}

/** The file's name without folder and ending. */
export function nameOf(path: string): string {
  const name = basename(path);
  return name.toLowerCase().endsWith(ending) ? name.slice(0, -ending.length) : name;
}
