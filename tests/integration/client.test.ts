/** The engine behind its two worker threads, as a host has it. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { EngineClient } from '../../main/engine/client.ts';
import type { Answer } from '../../preload/contract/errors/index.ts';

let folder: string;
let engine: EngineClient;
const options = () => ({ version: '0.0.0-test', resources: resolve(import.meta.dirname, '../../resources'), dataFolder: join(folder, 'data') });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eshkol-client-'));
  engine = new EngineClient(options());
});
afterEach(async () => {
  await engine.close();
  rmSync(folder, { recursive: true, force: true });
});

async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(`refused: ${got.code} ${JSON.stringify(got.params)} ${got.detail ?? ''}`);
  return got.value;
}

const path = () => join(folder, 'desk.eshkol');
const create = () => done(engine.call('file.create', { path: path() }));
const add = (code: string) => engine.call('records.commit', { changes: [{ op: 'create', type: 'cluster', values: { code, name_he: code } }] });
const clusters = async () => (await done(engine.call('records.count', {})))['cluster'] ?? 0;
/** Work for the reader alone that takes a felt time. */
const slowQuery = 'WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000000) SELECT count(*) FROM c';

describe('reading and writing', () => {
  test('a read sees the commit that was just acknowledged', async () => {
    await create();
    for (let n = 1; n <= 10; n += 1) {
      await done(add(String(n)));
      expect(await clusters()).toBe(n);
    }
  });

  test('a commit does not wait for a slow read, and the slow read still sees one moment', async () => {
    await create();
    const order: string[] = [];
    const read = done(engine.call('query.run', { sql: slowQuery })).then(() => order.push('read'));
    const write = done(add('1')).then(() => order.push('write'));
    await Promise.all([read, write]);
    expect(order).toEqual(['write', 'read']);
    expect(engine.slowCalls.list().map((call) => call.name)).toContain('query.run');
  });

  test('text goes in and comes out unchanged, and broken text is refused', async () => {
    const text = await engine.callText('settings.set', '{"author":"דנה"}', null);
    expect(JSON.parse(text)).toMatchObject({ ok: true, value: { author: 'דנה' } });
    expect(JSON.parse(await engine.callText('settings.set', '{"author":', null))).toMatchObject({ ok: false, code: 'general.bad-input' });
    expect(JSON.parse(await engine.callText('no.such', '{}', null))).toMatchObject({ ok: false, code: 'general.unknown-procedure' });
  });

  test('topics come as objects and as text', async () => {
    const [objects, texts]: [unknown[], unknown[]] = [[], []];
    engine.on('file', (message) => objects.push(message));
    engine.onText((topic, text) => texts.push([topic, text]));
    await create();
    expect({ objects, texts }).toEqual({ objects: [{ open: true }], texts: [['file', '{"open":true}']] });
  });

  test('a handle given before the first call is known to the worker', async () => {
    engine.registerFile('target', { path: join(folder, 'copy.eshkol'), name: 'copy.eshkol' });
    await create();
    expect(await done(engine.call('file.saveCopy', { target: 'target' }))).toEqual({ path: join(folder, 'copy.eshkol') });
  });
});

test('cancel reaches a commit that is running: nothing of it is left', async () => {
  await create();
  const changes = Array.from({ length: 60_000 }, (_, n) => ({ op: 'create' as const, type: 'cluster', values: { code: String(n), name_he: `אשכול רשויות ${String(n)}` } }));
  const stop = engine.on('task', ({ task, stage, done: count }) => {
    if (task === 'mine' && stage === 'writing' && count > 0) engine.cancel('mine');
  });
  expect(await engine.call('records.commit', { changes }, { task: 'mine' })).toMatchObject({ ok: false, code: 'general.cancelled' });
  stop();
  expect(await clusters()).toBe(0);
});

test('closing leaves the file alone on the disk: no log, no lock', async () => {
  await create();
  await done(add('1'));
  await clusters();
  await engine.close();
  expect(readdirSync(folder).sort()).toEqual(['data', 'desk.eshkol']);
  expect(await engine.call('file.info', {})).toMatchObject({ ok: false, code: 'file.engine-stopped' });
});

describe('a worker that dies', () => {
  const entry = (name: string) => pathToFileURL(resolve(import.meta.dirname, '../support', name));

  test('takes down only the call it had; the next finds the same file open', async () => {
    await engine.close();
    engine = new EngineClient({ ...options(), entries: { writer: entry('mortal-worker.ts'), reader: entry('../../main/engine/reader.ts') } });
    await create();
    await done(add('1'));
    const [lost, read] = await Promise.all([engine.call('settings.set', { author: 'die' }), engine.call('records.count', {})]);
    expect(lost).toMatchObject({ ok: false, code: 'file.engine-stopped' });
    expect(read.ok).toBe(true);
    expect((await done(engine.call('file.info', {}))).path).toBe(path());
    await done(add('2'));
    expect(await clusters()).toBe(2);
  });

  test('at its start is refused, not tried for ever', async () => {
    await engine.close();
    engine = new EngineClient({ ...options(), entries: { writer: entry('no-such-worker.ts'), reader: entry('../../main/engine/reader.ts') } });
    expect(await engine.call('app.info', {})).toMatchObject({ ok: false, code: 'file.engine-stopped' });
    expect(await engine.call('app.info', {})).toMatchObject({ ok: false, code: 'file.engine-stopped' });
  });
});
