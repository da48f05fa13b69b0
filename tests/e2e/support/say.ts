/** The words of the interface in the project's language, so that tests name controls as people do. */
import type { Area, Word } from '../../../renderer/i18n/index.ts';
import { words } from '../../../renderer/i18n/words/index.ts';

export type Language = 'he' | 'en';

/** `const t = say('frame', language); t('search')`. Counted words are named with their ending, `apply_two`. */
export function say<A extends Area>(area: A, language: Language) {
  const entries: Readonly<Record<string, string>> = words[area][language];
  return (key: Word<A> | (string & {}), params: Readonly<Record<string, string | number>> = {}): string => {
    const found = entries[key];
    if (found === undefined) throw new Error(`no word ${area}.${key} in ${language}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => String(params[name] ?? ''));
  };
}
