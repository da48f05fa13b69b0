/**
 * How this program talks to a SQLite file: one place for the settings of a connection and for
 * turning the driver's errors into refusals that a person can act on.
 */
import { existsSync, rmSync } from 'node:fs';
import { inspect } from 'node:util';
import Database from 'better-sqlite3';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { asWritable, type ReadableDatabase, type WritableDatabase } from './handles.ts';

/** Milliseconds a statement waits for the other connection of this program (checkpoints only). */
const busyTimeout = 5000;

/** Opens for writing with the settings every commit relies on. The file must exist. */
export function connectToWrite(path: string): WritableDatabase {
  const db = new Database(path, { fileMustExist: true, timeout: busyTimeout });
  try {
    db.pragma('trusted_schema = OFF');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    // Every delete keeps a statement journal for its foreign keys; in a file it costs more than the delete.
    db.pragma('temp_store = MEMORY');
    // KiB. Large sets touch pages all over the indexes; a small cache would write each many times.
    db.pragma('cache_size = -65536');
    // After a large set the log gives its room back to the disk.
    db.pragma(`journal_size_limit = ${String(64 * 1024 * 1024)}`);
  } catch (error) {
    db.close();
    throw error;
  }
  return asWritable(db);
}

/**
 * Opens a second connection that cannot write, for answers while the writer is busy. TEMP views
 * are possible on it.
 */
export function connectToRead(path: string): ReadableDatabase & { close(): void; exec(sql: string): unknown } {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: busyTimeout });
  try {
    db.pragma('trusted_schema = OFF');
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/**
 * Looks into a closed file without changing it, even when a log from a crash lies beside it (a
 * writing connection would move that log into the file). Only while the file's lock is held.
 */
export function lookInto<T>(path: string, look: (db: ReadableDatabase) => T): T {
  const hadLog = existsSync(`${path}-wal`);
  const db = connectToRead(path);
  try {
    return look(db);
  } finally {
    db.close();
    // What the look itself left; a writing connection makes it anew.
    rmSync(`${path}-shm`, { force: true });
    if (!hadLog) rmSync(`${path}-wal`, { force: true });
  }
}

/** The error's own code (SQLITE_FULL, ENOSPC …), also of the error that caused it. */
export function errorCode(error: unknown): string | null {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && !(at instanceof Refusal)) return at.code;
  }
  return null;
}

/** Everything an error says, causes included; for details, never for a person to read first. */
export function errorDetail(error: unknown): string {
  const parts: string[] = [];
  for (let at = error; at !== undefined; at = at instanceof Error ? at.cause : undefined) {
    parts.push(at instanceof Error ? (at.stack ?? `${at.name}: ${at.message}`) : inspect(at));
  }
  return parts.join('\ncaused by: ');
}

/**
 * The refusal behind an error of the driver or the file system, or null when it is not one that a
 * person can do something about. `path`: the file it is about.
 */
export function asRefusal(error: unknown, path: string): Refusal | null {
  if (error instanceof Refusal) return error;
  const code = errorCode(error);
  if (code === null) return null;
  const refuse = (name: string) => new Refusal(name, { path }, { detail: errorDetail(error), cause: error });
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') return refuse('file.disk-full');
  if (code.startsWith('SQLITE_READONLY') || code === 'EROFS') return refuse('file.read-only');
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') return refuse('file.damaged');
  if (code.startsWith('SQLITE_IOERR')) return refuse('file.disk-trouble');
  if (code === 'SQLITE_CANTOPEN' || code === 'EACCES' || code === 'EPERM') return refuse('file.no-access');
  if (code === 'ENOENT') return refuse('file.not-found');
  if (code.startsWith('SQLITE_BUSY') || code === 'SQLITE_LOCKED') return refuse('file.busy');
  return null;
}
