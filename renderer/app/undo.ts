/**
 * Undo and redo of the whole program: they live in the engine, survive a restart, and work alike
 * on every page.
 */
import { useCallback, useMemo } from 'react';
import type { ChangeSet } from '../../preload/contract/procedures/records.ts';
import { useWords } from '../i18n/index.ts';
import { useCall } from './calls.ts';
import { useDescribeChange } from './changes.ts';
import { useNotices } from './notices.tsx';
import { useProcedure } from './procedures.ts';

export interface Undo {
  /** What undo would take back, null when nothing. */
  readonly undoable: ChangeSet | null;
  readonly redoable: ChangeSet | null;
  /** Takes back that set, or the latest of this computer that stands when the engine is asked. */
  undo(set?: number): Promise<void>;
  redo(): Promise<void>;
}

/** A second key press while the first is still at work must not ask for the same set again. */
let running = false;

export function useUndo(): Undo {
  const { data } = useProcedure('history.state', {});
  const call = useCall();
  const t = useWords('frame');
  const describe = useDescribeChange();
  const { success } = useNotices();
  const undoable = data?.undo ?? null;
  const redoable = data?.redo ?? null;

  // What is known here may be older than an edit just made: the engine chooses, and says what it took.
  const undo = useCallback(
    async (set?: number) => {
      if (running) return;
      running = true;
      const done = await call('history.undo', set === undefined ? {} : { set }, { task: t('undo') });
      running = false;
      if (done !== null) success(t('undone', { what: describe(done.label, 'edit') }));
    },
    [describe, call, t, success],
  );

  const redo = useCallback(async () => {
    if (running) return;
    running = true;
    const done = await call('history.redo', {}, { task: t('redo') });
    running = false;
    if (done !== null) success(t('redone', { what: describe(done.label, 'edit') }));
  }, [describe, call, t, success]);

  return useMemo(() => ({ undoable, redoable, undo, redo }), [undoable, redoable, undo, redo]);
}
