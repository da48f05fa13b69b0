/**
 * An engine that answers from a list, for tests of what stands between renderer and engine.
 * Everything it was asked is kept in `asked`.
 */
import type { Topic } from '../../preload/contract/bridge.ts';
import type { EngineApi, TextEngine } from '../../main/engine/session.ts';

export interface StandInEngine extends TextEngine, Pick<EngineApi, 'registerFile'> {
  readonly asked: string[];
  readonly files: Map<string, { path: string; name: string }>;
  publish(topic: Topic, message: string): void;
  readonly listening: number;
}

/** `answers`: procedure → the answer's text, or a function of the input's text. */
export function standInEngine(answers: Readonly<Record<string, string | ((input: string) => Promise<string>)>> = {}): StandInEngine {
  const listeners = new Set<(topic: Topic, message: string) => void>();
  const asked: string[] = [];
  const files = new Map<string, { path: string; name: string }>();
  return {
    asked,
    files,
    get listening() {
      return listeners.size;
    },
    async callText(name, input, task) {
      asked.push(`${name} ${input}${task === null ? '' : ` as ${task}`}`);
      const answer = answers[name];
      if (typeof answer === 'function') return answer(input);
      return answer ?? '{"ok":false,"code":"general.unknown-procedure","params":{}}';
    },
    cancel(task) {
      asked.push(`cancel ${task}`);
    },
    onText(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    registerFile(handle, file) {
      files.set(handle, file);
    },
    publish(topic, message) {
      for (const listener of listeners) listener(topic, message);
    },
  };
}
