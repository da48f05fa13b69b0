/** Which indicators the overview shows: well-known ones by their slug, else the first with numbers. */
import type { IndicatorInfo } from '../../../preload/contract/procedures/insight.ts';

/** In the order of the columns; the slugs are those of the shipped presets. */
export const wantedSlugs = ['population', 'socio-economic-cluster', 'peripherality-cluster', 'wage', 'budget-expenditure-per-head'];
const MOST = 5;

/** Chooses at most five: the wanted slugs first, filled up with others that have numbers. */
export function chooseIndicators(all: readonly IndicatorInfo[], bySlug: ReadonlyMap<string, string>): readonly string[] {
  const known = new Set(all.map(({ id }) => id));
  const first = wantedSlugs.map((slug) => bySlug.get(slug)).filter((id) => id !== undefined && known.has(id)) as string[];
  const others = all.filter(({ id, valueType }) => valueType === 'number' && !first.includes(id)).map(({ id }) => id);
  return [...first, ...others].slice(0, MOST);
}
