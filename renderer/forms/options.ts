/**
 * What a choice, a reference or a yes/no may be: the list's items by label, the records a
 * reference may point at by what is typed.
 */
import { useMemo } from 'react';
import type { Field } from '../../preload/contract/catalogue/index.ts';
import { normalise } from '../../preload/contract/normalise.ts';
import { shownName } from '../../preload/contract/text.ts';
import { useCatalogue } from '../app/catalogue.ts';
import { useLanguage } from '../app/language.tsx';
import { useProcedure } from '../app/procedures.ts';
import { useWords } from '../i18n/index.ts';

export interface Option {
  /** Code, id, or `true` / `false`. */
  readonly key: string;
  readonly text: string;
  /** What tells two alike apart: code, kind … */
  readonly detail: string;
}

export interface Options {
  readonly options: readonly Option[];
  /** The shown options belong to an earlier text. */
  readonly pending: boolean;
}

/** The options that fit a typed text; `current` are always offered, even when no longer active. */
export function useOptions(field: Field, text: string, current: readonly string[], enabled = true): Options {
  const catalogue = useCatalogue();
  const { language } = useLanguage();
  const t = useWords('values');
  const isReference = field.type === 'reference' || field.type === 'references';
  const found = useProcedure(
    'records.options',
    { type: field.to ?? '', text, language, limit: 50, ...(field.only === undefined ? {} : { only: toMutable(field.only) }) },
    { enabled: enabled && isReference, keep: true, types: field.to === undefined ? [] : [field.to] },
  );
  const local = useMemo<readonly Option[]>(() => {
    if (field.type === 'yesNo') {
      return [
        { key: 'true', text: t('yes'), detail: '' },
        { key: 'false', text: t('no'), detail: '' },
      ];
    }
    const items = catalogue.list(field.list ?? '')?.items ?? [];
    const known = new Set(items.map((item) => item.code));
    const strangers = current.filter((code) => !known.has(code)).map((code) => ({ key: code, text: code, detail: '' }));
    return [
      ...items
        .filter((item) => item.active || current.includes(item.code))
        .map((item) => {
          const label = shownName(item.labels, language);
          return { key: item.code, text: item.active ? label : t('inactive', { name: label }), detail: '' };
        }),
      ...strangers,
    ];
  }, [field, catalogue, current, language, t]);

  if (isReference) {
    const options = (found.data ?? []).map((hit) => ({ key: hit.id, text: hit.title, detail: hit.detail }));
    return { options, pending: enabled && (found.isPlaceholderData || found.data === undefined) };
  }
  const wanted = normalise(text);
  return { options: wanted === '' ? local : rank(local, wanted), pending: false };
}

/** Those that begin with the text first, then those that contain it. */
function rank(options: readonly Option[], wanted: string): readonly Option[] {
  const scored = options.map((option) => ({ option, at: normalise(option.text).indexOf(wanted), code: option.key.startsWith(wanted) }));
  return scored
    .filter(({ at, code }) => at >= 0 || code)
    .sort((a, b) => Number(b.at === 0) - Number(a.at === 0))
    .map(({ option }) => option);
}

function toMutable(only: Readonly<Record<string, readonly string[]>>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(only).map(([key, values]) => [key, [...values]]));
}
