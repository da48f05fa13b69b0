/** Warns of folders in which a file in use can be harmed from outside: synchronised and network ones. */
import { statfsSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Warning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Name of a folder on the way → the service that synchronises it. */
const services: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive( - .+)?$/i, 'OneDrive'],
  [/^Dropbox( \(.+\))?$/i, 'Dropbox'],
  [/^(Google ?Drive|My Drive|האחסון שלי)$/i, 'Google Drive'],
  [/^(iCloud ?Drive|com~apple~CloudDocs)$/i, 'iCloud'],
];

/** File system types of Linux (statfs) that live on another machine: NFS, SMB, CIFS, SMB2. */
const networkTypes = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

/** `fileSystemType`: as statfs tells it, null when unknown. */
export function placeWarnings(path: string, fileSystemType: number | null): readonly Warning[] {
  const warnings: Warning[] = [];
  const names = path.split(/[\\/]/);
  const found = services.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (found !== undefined) warnings.push({ code: 'file.synchronised-folder', params: { service: found[1] } });
  const shared = path.startsWith('\\\\') && !/^\\\\[.?]\\/.test(path);
  if (shared || (fileSystemType !== null && networkTypes.has(fileSystemType))) warnings.push({ code: 'file.network-folder', params: {} });
  return warnings;
}

/** The type of the file system a file is on; null where it cannot be told. */
export function fileSystemType(path: string): number | null {
  if (process.platform !== 'linux') return null;
  try {
    return statfsSync(dirname(path)).type;
  } catch {
    // A warning is not worth a refusal.
    return null;
  }
}
