/** The window's title: page, file, program. */
import { useEffect } from 'react';
import { useProgram } from './program.tsx';
import { useWords } from '../i18n/index.ts';

export function useProgramTitle(page: string): void {
  const { file } = useProgram();
  const t = useWords('frame');
  const parts = [page, file?.name, t('program')].filter((part) => part !== undefined && part !== '');
  const title = parts.join(' · ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
