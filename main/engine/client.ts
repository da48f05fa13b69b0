/**
 * The engine as a host sees it: two worker threads, one that writes and one that reads, behind the
 * interface of engine.ts.
 *
 * Promises: this thread only routes; JSON text passes through unread (`callText`, `onText`). A
 * worker that dies takes down only the calls it had: they are refused with `file.engine-stopped`,
 * and the next call starts a new worker with the same file open.
 */
import type { Topic, Topics } from '../../preload/contract/bridge.ts';
import type { Answer } from '../../preload/contract/errors/index.ts';
import { procedures, type Input, type Output, type ProcedureName } from '../../preload/contract/procedures/index.ts';
import { isProcedure } from './answer.ts';
import type { EngineOptions } from './parts.ts';
import type { EngineApi, TextEngine } from './session.ts';
import { SlowCalls } from './slow-calls.ts';
import { Thread } from './thread.ts';

export interface ClientOptions extends EngineOptions {
  /** The workers' entries; by default they stand beside this module, in sources and build alike. */
  readonly entries?: { readonly writer: URL; readonly reader: URL };
}

/** How long closing waits for a read, and then for its thread. */
const patienceMilliseconds = 1_000;

type TextListener = (topic: Topic, text: string) => void;

export class EngineClient implements EngineApi, TextEngine {
  readonly slowCalls = new SlowCalls();
  readonly #writer: Thread;
  readonly #reader: Thread;
  readonly #listeners = new Set<TextListener>();
  readonly #cancels = new Map<string, Int32Array>();
  readonly #files = new Map<string, { path: string; name: string }>();
  /** What the writer has open, so that a new writer can open it again. */
  #path: string | null = null;
  #closed = false;

  constructor(options: ClientOptions) {
    const { entries, ...data } = options;
    const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
    const topic: TextListener = (name, text) => {
      for (const listener of this.#listeners) listener(name, text);
    };
    this.#reader = new Thread({
      entry: entries?.reader ?? new URL(`./reader.${ending}`, import.meta.url),
      data,
      onTopic: topic,
      onFile: () => Promise.resolve(),
      onStart: (thread) => {
        if (this.#path !== null) void thread.ask({ kind: 'use', path: this.#path });
      },
    });
    this.#writer = new Thread({
      entry: entries?.writer ?? new URL(`./worker.${ending}`, import.meta.url),
      data,
      onTopic: topic,
      onFile: async (path) => {
        this.#path = path;
        // While closing the reader has let go already.
        if (this.#closed) return;
        await this.#reader.ask({ kind: 'use', path });
      },
      onStart: (thread) => {
        for (const [handle, file] of this.#files) thread.tell({ kind: 'register', handle, file });
        if (this.#path !== null) void this.#reopen(thread, this.#path);
      },
    });
  }

  /** Never rejects: the text is an `Answer`. */
  async callText(name: string, input: string, task: string | null): Promise<string> {
    const cancel = task === null ? null : new SharedArrayBuffer(4);
    if (task !== null && cancel !== null) this.#cancels.set(task, new Int32Array(cancel));
    const started = performance.now();
    try {
      if (this.#closed) return refusal('file.engine-stopped');
      const thread = isProcedure(name) && procedures[name].runs === 'reader' ? this.#reader : this.#writer;
      return await thread.call(name, input, task, cancel);
    } finally {
      this.slowCalls.note(name, performance.now() - started);
      if (task !== null) this.#cancels.delete(task);
    }
  }

  async call<Name extends ProcedureName>(name: Name, input: Input<Name>, options: { readonly task?: string } = {}): Promise<Answer<Output<Name>>> {
    return JSON.parse(await this.callText(name, JSON.stringify(input), options.task ?? null)) as Answer<Output<Name>>;
  }

  cancel(task: string): void {
    const flag = this.#cancels.get(task);
    if (flag !== undefined) Atomics.store(flag, 0, 1);
  }

  onText(listener: TextListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  on<T extends Topic>(topic: T, listener: (message: Topics[T]) => void): () => void {
    return this.onText((name, text) => {
      if (name === topic) listener(JSON.parse(text) as Topics[T]);
    });
  }

  registerFile(handle: string, file: { path: string; name: string }): void {
    this.#files.set(handle, file);
    this.#writer.tell({ kind: 'register', handle, file });
  }

  /**
   * Closes the file cleanly and ends both threads. What the writer runs is finished first; a read
   * has a second to finish and one to end: nothing can be lost by it, and a query may be endless.
   */
  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#reader.close(patienceMilliseconds);
    await this.#writer.close();
  }

  /** A new writer after the old one died: the same file, or word that none is open. */
  async #reopen(thread: Thread, path: string): Promise<void> {
    const answer = JSON.parse(await thread.call('file.open', JSON.stringify({ path }), null, null)) as Answer<unknown>;
    if (answer.ok) return;
    this.#path = null;
    await this.#reader.ask({ kind: 'use', path: null });
    for (const listener of this.#listeners) listener('file', JSON.stringify({ open: false } satisfies Topics['file']));
  }
}

function refusal(code: string): string {
  return JSON.stringify({ ok: false, code, params: {} } satisfies Answer<never>);
}
