import { describe, expect, it } from 'vitest';
import { normalise } from '../../../../preload/contract/normalise.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import { compileFilter, distinctValues, simplify, type Condition } from '../../../../renderer/grid/filters.ts';

function passing(condition: Condition, values: readonly Value[]): readonly Value[] {
  const test = compileFilter({ condition, values: null }, normalise);
  return values.filter((value) => test(value, () => String(value ?? '')));
}

describe('a column filter', () => {
  it('finds a text whatever its spelling', () => {
    const names = ['קריית גת', 'קרית מלאכי', 'גדרה', null];
    expect(passing({ op: 'contains', text: 'קרית' }, names)).toEqual(['קריית גת', 'קרית מלאכי']);
    expect(passing({ op: 'notContains', text: 'קרית' }, names)).toEqual(['גדרה', null]);
    expect(passing({ op: 'startsWith', text: 'גד' }, names)).toEqual(['גדרה']);
    expect(passing({ op: 'is', text: 'גדרה' }, names)).toEqual(['גדרה']);
    expect(passing({ op: 'empty' }, names)).toEqual([null]);
    expect(passing({ op: 'filled' }, names)).toEqual(['קריית גת', 'קרית מלאכי', 'גדרה']);
  });

  it('compares numbers and never takes nothing for zero', () => {
    const values = [null, 0, 5, 10];
    expect(passing({ op: 'below', number: 6 }, values)).toEqual([0, 5]);
    expect(passing({ op: 'above', number: 5 }, values)).toEqual([10]);
    expect(passing({ op: 'equals', number: 0 }, values)).toEqual([0]);
    expect(passing({ op: 'between', from: 5, to: 10 }, values)).toEqual([5, 10]);
    expect(passing({ op: 'differs', number: 5 }, values)).toEqual([null, 0, 10]);
  });

  it('compares dates of different precision', () => {
    const dates = [null, '2020', '2021', '2021-05', '2021-05-31', '2022-01-01'];
    expect(passing({ op: 'on', date: '2021' }, dates)).toEqual(['2021', '2021-05', '2021-05-31']);
    expect(passing({ op: 'before', date: '2021-05' }, dates)).toEqual(['2020']);
    expect(passing({ op: 'after', date: '2021-05' }, dates)).toEqual(['2022-01-01']);
    expect(passing({ op: 'during', from: '2021', to: '2021' }, dates)).toEqual(['2021', '2021-05', '2021-05-31']);
  });

  it('passes rows whose value, or one of whose values, is chosen', () => {
    const test = compileFilter({ condition: null, values: ['children', ''] }, normalise);
    const rows: Value[] = ['children', 'elderly', null, ['elderly', 'children'], ['elderly']];
    expect(rows.filter((value) => test(value, () => ''))).toEqual(['children', null, ['elderly', 'children']]);
  });

  it('asks both parts when both are given', () => {
    const test = compileFilter({ condition: { op: 'above', number: 3 }, values: ['2', '5'] }, normalise);
    expect([2, 5, 7].filter((value) => test(value, () => ''))).toEqual([5]);
  });

  it('without either part is none', () => {
    expect(simplify({ condition: null, values: null })).toBeNull();
  });
});

describe('distinct values', () => {
  const options = { text: (key: string) => key, compare: (a: string, b: string) => a.localeCompare(b, 'he') };

  it('are counted, items of lists each, and the empty one comes last', () => {
    expect(distinctValues([null, 'ב', ['א', 'ב'], []], { ...options, numeric: false })).toEqual([
      { key: 'א', text: 'א', count: 1 },
      { key: 'ב', text: 'ב', count: 2 },
      { key: '', text: '', count: 2 },
    ]);
  });

  it('stand by size when they are numbers', () => {
    expect(distinctValues([10, 9, 100, 9], { ...options, numeric: true }).map(({ key }) => key)).toEqual(['9', '10', '100']);
  });
});
