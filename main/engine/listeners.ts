/** Who wants to hear what, by topic. A listener that throws harms no other. */
import type { Topic, Topics } from '../../preload/contract/bridge.ts';

type Listener = (message: never) => void;

export class Listeners {
  readonly #byTopic = new Map<Topic, Set<Listener>>();

  /** Returns its own unsubscribe. */
  on<T extends Topic>(topic: T, listener: (message: Topics[T]) => void): () => void {
    const set = this.#byTopic.get(topic) ?? new Set();
    this.#byTopic.set(topic, set);
    set.add(listener);
    return () => set.delete(listener);
  }

  publish<T extends Topic>(topic: T, message: Topics[T]): void {
    for (const listener of this.#byTopic.get(topic) ?? []) {
      try {
        (listener as (message: Topics[T]) => void)(message);
      } catch (error) {
        // Reported where uncaught errors are, without stopping the engine's own work.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
