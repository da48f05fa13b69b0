/** What is worth knowing about the program's settings and the file that was opened, said once each. */
import { useEffect, useEffectEvent } from 'react';
import { sentence } from '../../../preload/contract/errors/index.ts';
import { useLanguage } from '../language.tsx';
import { useNotices } from '../notices.tsx';
import { useProgram } from '../program.tsx';

/** Files (and the program) whose warnings this window has shown. */
const told = new Set<string>();

export function FileWarnings() {
  const { file, warnings } = useProgram();
  const { language } = useLanguage();
  const { warning } = useNotices();
  const tell = useEffectEvent((about: string, problems: typeof warnings) => {
    if (told.has(about)) return;
    told.add(about);
    for (const { code, params } of problems) warning(sentence(code, params, language));
  });
  const path = file?.path ?? null;
  useEffect(() => {
    tell('', warnings);
    if (path !== null) tell(path, file?.warnings ?? []);
  }, [path, file?.warnings, warnings]);
  return null;
}
