/**
 * Puts a backup in the place of a file.
 *
 * Promises: the backup itself is only read; a copy of it is checked before anything moves; the
 * present file, damaged or not, is kept beside under a name that says when; if the swap fails the
 * present file is back in its place. The restored file's history says that it was restored.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, copyFileSync, existsSync, fsyncSync, linkSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { realPath } from '../disk.ts';
import { asRefusal, connectToWrite, errorDetail, lookInto } from './connection.ts';
import type { WritableDatabase } from './handles.ts';
import { refuseUnlessFolderWritable, refuseUnlessOurs } from './header.ts';
import { refuseIfLocked, takeLock } from './lock.ts';
import { positionOf, readMeta, writeMeta } from './meta.ts';
import { currentVersion } from './migrations/index.ts';
import { ending, nameOf, setLogAside } from './open.ts';

export interface Restore {
  readonly backup: string;
  /** The file to replace; it may be damaged or missing. */
  readonly path: string;
  /** Its id when known: a backup of another file is refused. */
  readonly fileId: string | null;
  readonly now: Date;
  readonly author: string;
  readonly device: string;
  /** Called when the copy was found sound: lets go of the present file. */
  readonly letGo: () => Promise<void>;
}

/** Replaces `path` by the backup and leaves it closed; returns where the present file was kept, null when there was none. */
export async function restoreOver(restore: Restore): Promise<string | null> {
  const backup = realPath(restore.backup);
  const path = realPath(restore.path);
  if (backup === path) throw new Refusal('file.restore-same', { path });
  refuseUnlessFolderWritable(dirname(path));
  refuseIfLocked(backup);
  refuseUnlessOurs(backup, currentVersion, existsSync(`${backup}-wal`));
  const fileId = restore.fileId ?? idOf(path, restore.now);
  const incoming = `${path}.restoring-${randomUUID().slice(0, 8)}`;
  try {
    copyFileSync(backup, incoming);
    if (existsSync(`${backup}-wal`)) copyFileSync(`${backup}-wal`, `${incoming}-wal`);
    checkAndMark(incoming, backup, { ...restore, fileId });
    await restore.letGo();
    const lock = takeLock(path, restore.now);
    try {
      return swap(path, incoming, restore.now);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw asRefusal(error, path) ?? error;
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${incoming}${end}`, { force: true });
  }
}

/** The id of a file that is not open here; null when it cannot be told, since it may be damaged or missing. */
function idOf(path: string, now: Date): string | null {
  if (!existsSync(path)) return null;
  const lock = takeLock(path, now);
  try {
    return lookInto(path, (db) => readMeta(db, 'file_id'));
  } catch {
    // Whatever is wrong with it is the reason for restoring.
    return null;
  } finally {
    lock.release();
  }
}

function checkAndMark(incoming: string, backup: string, restore: Restore): void {
  let db: WritableDatabase | null = null;
  try {
    db = connectToWrite(incoming);
    const problems = (db.pragma('integrity_check(5)') as { integrity_check: string }[]).map((row) => row.integrity_check).filter((line) => line !== 'ok');
    if (problems.length > 0) throw new Refusal('file.damaged', { path: backup }, { detail: problems.join('\n') });
    if (restore.fileId !== null && readMeta(db, 'file_id') !== restore.fileId) throw new Refusal('file.restore-other', { path: backup });
    writeMeta(db, 'in_use', null);
    // A set of the program itself: it changed no record, so there is nothing in it to undo.
    db.prepare("INSERT INTO change_set (set_no, id, at, author, device, kind, label, counts) VALUES (?, ?, ?, ?, ?, 'system', ?, '{}')").run(
      positionOf(db) + 1,
      randomUUID(),
      restore.now.toISOString(),
      restore.author,
      restore.device,
      JSON.stringify({ code: 'restore', params: { backup: basename(backup) } }),
    );
  } catch (error) {
    const refusal = asRefusal(error, backup);
    throw refusal?.code === 'file.damaged' && refusal !== error ? new Refusal('file.damaged', { path: backup }, { detail: errorDetail(error), cause: error }) : error;
  } finally {
    db?.close();
  }
}

function swap(path: string, incoming: string, now: Date): string | null {
  const file = openSync(incoming, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (!existsSync(path)) {
    setLogAside(path, now);
    renameSync(incoming, path);
    return null;
  }
  const stamp = now.toISOString().slice(0, 19).replace('T', ' ').replaceAll(':', '-');
  let kept = join(dirname(path), `${nameOf(path)} before restore ${stamp}${ending}`);
  if (existsSync(kept)) kept = join(dirname(path), `${nameOf(path)} before restore ${stamp} ${randomUUID().slice(0, 4)}${ending}`);
  // A second name for the present file first, so that at no moment there is no file under `path`.
  const linked = keepAs(path, kept);
  // A log left by a crash belongs to the kept file; beside the restored one it would be poison.
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${kept}-wal`);
  rmSync(`${path}-shm`, { force: true });
  try {
    renameSync(incoming, path);
  } catch (error) {
    if (existsSync(`${kept}-wal`)) renameSync(`${kept}-wal`, `${path}-wal`);
    if (linked) rmSync(kept);
    else renameSync(kept, path);
    throw error;
  }
  return kept;
}

/** Gives the file its second name; where there are no hard links, moves it. Returns whether it is still under the first. */
function keepAs(path: string, kept: string): boolean {
  try {
    linkSync(path, kept);
    return true;
  } catch {
    // FAT and some network drives know no hard links; a failure of the move itself is reported.
    renameSync(path, kept);
    return false;
  }
}
