/**
 * The one way to read a workbook or table: sheet names, first rows, then rows in batches.
 *
 * Promises: the file is parsed in a thread of its own with a limited heap and a time limit; Cancel
 * ends it at once; a parser that crashes, hangs or runs out of memory is a refusal and harms
 * nothing; whoever opens a workbook closes it.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { Task } from '../../task.ts';
import { readLimits, type ReadLimits } from './limits.ts';
import { batchRows, type Ask, type Batch, type CellNote, type ParseStart, type SheetInfo, type Tell } from './protocol.ts';
import type { SourceFormat } from './sniff.ts';

export type { Batch, CellNote, SheetInfo } from './protocol.ts';

export interface ReadOptions {
  readonly task: Task;
  /** Name shown to the person; the file's own when absent. */
  readonly name?: string;
  readonly limits?: Partial<ReadLimits>;
}

export interface SourceWorkbook {
  readonly name: string;
  readonly format: SourceFormat;
  readonly sheets: readonly SheetInfo[];
  /** The rows of a sheet from `firstRow` (1 when absent), true row numbers included. */
  batches(sheet: string, options?: { readonly firstRow?: number; readonly printed?: boolean }): AsyncGenerator<Batch>;
  notes(sheet: string): Promise<readonly CellNote[]>;
  close(): Promise<void>;
}

/** The worker's code lies beside this file, in source as in the build (which keeps the folders). */
const workerEntry = new URL(import.meta.url.endsWith('.ts') ? './parse-worker.ts' : './parse-worker.js', import.meta.url);

const cancelPoll = 50;

/** Opens and parses a file. Refuses what is no workbook, protected, damaged or too large. */
export async function readWorkbook(file: string, options: ReadOptions): Promise<SourceWorkbook> {
  const name = options.name ?? path.basename(file);
  const limits = { ...readLimits, ...options.limits };
  const bytes = sizeOf(file, name);
  if (bytes > limits.fileBytes) {
    const inMegabytes = (count: number) => Math.ceil(count / 1024 / 1024);
    throw new Refusal('exchange.too-large', { file: name, megabytes: inMegabytes(bytes), limit: inMegabytes(limits.fileBytes) });
  }
  options.task.progress('reading', 0, null);
  const channel = new Channel({ path: file, name, limits }, options.task);
  try {
    const opened = await channel.next();
    if (opened.tell !== 'opened') throw new Error(`unexpected answer ${opened.tell}`);
    return workbook(channel, name, opened.format, opened.sheets, options.task);
  } catch (error) {
    await channel.close();
    throw error;
  }
}

function sizeOf(file: string, name: string): number {
  try {
    const stat = statSync(file);
    if (!stat.isFile()) throw new Refusal('exchange.file-missing', { file: name });
    return stat.size;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('exchange.file-missing', { file: name }, { cause: error });
  }
}

function workbook(channel: Channel, name: string, format: SourceFormat, sheets: readonly SheetInfo[], task: Task): SourceWorkbook {
  return {
    name,
    format,
    sheets,
    async *batches(sheet, { firstRow = 1, printed = false } = {}) {
      const info = sheets.find((candidate) => candidate.name === sheet);
      if (info === undefined) throw new Refusal('exchange.no-sheet', { file: name, sheet });
      const ask = (row: number): Promise<Batch | null> => channel.batch({ ask: 'batch', sheet, firstRow: row, printed });
      let row = firstRow;
      // One batch ahead: the worker prepares the next while this one is used.
      let coming = ask(row);
      for (;;) {
        const batch = await coming;
        if (batch === null) return;
        row += batchRows;
        coming = ask(row);
        coming.catch(() => undefined);
        task.check();
        yield batch;
      }
    },
    async notes(sheet) {
      const answer = await channel.ask({ ask: 'notes', sheet });
      if (answer.tell !== 'notes') throw new Error(`unexpected answer ${answer.tell}`);
      return answer.notes;
    },
    close: () => channel.close(),
  };
}

/** Questions and answers with one worker, in order. */
class Channel {
  readonly #worker: Worker;
  readonly #waiting: { resolve: (message: Tell) => void; reject: (error: unknown) => void }[] = [];
  readonly #told: Tell[] = [];
  readonly #watch: NodeJS.Timeout;
  #failure: Error | null = null;

  constructor(start: ParseStart, task: Task) {
    const { name, limits } = start;
    this.#worker = new Worker(workerEntry, {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    const since = performance.now();
    this.#watch = setInterval(() => {
      if (task.cancelled) this.#fail(new Refusal('general.cancelled'));
      else if (this.#waiting.length > 0 && this.#told.length === 0 && performance.now() - since > limits.seconds * 1000) {
        this.#fail(new Refusal('exchange.too-slow', { file: name, seconds: limits.seconds }));
      }
    }, cancelPoll);
    this.#worker.on('message', (message: Tell) => {
      if (message.tell === 'refused') this.#fail(new Refusal(message.code, message.params, { detail: message.detail }));
      else this.#take(message);
    });
    this.#worker.on('error', (error: Error & { code?: string }) => {
      const code = error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'exchange.out-of-memory' : 'exchange.reader-failed';
      this.#fail(new Refusal(code, { file: name }, { detail: error.message, cause: error }));
    });
    this.#worker.on('exit', (exit) => {
      this.#fail(new Refusal('exchange.reader-failed', { file: name }, { detail: `exit ${String(exit)}` }));
    });
  }

  next(): Promise<Tell> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    const told = this.#told.shift();
    if (told !== undefined) return Promise.resolve(told);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  ask(message: Ask): Promise<Tell> {
    if (this.#failure === null) this.#worker.postMessage(message);
    return this.next();
  }

  async batch(message: Ask): Promise<Batch | null> {
    const answer = await this.ask(message);
    if (answer.tell !== 'batch') throw new Error(`unexpected answer ${answer.tell}`);
    return answer.batch;
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    this.#failure ??= new Refusal('general.cancelled');
    await this.#worker.terminate();
  }

  #take(message: Tell): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#told.push(message);
    else waiting.resolve(message);
  }

  /** The first failure counts; everything that waits or comes later gets it. */
  #fail(error: Refusal): void {
    if (this.#failure !== null) return;
    this.#failure = error;
    clearInterval(this.#watch);
    for (const waiting of this.#waiting.splice(0)) waiting.reject(error);
    void this.#worker.terminate();
  }
}
