/**
 * One running call: how it says how far it is, and how it learns that nobody wants it any more.
 *
 * The cancel flag lives in shared memory, because a worker inside a long synchronous write cannot
 * receive messages: long loops call `check()` every few hundred rows.
 */
import { Refusal } from '../../preload/contract/errors/index.ts';

export interface Task {
  /** Says how far the work is; cheap to call often (throttled by the engine). */
  progress(stage: string, done: number, total: number | null): void;
  /** Throws the refusal `general.cancelled` once the person asked to stop. */
  check(): void;
  readonly cancelled: boolean;
}

/** A task that nobody watches or cancels. */
export const quietTask: Task = {
  progress: () => undefined,
  check: () => undefined,
  cancelled: false,
};

export function makeTask(flag: Int32Array | null, publish: (stage: string, done: number, total: number | null) => void): Task {
  const cancelled = () => flag !== null && Atomics.load(flag, 0) === 1;
  let lastAt = 0;
  let lastStage = '';
  return {
    progress(stage, done, total) {
      const now = performance.now();
      if (stage === lastStage && now - lastAt < 100 && done !== total) return;
      lastAt = now;
      lastStage = stage;
      publish(stage, done, total);
    },
    check() {
      if (cancelled()) throw new Refusal('general.cancelled');
    },
    get cancelled() {
      return cancelled();
    },
  };
}
