/** Makes what goes wrong with files go wrong for real: no permission, a full disk, damage. */
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Any account that is not the administrator's. */
const nobody = 65_534;

/**
 * Runs `work` while `path` (file or folder) may be read but not written. The administrator of a Unix system may
 * write everywhere, so there the work runs under another account.
 */
export async function whileReadOnly<T>(path: string, mode: number, work: () => T | Promise<T>): Promise<T> {
  return withoutPermission([[path, mode]], work);
}

/** Runs `work` as somebody for whom only these permissions count. */
export async function withoutPermission<T>(modes: readonly (readonly [path: string, mode: number])[], work: () => T | Promise<T>): Promise<T> {
  const administrator = process.geteuid?.() === 0;
  for (const [path, mode] of modes) chmodSync(path, mode);
  if (administrator) process.seteuid?.(nobody);
  try {
    return await work();
  } finally {
    if (administrator) process.seteuid?.(0);
    for (const [path] of modes) chmodSync(path, 0o755);
  }
}

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so few bytes free. */
  fill(): void;
  remove(): void;
}

/** A disk of its own with this much room, or null where only an administrator may make one. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'eshkol-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(kilobytes)}k`, 'none', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  return {
    folder,
    fill() {
      const file = openSync(join(folder, 'filler'), 'a');
      try {
        for (;;) writeSync(file, Buffer.alloc(4096));
      } catch {
        // Full, as wanted.
      } finally {
        closeSync(file);
      }
    },
    remove() {
      execFileSync('umount', [folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

/** Overwrites part of a file. */
export function scribble(path: string, at: number, bytes: Buffer): void {
  const file = openSync(path, 'r+');
  try {
    writeSync(file, bytes, 0, bytes.length, at);
  } finally {
    closeSync(file);
  }
}
