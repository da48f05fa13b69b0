/**
 * What the first hundred bytes of a file say, before SQLite is let near it: is it a SQLite
 * database, is it ours, which version wrote it, is it whole. Never opens a file for writing.
 */
import { accessSync, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { asRefusal } from './connection.ts';
import { applicationId } from './migrate.ts';

const magic = Buffer.from('SQLite format 3\0', 'latin1');
/** Offsets in the header, see sqlite.org/fileformat.html section 1.3. */
const at = { pageSize: 16, changes: 24, pages: 28, userVersion: 60, applicationId: 68, validFor: 92, end: 100 };

/** Refuses unless `path` is a file that this process may read and write, in a folder it may write to. */
export function refuseUnlessWritable(path: string): void {
  let stats;
  try {
    stats = statSync(path);
  } catch (error) {
    throw asRefusal(error, path) ?? error;
  }
  if (stats.isDirectory()) throw new Refusal('file.is-folder', { path });
  try {
    accessSync(path, constants.R_OK);
  } catch (error) {
    throw new Refusal('file.no-access', { path }, { cause: error });
  }
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new Refusal('file.read-only', { path }, { cause: error });
  }
  refuseUnlessFolderWritable(dirname(path));
}

/** Refuses with `file.folder-read-only` or `file.no-folder`. */
export function refuseUnlessFolderWritable(folder: string): void {
  try {
    if (!statSync(folder).isDirectory()) throw new Refusal('file.no-folder', { folder });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const missing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw new Refusal(missing ? 'file.no-folder' : 'file.folder-read-only', { folder }, { cause: error });
  }
}

/**
 * Refuses what is not ours (`file.not-ours`), from a newer program (`file.newer`), empty or visibly
 * broken. `logged`: a write-ahead log lies beside the file, so its tail may still be in there.
 *
 * Must not run while this process has the file open: closing any handle of a file makes POSIX drop
 * all of the process's locks on it.
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
