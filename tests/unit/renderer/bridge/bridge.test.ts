/** `window.eshkol` over a host that the test plays. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { EshkolBridge } from '../../../../preload/contract/bridge.ts';
import type { HostPort } from '../../../../preload/contract/host.ts';
import { makeBridge } from '../../../../renderer/bridge/index.ts';

let sent: string[];
let hear: (text: string) => void;
let connected: (now: boolean) => void;
let bridge: EshkolBridge;
let port: HostPort;

beforeEach(() => {
  sent = [];
  port = {
    host: 'browser',
    send: (text) => sent.push(text),
    receive: (listener) => (hear = listener),
    watch: (listener) => (connected = listener),
    pick: () => Promise.resolve({ handle: 'h', name: 'a.xlsx' }),
    drop: () => Promise.resolve(null),
    save: () => Promise.reject(new TypeError('network')),
    deliver: () => Promise.reject(new Refusal('host.upload-failed', { name: 'a' })),
    openExternal: () => undefined,
    speak: () => undefined,
  };
  bridge = makeBridge(port);
});

const lost = { ok: false, code: 'host.connection-lost', params: {} };

describe('a call', () => {
  it('gets the answer with its number, whatever order they come in', async () => {
    const first = bridge.call('file.info', {});
    const second = bridge.call('file.check', {}, { task: 'task-1' });
    expect(sent).toEqual(['call 1 file.info\n{}', 'call 2 file.check task-1\n{}']);
    hear('answer 2\n{"ok":true,"value":2}');
    hear('answer 1\n{"ok":true,"value":1}');
    expect([await first, await second]).toEqual([
      { ok: true, value: 1 },
      { ok: true, value: 2 },
    ]);
  });

  it('is told when the connection breaks under it', async () => {
    const call = bridge.call('file.info', {});
    connected(false);
    expect(await call).toEqual(lost);
    hear('answer 1\n{"ok":true,"value":1}');
  });

  it('is refused at once while there is no connection', async () => {
    connected(false);
    expect(await bridge.call('file.info', {})).toEqual(lost);
    bridge.cancel('task-1');
    expect(sent).toEqual([]);
  });

  it('can be cancelled by its task', () => {
    bridge.cancel('task-1');
    expect(sent).toEqual(['cancel task-1']);
  });
});

describe('a topic', () => {
  it('reaches its listeners until they leave', () => {
    const heard: unknown[] = [];
    const leave = bridge.on('changed', (message) => heard.push(message));
    bridge.on('file', () => heard.push('file'));
    hear('topic changed\n{"types":["locality"],"position":4}');
    leave();
    hear('topic changed\n{"types":[],"position":5}');
    hear('rubbish');
    expect(heard).toEqual([{ types: ['locality'], position: 4 }]);
  });
});

it('asks what is open when the connection is there again, and tells the pages', async () => {
  const heard: unknown[] = [];
  bridge.on('file', (message) => heard.push(message));
  connected(true);
  expect(sent).toEqual([]);
  connected(false);
  connected(true);
  expect(sent).toEqual(['call 1 app.info\n{}']);
  hear('answer 1\n{"ok":true,"value":{"file":null}}');
  await vi.waitFor(() => {
    expect(heard).toEqual([{ open: false }]);
  });
});

describe('files', () => {
  it('are given as the host gives them', async () => {
    expect(await bridge.files.pick('spreadsheet')).toEqual({ handle: 'h', name: 'a.xlsx' });
  });

  it('fail only with refusals', async () => {
    await expect(bridge.files.save('a.xlsx')).rejects.toMatchObject({ code: 'host.connection-lost', detail: 'TypeError: network' });
    await expect(bridge.files.deliver({ handle: 'h', name: 'a' })).rejects.toMatchObject({ code: 'host.upload-failed' });
    await expect(bridge.files.drop(new File([], 'made-by-a-script.xlsx'))).rejects.toMatchObject({
      code: 'host.unknown-file',
      params: { handle: 'made-by-a-script.xlsx' },
    });
  });
});
