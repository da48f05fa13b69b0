/** Folders and Eshkol files of one folder: how a browser chooses a file of this computer. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { Folder } from '../../../preload/contract/procedures/file.ts';
import { asRefusal } from './connection.ts';
import { ending } from './open.ts';

type Entry = Folder['entries'][number];

/** Lists a folder, folders first, by name. Entries that cannot be looked at are left out. */
export function browse(folder: string): Folder {
  const path = resolve(folder);
  const parent = dirname(path);
  let names: readonly string[];
  try {
    names = readdirSync(path);
  } catch (error) {
    throw asRefusal(error, path) ?? new Refusal('file.no-folder', { folder: path }, { cause: error });
  }
  const entries = names
    .filter((name) => !name.startsWith('.') && !name.startsWith('$'))
    .flatMap((name): Entry[] => {
      const entry = entryOf(join(path, name), name);
      return entry === null ? [] : [entry];
    })
    .sort((a, b) => (a.kind === b.kind ? a.name.localeCompare(b.name, 'he') : a.kind === 'folder' ? -1 : 1));
  return { path, parent: parent === path ? null : parent, entries };
}

/** The path of a new file in a folder (made when missing); refuses names that some system forbids. */
export function pathFor(folder: string, name: string): string {
  const trimmed = name.trim();
  const forbidden = /[\\/:*?"<>|\p{Cc}]|[. ]$|^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/iu;
  if (trimmed === '' || trimmed.startsWith('.') || forbidden.test(trimmed)) throw new Refusal('file.bad-name', { name });
  mkdirSync(folder, { recursive: true });
  return join(folder, trimmed.toLowerCase().endsWith(ending) ? trimmed : `${trimmed}${ending}`);
}

function entryOf(path: string, name: string): Entry | null {
  try {
    const stats = statSync(path);
    const kind = stats.isDirectory() ? 'folder' : stats.isFile() && name.toLowerCase().endsWith(ending) ? 'database' : null;
    if (kind === null) return null;
    return { name, path, kind, modifiedAt: stats.mtime.toISOString(), sizeBytes: kind === 'folder' ? 0 : stats.size };
  } catch {
    // Gone meanwhile, or not ours to look at.
    return null;
  }
}
