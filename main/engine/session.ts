/**
 * What a procedure is given: the open file, the catalogue with the person's own fields, and the
 * surroundings (settings, picked files, the running task).
 */
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import type { Answer, Input, Output, ParsedInput, ProcedureName } from '../../preload/contract/procedures/index.ts';
import type { Topic, Topics } from '../../preload/contract/bridge.ts';
import type { ReadableDatabase, WritableDatabase } from './database/handles.ts';
import type { Task } from './task.ts';

/** The catalogue as it is in this file: shipped record types plus custom fields. */
export interface Catalogue {
  readonly types: readonly RecordType[];
  find(key: string): RecordType | undefined;
  /** Refuses with `records.unknown-type` when there is none. */
  get(key: string): RecordType;
}

/** An open file, for reading. */
export interface ReadSession {
  readonly path: string;
  readonly db: ReadableDatabase;
  readonly catalogue: Catalogue;
}

/** An open file, for the one worker that writes. */
export interface WriteSession extends ReadSession {
  readonly db: WritableDatabase;
}

/** The world around a call. */
export interface Surroundings {
  /** Folder of resources/ as shipped: lists, presets, sample. */
  readonly resources: string;
  /** Folder for settings, backups index, temporary plans (local application data). */
  readonly dataFolder: string;
  /** Identifies this installation in the change log; undo takes back this device's own sets. */
  readonly device: string;
  /** Name written beside each change. */
  readonly author: () => string;
  /** The path behind a handle given by the host; refuses with `host.unknown-file`. */
  readonly resolveFile: (handle: string) => { readonly path: string; readonly name: string };
  readonly publish: <T extends Topic>(topic: T, message: Topics[T]) => void;
  /** Today as local civil date, YYYY-MM-DD. */
  readonly today: () => string;
  readonly now: () => Date;
}

export interface Call {
  readonly task: Task;
  readonly around: Surroundings;
}

/** Answers to procedures that only read. They see the file through a read-only connection. */
export type ReadHandlers<Names extends ProcedureName> = {
  readonly [Name in Names]: (session: ReadSession, input: ParsedInput<Name>, call: Call) => Output<Name> | Promise<Output<Name>>;
};

/** Answers to procedures that may write; one runs at a time. */
export type WriteHandlers<Names extends ProcedureName> = {
  readonly [Name in Names]: (session: WriteSession, input: ParsedInput<Name>, call: Call) => Output<Name> | Promise<Output<Name>>;
};

/** The engine as hosts, command line and tests see it (engine.ts in this thread, client.ts over workers). */
export interface EngineApi {
  call<Name extends ProcedureName>(name: Name, input: Input<Name>, options?: { readonly task?: string }): Promise<Answer<Output<Name>>>;
  cancel(task: string): void;
  on<T extends Topic>(topic: T, listener: (message: Topics[T]) => void): () => void;
  /** The host tells the engine what a handle stands for. */
  registerFile(handle: string, file: { path: string; name: string }): void;
  close(): Promise<void>;
}

/**
 * The engine as the hosts' relay sees it: the same calls with JSON text in and out, so that the
 * thread that holds the window or the socket parses nothing. client.ts is one.
 */
export interface TextEngine {
  /** Never rejects: the text is an `Answer`. */
  callText(name: string, input: string, task: string | null): Promise<string>;
  cancel(task: string): void;
  onText(listener: (topic: Topic, message: string) => void): () => void;
}
