/**
 * Where each value lies between the worst and the best of its row, for a heat map.
 *
 * Promises: 1 is the best and 0 the worst by polarity; without polarity 1 is the highest and 0 the
 * lowest. Equal steps of value are equal steps of shade. Without spread there is no shade, and
 * texts, statuses and missing values never have one.
 */
import type { Polarity } from './polarity.ts';

export function shades(values: readonly (number | null)[], polarity: Polarity): readonly (number | null)[] {
  const numbers = values.filter((value) => value !== null);
  const highest = numbers.reduce((a, b) => Math.max(a, b), -Infinity);
  const lowest = numbers.reduce((a, b) => Math.min(a, b), Infinity);
  const spread = highest - lowest;
  return values.map((value) => {
    if (value === null || !(spread > 0)) return null;
    return polarity === 'lower' ? (highest - value) / spread : (value - lowest) / spread;
  });
}
