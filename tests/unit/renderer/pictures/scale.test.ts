import { describe, expect, it } from 'vitest';
import { pathOf, scaleOf, ticks, yearLabels } from '../../../../renderer/pictures/scale.ts';

describe('the steps of an axis', () => {
  it('are round and cover all values', () => {
    expect(ticks(0, 100)).toEqual([0, 50, 100]);
    expect(ticks(8994, 16856)).toEqual([8000, 10000, 12000, 14000, 16000, 18000]);
    expect(ticks(-0.2, 0.3)).toEqual([-0.2, 0, 0.2, 0.4]);
  });

  it('leave room around a single value', () => {
    const steps = ticks(5, 5);
    expect(steps[0]).toBeLessThan(5);
    expect(steps.at(-1)).toBeGreaterThan(5);
    expect(ticks(0, 0)).toContain(0);
  });
});

describe('the years under a picture', () => {
  it('are all when they fit, else a part that ends with the last', () => {
    expect([...yearLabels([2019, 2020, 2021], 8)]).toEqual([2019, 2020, 2021]);
    const many = Array.from({ length: 20 }, (_, index) => 2002 + index);
    expect([...yearLabels(many, 8)]).toEqual([2006, 2011, 2016, 2021]);
    expect([...yearLabels([], 8)]).toEqual([]);
  });
});

describe('the track of bars', () => {
  it('holds zero and every value', () => {
    expect([0, 50, 100].map(scaleOf([50, 100]))).toEqual([0, 50, 100]);
    expect([-50, 0, 150].map(scaleOf([-50, 150]))).toEqual([0, 25, 100]);
    expect(scaleOf([])(0)).toBe(0);
  });
});

describe('a line over the years', () => {
  it('has a gap where a year has no value', () => {
    const points = [
      { year: 1, value: 10 },
      { year: 2, value: 20 },
      { year: 3, value: null },
      { year: 4, value: 40 },
    ];
    expect(pathOf(points, (year) => year, (value) => value)).toBe('M1.0,10.0 L2.0,20.0 M4.0,40.0');
    expect(pathOf([], Number, Number)).toBe('');
  });
});
