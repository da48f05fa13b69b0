/**
 * Opening, making and restoring files from anywhere in the window.
 *
 * Promises: a file that does not open leaves the present one as it is and comes back as a
 * `FailedOpening` with its reason; nothing is thrown.
 */
import { useCallback, useMemo } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { Refusal } from '../../preload/contract/errors/index.ts';
import type { Input } from '../../preload/contract/procedures/index.ts';
import { asRefusal, newTaskId } from './calls.ts';
import { ask } from './procedures.ts';
import { useTasks } from './tasks.tsx';

/** Why a file did not open. */
export interface FailedOpening {
  readonly path: string;
  readonly refusal: Refusal;
}

export interface FileActions {
  /** Null when the file is open now. */
  open(path: string): Promise<FailedOpening | null>;
  create(input: Input<'file.create'>, title: string): Promise<FailedOpening | null>;
  /** Puts a backup in the place of a file that cannot be opened, and opens it. */
  restore(backup: string, into: string, title: string): Promise<FailedOpening | null>;
}

export function useFileActions(): FileActions {
  const client = useQueryClient();
  const { begin, end } = useTasks();

  const attempt = useCallback(
    async (path: string, title: string | null, work: (task: string) => Promise<unknown>): Promise<FailedOpening | null> => {
      const task = newTaskId();
      if (title !== null) begin(task, title);
      try {
        await work(task);
        await client.invalidateQueries({ queryKey: ['app.info'] });
        return null;
      } catch (problem) {
        return { path, refusal: asRefusal(problem) };
      } finally {
        if (title !== null) end(task);
      }
    },
    [client, begin, end],
  );

  return useMemo<FileActions>(
    () => ({
      open: (path) => attempt(path, null, () => ask('file.open', { path })),
      create: (input, title) => attempt(input.path ?? input.name ?? '', title, (task) => ask('file.create', input, { task })),
      restore: (backup, into, title) =>
        attempt(into, title, async (task) => {
          await ask('file.restore', { path: backup, into }, { task });
        }),
    }),
    [attempt],
  );
}
