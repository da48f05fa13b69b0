/**
 * Writing from a grid: shown at once, committed as one change set, taken back with a notice when
 * the engine refuses.
 */
import { useCallback } from 'react';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import type { Change, ChangeLabel, Value } from '../../preload/contract/values.ts';
import { useCall } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { changeInput } from '../forms/to-input.ts';
import type { RecordRowsState } from './useRecordRows.ts';

export type CommitEdits = (changes: readonly Change[], code: EditCode) => Promise<boolean>;
/** Codes of words/changes.ts. */
export type EditCode = 'editCells' | 'fillDown' | 'clearCells' | 'deleteRecords' | 'addRecord';

export function useGridEdits(type: RecordType, state: RecordRowsState): CommitEdits {
  const call = useCall();
  const { language } = useLanguage();
  const { show } = state;
  return useCallback(
    async (changes, code) => {
      if (changes.length === 0) return true;
      const nameField = `name_${language}`;
      const updates = changes.filter((change) => change.op === 'update');
      const takeBack = show(
        updates.map(({ id, values }) => {
          const name: Value | undefined = values[nameField];
          return { id, values: name === undefined || name === null ? values : { ...values, title: name } };
        }),
      );
      const label: ChangeLabel = { code, params: { type: type.key, count: changes.length } };
      const done = await call('records.commit', { changes: changes.map(changeInput), label, kind: 'edit' });
      if (done === null) takeBack();
      return done !== null;
    },
    [call, language, show, type.key],
  );
}
