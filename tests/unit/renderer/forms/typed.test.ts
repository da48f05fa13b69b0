import { describe, expect, it } from 'vitest';
import type { Field } from '../../../../preload/contract/catalogue/index.ts';
import { readTyped, writeTyped } from '../../../../renderer/forms/typed.ts';

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({ key: 'f', type, labels: { he: 'שדה', en: 'Field', ar: 'حقل' }, ...more });

describe('typed text', () => {
  it('is read by the type of the field', () => {
    expect([
      readTyped(field('integer'), '1,234', 'en'),
      readTyped(field('date'), '3/2021', 'en'),
      readTyped(field('money'), '12.5', 'en'),
      readTyped(field('code'), ' 0028 ', 'en'),
      readTyped(field('text'), '  ', 'en'),
    ]).toEqual([
      { ok: true, value: 1234 },
      { ok: true, value: '2021-03' },
      { ok: true, value: 1250 },
      { ok: true, value: '0028' },
      { ok: true, value: null },
    ]);
  });

  it('that cannot be read says why, in the language asked, without naming the record', () => {
    expect(readTyped(field('year'), 'abc', 'en')).toEqual({ ok: false, message: '"Field" needs a number.' });
    expect(readTyped(field('year'), 'abc', 'he')).toEqual({ ok: false, message: 'בשדה "שדה" נדרש מספר.' });
  });

  it('is written as it can be read again', () => {
    expect([writeTyped(field('date'), '2021-03', 'he'), writeTyped(field('decimal'), 1234.5, 'he'), writeTyped(field('text'), null, 'he')]).toEqual(['03/2021', '1,234.5', '']);
  });
});
