import { describe, expect, it } from 'vitest';
import { decimalsOf, mainYear, showFigure, showMean, showPeriod } from '../../../../renderer/compare/figures.ts';

const plain = { status: null, sign: null };

describe('a figure as text', () => {
  it.each([
    ['a number with separators', { ...plain, value: 9197 }, 0, '9,197'],
    ['a number with the decimals of its row', { ...plain, value: 2.5 }, 2, '2.50'],
    ['a negative number', { ...plain, value: -226 }, 0, '-226'],
    ['zero', { ...plain, value: 0 }, 0, '0'],
    ['low reliability in parentheses, never negative', { value: 4.2, status: 'low_reliability', sign: '( 4.2)' }, 1, '(4.2)'],
    ['the printed sign for no number', { value: null, status: 'unknown', sign: ' .. ' }, 0, '..'],
    ['an em dash for nothing known', { ...plain, value: null }, 0, '—'],
    ['an em dash for a blank that means something', { value: null, status: 'not_meaningful', sign: ' ' }, 0, '—'],
    ['text as it is', { ...plain, value: '0031' }, 0, '0031'],
  ])('shows %s', (_case, figure, decimals, shown) => {
    expect(showFigure(figure, decimals, 'en')).toBe(shown);
  });

  it('takes the decimals that the indicator declares, else what its numbers need, at most three', () => {
    const figures = [{ value: 1 }, { value: 2.25 }, { value: null }, { value: 'x' }];
    expect(decimalsOf({ decimals: 1 }, figures)).toBe(1);
    expect(decimalsOf({ decimals: null }, figures)).toBe(2);
    expect(decimalsOf({ decimals: null }, [{ value: 1 / 3 }])).toBe(3);
    expect(decimalsOf({ decimals: null }, [])).toBe(0);
  });
});

describe('a mean as text', () => {
  it('has one decimal more where whole numbers are small', () => {
    expect(showMean({ value: 23.456, n: 3, rule: 'unweighted' }, 0, 'en')).toBe('23.5');
    expect(showMean({ value: 14697.6, n: 10, rule: 'unweighted' }, 0, 'en')).toBe('14,698');
    expect(showMean({ value: 2.345, n: 3, rule: 'weighted' }, 2, 'en')).toMatch(/^2\.3[45]$/);
  });

  it('is an em dash when there is none', () => {
    expect(showMean({ value: null, n: 0, rule: 'none' }, 0, 'en')).toBe('—');
  });
});

describe('the period of figures', () => {
  it('is the printed one, else the year', () => {
    expect(showPeriod({ periodLabel: 'תשפ"א 2020/21', year: 2021 })).toBe('תשפ"א 2020/21');
    expect(showPeriod({ periodLabel: null, year: 2021 })).toBe('2021');
    expect(showPeriod({ periodLabel: null, year: null })).toBe('—');
  });

  it('of a row is the year that most cells have, the newer of a tie', () => {
    const years = (...all: (number | null)[]) => mainYear(all.map((year) => ({ year })));
    expect(years(2021, 2019, 2021)).toBe(2021);
    expect(years(2019, 2021)).toBe(2021);
    expect(years(2019, 2019, 2021, null)).toBe(2019);
    expect(years(null)).toBeNull();
  });
});
