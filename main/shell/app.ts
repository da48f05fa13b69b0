/**
 * The life of the desktop program: one at a time, its folders, its end.
 */
import { app, dialog, type BrowserWindow } from 'electron';
import path from 'node:path';
import { sentence } from '../../preload/contract/errors/index.ts';
import type { Language } from '../../preload/contract/text.ts';
import type { EngineApi } from '../engine/session.ts';
import log from '../host/log.ts';
import { isDatabase } from './files.ts';
import { words } from './words.ts';

/** False when the program is running already: that one comes to the front, this one ends. */
export function isOnlyInstance(): boolean {
  const only = app.requestSingleInstanceLock();
  if (!only) app.quit();
  return only;
}

/** The browser engine's own files lie beside ours: local, never in the roaming profile. */
export function useDataFolder(dataFolder: string): void {
  app.setPath('userData', path.join(dataFolder, 'window'));
  app.setAppLogsPath(path.join(dataFolder, 'logs'));
}

/** What was typed after the program's name, in a checkout (`electron . …`) and installed. */
export function typedArguments(): readonly string[] {
  return process.argv.slice(app.isPackaged ? 1 : 2);
}

/** Whether the command line is meant and no window: a word that is no file, such as `import`. */
export function isCommand(typed: readonly string[]): boolean {
  return /^[a-z]+$/.test(typed[0] ?? '');
}

/** The database among the arguments: double-clicked, or dropped on the icon. */
export function databaseAmong(typed: readonly string[], folder: string): string | null {
  const file = typed.find((word) => !word.startsWith('-') && isDatabase(word));
  return file === undefined ? null : path.resolve(folder, file);
}

/** Opens a database that was named outside the window; a refusal is shown as a message of the system. */
export async function openNamed(engine: EngineApi, file: string | null, language: Language): Promise<void> {
  if (file === null) return;
  const answer = await engine.call('file.open', { path: file });
  if (!answer.ok) dialog.showErrorBox(words.program[language], sentence(answer.code, answer.params, language));
}

/** A second start brings this window to the front and opens the file it named. */
export function onSecondStart(window: BrowserWindow, open: (file: string | null) => void): void {
  app.on('second-instance', (_event, typed, folder) => {
    if (window.isMinimized()) window.restore();
    window.focus();
    open(databaseAmong(typed.slice(1), folder));
  });
}

/** Lets the engine finish and close its file before the process ends. */
export function closeWithLastWindow(engine: Pick<EngineApi, 'close'>): void {
  let closed = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void engine
      .close()
      .catch((problem: unknown) => {
        log.error('the engine did not close in order', problem);
      })
      .finally(() => {
        closed = true;
        app.quit();
      });
  });
}
