/**
 * Which of several values are the best and the worst, by an indicator's polarity.
 *
 * Promises: ties are all marked; without polarity, with fewer than two numbers, or when all
 * numbers are equal, nothing is marked. Texts, statuses and missing values are never marked.
 */
export type Polarity = 'higher' | 'lower' | 'none';

export interface Extremes {
  /** Indexes into the given values. */
  readonly best: readonly number[];
  readonly worst: readonly number[];
}

const nothing: Extremes = { best: [], worst: [] };

export function extremes(values: readonly (number | null)[], polarity: Polarity): Extremes {
  if (polarity === 'none') return nothing;
  const numbers = values.filter((value) => value !== null);
  if (numbers.length < 2) return nothing;
  const highest = numbers.reduce((a, b) => Math.max(a, b));
  const lowest = numbers.reduce((a, b) => Math.min(a, b));
  if (highest === lowest) return nothing;
  const at = (wanted: number) => values.flatMap((value, index) => (value === wanted ? [index] : []));
  return polarity === 'higher' ? { best: at(highest), worst: at(lowest) } : { best: at(lowest), worst: at(highest) };
}
