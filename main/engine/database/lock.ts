/**
 * Keeps a file open in one place only.
 *
 * Beside the file stands `<file>-lock`, a small SQLite database. Its holder writes there who it is
 * and then keeps a write transaction open for as long as the file is. The operating system drops
 * that lock when the process dies, however it dies, so nothing ever has to be cleared by hand; and
 * a second opener can still read who holds it.
 */
import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { pid } from 'node:process';
import Database from 'better-sqlite3';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { errorCode } from './connection.ts';

export interface Lock {
  /** Lets others open the file; safe to call twice. */
  release(): void;
}

interface Holder {
  readonly host: string;
  readonly pid: number;
  readonly since: string;
  readonly token: string;
}

export const lockPath = (path: string): string => `${path}-lock`;

/** Refuses with `file.locked` when the file is open elsewhere; changes nothing. */
export function refuseIfLocked(path: string): void {
  if (!existsSync(lockPath(path))) return;
  const db = new Database(lockPath(path), { timeout: 0 });
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    // Anything else (a lock file that is not one, or that may not be written) is for `takeLock`.
    if (isBusy(error)) throw locked(path);
  } finally {
    db.close();
  }
}

/** Takes the lock or refuses with `file.locked`, naming computer, process and since when. */
export function takeLock(path: string, now: Date): Lock {
  // A holder that closes cleanly removes its lock file. Whoever opened that file just before it
  // went holds a lock nobody sees, notices, and tries again with the new one.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const db = new Database(lockPath(path), { timeout: 0 });
    const holder: Holder = { host: hostname(), pid, since: now.toISOString(), token: randomUUID() };
    try {
      db.exec('BEGIN IMMEDIATE');
      db.exec('CREATE TABLE IF NOT EXISTS holder (host TEXT, pid INTEGER, since TEXT, token TEXT); DELETE FROM holder');
      db.prepare('INSERT INTO holder (host, pid, since, token) VALUES (?, ?, ?, ?)').run(holder.host, holder.pid, holder.since, holder.token);
      db.exec('COMMIT; BEGIN IMMEDIATE');
      if (readHolder(path)?.token === holder.token) return heldBy(db, path);
      db.close();
    } catch (error) {
      db.close();
      if (isBusy(error)) throw locked(path);
      const code = errorCode(error);
      if (code !== 'SQLITE_NOTADB' && code?.startsWith('SQLITE_CORRUPT') !== true) throw error;
      // Not a lock anybody holds: a crash of the machine left half of one.
      rmSync(lockPath(path));
    }
  }
  throw locked(path);
}

/** Keeps held locks from being garbage collected, which would close and so release them. */
const held = new Set<Database.Database>();

function heldBy(db: Database.Database, path: string): Lock {
  held.add(db);
  return {
    release() {
      if (!db.open) return;
      held.delete(db);
      // Removed while still held, so that nobody takes a lock that is about to vanish. Windows
      // does not remove an open file: there it stays, unlocked and harmless.
      try {
        rmSync(lockPath(path));
      } catch {
        // As said above.
      }
      db.close();
    },
  };
}

function readHolder(path: string): Holder | null {
  try {
    const db = new Database(lockPath(path), { readonly: true, fileMustExist: true, timeout: 200 });
    try {
      return (db.prepare('SELECT host, pid, since, token FROM holder').get() as Holder | undefined) ?? null;
    } finally {
      db.close();
    }
  } catch {
    // Gone or not yet written: then the lock is known to be held, but not by whom.
    return null;
  }
}

function locked(path: string): Refusal {
  const holder = readHolder(path);
  return new Refusal('file.locked', {
    path,
    since: holder === null ? '?' : holder.since.slice(0, 16).replace('T', ' '),
    host: holder?.host ?? '?',
    pid: holder?.pid ?? '?',
  });
}

function isBusy(error: unknown): boolean {
  return errorCode(error)?.startsWith('SQLITE_BUSY') === true;
}
