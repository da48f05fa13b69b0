/**
 * Files that the person picks, drops or saves to: paths stay here, the page gets handles.
 *
 * Promises: a handle stands for exactly the file that was chosen; nothing a page sends is taken as a
 * path except what the preload got from a real File.
 */
import { dialog, type BrowserWindow } from 'electron';
import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileKind, PickedFile } from '../../preload/contract/bridge.ts';
import { endings } from '../../preload/contract/host.ts';
import type { Language } from '../../preload/contract/text.ts';
import type { EngineApi } from '../engine/session.ts';
import { words } from './words.ts';

export interface ShellFiles {
  pick(kind: FileKind): Promise<PickedFile | null>;
  /** `given`: a path that the preload took from a File; anything that is no file gives null. */
  drop(given: string): Promise<PickedFile | null>;
  save(suggestedName: string): Promise<PickedFile | null>;
  pathOf(handle: string): string | undefined;
}

export function openShellFiles(window: BrowserWindow, engine: Pick<EngineApi, 'registerFile'>, language: () => Language): ShellFiles {
  const paths = new Map<string, string>();

  const known = (file: string, kind?: FileKind): PickedFile => {
    const handle = randomBytes(18).toString('base64url');
    const name = path.basename(file);
    paths.set(handle, file);
    engine.registerFile(handle, { path: file, name });
    return { handle, name, ...(kind === 'database' ? { path: file } : {}) };
  };

  return {
    async pick(kind) {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: words.chooseFile[language()],
        properties: ['openFile'],
        filters: filters(kind, language()),
      });
      const [file] = filePaths;
      return canceled || file === undefined ? null : known(file, kind);
    },
    async drop(given) {
      if (!path.isAbsolute(given)) return null;
      const found = await stat(given).catch(() => null);
      if (found?.isFile() !== true) return null;
      return known(given, isDatabase(given) ? 'database' : undefined);
    },
    async save(suggestedName) {
      const ending = path.extname(suggestedName).slice(1);
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: words.saveAs[language()],
        defaultPath: path.basename(suggestedName),
        filters: ending === '' ? [] : [{ name: `.${ending}`, extensions: [ending] }],
      });
      return canceled || filePath === '' ? null : known(filePath);
    },
    pathOf: (handle) => paths.get(handle),
  };
}

function filters(kind: FileKind, language: Language): { name: string; extensions: string[] }[] {
  const all = { name: words.allFiles[language], extensions: ['*'] };
  if (kind === 'document') return [all];
  const name = kind === 'database' ? words.databases[language] : words.spreadsheets[language];
  return [{ name, extensions: [...endings[kind]] }, all];
}

export function isDatabase(file: string): boolean {
  return endings.database.includes(path.extname(file).slice(1).toLowerCase());
}
