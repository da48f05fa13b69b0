/** Small builders of rows for the tests of insight. */
import type { Indicator, ValueRow } from '../../../../main/engine/insight/rows.ts';

export function valueRow(given: Partial<ValueRow>): ValueRow {
  const year = given.year ?? null;
  return {
    id: 'v',
    indicatorId: 'i',
    localityId: 'l',
    periodFrom: null,
    periodTo: year === null ? null : `${String(year)}-12-31`,
    periodLabel: year === null ? null : String(year),
    value: null,
    status: null,
    sign: null,
    sourceId: null,
    source: null,
    ...given,
    year,
  };
}

export function indicator(given: Partial<Indicator>): Indicator {
  return {
    id: 'i',
    title: 'Indicator',
    definition: null,
    unit: null,
    valueType: 'number',
    decimals: null,
    polarity: 'higher',
    aggregation: 'mean',
    topic: null,
    source: null,
    ownSources: new Set(),
    weightBy: null,
    ...given,
  };
}
