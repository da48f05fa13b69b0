/**
 * What the page may ask of the main process. One place checks every sender: the top frame of our
 * window, showing our own page.
 *
 * Promises: a message from anywhere else, or of the wrong shape, is dropped and logged; its sender
 * learns nothing.
 */
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { z } from 'zod';
import { channels } from '../../preload/contract/channels.ts';
import type { TextEngine } from '../engine/session.ts';
import log from '../host/log.ts';
import { openRelay } from '../host/relay.ts';
import { openExternal, showFile } from './external.ts';
import type { ShellFiles } from './files.ts';
import { isOwnPage } from './scheme.ts';

const text = z.string();
const name = z.string().max(255);
const kind = z.enum(['spreadsheet', 'database', 'document']);

export interface IpcOptions {
  readonly window: BrowserWindow;
  readonly engine: TextEngine;
  readonly files: ShellFiles;
  readonly onLanguage: (tag: string) => void;
}

export function answerPage({ window, engine, files, onLanguage }: IpcOptions): void {
  const contents = window.webContents;
  const relay = openRelay(
    engine,
    (message) => {
      if (!contents.isDestroyed()) contents.send(channels.engine, message);
    },
    (refused) => {
      log.info('refused', refused);
    },
  );
  window.once('closed', () => {
    relay.close();
  });

  const fromOurPage = (event: IpcMainEvent | IpcMainInvokeEvent, channel: string): boolean => {
    const frame = event.senderFrame;
    if (event.sender === contents && frame !== null && frame === contents.mainFrame && isOwnPage(frame.url)) return true;
    log.warn(`a message of another sender was dropped: ${channel}`);
    return false;
  };
  const hear = <T>(channel: string, shape: z.ZodType<T>, act: (given: T) => void): void => {
    ipcMain.on(channel, (event, given: unknown) => {
      const parsed = shape.safeParse(given);
      if (fromOurPage(event, channel) && parsed.success) act(parsed.data);
    });
  };
  const answer = <T>(channel: string, shape: z.ZodType<T>, act: (given: T) => unknown): void => {
    ipcMain.handle(channel, (event, given: unknown) => {
      const parsed = shape.safeParse(given);
      return fromOurPage(event, channel) && parsed.success ? act(parsed.data) : null;
    });
  };

  hear(channels.engine, text, (message) => {
    relay.receive(message);
  });
  hear(channels.openExternal, text, openExternal);
  hear(channels.speak, z.string().max(20), onLanguage);
  answer(channels.pick, kind, (wanted) => files.pick(wanted));
  answer(channels.drop, text, (path) => files.drop(path));
  answer(channels.save, name, (suggested) => files.save(suggested));
  answer(channels.deliver, text, (handle) => {
    const file = files.pathOf(handle);
    if (file !== undefined) showFile(file);
    return null;
  });
}
