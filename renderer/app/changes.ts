/** A change set in words: what Undo would take back, what the history lists. */
import { useCallback } from 'react';
import type { ChangeSet } from '../../preload/contract/procedures/records.ts';
import type { ChangeKind, ChangeLabel } from '../../preload/contract/values.ts';
import { hasWord, useWords } from '../i18n/index.ts';
import { useCatalogue } from './catalogue.ts';
import { useLanguage } from './language.tsx';

export type DescribeChange = (label: ChangeLabel, kind: ChangeKind) => string;

/** A label's sentence; a code without one is described by its kind. Parameters `type`, `field`, `list` and `value` are keys and become names. */
export function useDescribeChange(): DescribeChange {
  const t = useWords('changes');
  const catalogue = useCatalogue();
  const { label: inLanguage } = useLanguage();
  return useCallback(
    (label, kind) => {
      const params: Record<string, string | number> = { ...label.params };
      const type = typeof params['type'] === 'string' ? catalogue.type(params['type']) : undefined;
      if (type !== undefined) {
        const field = type.fields.find(({ key }) => key === params['field']);
        if (field !== undefined) params['field'] = inLanguage(field.labels);
        params['type'] = inLanguage(params['count'] === 1 ? type.labels.one : type.labels.many);
      }
      const list = typeof params['list'] === 'string' ? catalogue.list(params['list']) : undefined;
      if (list !== undefined) {
        const item = list.items.find(({ code }) => code === params['value']);
        if (item !== undefined) params['value'] = inLanguage(item.labels);
        params['list'] = inLanguage(list.labels);
      }
      if (hasWord('changes', label.code)) return t(label.code, params);
      if (hasWord('changes', `${label.code}_other`)) return t(label.code as Parameters<typeof t>[0], params);
      return t(`kind.${kind}`);
    },
    [t, catalogue, inLanguage],
  );
}

export function useDescribeSet(): (set: ChangeSet) => string {
  const describe = useDescribeChange();
  return useCallback((set) => describe(set.label, set.kind), [describe]);
}
