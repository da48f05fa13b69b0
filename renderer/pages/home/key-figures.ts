/** Which indicators the overview shows: well-known ones by their slug, else the first with values. */
import type { IndicatorInfo } from '../../../preload/contract/procedures/insight.ts';
import { useLanguage, useProcedure } from '../../app/index.ts';

/** In the order of the columns; the slugs are those of the shipped presets. */
const wanted = ['population', 'socio_economic_cluster', 'peripherality_cluster', 'dependency_ratio', 'budget_expenditure_total'];
const MOST = 5;

export interface KeyIndicators {
  /** Null while it is not known yet. */
  readonly ids: readonly string[] | null;
}

/** Chooses at most five: the wanted slugs first, filled up with others that have numbers. */
export function chooseIndicators(all: readonly IndicatorInfo[], bySlug: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set(all.map(({ id }) => id));
  const first = wanted.map((slug) => bySlug.get(slug)).filter((id) => id !== undefined && known.has(id)) as string[];
  const others = all.filter(({ id, valueType }) => valueType === 'number' && !first.includes(id)).map(({ id }) => id);
  return [...first, ...others].slice(0, MOST);
}

export function useKeyIndicators(): KeyIndicators {
  const { language } = useLanguage();
  const all = useProcedure('indicators.all', { language }, { types: ['indicator'] });
  const slugs = useProcedure('records.list', { type: 'indicator', language, fields: ['slug'], filter: [{ field: 'slug', in: wanted }] }, { types: ['indicator'] });
  if (all.data === undefined || slugs.data === undefined) return { ids: null };
  const at = slugs.data.columns.indexOf('slug');
  const bySlug = new Map(slugs.data.rows.map((row) => [String(row[at]), String(row[0])]));
  return { ids: chooseIndicators(all.data, bySlug) };
}
