import { describe, expect, it } from 'vitest';
import { clusterMean, countryMean } from '../../../../main/engine/insight/means.ts';

describe('the mean of a cluster', () => {
  it('is unweighted and says over how many', () => {
    expect(clusterMean([10, 20, 60], 'sum')).toEqual({ value: 30, n: 3, rule: 'unweighted' });
  });

  it('leaves missing values out of sum and n', () => {
    expect(clusterMean([null, 10, null, 20], 'mean')).toEqual({ value: 15, n: 2, rule: 'unweighted' });
  });

  it('counts zeros and negative numbers as numbers', () => {
    expect(clusterMean([0, -6, 3], 'mean')).toEqual({ value: -1, n: 3, rule: 'unweighted' });
  });

  it('of one number is that number, n = 1', () => {
    expect(clusterMean([7.5], 'weighted')).toEqual({ value: 7.5, n: 1, rule: 'unweighted' });
  });

  it('of nothing is nothing, n = 0', () => {
    expect(clusterMean([null, null], 'mean')).toEqual({ value: null, n: 0, rule: 'unweighted' });
    expect(clusterMean([], 'mean')).toEqual({ value: null, n: 0, rule: 'unweighted' });
  });

  it('does not exist when the indicator is not to be aggregated', () => {
    expect(clusterMean([1, 2, 3], 'none')).toEqual({ value: null, n: 0, rule: 'none' });
  });
});

describe('the mean of the country', () => {
  it('weighs each authority by the declared denominator', () => {
    const weighed = [
      { value: 10, weight: 1000 },
      { value: 40, weight: 3000 },
    ];
    // (10·1000 + 40·3000) ÷ 4000
    expect(countryMean({ weighed, published: 99 }, 'weighted')).toEqual({ value: 32.5, n: 2, rule: 'weighted' });
  });

  it('leaves out authorities without value, without weight, or with a weight of zero', () => {
    const weighed = [
      { value: 10, weight: 100 },
      { value: null, weight: 500 },
      { value: 70, weight: null },
      { value: 90, weight: 0 },
    ];
    expect(countryMean({ weighed, published: null }, 'weighted')).toEqual({ value: 10, n: 1, rule: 'weighted' });
  });

  it('falls back to the published national figure when no denominator is declared', () => {
    expect(countryMean({ weighed: null, published: 12.3 }, 'mean')).toEqual({ value: 12.3, n: 1, rule: 'published' });
  });

  it('falls back to the published figure when no authority has value and weight', () => {
    expect(countryMean({ weighed: [{ value: 5, weight: null }], published: 12.3 }, 'mean')).toEqual({ value: 12.3, n: 1, rule: 'published' });
  });

  it('says n = 0 when a denominator is declared but nothing can be weighed', () => {
    expect(countryMean({ weighed: [{ value: 5, weight: null }], published: null }, 'mean')).toEqual({ value: null, n: 0, rule: 'weighted' });
  });

  it('does not exist without denominator and published figure, nor when aggregation is none', () => {
    expect(countryMean({ weighed: null, published: null }, 'sum')).toEqual({ value: null, n: 0, rule: 'none' });
    expect(countryMean({ weighed: [{ value: 5, weight: 5 }], published: 4 }, 'none')).toEqual({ value: null, n: 0, rule: 'none' });
  });
});
