/** The key figures of the overview, as ids of this file's indicators. */
import { useLanguage, useProcedure } from '../../app/index.ts';
import { chooseIndicators, wantedSlugs } from './choose-indicators.ts';

export interface KeyIndicators {
  /** Null while it is not known yet. */
  readonly ids: readonly string[] | null;
}

export function useKeyIndicators(): KeyIndicators {
  const { language } = useLanguage();
  const all = useProcedure('indicators.all', { language }, { types: ['indicator'] });
  const slugs = useProcedure('records.list', { type: 'indicator', language, fields: ['slug'], filter: [{ field: 'slug', in: [...wantedSlugs] }] }, { types: ['indicator'] });
  if (all.data === undefined || slugs.data === undefined) return { ids: null };
  const at = slugs.data.columns.indexOf('slug');
  const bySlug = new Map(slugs.data.rows.map((row) => [String(row[at]), String(row[0])]));
  return { ids: chooseIndicators(all.data, bySlug) };
}
