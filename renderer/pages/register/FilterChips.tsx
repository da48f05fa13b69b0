/** The filters that are on, each to be opened or taken off. */
import { InteractionTag, InteractionTagPrimary, InteractionTagSecondary, TagGroup, Button } from '@fluentui/react-components';
import type { GridColumn } from '../../grid/columns.ts';
import type { ViewState } from '../../grid/view-state.ts';
import { useWords } from '../../i18n/index.ts';

interface Props {
  readonly columns: readonly GridColumn[];
  readonly filters: ViewState['filters'];
  readonly onOpen: (column: string) => void;
  readonly onClear: (column: string | null) => void;
}

export function FilterChips({ columns, filters, onOpen, onClear }: Props) {
  const t = useWords('register');
  const on = columns.filter(({ key }) => filters[key] !== undefined);
  if (on.length === 0) return null;
  return (
    <>
      <TagGroup size="small" aria-label={t('filters')}>
        {on.map(({ key, label }) => {
          const values = filters[key]?.values ?? null;
          const text = values === null ? label : t('filterValues', { column: label, count: values.length });
          return (
            <InteractionTag key={key} value={key} appearance="brand">
              <InteractionTagPrimary hasSecondaryAction onClick={() => { onOpen(key); }}>{text}</InteractionTagPrimary>
              <InteractionTagSecondary aria-label={t('clearFilter', { column: label })} onClick={() => { onClear(key); }} />
            </InteractionTag>
          );
        })}
      </TagGroup>
      {on.length > 1 && <Button size="small" appearance="subtle" onClick={() => { onClear(null); }}>{t('clearFilters')}</Button>}
    </>
  );
}
