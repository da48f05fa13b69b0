import { describe, expect, it } from 'vitest';
import { meansByYear, points } from '../../../../main/engine/insight/series.ts';
import { valueRow } from './build.ts';

describe('a series', () => {
  it('has a point for every dated value, by year, the shown source first', () => {
    const rows = [
      valueRow({ id: 'c', year: 2021, value: 3, sourceId: 'other' }),
      valueRow({ id: 'b', year: 2021, value: 2, sourceId: 'own' }),
      valueRow({ id: 'a', year: 2019, status: 'unknown', sign: '..' }),
      valueRow({ id: 'd', value: 9 }),
    ];
    expect(points(rows, new Set(['own'])).map(({ year, recordId }) => [year, recordId])).toEqual([
      [2019, 'a'],
      [2021, 'b'],
      [2021, 'c'],
    ]);
  });

  it('is empty without dated values', () => {
    expect(points([valueRow({ value: 1 })], new Set())).toEqual([]);
  });

  it('has a mean per year over the localities that have that very year', () => {
    const one = [valueRow({ id: 'a', year: 2019, value: 10 }), valueRow({ id: 'b', year: 2021, value: 20 })];
    const two = [valueRow({ id: 'c', year: 2021, value: 40 }), valueRow({ id: 'd', year: 2022, status: 'unknown' })];
    expect(meansByYear([one, two], { aggregation: 'mean', ownSources: new Set() })).toEqual([
      { year: 2019, mean: { value: 10, n: 1, rule: 'unweighted' } },
      { year: 2021, mean: { value: 30, n: 2, rule: 'unweighted' } },
      { year: 2022, mean: { value: null, n: 0, rule: 'unweighted' } },
    ]);
  });
});
