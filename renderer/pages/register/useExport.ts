/** Writes what the register shows, in its order, to a workbook or CSV. */
import { useCallback, useRef } from 'react';
import type { RecordType } from '../../../preload/contract/catalogue/index.ts';
import { useCall, useLanguage, useNotices, useShowRefusal } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

interface Shown {
  readonly ids: readonly string[];
  readonly fields: readonly string[];
}

export function useExport(type: RecordType, shown: () => Shown): (format: 'xlsx' | 'csv') => Promise<void> {
  const t = useWords('register');
  const { language, label } = useLanguage();
  const call = useCall();
  const showRefusal = useShowRefusal();
  const { success } = useNotices();
  const latest = useRef(shown);
  latest.current = shown;
  return useCallback(
    async (format) => {
      const many = label(type.labels.many);
      const { ids, fields } = latest.current();
      try {
        const target = await window.eshkol.files.save(`${many}.${format}`);
        if (target === null) return;
        const done = await call(
          'exchange.export',
          { what: { kind: 'records', type: type.key, fields: [...fields], ids: [...ids] }, target: target.handle, format, language },
          { task: t('exporting', { type: many }) },
        );
        if (done === null) return;
        await window.eshkol.files.deliver(target);
        success(t('exported', { count: done.records }));
      } catch (problem) {
        showRefusal(problem, 'exchange.export');
      }
    },
    [type, label, language, call, showRefusal, success, t],
  );
}
