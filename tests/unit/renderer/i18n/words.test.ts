import { describe, expect, it } from 'vitest';
import { words } from '../../../../renderer/i18n/words/index.ts';

type Entry = readonly [place: string, text: string];

const suffix = /_(zero|one|two|few|many|other)$/;
const plurals = { he: ['one', 'two', 'other'], en: ['one', 'other'] } as const;

function entries(language: 'he' | 'en'): Entry[] {
  return Object.entries(words).flatMap(([area, languages]) =>
    Object.entries(languages[language] as Record<string, string>).map(([key, text]): Entry => [`${area}.${key}`, text]),
  );
}

/** Keys without the endings of plural forms. */
function keysOf(language: 'he' | 'en'): string[] {
  return [...new Set(entries(language).map(([place]) => place.replace(suffix, '')))].sort();
}

/** Product names, formats, keys of the keyboard and parameters: the same in every language. */
function withoutNames(text: string): string {
  return text
    .replace(/\{\{\w+\}\}|https?:/g, '')
    .replace(/\.?\b(Eshkol|eshkol|Excel|CSV|xlsx|csv|PDF|PNG|SVG|UTF-8|BOM|URL|HSDS|VAT|ISO|MIT|SQL)\b/g, '')
    .replace(/\b(Ctrl|Alt|Shift|Tab|Enter|Esc|Delete|Space|Home|End|F\d{1,2})\b(\+\w+)*/g, '');
}

describe('the words of the interface', () => {
  it('have the same keys in Hebrew and English', () => {
    expect(keysOf('he')).toEqual(keysOf('en'));
  });

  it('are never empty and carry no space at their ends', () => {
    const bad = [...entries('he'), ...entries('en')].filter(([, text]) => text.trim() === '' || text !== text.trim());
    expect(bad).toEqual([]);
  });

  it('have every plural form that the language needs, and none that it does not', () => {
    for (const language of ['he', 'en'] as const) {
      const forms = new Map<string, string[]>();
      for (const [place] of entries(language)) {
        const form = suffix.exec(place)?.[1];
        if (form === undefined) continue;
        const base = place.replace(suffix, '');
        forms.set(base, [...(forms.get(base) ?? []), form]);
      }
      const wrong = [...forms].filter(([, found]) => [...found].sort().join() !== [...plurals[language]].sort().join());
      expect(wrong, language).toEqual([]);
    }
  });

  it('use the same parameters in both languages', () => {
    const parametersOf = (language: 'he' | 'en') => {
      const found = new Map<string, Set<string>>();
      for (const [place, text] of entries(language)) {
        const base = place.replace(suffix, '');
        const names = found.get(base) ?? new Set<string>();
        for (const match of text.matchAll(/\{\{(\w+)\}\}/g)) if (match[1] !== undefined) names.add(match[1]);
        found.set(base, names);
      }
      return found;
    };
    const english = parametersOf('en');
    const different = [...parametersOf('he')].filter(([place, names]) => [...names].sort().join() !== [...(english.get(place) ?? [])].sort().join());
    expect(different.map(([place]) => place)).toEqual([]);
  });

  it('hold no Latin words in Hebrew', () => {
    const bad = entries('he').filter(([, text]) => /[A-Za-z]{2,}/.test(withoutNames(text)));
    expect(bad).toEqual([]);
  });

  it('hold no Hebrew in English', () => {
    const bad = entries('en').filter(([, text]) => /[\u0590-\u05FF]/.test(text));
    expect(bad).toEqual([]);
  });

  it('never say אשכול alone: of authorities or socio-economic', () => {
    const allowed = /אשכול(ות)?\s+(ה?רשויות|ה?חברתי)/g;
    const bad = entries('he').filter(([, text]) => /אשכול/.test(text.replace(allowed, '')));
    expect(bad).toEqual([]);
  });
});
