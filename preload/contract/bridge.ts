/**
 * `window.eshkol`: all that the renderer knows of the world outside it.
 *
 * In Electron the preload provides it over IPC, in a browser a small client over one WebSocket.
 * Both hand requests to the same engine client, unchanged.
 */
import type { Answer } from './errors/types.ts';
import type { Input, Output, ProcedureName } from './procedures/index.ts';

/** What the engine publishes without being asked. */
export interface Topics {
  /** After each commit: the record types that changed and the new position. */
  readonly changed: { readonly types: readonly string[]; readonly position: number };
  /** Long work: how far a task is. `total` is null while unknown. */
  readonly task: {
    readonly task: string;
    readonly procedure: ProcedureName;
    /** Code of a stage the interface has a word for: reading, matching, writing … */
    readonly stage: string;
    readonly done: number;
    readonly total: number | null;
  };
  /** The file was opened, closed or replaced. */
  readonly file: { readonly open: boolean };
}
export type Topic = keyof Topics;

export type FileKind = 'spreadsheet' | 'database' | 'document';

/** A file the person picked, known to the host by its handle. */
export interface PickedFile {
  readonly handle: string;
  readonly name: string;
  /** Electron only and only for databases: the real path, which `file.open` wants. */
  readonly path?: string;
}

export interface EshkolBridge {
  readonly host: 'electron' | 'browser';
  /** `task`: an id of the caller's, under which progress is published and cancel is asked for. */
  call<Name extends ProcedureName>(
    procedure: Name,
    input: Input<Name>,
    options?: { readonly task?: string },
  ): Promise<Answer<Output<Name>>>;
  cancel(task: string): void;
  /** Returns its own unsubscribe. */
  on<T extends Topic>(topic: T, listener: (message: Topics[T]) => void): () => void;
  readonly files: {
    pick(kind: FileKind): Promise<PickedFile | null>;
    /** A file dropped on the window or taken from an <input>. */
    drop(file: File): Promise<PickedFile>;
    /** Asks where to save. In a browser: a place with the host, delivered later as a download. */
    save(suggestedName: string): Promise<PickedFile | null>;
    /** After a successful write: shows or downloads the file. */
    deliver(file: PickedFile): Promise<void>;
  };
  /** http and https only; anything else is ignored. */
  openExternal(url: string): void;
}

declare global {
  interface Window {
    readonly eshkol: EshkolBridge;
  }
}
