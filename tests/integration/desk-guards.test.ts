/** What must not come between a person and her file: a plan made for another state of it, broken settings. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer } from '../../preload/contract/errors/index.ts';
import { openTestEngine, type TestEngine } from '../support/file.ts';

let open: TestEngine;
beforeEach(() => {
  open = openTestEngine();
});
afterEach(async () => {
  await open.cleanup();
});

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.code} ${JSON.stringify(answer.params)}`);
  return answer.value;
}

describe('a plan', () => {
  it('is gone once the file it was made for is restored', async () => {
    const { engine, folder } = open;
    valueOf(await engine.call('file.create', { path: path.join(folder, 'a.eshkol') }));
    const backup = valueOf(await engine.call('file.backup', {}));
    const workbook = path.join(folder, 'clusters.csv');
    writeFileSync(workbook, 'code,name_he\r\n901,צפון\r\n');
    engine.registerFile('clusters', { path: workbook, name: 'clusters.csv' });
    const plan = valueOf(await engine.call('exchange.plan', { file: 'clusters', into: 'cluster' }));
    valueOf(await engine.call('file.restore', { path: backup.path }));
    expect(await engine.call('exchange.apply', { planId: plan.planId })).toMatchObject({ ok: false, code: 'exchange.plan-gone' });
    expect(valueOf(await engine.call('records.count', {}))['cluster'] ?? 0).toBe(0);
  });

  it('takes one record only once, by whichever key two rows find it', async () => {
    const { engine, folder } = open;
    valueOf(await engine.call('file.create', { path: path.join(folder, 'a.eshkol') }));
    valueOf(await engine.call('records.commit', { changes: [{ op: 'create', type: 'cluster', values: { code: '901', name_he: 'צפון' } }] }));
    const workbook = path.join(folder, 'clusters.csv');
    writeFileSync(workbook, 'code,name_he,name_en\r\n901,צפון,First\r\n901,צפון,Second\r\n');
    engine.registerFile('clusters', { path: workbook, name: 'clusters.csv' });
    const plan = valueOf(await engine.call('exchange.plan', { file: 'clusters', into: 'cluster' }));
    expect(plan.counts['cluster']).toEqual({ new: 0, changed: 0, same: 0, conflict: 0, rejected: 2 });
  });
});

describe('settings that became unreadable', () => {
  it('do not keep a file from opening', async () => {
    const { engine, folder } = open;
    valueOf(await engine.call('app.info', {}));
    const settings = path.join(folder, 'data', 'settings.json');
    rmSync(settings, { force: true });
    mkdirSync(path.join(settings, 'in the way'), { recursive: true });
    const file = path.join(folder, 'a.eshkol');
    expect(valueOf(await engine.call('file.create', { path: file }))).toMatchObject({ path: file });
    expect(valueOf(await engine.call('records.count', {}))).toMatchObject({ list: expect.any(Number) as number });
  });
});
