/** A fresh, migrated file of its own for one test, with the surroundings an engine gives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Topic, Topics } from '../../preload/contract/bridge.ts';
import { createFile, openFile } from '../../main/engine/database/open.ts';
import { fillNewFile } from '../../main/engine/database/fill.ts';
import { Engine } from '../../main/engine/engine.ts';
import { loadCatalogue } from '../../main/engine/records/catalogue.ts';
import type { Surroundings, WriteSession } from '../../main/engine/session.ts';

export interface TestFile {
  readonly session: WriteSession;
  readonly around: Surroundings;
  readonly path: string;
  /** The temporary folder that holds the file; gone after `cleanup`. */
  readonly folder: string;
  /** What was published, in order. */
  readonly published: readonly { readonly topic: Topic; readonly message: Topics[Topic] }[];
  cleanup(): void;
}

export interface TestFileOptions {
  readonly now?: () => Date;
  /** An existing folder to put the file into; by default a temporary one. */
  readonly folder?: string;
}

/** A moment every test can agree on: 23 November 2026, 09:00 UTC. */
export const testNow = new Date('2026-11-23T09:00:00.000Z');

/** Opens a fresh file in a temporary folder. Call `cleanup` in afterEach. */
export async function openTestFile(options: TestFileOptions = {}): Promise<TestFile> {
  const now = options.now ?? (() => testNow);
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'eshkol-test-'));
  const published: { topic: Topic; message: Topics[Topic] }[] = [];
  const around: Surroundings = {
    resources: resolve(import.meta.dirname, '../../resources'),
    dataFolder: join(folder, 'data'),
    device: 'test-device',
    author: () => 'Test',
    resolveFile: (handle) => ({ path: handle, name: basename(handle) }),
    publish: (topic, message) => published.push({ topic, message }),
    today: () => now().toISOString().slice(0, 10),
    now,
  };
  const path = await createFile(join(folder, 'test.eshkol'), {
    now,
    sample: false,
    fill: (db, at) => fillNewFile({ path: at, db, catalogue: loadCatalogue(db) }, around, false),
  });
  const { db, close } = openFile(path, { now, backup: () => '' });
  return {
    session: {
      path,
      db,
      get catalogue() {
        return loadCatalogue(db);
      },
    },
    around,
    path,
    folder,
    published,
    cleanup() {
      close();
      if (options.folder === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface TestEngine {
  readonly engine: Engine;
  /** The temporary folder of settings, files and backups; gone after `cleanup`. */
  readonly folder: string;
  cleanup(): Promise<void>;
}

/** An engine in this thread with a data folder of its own and no file open. */
export function openTestEngine(options: TestFileOptions = {}): TestEngine {
  const folder = mkdtempSync(join(tmpdir(), 'eshkol-test-'));
  const engine = new Engine({ version: '0.0.0-test', resources: resolve(import.meta.dirname, '../../resources'), dataFolder: join(folder, 'data') }, options.now);
  return {
    engine,
    folder,
    async cleanup() {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
