/**
 * What the engine asks of the file system beyond reading and writing.
 *
 * Promises: a path is told apart by where it really leads.
 */
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The place behind symbolic links: of the file when it is there, else of the folder it would be
 * in. Two names of one file must lead to one lock.
 */
export function realPath(path: string): string {
  const whole = resolve(path);
  return realOrNull(whole) ?? join(realOrNull(dirname(whole)) ?? dirname(whole), basename(whole));
}

function realOrNull(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    // Not there, or not to be looked at: whoever opens it says so.
    return null;
  }
}
