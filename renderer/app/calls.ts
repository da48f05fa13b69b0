/**
 * What the person starts: a write, an import, a backup.
 *
 * Promises: a refusal becomes a notice in her language with "Copy details"; the caller gets the
 * value or null and needs no try. Cancelled by herself is said quietly.
 */
import { useCallback } from 'react';
import { Refusal, sentence } from '../../preload/contract/errors/index.ts';
import type { Input, Output, ProcedureName } from '../../preload/contract/procedures/index.ts';
import type { Language } from '../../preload/contract/text.ts';
import { useLanguage } from './language.tsx';
import { useNotices } from './notices.tsx';
import { ask } from './procedures.ts';
import { useTasks } from './tasks.tsx';

export interface CallOptions {
  /** Long work: its title in words; it then shows progress and can be cancelled. */
  readonly task?: string;
  /** The task's id, when the page itself wants to follow it in `useTasks()`. */
  readonly taskId?: string;
  /** Gets the refusal instead of a notice; return true when it was dealt with. */
  readonly onRefusal?: (refusal: Refusal) => boolean;
}

export type Call = <Name extends ProcedureName>(
  name: Name,
  input: Input<Name>,
  options?: CallOptions,
) => Promise<Output<Name> | null>;

export function newTaskId(): string {
  return crypto.randomUUID();
}

/** Any thrown thing as a refusal, so that nobody ever sees a raw exception. */
export function asRefusal(problem: unknown): Refusal {
  if (problem instanceof Refusal) return problem;
  const detail = problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
  return new Refusal('general.unexpected', {}, { detail, cause: problem });
}

/** The sentence of a refusal in a language. */
export function refusalText(refusal: Refusal, language: Language): string {
  return sentence(refusal.code, refusal.params, language);
}

/** What "Copy details" copies. */
export function refusalDetails(refusal: Refusal, doing: string): string {
  const lines = [new Date().toISOString(), doing, refusal.code, JSON.stringify(refusal.params)];
  if (refusal.detail !== undefined) lines.push(refusal.detail);
  return lines.join('\n');
}

export function useShowRefusal(): (problem: unknown, doing: string) => void {
  const { add } = useNotices();
  const { language } = useLanguage();
  return useCallback(
    (problem, doing) => {
      const refusal = asRefusal(problem);
      const cancelled = refusal.code === 'general.cancelled';
      add({
        kind: cancelled ? 'info' : 'error',
        text: refusalText(refusal, language),
        detail: cancelled ? undefined : refusalDetails(refusal, doing),
      });
    },
    [add, language],
  );
}

export function useCall(): Call {
  const showRefusal = useShowRefusal();
  const { begin, end } = useTasks();
  return useCallback<Call>(
    async (name, input, options = {}) => {
      const task = options.task === undefined ? null : (options.taskId ?? newTaskId());
      if (task !== null) begin(task, options.task ?? '');
      try {
        return await ask(name, input, task === null ? {} : { task });
      } catch (problem) {
        const refusal = asRefusal(problem);
        if (options.onRefusal?.(refusal) !== true) showRefusal(refusal, name);
        return null;
      } finally {
        if (task !== null) end(task);
      }
    },
    [begin, end, showRefusal],
  );
}
