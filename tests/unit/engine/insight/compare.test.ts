import { describe, expect, it } from 'vitest';
import { fieldRow, figure, indicatorRow, pickFigure } from '../../../../main/engine/insight/compare.ts';
import { noMean } from '../../../../main/engine/insight/means.ts';
import { describeIndicator } from '../../../../main/engine/insight/describe.ts';
import { indicator, valueRow } from './build.ts';

const info = (given: Parameters<typeof indicator>[0]) => describeIndicator(indicator(given), new Map(), []);
const number = (value: number | null) => figure(value === null ? null : valueRow({ value, year: 2021 }));
const none: ReadonlySet<string> = new Set();
const country = { value: 4, n: 255, rule: 'weighted' } as const;

describe('a row of an indicator', () => {
  it('carries every figure with its mean, best and worst', () => {
    const cells = [number(2), number(null), number(8)];
    expect(indicatorRow(info({ polarity: 'lower' }), cells, country)).toEqual({
      kind: 'indicator',
      indicator: info({ polarity: 'lower' }),
      cells,
      different: true,
      best: [0],
      worst: [2],
      mean: { value: 5, n: 2, rule: 'unweighted' },
      country,
    });
  });

  it('never averages a sign or a text', () => {
    const sign = figure(valueRow({ status: 'no_cases', sign: '-', year: 2021 }));
    const text = figure(valueRow({ value: '0031', year: 2021 }));
    expect(indicatorRow(info({}), [number(6), sign, text], noMean)).toMatchObject({ mean: { value: 6, n: 1 }, best: [], worst: [] });
  });

  it('of text has neither means nor best and worst', () => {
    const cells = ['a', 'b'].map((value) => figure(valueRow({ value })));
    expect(indicatorRow(info({ valueType: 'text', polarity: 'higher' }), cells, country)).toMatchObject({
      different: true,
      best: [],
      worst: [],
      mean: noMean,
      country: noMean,
    });
  });

  it.each([
    ['equal numbers', [number(3), number(3)], false],
    ['nothing anywhere', [number(null), number(null)], false],
    ['a number beside nothing', [number(3), number(null)], true],
    ['one record alone', [number(3)], false],
    ['two signs', [figure(valueRow({ status: 'unknown' })), figure(valueRow({ status: 'no_cases' }))], true],
  ])('is different or not: %s', (_case, cells, different) => {
    expect(indicatorRow(info({}), cells, noMean).different).toBe(different);
  });
});

describe('the figure of a cell', () => {
  it('keeps the printed sign, status, period and source', () => {
    const row = valueRow({ id: 'v1', value: 4.2, status: 'low_reliability', sign: '( 4.2)', year: 2021, sourceId: 's', source: 'Yearbook' });
    expect(pickFigure([row], null, none)).toEqual({
      value: 4.2,
      status: 'low_reliability',
      sign: '( 4.2)',
      periodLabel: '2021',
      year: 2021,
      sourceId: 's',
      source: 'Yearbook',
      recordId: 'v1',
    });
  });

  it('says why it was chosen and hands on the other source', () => {
    const a = valueRow({ id: 'a', value: 9197, year: 2021, sourceId: 'yearbook' });
    const b = valueRow({ id: 'b', value: 9130, year: 2021, sourceId: 'localities' });
    expect(pickFigure([a, b], 2021, new Set(['localities']))).toEqual({ ...figure(b), pickedBy: 'own-source', others: [figure(a)] });
  });

  it('is empty when nothing is known', () => {
    expect(pickFigure(undefined, null, none)).toEqual(figure(null));
    expect(pickFigure([valueRow({ year: 2022, value: 1 })], 2021, none)).toEqual(figure(null));
  });
});

describe('a row of a field', () => {
  const cell = (value: string | null | readonly string[]) => ({ value, shown: String(value) });
  it('is different when values differ, many-valued ones in order', () => {
    const row = (...cells: ReturnType<typeof cell>[]) => fieldRow({ key: 'k', title: 'K' }, cells).different;
    expect(row(cell('a'), cell('a'))).toBe(false);
    expect(row(cell('a'), cell('b'))).toBe(true);
    expect(row(cell('a'), cell(null))).toBe(true);
    expect(row(cell(null), cell(null))).toBe(false);
    expect(row(cell(['x', 'y']), cell(['x', 'y']))).toBe(false);
    expect(row(cell(['x', 'y']), cell(['y', 'x']))).toBe(true);
  });
});
