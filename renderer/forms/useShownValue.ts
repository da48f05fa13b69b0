/** A field's value in words, with titles that were learnt from a picker since. */
import { useCallback, useRef } from 'react';
import type { Field } from '../../preload/contract/catalogue/index.ts';
import type { Titles } from '../../preload/contract/procedures/records.ts';
import type { Value } from '../../preload/contract/values.ts';
import { useCatalogue } from '../app/catalogue.ts';
import { useLanguage } from '../app/language.tsx';
import { showValue } from '../app/show.ts';
import { useWords } from '../i18n/index.ts';
import { picksMany } from './option-values.ts';
import type { Option } from './options.ts';

export interface ShownValues {
  readonly show: (field: Field, value: Value, currency?: string | null) => string;
  /** Text of one key of a picked field. */
  readonly textOf: (field: Field) => (key: string) => string;
  readonly learn: (field: Field, taken: readonly Option[]) => void;
}

export function useShownValues(titles: Titles): ShownValues {
  const catalogue = useCatalogue();
  const { language } = useLanguage();
  const t = useWords('values');
  const learnt = useRef<Record<string, Record<string, string>>>({});
  const show = useCallback<ShownValues['show']>(
    (field, value, currency = null) => {
      const all = Object.fromEntries(
        [...new Set([...Object.keys(titles), ...Object.keys(learnt.current)])].map((type) => [type, { ...learnt.current[type], ...titles[type] }]),
      );
      return showValue(field, value, { language, catalogue, titles: all, currency, yes: t('yes'), no: t('no') });
    },
    [titles, catalogue, language, t],
  );
  const textOf = useCallback<ShownValues['textOf']>(
    (field) => (key) => show(field, picksMany(field) ? [key] : field.type === 'yesNo' ? key === 'true' : key),
    [show],
  );
  const learn = useCallback<ShownValues['learn']>((field, taken) => {
    if (field.to === undefined) return;
    for (const option of taken) (learnt.current[field.to] ??= {})[option.key] = option.text;
  }, []);
  return { show, textOf, learn };
}
