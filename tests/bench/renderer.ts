/**
 * The budgets of the window: a register of 50,000 rows and the start, in a real browser, against
 * a bare grid with the same rows and columns in the same run.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Browser, type Page } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { findBrowser } from '../../scripts/find-browser.ts';
import { recordType } from '../../preload/contract/catalogue/index.ts';
import { fillWithProviders } from './fill.ts';
import type { Line } from './line.ts';
import { median, quantile } from './measure.ts';
import { emptyEngine, expectOk, providerRow } from './world.ts';

const root = path.resolve(import.meta.dirname, '../..');
const count = 50_000;
const rounds = 5;

interface Grid {
  readonly firstRows: number;
  readonly filter: number;
  readonly frame: number;
}

export async function* benchRenderer(only: string | undefined): AsyncGenerator<Line> {
  if (only !== undefined && only !== 'grid' && only !== 'start') return;
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath === null ? {} : { executablePath });
  const { engine, folder, file } = await emptyEngine();
  await fillWithProviders(engine, count);
  const fields = recordType('provider').columns.filter((key) => key !== 'name');
  const table = expectOk(await engine.call('records.list', { type: 'provider', language: 'he', fields }));
  await engine.close();
  const bare = await bareServer(JSON.stringify({ columns: table.columns, rows: table.rows }));
  try {
    if (only !== 'start') yield* benchGrid(browser, bare.address, folder, file);
    if (only !== 'grid') yield await benchStart(browser, bare.address);
  } finally {
    bare.server.close();
    await browser.close();
  }
}

async function* benchGrid(browser: Browser, bareAddress: string, dataFolder: string, file: string): AsyncGenerator<Line> {
  const host = await startHost(dataFolder);
  const desk = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await desk.goto(host.url);
  await desk.evaluate(async (path) => {
    await window.eshkol.call('file.open', { path });
    await window.eshkol.call('settings.set', { language: 'he' });
  }, file);
  await desk.goto(`${new URL(host.url).origin}/#/history`);
  await desk.reload();
  await desk.getByRole('main').waitFor();
  const oursRounds: Grid[] = [];
  const bareRounds: Grid[] = [];
  const plain = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  for (let round = 0; round < rounds; round += 1) {
    oursRounds.push(await measureGrid(desk, async () => {
      await desk.evaluate(() => { location.hash = '#/records/provider'; });
    }, round));
    await desk.evaluate(() => { location.hash = '#/history'; });
    await desk.locator('.ag-root').waitFor({ state: 'detached' });
    await plain.goto('about:blank');
    bareRounds.push(await measureGrid(plain, async () => { await plain.goto(bareAddress, { waitUntil: 'commit' }); }, round));
  }
  await desk.close();
  await plain.close();
  await host.stop();
  const of = (all: readonly Grid[], key: keyof Grid) => median(all.map((one) => one[key]));
  for (const [key, what] of [['firstRows', 'first rows'], ['filter', 'filter'], ['frame', 'p95 scroll frame']] as const) {
    const [ours, theirs] = [of(oursRounds, key), of(bareRounds, key)];
    yield { what: `grid of 50,000 rows: ${what} / bare grid`, measured: ours / theirs, unit: 'ratio', budget: 1.3, detail: `${ours.toFixed(0)} ms / ${theirs.toFixed(0)} ms` };
  }
}

async function measureGrid(page: Page, open: () => Promise<void>, round: number): Promise<Grid> {
  const start = performance.now();
  await open();
  await page.locator('.ag-row').nth(5).waitFor();
  const firstRows = performance.now() - start;
  const wanted = String(providerRow(17 + round * 4001)[3]);
  const filter = await page.evaluate(async (text) => {
    const input = document.querySelector<HTMLInputElement>('main input[aria-label], main input[type="search"], main input');
    if (input === null) throw new Error('no filter field');
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    const rows = () => new Set([...document.querySelectorAll('.ag-row')].map((row) => row.getAttribute('row-index'))).size;
    const until = async (wanted: (rows: number) => boolean) => {
      const begun = performance.now();
      while (!wanted(rows())) {
        if (performance.now() - begun > 20_000) throw new Error('the filter never settled');
        await new Promise(requestAnimationFrame);
      }
    };
    const begin = performance.now();
    write?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until((shown) => shown === 1);
    const taken = performance.now() - begin;
    write?.call(input, '');
    input.dispatchEvent(new Event('input', { bubbles: true }));
    await until((shown) => shown > 5);
    return taken;
  }, wanted);
  const frames = await page.evaluate(async () => {
    const view = [...document.querySelectorAll<HTMLElement>('.ag-root *')].find((element) => element.scrollHeight > 10_000 && getComputedStyle(element).overflowY !== 'visible' && element.clientHeight < 2000);
    if (view === undefined) throw new Error('nothing scrolls');
    const times: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let step = 0; step < 90; step += 1) {
      view.scrollTop += 320;
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
    view.scrollTop = 0;
    return times;
  });
  return { firstRows, filter, frame: quantile(frames, 0.95) };
}

async function benchStart(browser: Browser, bareAddress: string): Promise<Line> {
  const folder = mkdtempSync(path.join(tmpdir(), 'eshkol-bench-'));
  const host = await startHost(folder);
  const first = await browser.newPage();
  await first.goto(host.url);
  await first.evaluate(async (path) => {
    await window.eshkol.call('file.create', { path, sample: true });
    await window.eshkol.call('settings.set', { language: 'he' });
  }, path.join(folder, 'sample.eshkol'));
  const ours: number[] = [];
  const theirs: number[] = [];
  const cookies = await first.context().cookies();
  await first.close();
  for (let round = 0; round < rounds; round += 1) {
    for (const [address, times] of [[`${new URL(host.url).origin}/#/records/locality`, ours], [`${bareAddress}?empty`, theirs]] as const) {
      // A fresh context: nothing is cached from the round before.
      const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
      await context.addCookies(cookies);
      const page = await context.newPage();
      const start = performance.now();
      await page.goto(address, { waitUntil: 'commit' });
      await page.locator(address.endsWith('?empty') ? '.ag-overlay' : '.ag-row').first().waitFor();
      times.push(performance.now() - start);
      await context.close();
    }
  }
  await host.stop();
  return {
    what: 'start to usable grid, sample file / bare page',
    measured: median(ours) / median(theirs),
    unit: 'ratio',
    budget: 1.5,
    detail: `${median(ours).toFixed(0)} ms / ${median(theirs).toFixed(0)} ms`,
  };
}

async function startHost(dataFolder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(
    process.execPath,
    [path.join(root, 'dist/main/cli/index.js'), 'serve', '--port', '0', '--no-open', '--keep', '--data', dataFolder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [url] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return {
    url,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** The bare page with its rows, built for production like the program. */
async function bareServer(rows: string): Promise<{ server: Server; address: string }> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'eshkol-bare-'));
  await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'bare'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome140', assetsInlineLimit: 0, chunkSizeWarningLimit: 8000 },
  });
  writeFileSync(path.join(outDir, 'rows.json'), rows);
  const types: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json', '.svg': 'image/svg+xml' };
  const server = createServer((request, response) => {
    const name = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = path.join(outDir, name === '/' ? 'index.html' : path.normalize(name));
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    if (path.extname(file) === '.html') response.end(readFileSync(file));
    else createReadStream(file).on('error', () => response.writeHead(404).end()).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { server, address: `http://127.0.0.1:${String(address.port)}/` };
}
