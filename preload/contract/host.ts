/**
 * What a host gives a renderer, before `renderer/bridge` makes `window.eshkol` of it: messages as
 * text (frames.ts) and the few things that only a host can do with files and links.
 *
 * In Electron the preload exposes it as `window.eshkolHost`; in a browser `renderer/bridge` builds
 * the same over one WebSocket and HTTP.
 */
import type { FileKind, PickedFile } from './bridge.ts';

export interface HostPort {
  readonly host: 'electron' | 'browser';
  send(text: string): void;
  /** One listener for the life of the page; messages that came before it are not kept. */
  receive(listener: (text: string) => void): void;
  /** Tells when the way to the host breaks (`false`) and when it is there again (`true`). */
  watch(listener: (connected: boolean) => void): void;
  pick(kind: FileKind): Promise<PickedFile | null>;
  /** Null when the host cannot get at the file. */
  drop(file: File): Promise<PickedFile | null>;
  save(suggestedName: string): Promise<PickedFile | null>;
  deliver(file: PickedFile): Promise<void>;
  openExternal(url: string): void;
  /** The language that the page now speaks, so that menus and dialogs follow. */
  speak(language: string): void;
}

/** How big a picked file may be when it is copied to the host, in megabytes. */
export const uploadLimitMegabytes = 200;

/** File name endings per kind, without the dot, as the choosing dialogs offer them. */
export const endings: Readonly<Record<FileKind, readonly string[]>> = {
  spreadsheet: ['xlsx', 'xlsm', 'xlsb', 'xls', 'ods', 'csv', 'tsv', 'txt', 'zip'],
  database: ['eshkol'],
  document: [],
};

declare global {
  interface Window {
    readonly eshkolHost?: HostPort;
  }
}
