import { describe, expect, it } from 'vitest';
import type { IndicatorInfo } from '../../../../preload/contract/procedures/insight.ts';
import { slicePage } from '../../../../renderer/compare/paging.ts';
import { ranked, ranks } from '../../../../renderer/compare/ranking.ts';
import type { IndicatorRow } from '../../../../renderer/compare/figures.ts';
import { findRows, rowGroups, toggleRows } from '../../../../renderer/compare/row-groups.ts';

function indicator(id: string, given: Partial<IndicatorInfo> = {}): IndicatorInfo {
  return {
    id,
    title: id,
    definition: null,
    unit: null,
    valueType: 'number',
    decimals: null,
    polarity: 'higher',
    aggregation: 'mean',
    topic: null,
    source: null,
    weightedBy: null,
    years: [],
    ...given,
  };
}

const groups = rowGroups(
  {
    fields: [{ key: 'kind', title: 'Kind' }],
    indicators: [indicator('wage', { title: 'Mean wage', topic: 'Work', unit: 'NIS' }), indicator('pop', { title: 'Residents' }), indicator('jobs', { title: 'Jobs', topic: 'Work' })],
  },
  { facts: 'Facts', otherTopic: 'Other' },
);

describe('the rows to choose from', () => {
  it('are the facts, then the indicators by topic', () => {
    expect(groups.map(({ title, rows }) => [title, rows.map(({ key }) => key)])).toEqual([
      ['Facts', ['f.kind']],
      ['Work', ['i.wage', 'i.jobs']],
      ['Other', ['i.pop']],
    ]);
  });

  it('are found by words of title, topic or unit', () => {
    const found = (text: string) => findRows(groups, text).flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(found('wage')).toEqual(['i.wage']);
    expect(found('WORK nis')).toEqual(['i.wage']);
    expect(found('work')).toEqual(['i.wage', 'i.jobs']);
    expect(found('nothing')).toEqual([]);
    expect(found(' ')).toHaveLength(4);
  });

  it('are taken in and out in their own order; all of them is no choice', () => {
    expect(toggleRows(groups, null, ['i.jobs'], false)).toEqual(['f.kind', 'i.wage', 'i.pop']);
    expect(toggleRows(groups, ['i.pop'], ['f.kind'], true)).toEqual(['f.kind', 'i.pop']);
    expect(toggleRows(groups, ['f.kind', 'i.wage', 'i.pop'], ['i.jobs'], true)).toBeNull();
    expect(toggleRows(groups, ['i.pop'], ['i.pop'], false)).toEqual([]);
  });
});

describe('a ranking', () => {
  const places = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
  const row = (polarity: IndicatorInfo['polarity'], values: readonly (number | null)[]): IndicatorRow => ({
    kind: 'indicator',
    indicator: indicator('x', { polarity }),
    cells: values.map((value) => ({ value, status: null, sign: null, periodLabel: null, year: 2021, sourceId: null, source: null, recordId: null })),
    different: true,
    best: [],
    worst: [],
    mean: { value: null, n: 0, rule: 'none' },
    country: { value: null, n: 0, rule: 'none' },
  });
  const order = (polarity: IndicatorInfo['polarity'], values: readonly (number | null)[], sorted = true) =>
    ranked(row(polarity, values), places, sorted).map(({ place }) => place.id);

  it('starts with the best and ends with those without a number', () => {
    expect(order('higher', [1, null, 3])).toEqual(['c', 'a', 'b']);
    expect(order('lower', [1, null, 3])).toEqual(['a', 'c', 'b']);
    expect(order('none', [1, 2, 3])).toEqual(['c', 'b', 'a']);
    expect(order('higher', [1, null, 3], false)).toEqual(['a', 'b', 'c']);
  });

  it('gives equal values the same place', () => {
    expect(ranks([9, 7, 7, 1, null])).toEqual([1, 2, 2, 4, null]);
  });
});

describe('a page of a long table', () => {
  const all = Array.from({ length: 7 }, (_, index) => index);
  it('holds its part, and the last page what is left', () => {
    expect(slicePage(all, 1, 3)).toEqual({ rows: [3, 4, 5], page: 1, pages: 3, first: 3 });
    expect(slicePage(all, 9, 3)).toEqual({ rows: [6], page: 2, pages: 3, first: 6 });
    expect(slicePage([], 0, 3)).toEqual({ rows: [], page: 0, pages: 1, first: 0 });
  });
});
