/**
 * Means of an indicator, as product.md "Means" defines them.
 *
 * Promises: the cluster's mean is unweighted; the country's is weighted by the declared
 * denominator, or else the published national figure; an indicator whose aggregation is "none"
 * has neither. Only numbers count: texts, statuses and missing values are left out of sum and n.
 * n and the rule always come with the mean.
 */
import type { Mean } from '../../../preload/contract/procedures/insight.ts';

/** An indicator that must not be averaged, or nothing to average it with. */
export const noMean: Mean = { value: null, n: 0, rule: 'none' };

/** Unweighted mean over the numbers among `values`; n is how many there were. */
export function clusterMean(values: readonly (number | null)[], aggregation: string): Mean {
  if (aggregation === 'none') return noMean;
  let sum = 0;
  let n = 0;
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    n += 1;
  }
  return { value: n === 0 ? null : sum / n, n, rule: 'unweighted' };
}

export interface Weighed {
  readonly value: number | null;
  /** The authority's value of the declared denominator, same year; null leaves the authority out. */
  readonly weight: number | null;
}

/**
 * The country's mean: Σ value·weight ÷ Σ weight over the authorities that have both, when a
 * denominator is declared; else `published`, the source's own national figure (n counts it as
 * one); else none. Weights that are not above zero leave the authority out.
 */
export function countryMean(
  given: { readonly weighed: Iterable<Weighed> | null; readonly published: number | null },
  aggregation: string,
): Mean {
  if (aggregation === 'none') return noMean;
  if (given.weighed !== null) {
    let sum = 0;
    let weights = 0;
    let n = 0;
    for (const { value, weight } of given.weighed) {
      if (value === null || weight === null || weight <= 0) continue;
      sum += value * weight;
      weights += weight;
      n += 1;
    }
    if (n > 0) return { value: sum / weights, n, rule: 'weighted' };
    if (given.published === null) return { value: null, n: 0, rule: 'weighted' };
  }
  if (given.published !== null) return { value: given.published, n: 1, rule: 'published' };
  return noMean;
}
