/**
 * The browser host, over real sockets. The threats are those of gate.ts: other pages of the same
 * browser, other names for this address, other programs of this computer.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { startBrowserHost, type BrowserHost, type BrowserHostOptions } from '../../../main/browser-host/index.ts';
import { standInEngine, type StandInEngine } from '../../support/stand-in-engine.ts';

let folder: string;
let renderer: string;
let engine: StandInEngine;
let host: BrowserHost;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'eshkol-test-'));
  renderer = path.join(folder, 'renderer');
  await mkdir(path.join(renderer, 'assets'), { recursive: true });
  await writeFile(path.join(renderer, 'index.html'), '<meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Eshkol</title>');
  await writeFile(path.join(renderer, 'assets', 'index-1.js'), 'start()');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await symlink(path.join(folder, 'secret.txt'), path.join(renderer, 'link.txt'));
});

afterEach(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

async function start(options: Partial<BrowserHostOptions> = {}): Promise<void> {
  engine = standInEngine({ 'file.info': '{"ok":true,"value":{"name":"דרום שורק"}}' });
  host = await startBrowserHost({ engine, renderer, ...options });
}

interface Response {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Below fetch, which would tidy paths and forbids to set Host and Cookie. */
function ask(address: string, options: { method?: string; headers?: Record<string, string>; body?: Buffer } = {}): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port: host.port, path: address, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts).toString() });
        });
      },
    );
    request.on('error', reject);
    request.end(options.body);
  });
}

const origin = () => `http://127.0.0.1:${String(host.port)}`;

async function enter(): Promise<string> {
  const response = await ask(host.url.slice(origin().length));
  return (response.headers['set-cookie']?.[0] ?? '').split(';')[0] ?? '';
}

function connect(headers: Record<string, string>, address = '/engine'): Promise<{ socket: WebSocket | null; status: number }> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${String(host.port)}${address}`, { headers });
    socket.on('open', () => {
      resolve({ socket, status: 101 });
    });
    socket.on('unexpected-response', (_request, response) => {
      resolve({ socket: null, status: response.statusCode ?? 0 });
    });
    socket.on('error', () => undefined);
  });
}

/** A tab: its socket and the messages it got so far. */
async function openTab(): Promise<{ socket: WebSocket; next: () => Promise<string> }> {
  const { socket } = await connect({ cookie: await enter(), origin: origin() });
  if (socket === null) throw new Error('the host refused its own page');
  const messages: string[] = [];
  const wanted: ((text: string) => void)[] = [];
  socket.on('message', (data: Buffer) => {
    const waiting = wanted.shift();
    if (waiting === undefined) messages.push(data.toString());
    else waiting(data.toString());
  });
  return {
    socket,
    next: () =>
      new Promise((resolve) => {
        const message = messages.shift();
        if (message === undefined) wanted.push(resolve);
        else resolve(message);
      }),
  };
}

describe('who is let in', () => {
  beforeEach(() => start());

  it('takes the token once and gives a cookie that only this port and this site use', async () => {
    const response = await ask(`${host.url.slice(origin().length)}&lang=he`);
    expect(response.status).toBe(302);
    expect(response.headers['location']).toBe('/?lang=he');
    expect(response.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^eshkol-${String(host.port)}=[\\w-]{32}; HttpOnly; SameSite=Strict; Path=/$`),
    );
  });

  it('does not give the token away in the cookie', async () => {
    const token = new URL(host.url).searchParams.get('t') ?? '';
    expect(await enter()).not.toContain(token);
  });

  it.each([
    ['no cookie', {}],
    ['a wrong cookie', { cookie: 'eshkol-1=guess' }],
  ])('refuses the page with %s', async (_name, headers) => {
    expect(await ask('/', { headers })).toMatchObject({ status: 401, body: expect.stringContaining('Open Eshkol with the address') as string });
  });

  it('refuses a wrong token', async () => {
    const response = await ask('/?t=guess');
    expect(response.status).toBe(401);
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it('refuses a cookie of another port under the right value', async () => {
    const [, value] = (await enter()).split('=');
    expect((await ask('/', { headers: { cookie: `eshkol-1=${value ?? ''}` } })).status).toBe(401);
  });

  it.each(['evil.example', 'localhost', '127.0.0.1', '127.0.0.1:1'])('refuses the host name %s, even with the cookie', async (name) => {
    expect((await ask('/', { headers: { host: name, cookie: await enter() } })).status).toBe(403);
  });

  it.each(['https://evil.example', 'null', 'http://localhost', 'http://127.0.0.1:1'])('refuses requests of the page %s', async (other) => {
    const cookie = await enter();
    expect((await ask('/files?name=a.xlsx', { method: 'POST', headers: { cookie, origin: other } })).status).toBe(403);
    expect(await connect({ cookie, origin: other })).toEqual({ socket: null, status: 403 });
  });

  it('refuses a change without an origin', async () => {
    const cookie = await enter();
    expect((await ask('/downloads?name=a.xlsx', { method: 'POST', headers: { cookie } })).status).toBe(403);
    expect(await connect({ cookie })).toEqual({ socket: null, status: 403 });
  });

  it('refuses what a browser says comes from another site', async () => {
    expect((await ask('/', { headers: { cookie: await enter(), 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
  });

  it('refuses a socket without the cookie or at another address', async () => {
    expect(await connect({ origin: origin() })).toEqual({ socket: null, status: 401 });
    expect(await connect({ origin: origin(), cookie: await enter() }, '/other')).toEqual({ socket: null, status: 404 });
  });

  it.each(['GET', 'UPGRADE'])('answers 400 to what is no address, and goes on (%s)', async (kind) => {
    const upgrade = kind === 'UPGRADE' ? { connection: 'Upgrade', upgrade: 'websocket', origin: origin() } : {};
    expect(await ask('//[', { headers: upgrade })).toMatchObject({ status: 400 });
    expect((await ask(host.url.slice(origin().length))).status).toBe(302);
  });

  it('goes on when a connection breaks before it became a socket', async () => {
    const broken = createConnection(host.port, '127.0.0.1');
    broken.write(`GET /engine HTTP/1.1\r\nHost: 127.0.0.1:${String(host.port)}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`);
    await new Promise((resolve) => broken.once('data', resolve));
    broken.resetAndDestroy();
    expect((await ask(host.url.slice(origin().length))).status).toBe(302);
  });

  it('listens on loopback only', () => {
    expect(new URL(host.url).hostname).toBe('127.0.0.1');
  });
});

describe('pages', () => {
  beforeEach(() => start());

  it('carry a nonce of their own in policy and page', async () => {
    const cookie = await enter();
    const [first, second] = [await ask('/', { headers: { cookie } }), await ask('/', { headers: { cookie } })];
    const nonces = [first, second].map(({ body }) => /nonce="([^"]+)"/.exec(body)?.[1] ?? '');
    expect(nonces[0]).not.toBe(nonces[1]);
    expect(nonces[0]).not.toBe('__CSP_NONCE__');
    expect(first.headers['content-security-policy']).toBe(
      `default-src 'self'; script-src 'self'; style-src 'self' 'nonce-${nonces[0] ?? ''}'; img-src 'self' data:; font-src 'self' data:; ` +
        "connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(first.headers).toMatchObject({ 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' });
  });

  it('give out what the build holds, with its type', async () => {
    const response = await ask('/assets/index-1.js?v=1', { headers: { cookie: await enter() } });
    expect(response).toMatchObject({ status: 200, body: 'start()' });
    expect(response.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/assets%00.js',
    '/%',
    '/link.txt',
    '//secret.txt',
    '/assets',
    '/nothing.js',
  ])('never lead outside the renderer: %s', async (address) => {
    const response = await ask(address, { headers: { cookie: await enter() } });
    expect(response).toMatchObject({ status: 404, body: 'Not found' });
  });
});

describe('files', () => {
  const post = async (address: string, body?: Buffer) =>
    ask(address, { method: 'POST', headers: { cookie: await enter(), origin: origin() }, ...(body === undefined ? {} : { body }) });

  it('come up whole and reach the engine under a handle', async () => {
    await start();
    const content = Buffer.from('שם,קוד\n');
    const response = await post(`/files?name=${encodeURIComponent('רשויות 2021.csv')}`, content);
    const picked = JSON.parse(response.body) as { handle: string; name: string };
    expect(response.status).toBe(200);
    expect(picked.name).toBe('רשויות 2021.csv');
    const file = engine.files.get(picked.handle);
    expect(file?.name).toBe('רשויות 2021.csv');
    expect(readFileSync(file?.path ?? '')).toEqual(content);
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\a\\b.xlsx', 'b.xlsx'],
    ['a<b>:"|?*.xlsx', 'a_b______.xlsx'],
    ['..', 'file'],
    ['', 'file'],
  ])('keep no folder of the name %s', async (name, kept) => {
    await start();
    const picked = JSON.parse((await post(`/files?name=${encodeURIComponent(name)}`, Buffer.from('x'))).body) as { name: string };
    expect(picked.name).toBe(kept);
  });

  it('over the limit are refused in words and leave nothing behind', async () => {
    await start({ uploadLimitBytes: 1024 * 1024 });
    const response = await post('/files?name=big.xlsx', Buffer.alloc(1024 * 1024 + 1));
    expect(response.status).toBe(413);
    expect(JSON.parse(response.body)).toEqual({ code: 'host.upload-too-large', params: { name: 'big.xlsx', limit: 1 } });
    expect([...engine.files.values()].map((file) => existsSync(file.path))).toEqual([false]);
  });

  it('go down under the name they were asked for', async () => {
    await start();
    const picked = JSON.parse((await post(`/downloads?name=${encodeURIComponent("דו\"ח (1)'.xlsx")}`)).body) as { handle: string; name: string };
    const cookie = await enter();
    expect((await ask(`/files/${picked.handle}`, { headers: { cookie } })).status).toBe(404);
    await writeFile(engine.files.get(picked.handle)?.path ?? '', 'workbook');
    const response = await ask(`/files/${picked.handle}`, { headers: { cookie } });
    expect(response).toMatchObject({ status: 200, body: 'workbook' });
    expect(response.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('דו_ח ')}%281%29%27.xlsx`);
    expect(response.headers['content-length']).toBe('8');
  });

  it('of an unknown handle are not there', async () => {
    await start();
    expect((await ask('/files/guess', { headers: { cookie: await enter() } })).status).toBe(404);
    expect((await ask('/files/..%2f..%2fsecret.txt', { headers: { cookie: await enter() } })).status).toBe(404);
  });

  it('disappear with the host', async () => {
    await start();
    await post('/files?name=a.xlsx', Buffer.from('x'));
    const [file] = engine.files.values();
    await host.close();
    expect(existsSync(path.dirname(path.dirname(file?.path ?? '')))).toBe(false);
  });
});

describe('messages', () => {
  it('go to the engine and come back as text, untouched', async () => {
    await start();
    const tab = await openTab();
    tab.socket.send('call 7 file.info task-1\n{ "spaces": "kept" }');
    expect(await tab.next()).toBe('answer 7\n{"ok":true,"value":{"name":"דרום שורק"}}');
    expect(engine.asked).toEqual(['file.info { "spaces": "kept" } as task-1']);
  });

  it('cancel a task', async () => {
    await start();
    const tab = await openTab();
    tab.socket.send('cancel task-1');
    tab.socket.send('call 1 file.info\n{}');
    await tab.next();
    expect(engine.asked).toEqual(['cancel task-1', 'file.info {}']);
  });

  it('reach every tab when they are topics', async () => {
    await start();
    const tabs = [await openTab(), await openTab()];
    engine.publish('changed', '{"types":["locality"],"position":3}');
    expect(await Promise.all(tabs.map((tab) => tab.next()))).toEqual(Array(2).fill('topic changed\n{"types":["locality"],"position":3}'));
  });

  it('that are none are dropped', async () => {
    await start();
    const tab = await openTab();
    for (const text of ['', 'call', 'call x file.info\n{}', 'call 1 ../x\n{}', 'call 1 a b c\n{}', 'cancel', 'rubbish\n\n']) tab.socket.send(text);
    tab.socket.send(Buffer.from('call 1 file.info\n{}'), { binary: true });
    tab.socket.send('call 9 file.info\n{}');
    expect(await tab.next()).toBe('answer 9\n{"ok":true,"value":{"name":"דרום שורק"}}');
    expect(engine.asked).toEqual(['file.info {}']);
  });
});

describe('its end', () => {
  /** A minute that passes when the test says so; `waiting` tells whether one was begun and not taken back. */
  function minute() {
    let act: (() => void) | null = null;
    let begun = 0;
    return {
      afterMinute: (given: () => void) => {
        begun += 1;
        act = given;
        return () => {
          act = null;
        };
      },
      begun: () => begun,
      waiting: () => act !== null,
      passes: () => act?.(),
    };
  }

  it('comes a minute after the last tab', async () => {
    const clock = minute();
    await start({ afterMinute: clock.afterMinute });
    const tabs = [await openTab(), await openTab()];
    tabs[0]?.socket.close();
    tabs[1]?.socket.close();
    await expect.poll(clock.waiting).toBe(true);
    clock.passes();
    await host.ended;
    expect(clock.begun()).toBe(1);
    expect(engine.listening).toBe(0);
    await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
  });

  it('does not come when a tab was opened again', async () => {
    const clock = minute();
    await start({ afterMinute: clock.afterMinute });
    (await openTab()).socket.close();
    await expect.poll(clock.waiting).toBe(true);
    const tab = await openTab();
    expect(clock.waiting()).toBe(false);
    tab.socket.send('call 1 file.info\n{}');
    expect(await tab.next()).toContain('answer 1');
  });

  it('comes five minutes after the start when no tab came', async () => {
    const clock = minute();
    await start({ afterFiveMinutes: clock.afterMinute });
    expect(clock.waiting()).toBe(true);
    clock.passes();
    await host.ended;
    await expect(ask('/')).rejects.toThrow('ECONNREFUSED');
  });

  it('is taken back by the first tab', async () => {
    const clock = minute();
    await start({ afterFiveMinutes: clock.afterMinute });
    await openTab();
    expect([clock.begun(), clock.waiting()]).toEqual([1, false]);
  });

  it('does not come by itself when it shall keep running', async () => {
    const clock = minute();
    await start({ keep: true, afterMinute: clock.afterMinute, afterFiveMinutes: clock.afterMinute });
    (await openTab()).socket.close();
    await expect.poll(() => engine.listening).toBe(0);
    expect(clock.begun()).toBe(0);
  });
});

it('does not start when its port is taken', async () => {
  await start();
  await expect(startBrowserHost({ engine, renderer, port: host.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
