/**
 * The person's language: words, direction of the page, ways of writing numbers and dates.
 *
 * Promises: `<html>` carries `lang` and `dir` before anything is drawn in that language.
 */
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { isRightToLeft, languages, type Labels, type Language } from '../../preload/contract/text.ts';
import { changeWords, offeredLanguages, startWords } from '../i18n/index.ts';

export interface LanguageState {
  readonly language: Language;
  readonly dir: 'rtl' | 'ltr';
  /** The program's own word in this language: `label(type.labels.many)`. */
  label(labels: Labels): string;
}

const LanguageContext = createContext<LanguageState | null>(null);

/** The offered language that the system speaks; Hebrew when it speaks none of them. */
export function guessLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found !== undefined && offeredLanguages.includes(found)) return found;
  }
  return 'he';
}

interface Props {
  readonly language: Language;
  readonly children: ReactNode;
}

export function LanguageProvider({ language, children }: Props) {
  const [ready, setReady] = useState<Language | null>(null);
  useEffect(() => {
    let wanted = true;
    const prepare = ready === null ? startWords(language) : changeWords(language);
    void prepare.then(() => {
      if (!wanted) return;
      document.documentElement.lang = language;
      document.documentElement.dir = isRightToLeft(language) ? 'rtl' : 'ltr';
      setReady(language);
    });
    return () => {
      wanted = false;
    };
  }, [language, ready]);

  const state = useMemo<LanguageState | null>(
    () =>
      ready === null
        ? null
        : { language: ready, dir: isRightToLeft(ready) ? 'rtl' : 'ltr', label: (labels) => labels[ready] },
    [ready],
  );
  if (state === null) return null;
  return <LanguageContext value={state}>{children}</LanguageContext>;
}

export function useLanguage(): LanguageState {
  const state = use(LanguageContext);
  if (state === null) throw new Error('useLanguage needs a LanguageProvider around it');
  return state;
}
