/** Start-up as a whole: the order that main/index.ts promises, with the engine played by a stand-in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { electron, reset, seen } from '../../support/stand-in-electron.ts';

vi.mock('electron', async () => (await import('../../support/stand-in-electron.ts')).electron);

const played = vi.hoisted(() => ({ calls: [] as [string, unknown][], closed: 0, openRefused: false }));
vi.mock('../../../main/engine/client.ts', () => ({
  EngineClient: class {
    call(name: string, input: unknown) {
      played.calls.push([name, input]);
      if (name === 'file.open' && played.openRefused) return Promise.resolve({ ok: false, code: 'general.cancelled', params: {} });
      return Promise.resolve({ ok: true, value: { settings: { language: null } } });
    }
    onText() {
      return () => undefined;
    }
    registerFile() {
      return undefined;
    }
    close() {
      played.closed += 1;
      return Promise.resolve();
    }
  },
}));

let folder: string;
const argv = process.argv;

beforeEach(async () => {
  reset();
  Object.assign(played, { calls: [], closed: 0, openRefused: false });
  folder = await mkdtemp(path.join(tmpdir(), 'eshkol-test-'));
  vi.stubEnv('ESHKOL_DATA', folder);
});
afterEach(async () => {
  process.argv = argv;
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

let starts = 0;

/** The module starts the program when it is evaluated, so each start evaluates it anew. */
async function start(...typed: string[]): Promise<void> {
  process.argv = ['electron', '.', ...typed];
  starts += 1;
  const module = `${path.resolve(import.meta.dirname, '../../../main/index.ts')}?start=${starts}`;
  await import(/* @vite-ignore */ module);
}
const started = () => expect.poll(() => seen.windows.length, { timeout: 4_000 }).toBe(1);

describe('the start', () => {
  it('sets its folders, scheme and guards before it is ready, then opens one window in the language of the system', async () => {
    await start();
    expect(seen.paths).toEqual({ userData: path.join(folder, 'window'), logs: path.join(folder, 'logs') });
    expect(seen.schemes).toHaveLength(1);
    expect(electron.app.listenerCount('web-contents-created')).toBe(1);
    await started();
    expect(played.calls).toEqual([['app.info', {}]]);
    expect(seen.permission.check?.()).toBe(false);
    expect(seen.network).not.toBeNull();
    expect(seen.menus.at(-1)?.map((menu) => menu.label)).toEqual(['File', 'Edit', 'View']);
  });

  it('leaves Undo to the page', async () => {
    await start();
    await started();
    const roles = seen.menus.at(-1)?.flatMap((menu) => (menu.submenu ?? []).map((item) => item.role));
    expect(roles).toEqual(['quit', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'resetZoom', 'togglefullscreen', 'reload', 'toggleDevTools']);
  });

  it('opens the file it was given', async () => {
    await start(path.join(folder, 'a.eshkol'));
    await started();
    expect(played.calls[1]).toEqual(['file.open', { path: path.join(folder, 'a.eshkol') }]);
    expect(seen.errorBoxes).toEqual([]);
  });

  it('says in words why the file it was given cannot be opened', async () => {
    played.openRefused = true;
    await start('a.eshkol');
    await started();
    expect(seen.errorBoxes).toEqual(['Cancelled. Nothing in the file has changed.']);
  });

  it('ends when the program runs already', async () => {
    seen.onlyInstance = false;
    await start();
    expect([seen.quits, seen.windows.length, played.calls]).toEqual([1, 0, []]);
  });

  it('brings the window to the front at a second start and opens the file named there', async () => {
    await start();
    await started();
    const [window] = seen.windows;
    if (window !== undefined) window.minimized = true;
    electron.app.emit('second-instance', {}, ['eshkol', 'b.eshkol'], folder);
    expect(window).toMatchObject({ minimized: false, focused: 1 });
    await expect.poll(() => played.calls.at(-1)).toEqual(['file.open', { path: path.join(folder, 'b.eshkol') }]);
  });

  it('is the command line when a command was typed', async () => {
    const written: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text, taken?: unknown) => {
      written.push(String(text));
      if (typeof taken === 'function') (taken as () => void)();
      return true;
    });
    await start('help');
    // The command line brings the whole engine along.
    await expect.poll(() => seen.exits, { timeout: 20_000 }).toEqual([0]);
    vi.restoreAllMocks();
    expect(written.join('')).toContain('import');
    expect(seen.windows).toHaveLength(0);
  }, 30_000);
});

it('ends after the engine has closed its file', async () => {
  await start();
  await started();
  electron.app.emit('window-all-closed');
  const quitting = { preventDefault: vi.fn() };
  electron.app.emit('will-quit', quitting);
  expect(quitting.preventDefault).toHaveBeenCalledOnce();
  await expect.poll(() => seen.quits).toBe(2);
  expect(played.closed).toBe(1);
  const again = { preventDefault: vi.fn() };
  electron.app.emit('will-quit', again);
  expect(again.preventDefault).not.toHaveBeenCalled();
});
