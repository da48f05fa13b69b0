/** Sizes of files in words. */
import { useCallback } from 'react';
import { useWords } from '../../i18n/index.ts';

export function useSize(): (bytes: number) => string {
  const t = useWords('values');
  return useCallback(
    (bytes) => {
      if (bytes < 1024) return t('bytes', { count: bytes });
      if (bytes < 1024 * 1024) return t('kilobytes', { count: Math.round(bytes / 1024) });
      return t('megabytes', { count: Math.round((bytes / (1024 * 1024)) * 10) / 10 });
    },
    [t],
  );
}
