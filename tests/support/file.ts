/** A fresh, migrated file of its own for one test, with the surroundings an engine gives. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Topic, Topics } from '../../preload/contract/bridge.ts';
import { createFile, openFile } from '../../main/engine/database/open.ts';
import type { Catalogue, Surroundings, WriteSession } from '../../main/engine/session.ts';
import { Refusal } from '../../preload/contract/errors/index.ts';
import { findRecordType, recordTypes } from '../../preload/contract/catalogue/index.ts';

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
}

/** A moment every test can agree on: 23 November 2026, 09:00 UTC. */
export const testNow = new Date('2026-11-23T09:00:00.000Z');

/** Opens a fresh file in a temporary folder. Call `cleanup` in afterEach. */
export async function openTestFile(options: TestFileOptions = {}): Promise<TestFile> {
  const now = options.now ?? (() => testNow);
  const folder = mkdtempSync(join(tmpdir(), 'eshkol-test-'));
  const path = await createFile(join(folder, 'test.eshkol'), { now, sample: false, fill: () => undefined });
  const file = openFile(path, { now, backup: () => '' });
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
  return {
    session: { path, db: file.db, catalogue: shippedCatalogue },
    around,
    path,
    folder,
    published,
    cleanup() {
      file.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const shippedCatalogue: Catalogue = {
  types: recordTypes,
  find: findRecordType,
  get(key) {
    const type = findRecordType(key);
    if (type === undefined) throw new Refusal('records.unknown-type', { type: key });
    return type;
  },
};
