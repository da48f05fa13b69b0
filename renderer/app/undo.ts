/**
 * Undo and redo of the whole program: they live in the engine, survive a restart, and work alike
 * on every page.
 */
import { useCallback, useMemo } from 'react';
import type { ChangeSet } from '../../preload/contract/procedures/records.ts';
import { useWords } from '../i18n/index.ts';
import { useCall } from './calls.ts';
import { useDescribeSet } from './changes.ts';
import { useNotices } from './notices.tsx';
import { useProcedure } from './procedures.ts';

export interface Undo {
  /** What undo would take back, null when nothing. */
  readonly undoable: ChangeSet | null;
  readonly redoable: ChangeSet | null;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** A second key press while the first is still at work must not ask for the same set again. */
let running = false;

export function useUndo(): Undo {
  const { data } = useProcedure('history.state', {});
  const call = useCall();
  const t = useWords('frame');
  const describe = useDescribeSet();
  const { success } = useNotices();
  const undoable = data?.undo ?? null;
  const redoable = data?.redo ?? null;

  const undo = useCallback(async () => {
    if (undoable === null || running) return;
    running = true;
    const what = describe(undoable);
    const done = await call('history.undo', { set: undoable.set }, { task: t('undoWhat', { what }) });
    running = false;
    if (done !== null) success(t('undone', { what }));
  }, [undoable, describe, call, t, success]);

  const redo = useCallback(async () => {
    if (redoable === null || running) return;
    running = true;
    const what = describe(redoable);
    const done = await call('history.redo', {}, { task: t('redoWhat', { what }) });
    running = false;
    if (done !== null) success(t('redone', { what }));
  }, [redoable, describe, call, t, success]);

  return useMemo(() => ({ undoable, redoable, undo, redo }), [undoable, redoable, undo, redo]);
}
