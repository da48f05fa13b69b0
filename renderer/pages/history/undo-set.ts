/** Taking one chosen change set back, whichever it is. */
import { useCallback, useState } from 'react';
import type { ChangeSet } from '../../../preload/contract/procedures/records.ts';
import { useCall, useDescribeSet, useNotices } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

/** What the program itself prepared (lists of a new file) and what was taken back already stays. */
export function mayUndo(set: ChangeSet): boolean {
  return set.undoneBy === null && set.kind !== 'system';
}

export function useUndoSet(): { undo: (set: ChangeSet) => Promise<void>; busy: boolean } {
  const t = useWords('history');
  const call = useCall();
  const describe = useDescribeSet();
  const { success } = useNotices();
  const [busy, setBusy] = useState(false);
  const undo = useCallback(
    async (set: ChangeSet) => {
      const what = describe(set);
      setBusy(true);
      const done = await call('history.undo', { set: set.set }, { task: t('undoTask', { what }) });
      setBusy(false);
      if (done !== null) success(t('undoneNotice', { what }));
    },
    [call, describe, success, t],
  );
  return { undo, busy };
}
