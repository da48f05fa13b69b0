import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPlacement } from '../../../main/shell/placement.ts';
import { openWindow } from '../../../main/shell/window.ts';
import { reset, seen } from '../../support/stand-in-electron.ts';

vi.mock('electron', async () => (await import('../../support/stand-in-electron.ts')).electron);

let folder: string;
beforeEach(async () => {
  reset();
  folder = await mkdtemp(path.join(tmpdir(), 'eshkol-test-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const open = () => {
  openWindow({ preload: '/program/preload.cjs', icon: '/program/icon.png', dataFolder: folder });
  const [window] = seen.windows;
  if (window === undefined) throw new Error('no window was opened');
  return window;
};
const remember = (placement: unknown) => writeFile(path.join(folder, 'window.json'), JSON.stringify(placement));

describe('the window', () => {
  it('is sandboxed, isolated and without Node', () => {
    expect(open().options).toEqual({
      width: 1280,
      height: 800,
      minWidth: 800,
      minHeight: 560,
      title: 'Eshkol',
      icon: '/program/icon.png',
      show: false,
      backgroundColor: '#ffffff',
      webPreferences: {
        preload: '/program/preload.cjs',
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webSecurity: true,
        spellcheck: false,
      },
    });
  });

  it('shows our page, once it is drawn', () => {
    const window = open();
    expect(window.loaded).toEqual(['app://eshkol/']);
    expect(window.visible).toBe(false);
    window.emit('ready-to-show');
    expect(window.visible).toBe(true);
  });

  it('opens where it was left', async () => {
    const placement = { bounds: { x: 100, y: 50, width: 1000, height: 700 }, maximized: true };
    await remember(placement);
    const window = open();
    expect(window.options).toMatchObject(placement.bounds);
    expect(window.maximized).toBe(true);
    window.emit('close');
    expect(JSON.parse(await readFile(path.join(folder, 'window.json'), 'utf8'))).toEqual({ bounds: window.bounds, maximized: true });
  });

  it('brings a page back that died, but not in a circle', () => {
    const { webContents } = open();
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(webContents.reloads).toBe(0);
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(webContents.reloads).toBe(1);
  });
});

describe('a remembered place', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1040 },
    { x: -1280, y: 0, width: 1280, height: 1024 },
  ];
  const standard = { bounds: { width: 1280, height: 800 }, maximized: false };
  const read = () => readPlacement(path.join(folder, 'window.json'), screens);

  it.each([
    ['on the second screen', { x: -1200, y: 10, width: 1000, height: 700 }],
    ['partly beyond the edge', { x: 1800, y: 900, width: 1000, height: 700 }],
  ])('is used when it is %s', async (_name, bounds) => {
    await remember({ bounds, maximized: false });
    expect(read()).toEqual({ bounds, maximized: false });
  });

  it.each([
    ['on a screen that is gone', { x: 4000, y: 10, width: 1000, height: 700 }],
    ['with its title bar above the screen', { x: 10, y: -30, width: 1000, height: 700 }],
    ['below the screen', { x: 10, y: 1000, width: 1000, height: 700 }],
    ['too small to use', { x: 10, y: 10, width: 5, height: 5 }],
  ])('is given up when it is %s', async (_name, bounds) => {
    await remember({ bounds, maximized: false });
    expect(read()).toEqual(standard);
  });

  it('is given up when its file is damaged or missing', async () => {
    expect(read()).toEqual(standard);
    await writeFile(path.join(folder, 'window.json'), '{"bounds":');
    expect(read()).toEqual(standard);
  });
});
