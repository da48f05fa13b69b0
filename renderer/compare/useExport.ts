/**
 * Hands a comparison or indicator table on as a workbook.
 *
 * Promises: asks where to save, writes as background work with Cancel, shows or downloads the
 * file; a refusal is said by the frame.
 */
import { useCallback } from 'react';
import type { ExportWhat } from '../../preload/contract/procedures/exchange.ts';
import { useCall, useLanguage, useNotices } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';

/** `name`: the file's name without ending. */
export function useExport(): (what: ExportWhat, name: string) => Promise<void> {
  const t = useWords('compare');
  const { language } = useLanguage();
  const call = useCall();
  const { success } = useNotices();
  return useCallback(
    async (what, name) => {
      const target = await window.eshkol.files.save(`${name}.xlsx`);
      if (target === null) return;
      const input = { what, target: target.handle, format: 'xlsx', language } as const;
      const written = await call('exchange.export', input, { task: t('exporting') });
      if (written === null) return;
      await window.eshkol.files.deliver(target);
      success(t('exported', { name: `\u2068${target.name}\u2069` }));
    },
    [call, language, success, t],
  );
}
