/**
 * The engine in this thread: what the command line and the tests use, and the reference for
 * client.ts, which offers the same over two worker threads.
 */
import type { Topic, Topics } from '../../preload/contract/bridge.ts';
import type { Answer, Input, Output, ProcedureName } from '../../preload/contract/procedures/index.ts';
import { isProcedure } from './answer.ts';
import { Listeners } from './listeners.ts';
import { ReaderPart, WriterPart, type EngineOptions } from './parts.ts';
import { procedures } from '../../preload/contract/procedures/index.ts';
import type { EngineApi } from './session.ts';

export type { EngineOptions } from './parts.ts';

export class Engine implements EngineApi {
  readonly #listeners = new Listeners();
  readonly #reader: ReaderPart;
  readonly #writer: WriterPart;
  readonly #cancels = new Map<string, Int32Array>();

  /** `now`: the clock; tests give their own. */
  constructor(options: EngineOptions, now: () => Date = () => new Date()) {
    const publish = <T extends Topic>(topic: T, message: Topics[T]) => {
      this.#listeners.publish(topic, message);
    };
    this.#reader = new ReaderPart(options, publish, now);
    this.#writer = new WriterPart(options, publish, (path) => this.#reader.use(path), now);
  }

  async call<Name extends ProcedureName>(name: Name, input: Input<Name>, options: { readonly task?: string } = {}): Promise<Answer<Output<Name>>> {
    const task = options.task ?? null;
    const cancel = new Int32Array(1);
    if (task !== null) this.#cancels.set(task, cancel);
    try {
      const part = isProcedure(name) && procedures[name].runs === 'reader' ? this.#reader : this.#writer;
      return (await part.answer({ name, input, task, cancel })) as Answer<Output<Name>>;
    } finally {
      if (task !== null) this.#cancels.delete(task);
    }
  }

  cancel(task: string): void {
    const flag = this.#cancels.get(task);
    if (flag !== undefined) Atomics.store(flag, 0, 1);
  }

  on<T extends Topic>(topic: T, listener: (message: Topics[T]) => void): () => void {
    return this.#listeners.on(topic, listener);
  }

  registerFile(handle: string, file: { path: string; name: string }): void {
    this.#writer.registerFile(handle, file);
  }

  async close(): Promise<void> {
    await this.#writer.close();
    await this.#reader.use(null);
  }
}
