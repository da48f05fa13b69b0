/**
 * Verified copies of a file.
 *
 * Promises: a copy gets its name only after it was opened on its own, found sound and equal in row
 * counts and log position to the original, and flushed to the disk; a damaged file is never copied
 * over good backups; only backups this program made are ever pruned.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { writeWhole } from '../settings.ts';
import { asRefusal, connectToRead, errorCode, errorDetail } from './connection.ts';
import type { ReadableDatabase, WritableDatabase } from './handles.ts';
import { takeLock } from './lock.ts';
import { positionOf, readMeta } from './meta.ts';
import { backupsToRemove } from './prune.ts';

export const backupReasons = ['daily', 'migration', 'restore', 'manual'] as const;
export type BackupReason = (typeof backupReasons)[number];

export interface Backup {
  readonly path: string;
  readonly sizeBytes: number;
  /** ISO instant. */
  readonly at: string;
  readonly reason: BackupReason;
}

const naming = /^(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z (daily|migration|restore|manual)\.eshkol$/;

/** Left by a process that died over a copy. The file's lock keeps a second one from being at it. */
const unfinishedName = /\.unfinished-[0-9a-f]{8}(-journal)?$/;

/** Where the backups of one file live: by the file's own id, so that a moved file keeps them. */
export function backupFolder(dataFolder: string, fileId: string): string {
  return join(dataFolder, 'backups', fileId);
}

/** Makes a verified copy in a folder of backups, and prunes that folder. */
export function makeBackup(db: WritableDatabase, path: string, folder: string, reason: BackupReason, now: Date): Backup {
  makeFolder(folder);
  for (const name of readdirSync(folder)) if (unfinishedName.test(name)) rmSync(join(folder, name), { force: true });
  const at = now.toISOString();
  const target = join(folder, `${at.replace(/[:.]/g, '')} ${reason}.eshkol`);
  verifiedCopy(db, path, target);
  writeWhole(join(folder, 'origin.json'), `${JSON.stringify({ path: resolve(path) })}\n`);
  for (const old of backupsToRemove(listBackups(folder), now)) rmSync(old.path, { force: true });
  return { path: target, sizeBytes: statSync(target).size, at, reason };
}

/** Copies the open file to `target` (replacing it) and checks the copy before it gets that name. */
export function verifiedCopy(db: WritableDatabase, path: string, target: string): void {
  const unfinished = `${target}.unfinished-${randomUUID().slice(0, 8)}`;
  try {
    copy(db, path, unfinished, target);
    const different = compareCopy(db, unfinished);
    if (different !== null) throw new Refusal('file.backup-differs', { path, what: different });
    flush(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    throw asRefusal(error, target) ?? error;
  } finally {
    for (const leftover of [unfinished, `${unfinished}-journal`]) rmSync(leftover, { force: true });
  }
}

/**
 * A verified copy under a name of the person's choice. A file that is open elsewhere is not
 * replaced, nor one beside which changes lie that were never moved into it.
 */
export function saveCopy(db: WritableDatabase, path: string, target: string, now: Date): void {
  const lock = takeLock(target, now);
  try {
    if (existsSync(`${target}-wal`)) throw new Refusal('file.copy-over-unclean', { path: target });
    verifiedCopy(db, path, target);
  } finally {
    lock.release();
  }
}

/** The backups in a folder, newest first; other files there are not ours to list. */
export function listBackups(folder: string): readonly Backup[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder)
    .flatMap((name): Backup[] => {
      const [, day, hours, minutes, seconds, milliseconds, reason] = naming.exec(name) ?? [];
      if (reason === undefined) return [];
      const path = join(folder, name);
      const at = `${String(day)}T${String(hours)}:${String(minutes)}:${String(seconds)}.${String(milliseconds)}Z`;
      return [{ path, sizeBytes: statSync(path).size, at, reason: reason as BackupReason }];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** The backups of a file that cannot be opened, found by the place it was last at; newest first. */
export function backupsOfPath(dataFolder: string, path: string): readonly Backup[] {
  const all = join(dataFolder, 'backups');
  if (!existsSync(all)) return [];
  return readdirSync(all)
    .map((name) => join(all, name))
    .filter((folder) => originOf(folder) === resolve(path))
    .flatMap((folder) => listBackups(folder))
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** Checks a closed copy on its own: sound, and everything that was in the original is there. Null when equal. */
function compareCopy(db: ReadableDatabase, copyPath: string): string | null {
  const copied = connectToRead(copyPath);
  try {
    const found = copied.prepare('PRAGMA integrity_check(5)').all() as { integrity_check: string }[];
    const problems = found.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    if (problems.length > 0) return problems.join('; ');
    if (hasLog(db) && positionOf(db) !== positionOf(copied)) return `log ${String(positionOf(copied))} / ${String(positionOf(db))}`;
    for (const table of tablesOf(db)) {
      const [ours, theirs] = [countOf(db, table), countOf(copied, table)];
      if (ours !== theirs) return `${table} ${String(theirs)} / ${String(ours)}`;
    }
    return null;
  } finally {
    copied.close();
  }
}

function copy(db: WritableDatabase, path: string, unfinished: string, target: string): void {
  try {
    db.prepare('VACUUM INTO ?').run(unfinished);
  } catch (error) {
    const code = errorCode(error);
    if (code?.startsWith('SQLITE_CORRUPT') === true) throw new Refusal('file.backup-of-damaged', { path }, { detail: errorDetail(error), cause: error });
    // VACUUM INTO reports a target it cannot open without saying which file it means.
    if (code === 'SQLITE_CANTOPEN' || code?.startsWith('SQLITE_READONLY') === true) {
      throw new Refusal('file.backup-folder', { folder: resolve(target, '..') }, { detail: errorDetail(error), cause: error });
    }
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (errorCode(error) === 'ENOSPC') throw new Refusal('file.disk-full', { path: folder }, { cause: error });
    throw new Refusal('file.backup-folder', { folder }, { detail: errorDetail(error), cause: error });
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function originOf(folder: string): string | null {
  try {
    const origin: unknown = JSON.parse(readFileSync(join(folder, 'origin.json'), 'utf8'));
    return typeof origin === 'object' && origin !== null && 'path' in origin && typeof origin.path === 'string' ? origin.path : null;
  } catch {
    // A folder without a readable origin cannot be matched to a path; its backups stay reachable by file id.
    return null;
  }
}

function tablesOf(db: ReadableDatabase): readonly string[] {
  const rows = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL%'").all() as { name: string }[];
  return rows.map((row) => row.name);
}

function hasLog(db: ReadableDatabase): boolean {
  return tablesOf(db).includes('change_set');
}

function countOf(db: ReadableDatabase, table: string): number {
  return (db.prepare(`SELECT count(*) AS n FROM "${table}"`).get() as { n: number }).n;
}

/** Copies the note of when the last backup was made, for the file's own information. */
export function lastBackupAt(db: ReadableDatabase, folder: string): string | null {
  return listBackups(folder)[0]?.at ?? readMeta(db, 'backed_up_at');
}
