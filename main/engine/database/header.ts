/**
 * What can be told of a file before SQLite is let near it: may we write to it, is it a SQLite
 * database, is it ours, which version wrote it, is it whole. Changes nothing.
 *
 * Nothing here may run while this process has the file open: closing any handle of a file makes
 * POSIX drop all of the process's locks on it. Hence the lock is looked at first (lock.ts).
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { asRefusal, errorCode } from './connection.ts';
import { applicationId } from './migrate.ts';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
/** Offsets in the header, see sqlite.org/fileformat.html section 1.3. */
const at = { pageSize: 16, changes: 24, pages: 28, userVersion: 60, applicationId: 68, validFor: 92, end: 100 };

/** Refuses unless `path` is a file (`file.not-found`, `file.is-folder`). */
export function refuseUnlessFile(path: string): void {
  try {
    if (!statSync(path).isDirectory()) return;
  } catch (error) {
    throw asRefusal(error, path) ?? error;
  }
  throw new Refusal('file.is-folder', { path });
}

/**
 * Refuses unless this process may read and write the file (`file.no-access`, `file.read-only`) and
 * the folder it is in. Tries rather than asks: permissions alone do not tell on every system.
 */
export function refuseUnlessWritable(path: string): void {
  tryToOpen(path, 'r', 'file.no-access');
  tryToOpen(path, 'r+', 'file.read-only');
  refuseUnlessFolderWritable(dirname(path));
}

/** Refuses with `file.no-folder` or `file.folder-read-only`. */
export function refuseUnlessFolderWritable(folder: string): void {
  const probe = join(folder, `.eshkol-${randomUUID().slice(0, 8)}`);
  try {
    closeSync(openSync(probe, 'wx'));
    rmSync(probe);
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOSPC' || code === 'EDQUOT') throw asRefusal(error, folder) ?? error;
    throw new Refusal(code === 'ENOENT' || code === 'ENOTDIR' ? 'file.no-folder' : 'file.folder-read-only', { folder }, { cause: error });
  }
}

function tryToOpen(path: string, how: 'r' | 'r+', refusal: string): void {
  try {
    closeSync(openSync(path, how));
  } catch (error) {
    const code = errorCode(error);
    const denied = code === 'EACCES' || code === 'EPERM' || code === 'EROFS';
    throw denied ? new Refusal(refusal, { path }, { cause: error }) : (asRefusal(error, path) ?? error);
  }
}

/**
 * Refuses what is not ours (`file.not-ours`), from a newer program (`file.newer`), empty or visibly
 * broken. `logged`: a write-ahead log lies beside the file, so its tail may still be in there.
 */
export function refuseUnlessOurs(path: string, knownVersion: number, logged: boolean): void {
  const { header, size } = readHeader(path);
  if (size === 0) throw new Refusal('file.empty', { path });
  const ours = header.length === at.end && header.readUInt32BE(at.applicationId) === applicationId;
  if (header.length < at.end || !header.subarray(0, magic.length).equals(magic)) {
    // The start of a file of ours was overwritten, or zeroed by a crash of the machine.
    const zeroed = header.length === at.end && header.every((byte) => byte === 0);
    if (ours || (zeroed && path.toLowerCase().endsWith('.eshkol'))) throw new Refusal('file.damaged', { path }, { detail: 'header overwritten' });
    throw new Refusal('file.not-ours', { path });
  }
  if (!ours) throw new Refusal('file.not-ours', { path });
  refuseNewer(path, header.readUInt32BE(at.userVersion), knownVersion);
  const pageSize = header.readUInt16BE(at.pageSize) === 1 ? 65_536 : header.readUInt16BE(at.pageSize);
  const pages = header.readUInt32BE(at.pages);
  const pagesKnown = header.readUInt32BE(at.changes) === header.readUInt32BE(at.validFor);
  if (!logged && pagesKnown && size < pages * pageSize) {
    throw new Refusal('file.damaged', { path }, { detail: `truncated: ${String(size)} bytes of ${String(pages * pageSize)}` });
  }
}

/** Refuses with `file.newer` when a later program made the file. */
export function refuseNewer(path: string, version: number, known: number): void {
  if (version > known) throw new Refusal('file.newer', { path, version, known });
}

function readHeader(path: string): { header: Buffer; size: number } {
  try {
    const file = openSync(path, 'r');
    try {
      const header = Buffer.alloc(at.end);
      const read = readSync(file, header, 0, at.end, 0);
      return { header: header.subarray(0, read), size: fstatSync(file).size };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw asRefusal(error, path) ?? error;
  }
}
