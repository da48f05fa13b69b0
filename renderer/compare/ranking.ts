/** The order of places by one indicator. Pure. */
import type { IndicatorRow } from './figures.ts';

export interface Place {
  readonly id: string;
  readonly title: string;
}

/** The places with their figures; ranked best first, without a number last. */
export function ranked(row: IndicatorRow, places: readonly Place[], sorted: boolean): readonly { place: Place; index: number }[] {
  const all = places.map((place, index) => ({ place, index }));
  if (!sorted) return all;
  const direction = row.indicator.polarity === 'lower' ? 1 : -1;
  const numberAt = (index: number) => {
    const value = row.cells[index]?.value;
    return typeof value === 'number' ? value : null;
  };
  return all.sort((a, b) => {
    const [one, other] = [numberAt(a.index), numberAt(b.index)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return direction * (one - other);
  });
}

/** Places in order of rank; equal values share a place, those without a number have none. */
export function ranks(values: readonly (number | null)[]): readonly (number | null)[] {
  return values.map((value) => (value === null ? null : values.findIndex((other) => other === value) + 1));
}
