/**
 * The two halves of the engine: the part that writes holds the file, the part that reads has a
 * read-only connection of its own. In a program each lives in a worker thread (worker.ts,
 * reader.ts); in tests and the command line both live in this thread (engine.ts).
 *
 * Promises: each part answers its requests one at a time, in order; the reader sees every commit
 * that was acknowledged before the request came in.
 */
import type { Topic, Topics } from '../../preload/contract/bridge.ts';
import { Refusal, type Answer } from '../../preload/contract/errors/index.ts';
import type { ProcedureName } from '../../preload/contract/procedures/index.ts';
import { answerTo } from './answer.ts';
import { connectToRead } from './database/connection.ts';
import { Desk } from './database/desk.ts';
import { fileHandlers } from './database/handlers.ts';
import { positionOf } from './database/meta.ts';
import { dropAllPlans } from './exchange/plan/open-plans.ts';
import { readHandlers, writeHandlers } from './handlers.ts';
import { loadCatalogue } from './records/catalogue.ts';
import type { Call, ReadSession, Surroundings, WriteSession } from './session.ts';
import { openSettings } from './settings.ts';
import { makeTask } from './task.ts';

export interface EngineOptions {
  /** Of the program, as package.json says it. */
  readonly version: string;
  /** Folder of resources/ as shipped. */
  readonly resources: string;
  /** Local application data: settings, backups, temporary plans. */
  readonly dataFolder: string;
}

export type Publish = <T extends Topic>(topic: T, message: Topics[T]) => void;

export interface Request {
  readonly name: string;
  readonly input: unknown;
  /** Under which progress is published; null: nobody watches. */
  readonly task: string | null;
  /** Set to 1 in its first element when the person asks to stop. */
  readonly cancel: Int32Array | null;
}

type Handler<Session> = (session: Session, input: never, call: Call) => unknown;

/** Lets one job run at a time, in the order they came. */
class Queue {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(job: () => Promise<T>): Promise<T> {
    const next = this.#last.then(job);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

export class WriterPart {
  readonly #queue = new Queue();
  readonly #around: Surroundings;
  readonly #desk: Desk;
  readonly #files = new Map<string, { path: string; name: string }>();

  /** `onFile`: tells the reading part which file to read; null: let go. */
  constructor(options: EngineOptions, publish: Publish, onFile: (path: string | null) => Promise<void>, now: () => Date) {
    const settings = openSettings(options.dataFolder);
    this.#around = surroundings(options, publish, now, settings.device, () => settings.current().author, (handle) => this.#files.get(handle));
    this.#desk = new Desk({
      version: options.version,
      settings,
      around: this.#around,
      onFile: (path) => {
        if (path === null) dropAllPlans();
        return onFile(path);
      },
    });
  }

  registerFile(handle: string, file: { path: string; name: string }): void {
    this.#files.set(handle, file);
  }

  answer(request: Request): Promise<Answer<unknown>> {
    return this.#queue.run(() =>
      answerTo(request.name, request.input, () => this.#path(), (name, input) => this.#run(name, input, callOf(request, name, this.#around))),
    );
  }

  /** Waits for what runs, then lets go of the file. */
  close(): Promise<void> {
    return this.#queue.run(() => this.#desk.close());
  }

  async #run(name: ProcedureName, input: never, call: Call): Promise<unknown> {
    if (Object.hasOwn(fileHandlers, name)) {
      const handler = fileHandlers[name as keyof typeof fileHandlers] as (desk: Desk, input: never, call: Call) => unknown;
      return handler(this.#desk, input, call);
    }
    const handler = (writeHandlers as Partial<Record<string, Handler<WriteSession>>>)[name];
    if (handler === undefined) throw new Refusal('general.unknown-procedure', { procedure: name });
    const session = this.#desk.session();
    const before = positionOf(session.db);
    try {
      return await handler(session, input, call);
    } finally {
      this.#publishChanges(session, before);
    }
  }

  #publishChanges({ db }: WriteSession, before: number): void {
    const position = positionOf(db);
    if (position === before) return;
    // Each set keeps the numbers of records it touched: a large import is not read again for this.
    const counts = db.prepare('SELECT counts FROM change_set WHERE set_no > ?').pluck().all(before) as string[];
    const types = [...new Set(counts.flatMap((each) => Object.keys(JSON.parse(each) as object)))];
    this.#around.publish('changed', { types, position });
  }

  #path(): string {
    return this.#desk.isOpen ? this.#desk.session().path : '';
  }
}

export class ReaderPart {
  readonly #queue = new Queue();
  readonly #around: Surroundings;
  #file: { readonly path: string; readonly db: ReturnType<typeof connectToRead> } | null = null;

  constructor(options: EngineOptions, publish: Publish, now: () => Date) {
    // A reader writes nothing, so an author never shows anywhere. Its device is asked for with the
    // first question that needs it: by then the writer has made the settings.
    let device: string | null = null;
    this.#around = {
      ...surroundings(options, publish, now, '', () => '', () => undefined),
      get device() {
        device ??= openSettings(options.dataFolder).device;
        return device;
      },
    };
  }

  /** Reads this file from now on; null: lets go of the one it has, after what is running. */
  use(path: string | null): Promise<void> {
    return this.#queue.run(() => {
      this.#file?.db.close();
      this.#file = null;
      if (path !== null) this.#file = { path, db: connectToRead(path) };
      return Promise.resolve();
    });
  }

  answer(request: Request): Promise<Answer<unknown>> {
    return this.#queue.run(() =>
      answerTo(request.name, request.input, () => this.#file?.path ?? '', (name, input) => this.#run(name, input, callOf(request, name, this.#around))),
    );
  }

  async #run(name: ProcedureName, input: never, call: Call): Promise<unknown> {
    const handler = (readHandlers as Partial<Record<string, Handler<ReadSession>>>)[name];
    if (handler === undefined) throw new Refusal('general.unknown-procedure', { procedure: name });
    if (this.#file === null) throw new Refusal('file.none-open');
    const { path, db } = this.#file;
    // One snapshot for all statements of an answer, so that its parts agree with each other.
    db.exec('BEGIN');
    try {
      return await handler({ path, db, catalogue: loadCatalogue(db) }, input, call);
    } finally {
      if (db.inTransaction) db.exec('ROLLBACK');
    }
  }
}

function callOf(request: Request, procedure: ProcedureName, around: Surroundings): Call {
  const { task } = request;
  return {
    task: makeTask(request.cancel, (stage, done, total) => {
      if (task !== null) around.publish('task', { task, procedure, stage, done, total });
    }),
    around,
  };
}

function surroundings(
  options: EngineOptions,
  publish: Publish,
  now: () => Date,
  device: string,
  author: () => string,
  find: (handle: string) => { path: string; name: string } | undefined,
): Surroundings {
  return {
    resources: options.resources,
    dataFolder: options.dataFolder,
    device,
    author,
    resolveFile(handle) {
      const file = find(handle);
      if (file === undefined) throw new Refusal('host.unknown-file', { handle });
      return file;
    },
    publish,
    today: () => localDate(now()),
    now,
  };
}

/** The civil date where this computer is, YYYY-MM-DD. */
function localDate(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
