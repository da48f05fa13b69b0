import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../preload/contract/catalogue/index.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import { buildCatalogue } from '../../../../renderer/app/catalogue.ts';
import { NOTHING, showDate, showNumber, showValue } from '../../../../renderer/app/show.ts';

const labels = { he: 'שדה', en: 'Field', ar: 'حقل' };
const catalogue = buildCatalogue(true, {}, [
  {
    key: 'colour',
    labels,
    closed: false,
    items: [{ id: '1', code: 'red', labels: { he: 'אדום', en: 'Red', ar: 'أحمر' }, active: true, position: 1 }],
  },
]);

function shown(field: Partial<Field> & Pick<Field, 'type'>, value: Value, extra: { currency?: string; titles?: Record<string, Record<string, string>> } = {}): string {
  return showValue({ key: 'f', labels, ...field }, value, { language: 'en', catalogue, yes: 'Yes', no: 'No', ...extra });
}

describe('values as people read them', () => {
  it('show nothing as an em dash and zero as 0', () => {
    expect(shown({ type: 'text' }, null)).toBe(NOTHING);
    expect(shown({ type: 'choices', list: 'colour' }, [])).toBe(NOTHING);
    expect(shown({ type: 'integer' }, 0)).toBe('0');
  });

  it('group thousands, but never in codes and years', () => {
    expect(shown({ type: 'integer' }, 25021)).toBe('25,021');
    expect(shown({ type: 'code' }, '0031')).toBe('0031');
    expect(shown({ type: 'year' }, 2021)).toBe('2021');
  });

  it('give percent one decimal and money its currency', () => {
    expect(shown({ type: 'percent' }, 12.5)).toBe('12.5%');
    expect(shown({ type: 'percent' }, 12)).toBe('12.0%');
    expect(shown({ type: 'money' }, 123450, { currency: 'ILS' })).toBe('₪1,234.50');
    expect(shown({ type: 'money' }, 123450)).toBe('1,234.50');
  });

  it('show dates day first and keep their precision', () => {
    expect(['2021-03-14', '2021-03', '2021'].map(showDate)).toEqual(['14/03/2021', '03/2021', '2021']);
  });

  it('show labels and titles, and an unknown code as it is', () => {
    expect(shown({ type: 'choice', list: 'colour' }, 'red')).toBe('Red');
    expect(shown({ type: 'choices', list: 'colour' }, ['red', 'blue'])).toBe('Red, blue');
    expect(shown({ type: 'reference', to: 'locality' }, 'a', { titles: { locality: { a: 'Gedera' } } })).toBe('Gedera');
    expect(shown({ type: 'yesNo' }, true)).toBe('Yes');
    expect(shown({ type: 'yesNo' }, false)).toBe('No');
  });

  it('keep a fixed number of decimals when asked', () => {
    expect(showNumber(7, 'he', 2)).toBe('7.00');
  });
});
