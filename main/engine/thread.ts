/**
 * One worker thread of the engine, seen from the host's: started when first needed, asked by number, answered once.
 *
 * Promises: every call gets its text, also when the thread dies (`file.engine-stopped`); a dead
 * thread is started again by the next call, never in a loop by itself.
 */
import { Worker } from 'node:worker_threads';
import type { Topic } from '../../preload/contract/bridge.ts';
import type { Answer } from '../../preload/contract/errors/index.ts';
import { errorDetail } from './database/connection.ts';
import type { EngineOptions } from './parts.ts';
import type { FromWorker, ToWorker } from './thread-messages.ts';

export interface ThreadOptions {
  readonly entry: URL;
  readonly data: EngineOptions;
  readonly onTopic: (topic: Topic, text: string) => void;
  /** The thread wants the other one to read this file (null: to let go). */
  readonly onFile: (path: string | null) => Promise<void>;
  /** Called with each new thread before anything else reaches it. */
  readonly onStart: (thread: Thread) => void;
}

type Question = { readonly kind: 'use'; readonly path: string | null } | { readonly kind: 'close' };

const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

export class Thread {
  readonly #options: ThreadOptions;
  readonly #pending = new Map<number, (text: string) => void>();
  #worker: Worker | null = null;
  #asked = 0;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** The answer's JSON text. */
  call(name: string, input: string, task: string | null, cancel: SharedArrayBuffer | null): Promise<string> {
    const worker = this.#started();
    return new Promise((resolve) => {
      const id = this.#expect(resolve);
      worker.postMessage({ kind: 'call', id, name, input, task, cancel } satisfies ToWorker);
    });
  }

  /** Resolves when done, or when the thread died over it. */
  ask(question: Question): Promise<void> {
    const worker = this.#started();
    return new Promise((resolve) => {
      const id = this.#expect(() => {
        resolve();
      });
      worker.postMessage({ ...question, id } satisfies ToWorker);
    });
  }

  /** For messages without an answer; a thread not yet started gets them from `onStart`. */
  tell(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }

  /** `patience`: after so many milliseconds the thread is ended in the middle of what it does. */
  async close(patience?: number): Promise<void> {
    if (this.#worker === null) return;
    const asked = this.ask({ kind: 'close' });
    if (patience === undefined) await asked;
    else await Promise.race([asked, passed(patience)]);
    const worker = this.#worker as Worker | null;
    this.#worker = null;
    const ended = worker?.terminate();
    if (patience === undefined) await ended;
    // The database's own code hears of the end only when it returns: that is not waited for.
    else await Promise.race([ended, passed(patience)]);
    this.#lose('the worker thread was ended');
  }

  #expect(resolve: (text: string) => void): number {
    this.#asked += 1;
    this.#pending.set(this.#asked, resolve);
    return this.#asked;
  }

  #started(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#options.entry, { workerData: this.#options.data });
    this.#worker = worker;
    let detail = 'the worker thread ended';
    worker.on('message', (message: FromWorker) => {
      this.#hear(worker, message);
    });
    worker.on('error', (error) => {
      detail = errorDetail(error);
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      this.#lose(detail);
    });
    this.#options.onStart(this);
    return worker;
  }

  /** Refuses what is still waited for. */
  #lose(detail: string): void {
    const text = JSON.stringify({ ok: false, code: 'file.engine-stopped', params: {}, detail } satisfies Answer<never>);
    const lost = [...this.#pending.values()];
    this.#pending.clear();
    for (const resolve of lost) resolve(text);
  }

  #hear(worker: Worker, message: FromWorker): void {
    switch (message.kind) {
      case 'answer':
        this.#settle(message.id, message.text);
        break;
      case 'done':
        this.#settle(message.id, '');
        break;
      case 'topic':
        this.#options.onTopic(message.topic, message.text);
        break;
      case 'file':
        void this.#options.onFile(message.path).then(() => {
          worker.postMessage({ kind: 'used', id: message.id } satisfies ToWorker);
        });
        break;
    }
  }

  #settle(id: number, text: string): void {
    const resolve = this.#pending.get(id);
    this.#pending.delete(id);
    resolve?.(text);
  }
}
