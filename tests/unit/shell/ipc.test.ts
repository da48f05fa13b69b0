/**
 * The threat: a message that does not come from our page (a frame inside it, a page that took its
 * place, another window). It must reach neither engine nor files nor links.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openShellFiles } from '../../../main/shell/files.ts';
import { answerPage } from '../../../main/shell/ipc.ts';
import { channels } from '../../../preload/contract/channels.ts';
import { electron, reset, seen, StandInWindow } from '../../support/stand-in-electron.ts';
import { standInEngine, type StandInEngine } from '../../support/stand-in-engine.ts';

vi.mock('electron', async () => (await import('../../support/stand-in-electron.ts')).electron);

let folder: string;
let engine: StandInEngine;
let window: StandInWindow;
let spoken: string[];

beforeEach(async () => {
  reset();
  folder = await mkdtemp(path.join(tmpdir(), 'eshkol-test-'));
  engine = standInEngine({ 'file.info': '{"ok":true,"value":1}' });
  window = new StandInWindow({});
  spoken = [];
  // The stand-in has the few members that the shell uses.
  const asWindow = window as unknown as BrowserWindow;
  const files = openShellFiles(asWindow, engine, () => 'en');
  answerPage({ window: asWindow, engine, files, onLanguage: (tag) => spoken.push(tag) });
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

const ours = () => ({ sender: window.webContents, senderFrame: window.webContents.mainFrame });
const invoke = (channel: string, given: unknown, event: unknown = ours()) => Promise.resolve(seen.handlers.get(channel)?.(event, given));

const strangers: [string, () => unknown][] = [
  ['a frame inside our page', () => ({ sender: window.webContents, senderFrame: { url: 'app://eshkol/' } })],
  ['a frame that is gone', () => ({ sender: window.webContents, senderFrame: null })],
  ['another window', () => ({ sender: new StandInWindow({}).webContents, senderFrame: window.webContents.mainFrame })],
  [
    'a page that took the place of ours',
    () => {
      window.webContents.mainFrame.url = 'https://evil.example/';
      return ours();
    },
  ],
];

describe('messages of our page', () => {
  it('go to the engine, and answers and topics come back as text', async () => {
    electron.ipcMain.emit(channels.engine, ours(), 'call 1 file.info\n{}');
    await expect.poll(() => window.webContents.sent).toEqual([[channels.engine, 'answer 1\n{"ok":true,"value":1}']]);
    engine.publish('file', '{"open":true}');
    expect(window.webContents.sent[1]).toEqual([channels.engine, 'topic file\n{"open":true}']);
  });

  it('stop with the window', () => {
    window.emit('closed');
    expect(engine.listening).toBe(0);
  });

  it('open links and tell the language', () => {
    electron.ipcMain.emit(channels.openExternal, ours(), 'https://example.org/');
    electron.ipcMain.emit(channels.openExternal, ours(), 'file:///etc/passwd');
    electron.ipcMain.emit(channels.speak, ours(), 'he');
    expect(seen.opened).toEqual(['https://example.org/']);
    expect(spoken).toEqual(['he']);
  });

  it.each([[{ path: '/etc/passwd' }], [7], [null], [undefined]])('of the wrong shape are dropped: %j', async (given) => {
    for (const channel of [channels.engine, channels.openExternal, channels.speak]) electron.ipcMain.emit(channel, ours(), given);
    for (const channel of [channels.pick, channels.drop, channels.save, channels.deliver]) expect(await invoke(channel, given)).toBeNull();
    expect([engine.asked, seen.opened, spoken, seen.dialogs, seen.shown]).toEqual([[], [], [], [], []]);
  });
});

describe.each(strangers)('messages of %s', (_name, stranger) => {
  it('are dropped', async () => {
    const file = path.join(folder, 'a.xlsx');
    await writeFile(file, 'x');
    seen.openDialog = { canceled: false, filePaths: [file] };
    const event = stranger();
    electron.ipcMain.emit(channels.engine, event, 'call 1 file.info\n{}');
    electron.ipcMain.emit(channels.openExternal, event, 'https://example.org/');
    electron.ipcMain.emit(channels.speak, event, 'he');
    expect(await invoke(channels.pick, 'spreadsheet', event)).toBeNull();
    expect(await invoke(channels.drop, file, event)).toBeNull();
    expect(await invoke(channels.save, 'a.xlsx', event)).toBeNull();
    expect([engine.asked, seen.opened, spoken, seen.dialogs, [...engine.files]]).toEqual([[], [], [], [], []]);
  });
});

describe('files', () => {
  it('picked are known to the engine by a handle; the path of a workbook stays with the host', async () => {
    seen.openDialog = { canceled: false, filePaths: ['/home/noa/רשויות.xlsx'] };
    const picked = (await invoke(channels.pick, 'spreadsheet')) as { handle: string };
    expect(picked).toEqual({ handle: expect.stringMatching(/^[\w-]{24}$/) as string, name: 'רשויות.xlsx' });
    expect(engine.files.get(picked.handle)).toEqual({ path: '/home/noa/רשויות.xlsx', name: 'רשויות.xlsx' });
    expect(seen.dialogs).toEqual([
      {
        title: 'Choose a file',
        properties: ['openFile'],
        filters: [
          { name: 'Workbooks and data', extensions: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt', 'zip'] },
          { name: 'All files', extensions: ['*'] },
        ],
      },
    ]);
  });

  it('that are databases come with their path', async () => {
    seen.openDialog = { canceled: false, filePaths: ['/home/noa/a.eshkol'] };
    expect(await invoke(channels.pick, 'database')).toMatchObject({ name: 'a.eshkol', path: '/home/noa/a.eshkol' });
  });

  it('are none when the dialog is closed', async () => {
    expect(await invoke(channels.pick, 'document')).toBeNull();
    expect(await invoke(channels.save, 'a.xlsx')).toBeNull();
  });

  it('dropped must be files', async () => {
    const file = path.join(folder, 'a.xlsx');
    await writeFile(file, 'x');
    expect(await invoke(channels.drop, file)).toMatchObject({ name: 'a.xlsx' });
    for (const none of [folder, path.join(folder, 'none.xlsx'), 'a.xlsx', '']) expect(await invoke(channels.drop, none)).toBeNull();
  });

  it('are saved where the person says and shown there', async () => {
    seen.saveDialog = { canceled: false, filePath: '/home/noa/out.xlsx' };
    const target = (await invoke(channels.save, '../../השוואה.xlsx')) as { handle: string };
    expect(seen.dialogs).toEqual([{ title: 'Save as', defaultPath: 'השוואה.xlsx', filters: [{ name: '.xlsx', extensions: ['xlsx'] }] }]);
    await invoke(channels.deliver, target.handle);
    await invoke(channels.deliver, '/etc/passwd');
    expect(seen.shown).toEqual(['/home/noa/out.xlsx']);
  });
});
