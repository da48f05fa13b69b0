/**
 * Files on their way between the browser and the engine: uploads come in, downloads go out, each
 * known by a handle.
 *
 * Promises: nothing a browser sends decides about a path; an upload is complete or not there; the
 * folder disappears with the host, and what a crashed host left is cleared by the next one.
 */
import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PickedFile } from '../../preload/contract/bridge.ts';
import { Refusal } from '../../preload/contract/errors/index.ts';

export interface ExchangeFolder {
  /** Takes a whole file from the browser; refuses one over the limit. */
  receive(name: string, body: Readable, limitBytes: number): Promise<PickedFile>;
  /** A place for a file that the engine will write and the browser then fetch. */
  place(name: string): Promise<PickedFile>;
  find(handle: string): { readonly path: string; readonly name: string } | undefined;
  remove(): Promise<void>;
}

const prefix = 'eshkol-host-';
const staleMilliseconds = 24 * 3600 * 1000;

/** `register`: makes the engine know the handle. */
export async function openExchangeFolder(register: (handle: string, file: { path: string; name: string }) => void): Promise<ExchangeFolder> {
  await clearStale();
  const folder = await mkdtemp(path.join(tmpdir(), `${prefix}${String(process.pid)}-`));
  const files = new Map<string, { path: string; name: string }>();

  const place = async (name: string): Promise<PickedFile> => {
    const handle = randomBytes(18).toString('base64url');
    const own = path.join(folder, handle);
    await mkdir(own, { mode: 0o700 });
    const safe = safeName(name);
    const file = { path: path.join(own, safe), name: safe };
    files.set(handle, file);
    register(handle, file);
    return { handle, name: safe };
  };

  return {
    place,
    async receive(name, body, limitBytes) {
      const picked = await place(name);
      const target = path.join(folder, picked.handle, picked.name);
      try {
        await pipeline(body, limited(limitBytes, picked.name), createWriteStream(target, { flags: 'wx', mode: 0o600 }));
      } catch (problem) {
        files.delete(picked.handle);
        await rm(path.dirname(target), { recursive: true, force: true });
        if (problem instanceof Refusal) throw problem;
        throw new Refusal('host.upload-failed', { name: picked.name }, { detail: String(problem), cause: problem });
      }
      return picked;
    },
    find: (handle) => files.get(handle),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** A file name that every system takes, without folders; keeps the ending. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  // Windows refuses these, and names that end in a dot or blank.
  const clean = last
    .replace(/[\p{Cc}<>:"|?*]/gu, '_')
    .replace(/[. ]+$/, '')
    .slice(-120);
  return /^\.*$/.test(clean) ? 'file' : clean;
}

function limited(limitBytes: number, name: string): Transform {
  let seen = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length;
      if (seen > limitBytes) done(new Refusal('host.upload-too-large', { name, limit: Math.floor(limitBytes / 1024 / 1024) }));
      else done(null, chunk);
    },
  });
}

/** Folders of hosts that ended without clearing up: a day old and their process gone. */
async function clearStale(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (!Number.isInteger(pid) || isRunning(pid)) continue;
    const folder = path.join(tmpdir(), name);
    const { mtimeMs } = await stat(folder).catch(() => ({ mtimeMs: Date.now() }));
    if (Date.now() - mtimeMs > staleMilliseconds) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // EPERM: it runs, but belongs to someone else.
    return (problem as NodeJS.ErrnoException).code === 'EPERM';
  }
}
