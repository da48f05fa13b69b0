/**
 * The threat: `app://` addresses that lead to files outside the renderer's folder. The folder below
 * stands beside a secret, and a link inside it points there.
 */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { registerScheme, servePages } from '../../../main/shell/scheme.ts';
import { reset, seen } from '../../support/stand-in-electron.ts';

vi.mock('electron', async () => (await import('../../support/stand-in-electron.ts')).electron);

let folder: string;
beforeEach(async () => {
  reset();
  folder = await mkdtemp(path.join(tmpdir(), 'eshkol-test-'));
  const renderer = path.join(folder, 'renderer');
  await mkdir(renderer);
  await writeFile(path.join(renderer, 'index.html'), '<meta nonce="__CSP_NONCE__">');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await symlink(path.join(folder, 'secret.txt'), path.join(renderer, 'link.txt'));
  servePages(renderer);
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function get(url: string, method = 'GET'): Promise<Response> {
  const handler = seen.protocolHandlers.get('app');
  if (handler === undefined) throw new Error('no handler for app:');
  // A Request would tidy the address, which Electron's does not promise.
  return handler({ url, method } as Request);
}

it('is a standard, secure scheme without a way around the policy', () => {
  registerScheme();
  expect(seen.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } }]);
});

it('gives a page with its policy and a nonce used once', async () => {
  const [first, second] = [await get('app://eshkol/'), await get('app://eshkol/index.html#/records')];
  const nonce = /nonce="([^"]+)"/.exec(await first.text())?.[1] ?? '';
  expect(first.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}';`);
  expect(await second.text()).not.toContain(nonce);
});

it.each([
  'app://eshkol/../secret.txt',
  'app://eshkol/%2e%2e/secret.txt',
  'app://eshkol/..%2fsecret.txt',
  'app://eshkol/..%5Csecret.txt',
  'app://eshkol/%2e%2e%2fsecret.txt',
  'app://eshkol/C:/Windows/win.ini',
  'app://eshkol//etc/passwd',
  'app://eshkol/link.txt',
  'app://eshkol/%',
  'app://other/',
  'app://eshkol.evil/',
])('has nothing at %s', async (url) => {
  const response = await get(url);
  expect(response.status).toBe(404);
  expect(await response.text()).not.toContain('secret');
});

it('answers nothing but GET', async () => {
  expect((await get('app://eshkol/', 'POST')).status).toBe(404);
});
