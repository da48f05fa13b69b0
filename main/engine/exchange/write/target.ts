/**
 * Where an export goes. Nothing is written over a good file until the new one is whole.
 *
 * Promises: `checkTarget` refuses before any work starts when the target is open in a spreadsheet
 * program or cannot be written; `writeSafely` writes beside the target, flushes to the disk and
 * renames, so that a crash leaves either the old file or the new one.
 */
import { randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '../../../../preload/contract/errors/index.ts';

/** Refuses with `exchange.target-…` when `target` cannot be replaced now. */
export function checkTarget(target: string): void {
  const folder = path.dirname(target);
  const name = path.basename(target);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new Refusal('exchange.target-folder', { folder });
  if (existsSync(target) && statSync(target).isDirectory()) throw new Refusal('exchange.target-is-folder', { name });
  for (const marker of [`.~lock.${name}#`, `~$${name}`]) {
    if (existsSync(path.join(folder, marker))) throw new Refusal('exchange.target-open', { name });
  }
  if (existsSync(target)) {
    try {
      closeSync(openSync(target, 'r+'));
    } catch (error) {
      throw refusalFor(error, name, folder);
    }
  }
  const probe = path.join(folder, `.${name}.${randomUUID()}.probe`);
  try {
    closeSync(openSync(probe, 'wx'));
    rmSync(probe);
  } catch (error) {
    throw refusalFor(error, name, folder);
  }
}

/** Writes the chunks to a temporary file beside `target`, then takes its place. */
export function writeSafely(target: string, chunks: Iterable<Uint8Array>): void {
  const folder = path.dirname(target);
  const name = path.basename(target);
  const temporary = path.join(folder, `.${name}.${randomUUID()}.part`);
  let file: number | null = null;
  try {
    file = openSync(temporary, 'wx');
    for (const chunk of chunks) {
      let written = 0;
      while (written < chunk.length) written += writeSync(file, chunk, written);
    }
    fsyncSync(file);
    closeSync(file);
    file = null;
    renameSync(temporary, target);
  } catch (error) {
    if (file !== null) closeSync(file);
    rmSync(temporary, { force: true });
    throw error instanceof Refusal ? error : refusalFor(error, name, folder);
  }
}

function refusalFor(error: unknown, name: string, folder: string): Refusal {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const options = { cause: error, detail: error instanceof Error ? error.message : String(error) };
  switch (code) {
    case 'EBUSY':
    case 'EPERM':
      return new Refusal('exchange.target-open', { name }, options);
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal('exchange.target-disk-full', { name, folder }, options);
    default:
      return new Refusal('exchange.target-not-writable', { name, folder }, options);
  }
}
