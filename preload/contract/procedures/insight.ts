/** Computed views: comparison and indicators. Every figure comes with n, source and rule. */
import { z } from 'zod';
import type { Value } from '../values.ts';
import { reads } from './define.ts';
import { id, language, typeKey } from './schemas.ts';

/** A figure with everything one may ask about it. `null` value: see `status` and `sign`. */
export interface Figure {
  readonly value: number | string | null;
  /** Code of list `value_status` (no_cases, unknown, not_meaningful, low_reliability …) or null. */
  readonly status: string | null;
  /** The sign as printed in the source, e.g. `-`, `..`, `( 4.2)`. */
  readonly sign: string | null;
  readonly periodLabel: string | null;
  readonly year: number | null;
  readonly sourceId: string | null;
  readonly source: string | null;
  /** The indicator_value record, so that a click opens it. */
  readonly recordId: string | null;
  /** Present when there are several values for that year: which rule chose this one … */
  readonly pickedBy?: PickReason;
  /** … and those that are not shown, best first. */
  readonly others?: readonly Figure[];
}

/** Why one of several values of the same indicator and locality is shown; first difference decides. */
export const pickReasons = ['newest', 'own-source', 'published', 'final', 'has-value', 'order'] as const;
export type PickReason = (typeof pickReasons)[number];

export interface Mean {
  readonly value: number | null;
  readonly n: number;
  /** unweighted | weighted | published | none: shown as a sentence beside the mean. */
  readonly rule: 'unweighted' | 'weighted' | 'published' | 'none';
}

export interface IndicatorInfo {
  readonly id: string;
  readonly title: string;
  readonly definition: string | null;
  readonly unit: string | null;
  readonly valueType: 'number' | 'text';
  /** Digits after the point when shown; null: as many as the value has. */
  readonly decimals: number | null;
  readonly polarity: 'higher' | 'lower' | 'none';
  readonly aggregation: string;
  readonly topic: string | null;
  readonly source: string | null;
  /** The denominator that weighs each authority in the country mean, when one is declared. */
  readonly weightedBy: { readonly id: string; readonly title: string } | null;
  /** Years that have at least one value of the asked localities, newest first. */
  readonly years: readonly number[];
}

export interface ComparisonColumn {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}
export type ComparisonRow =
  | {
      readonly kind: 'field';
      readonly key: string;
      readonly title: string;
      readonly cells: readonly { readonly value: Value; readonly shown: string }[];
      readonly different: boolean;
    }
  | {
      readonly kind: 'indicator';
      readonly indicator: IndicatorInfo;
      readonly cells: readonly Figure[];
      readonly different: boolean;
      /** Indexes of the best and worst cells by polarity; empty without polarity or spread. */
      readonly best: readonly number[];
      readonly worst: readonly number[];
      readonly mean: Mean;
      readonly country: Mean;
    };
export interface Comparison {
  readonly type: string;
  readonly columns: readonly ComparisonColumn[];
  readonly rows: readonly ComparisonRow[];
  readonly years: readonly number[];
  readonly year: number | null;
}

const rows = z.array(z.union([z.object({ field: z.string() }), z.object({ indicator: id })]));

export const insightProcedures = {
  /** Two to twenty records of one type side by side. `rows` absent: all fields and all indicators with a value. */
  'compare.build': reads<Comparison>()(
    z.object({
      type: typeKey,
      ids: z.array(id).min(1).max(20),
      rows: rows.optional(),
      /** null or absent: the newest value of each indicator. */
      year: z.number().int().nullable().optional(),
      language,
    }),
  ),
  /** The rows one could choose: fields of the type and indicators with a value for these records. */
  'compare.choices': reads<{
    fields: readonly { key: string; title: string }[];
    indicators: readonly IndicatorInfo[];
  }>()(z.object({ type: typeKey, ids: z.array(id).min(1).max(20), language })),
  /** The members of a cluster on a day (today when absent), in the order of their kinds and names. */
  'cluster.members': reads<readonly { id: string; title: string; kind: string; code: string }[]>()(
    z.object({ clusterId: id, onDay: z.string().optional(), language }),
  ),
  /** Authority × indicator, for the members of a cluster. */
  'indicators.heat': reads<{
    columns: readonly ComparisonColumn[];
    /** `shades`: where each cell lies between the worst (0) and the best (1) of its row; without polarity lowest to highest. */
    rows: readonly (Extract<ComparisonRow, { kind: 'indicator' }> & { readonly shades: readonly (number | null)[] })[];
    years: readonly number[];
  }>()(
    z.object({
      clusterId: id,
      indicators: z.array(id).max(500).optional(),
      topic: z.string().optional(),
      year: z.number().int().nullable().optional(),
      language,
    }),
  ),
  /** One indicator over time for these localities: one series each, points by year and source. */
  'indicators.series': reads<{
    indicator: IndicatorInfo;
    series: readonly { id: string; title: string; points: readonly (Figure & { year: number })[] }[];
    mean: readonly { year: number; mean: Mean; country: Mean }[];
  }>()(z.object({ indicator: id, localities: z.array(id).min(1).max(300), language })),
  /** All indicators, for pickers. */
  'indicators.all': reads<readonly IndicatorInfo[]>()(z.object({ language })),
};
