import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fileHandlers } from '../../../main/engine/database/handlers.ts';
import { readHandlers, writeHandlers } from '../../../main/engine/handlers.ts';
import { errors, type Answer } from '../../../preload/contract/errors/index.ts';
import { procedures, type ProcedureName } from '../../../preload/contract/procedures/index.ts';
import { languages } from '../../../preload/contract/text.ts';
import { openTestEngine, type TestEngine } from '../../support/file.ts';

// Each test makes files of its own, flushed to the disk; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 30_000 });

let desk: TestEngine;
beforeEach(() => {
  desk = openTestEngine();
});
afterEach(() => desk.cleanup());

async function done<T>(answer: Promise<Answer<T>>): Promise<T> {
  const got = await answer;
  if (!got.ok) throw new Error(`refused: ${got.code} ${JSON.stringify(got.params)} ${got.detail ?? ''}`);
  return got.value;
}

const cluster = (code: string) => ({ op: 'create' as const, type: 'cluster', values: { code, name_he: `אשכול רשויות ${code}` } });

describe('the contract', () => {
  test('every procedure has its one handler where the contract says it runs', () => {
    const names = (runs: string) => Object.entries(procedures).filter(([, procedure]) => procedure.runs === runs).map(([name]) => name).sort();
    expect(Object.keys(readHandlers).sort()).toEqual(names('reader'));
    expect([...Object.keys(writeHandlers), ...Object.keys(fileHandlers)].sort()).toEqual(names('writer'));
  });

  test('every refusal has its sentence in each language', () => {
    for (const [code, sentences] of Object.entries(errors)) {
      expect(code).toMatch(/^[a-z]+(\.[a-z0-9-]+)+$/);
      for (const language of languages) expect(sentences[language], `${code} in ${language}`).toMatch(/\S.{10}/);
    }
  });
});

describe('a call', () => {
  test('with a wrong input is refused, naming what is wrong', async () => {
    const answer = await desk.engine.call('file.open', { path: 5 } as never);
    expect(answer).toEqual({ ok: false, code: 'general.bad-input', params: { problem: expect.stringContaining('path') as string } });
  });

  test('of a procedure that does not exist is refused by name', async () => {
    for (const name of ['file.destroy', 'toString', '__proto__']) {
      expect(await desk.engine.call(name as ProcedureName, {})).toEqual({ ok: false, code: 'general.unknown-procedure', params: { procedure: name } });
    }
  });

  test('without an open file is refused, reading and writing alike', async () => {
    expect(await desk.engine.call('records.count', {})).toEqual({ ok: false, code: 'file.none-open', params: {} });
    expect(await desk.engine.call('records.commit', { changes: [cluster('1')] })).toEqual({ ok: false, code: 'file.none-open', params: {} });
  });
});

describe('an open file', () => {
  beforeEach(async () => {
    await done(desk.engine.call('file.create', { name: 'desk' }));
  });

  test('a read sees the commit that was just acknowledged, also when asked before it ran', async () => {
    for (let n = 0; n < 20; n += 1) {
      await done(desk.engine.call('records.commit', { changes: [cluster(String(n))] }));
      expect(await done(desk.engine.call('query.run', { sql: 'SELECT count(*) FROM cluster' }))).toMatchObject({ rows: [[n + 1]] });
      expect((await done(desk.engine.call('records.count', {})))['cluster']).toBe(n + 1);
    }
  });

  test('publishes what changed after a commit, and nothing after a refusal', async () => {
    const { position } = await done(desk.engine.call('file.info', {}));
    const heard: unknown[] = [];
    const stop = desk.engine.on('changed', (message) => heard.push(message));
    await done(desk.engine.call('records.commit', { changes: [cluster('1')] }));
    const refused = await desk.engine.call('records.commit', { changes: [{ op: 'delete', type: 'cluster', id: 'no such id' }] });
    expect(refused.ok).toBe(false);
    expect(heard).toEqual([{ types: ['cluster'], position: position + 1 }]);
    stop();
    await done(desk.engine.call('records.commit', { changes: [cluster('2')] }));
    expect(heard).toHaveLength(1);
  });

  test('says when it is opened and closed', async () => {
    const heard: unknown[] = [];
    desk.engine.on('file', (message) => heard.push(message));
    const { path } = await done(desk.engine.call('file.info', {}));
    await done(desk.engine.call('file.close', {}));
    await done(desk.engine.call('file.open', { path }));
    expect(heard).toEqual([{ open: false }, { open: true }]);
  });

  test('stays open when another one is refused', async () => {
    const { path } = await done(desk.engine.call('file.info', {}));
    expect((await desk.engine.call('file.open', { path: `${path}.nowhere` })).ok).toBe(false);
    expect((await done(desk.engine.call('file.info', {}))).path).toBe(path);
    expect((await desk.engine.call('records.count', {})).ok).toBe(true);
  });

  test('refuses a handle that the host never gave', async () => {
    expect(await desk.engine.call('file.saveCopy', { target: 'nothing' })).toMatchObject({ ok: false, code: 'host.unknown-file' });
  });

  test('remembers which cluster is ours, and only one that exists', async () => {
    const { ids } = await done(desk.engine.call('records.commit', { changes: [cluster('420')] }));
    const clusterId = ids[0] ?? '';
    expect((await done(desk.engine.call('file.setCluster', { clusterId }))).clusterId).toBe(clusterId);
    expect(await desk.engine.call('file.setCluster', { clusterId: 'nowhere' })).toMatchObject({ ok: false, code: 'file.other-cluster' });
    expect((await done(desk.engine.call('file.info', {}))).clusterId).toBe(clusterId);
    expect((await done(desk.engine.call('file.setCluster', { clusterId: null }))).clusterId).toBeNull();
  });
});

describe('making a file', () => {
  test('in the default folder, under the given name', async () => {
    const { defaultFolder } = await done(desk.engine.call('app.info', {}));
    const info = await done(desk.engine.call('file.create', { name: ' שורק דרומי ' }));
    expect(info).toMatchObject({ name: 'שורק דרומי', isSample: false, clusterId: null, warnings: [] });
    expect(await done(desk.engine.call('file.browse', {}))).toMatchObject({ path: defaultFolder, entries: [{ name: 'שורק דרומי.eshkol', kind: 'database', path: info.path }] });
  });

  test('never over another', async () => {
    const { path } = await done(desk.engine.call('file.create', { name: 'desk' }));
    expect(await desk.engine.call('file.create', { name: 'desk' })).toEqual({ ok: false, code: 'file.exists', params: { path } });
  });

  test.each(['a/b', 'a\\b', '..', 'con', 'nul.eshkol', 'what?', '', '   ', 'dot.', '.hidden'])('not under the name %j', async (name) => {
    expect(await desk.engine.call('file.create', { name })).toEqual({ ok: false, code: 'file.bad-name', params: { name } });
  });

  test('not in a folder that does not exist', async () => {
    expect(await desk.engine.call('file.create', { path: `${desk.folder}/nowhere/desk.eshkol` })).toMatchObject({
      ok: false,
      code: 'file.no-folder',
      params: { folder: `${desk.folder}/nowhere` },
    });
  });
});
