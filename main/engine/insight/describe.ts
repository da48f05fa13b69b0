/**
 * An indicator as it stands beside its figures: with its years and the name of its denominator.
 *
 * Promises: the years are those that the asked localities have, newest first.
 */
import type { IndicatorInfo } from '../../../preload/contract/procedures/insight.ts';
import type { Indicator, ValueRow } from './rows.ts';
import { yearsOf } from './series.ts';

/** The indicator as the renderer gets it; `rows` are its values for the asked localities. */
export function describeIndicator(
  indicator: Indicator,
  titles: ReadonlyMap<string, string>,
  rows: Iterable<readonly ValueRow[]>,
): IndicatorInfo {
  const { id, title, definition, unit, valueType, decimals, polarity, aggregation, topic, source, weightBy } = indicator;
  const denominator = weightBy === null ? undefined : titles.get(weightBy);
  return {
    id,
    title,
    definition,
    unit,
    valueType,
    decimals,
    polarity,
    aggregation,
    topic,
    source,
    weightedBy: weightBy === null || denominator === undefined ? null : { id: weightBy, title: denominator },
    years: yearsOf([...rows].flat()).toReversed(),
  };
}
