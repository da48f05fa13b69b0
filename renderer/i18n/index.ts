/**
 * The words of the interface in the person's language.
 *
 * Promises: every key is known to the compiler; a number given as a parameter is shown as people
 * write it in that language; counted things follow the language's plural rules. A language
 * without words of its own (Arabic, for now) shows Hebrew.
 */
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { fallbackOrder, type Language } from '../../preload/contract/text.ts';
import { words } from './words/index.ts';

export type Area = keyof typeof words;

type PluralSuffix = '_zero' | '_one' | '_two' | '_few' | '_many' | '_other';
type WithoutSuffix<Key> = Key extends `${infer Base}${PluralSuffix}` ? Base : Key;

/** The keys of an area; counted words by their common part. */
export type Word<A extends Area> = WithoutSuffix<keyof (typeof words)[A]['he'] & string>;

export type WordParams = Readonly<Record<string, string | number>>;
export type Say<A extends Area> = (key: Word<A>, params?: WordParams) => string;

/** The languages whose interface is complete, in the order in which they are offered. */
export const offeredLanguages: readonly Language[] = ['he', 'en'];

/** The name of each language in itself. */
export const languageNames: Readonly<Record<Language, string>> = { he: 'עברית', en: 'English', ar: 'العربية' };

/** The tag by which browsers know the language's way of writing numbers and dates. */
export const localeOf: Readonly<Record<Language, string>> = { he: 'he-IL', en: 'en-GB', ar: 'ar-u-nu-latn' };

const numbers = new Map<string, Intl.NumberFormat>();

function showNumber(value: number, language: Language): string {
  const locale = localeOf[language];
  let format = numbers.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
    numbers.set(locale, format);
  }
  return format.format(value);
}

function resources(): Record<string, Record<string, Record<string, string>>> {
  const result: Record<string, Record<string, Record<string, string>>> = {};
  for (const [area, languages] of Object.entries(words)) {
    for (const [language, entries] of Object.entries(languages as Record<string, Record<string, string>>)) {
      result[language] = { ...result[language], [area]: entries };
    }
  }
  return result;
}

/** Makes the words ready; to be called once, before anything is shown. */
export async function startWords(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: [...fallbackOrder],
    resources: resources(),
    ns: Object.keys(words),
    keySeparator: false,
    nsSeparator: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
  });
}

export async function changeWords(language: Language): Promise<void> {
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** The words of one area: `const t = useWords('home'); t('title')`. */
export function useWords<A extends Area>(area: A): Say<A> {
  const { t, i18n } = useTranslation(area);
  const language = i18n.language as Language;
  return useCallback(
    (key: Word<A>, params: WordParams = {}) => {
      const shown = Object.entries(params).map(([name, value]) => [name, typeof value === 'number' ? showNumber(value, language) : value]);
      const { count } = params;
      return t(key as string, { replace: Object.fromEntries(shown), ...(typeof count === 'number' ? { count } : {}) });
    },
    [t, language],
  );
}

/** Whether an area has that word, for codes that arrive from the engine. */
export function hasWord<A extends Area>(area: A, key: string): key is Word<A> {
  return Object.hasOwn(words[area].he, key);
}
