/**
 * Long work: what runs, how far it is, and Cancel.
 *
 * Promises: a task is known from its start to its answer; nothing about it blocks the page.
 */
import { createContext, use, useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';

export interface RunningTask {
  readonly id: string;
  /** What it is, in words. */
  readonly title: string;
  /** Code of a stage (reading, matching, writing …); null before the first word of it. */
  readonly stage: string | null;
  readonly done: number;
  /** Null while unknown. */
  readonly total: number | null;
  readonly cancelling: boolean;
}

export interface Tasks {
  readonly running: readonly RunningTask[];
  begin(id: string, title: string): void;
  end(id: string): void;
  cancel(id: string): void;
}

const TasksContext = createContext<Tasks | null>(null);

export function TasksProvider({ children }: { readonly children: ReactNode }) {
  const [running, setRunning] = useState<readonly RunningTask[]>([]);

  useEffect(
    () =>
      window.eshkol.on('task', ({ task, stage, done, total }) => {
        setRunning((before) => before.map((one) => (one.id === task ? { ...one, stage, done, total } : one)));
      }),
    [],
  );

  const begin = useCallback((id: string, title: string) => {
    setRunning((before) => [...before, { id, title, stage: null, done: 0, total: null, cancelling: false }]);
  }, []);
  const end = useCallback((id: string) => {
    setRunning((before) => before.filter((one) => one.id !== id));
  }, []);
  const cancel = useCallback((id: string) => {
    setRunning((before) => before.map((one) => (one.id === id ? { ...one, cancelling: true } : one)));
    window.eshkol.cancel(id);
  }, []);

  const tasks = useMemo(() => ({ running, begin, end, cancel }), [running, begin, end, cancel]);
  return <TasksContext value={tasks}>{children}</TasksContext>;
}

export function useTasks(): Tasks {
  const tasks = use(TasksContext);
  if (tasks === null) throw new Error('useTasks needs a TasksProvider around it');
  return tasks;
}
