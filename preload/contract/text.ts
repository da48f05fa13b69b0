/**
 * Words in the three languages of the product, and how one of them is chosen.
 *
 * Promises: a label always has all three languages; a name of a record needs only one, and is
 * shown in the asked language, else Hebrew, else English, else Arabic.
 */

export const languages = ['he', 'en', 'ar'] as const;
export type Language = (typeof languages)[number];

/** A word of the program itself: complete in every language. */
export interface Labels {
  readonly he: string;
  readonly en: string;
  readonly ar: string;
}

/** A name that people gave: any of the three may be empty. */
export interface Names {
  readonly he: string | null;
  readonly en: string | null;
  readonly ar: string | null;
}

/** The order in which a missing name is replaced by another language's. */
export const fallbackOrder: readonly Language[] = ['he', 'en', 'ar'];

/** The name to show: the asked language, then he, en, ar; an empty string when there is none. */
export function shownName(names: Names, language: Language): string {
  for (const candidate of [language, ...fallbackOrder]) {
    const name = names[candidate];
    if (name !== null && name !== '') return name;
  }
  return '';
}

export function isRightToLeft(language: Language): boolean {
  return language !== 'en';
}
