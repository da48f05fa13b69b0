import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldType } from '../../../preload/contract/catalogue/index.ts';
import { parseText, printText, stripInvisible } from '../../../preload/contract/field-text.ts';
import { languages } from '../../../preload/contract/text.ts';
import type { Value } from '../../../preload/contract/values.ts';

const parse = (type: FieldType, text: string) => parseText({ type }, text);

describe('reading a number', () => {
  it.each([
    ['1234.5', 1234.5],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['12,5', 12.5],
    ['1 234 567', 1234567],
    ["1'234.5", 1234.5],
    ['1,234', 1234],
    ['0,125', 0.125],
    ['1.234.567', 1234567],
    ['-7', -7],
    ['7-', -7],
    ['−7', -7],
    ['+7', 7],
    ['١٬٢٣٤٫٥', 1234.5],
    ['\u200F12.5\u200E', 12.5],
    ['.5', 0.5],
    ['1e-7', 1e-7],
    ['-0', 0],
  ])('reads %s', (text, value) => {
    expect(parse('decimal', text)).toEqual({ value });
  });

  it.each(['1234,567', '12a', '1,23,456', '(4.2)', '..', '-', '1-2', '--5', '1,234,5'])('refuses to guess %s', (text) => {
    expect(parse('decimal', text)).toEqual({ problem: 'not-number' });
  });

  it('wants whole numbers where the field does', () => {
    expect(parse('integer', '1,200')).toEqual({ value: 1200 });
    expect(parse('integer', '12.5')).toEqual({ problem: 'not-whole' });
    expect(parse('year', '2021')).toEqual({ value: 2021 });
    expect(parse('year', '12021')).toEqual({ problem: 'not-year' });
    expect(parseText({ type: 'rating', min: 1, max: 5 }, '6')).toEqual({ problem: 'too-large' });
  });

  it('reads a percentage with and without its sign', () => {
    expect(parse('percent', '12.5%')).toEqual({ value: 12.5 });
    expect(parse('percent', '٪12.5')).toEqual({ value: 12.5 });
    expect(parse('percent', '12.5')).toEqual({ value: 12.5 });
  });
});

describe('reading an amount', () => {
  it.each([
    ['₪ 1,234.50', 123450],
    ['1234.5 ש"ח', 123450],
    ['(1,234.50)', -123450],
    ['-0.07', -7],
    ['90071992547409.91', 9007199254740991],
    ['12.00', 1200],
    ['12.500', 1250],
  ])('reads %s in agorot', (text, value) => {
    expect(parse('money', text)).toEqual({ value });
  });

  it('refuses what is finer than an agora', () => {
    expect(parse('money', '1.005')).toEqual({ problem: 'not-money' });
    expect(parse('money', '(-5)')).toEqual({ problem: 'not-number' });
  });
});

describe('reading a date', () => {
  it.each([
    ['23/11/2026', '2026-11-23'],
    ['3.1.2026', '2026-01-03'],
    ['03-01-26', '2026-01-03'],
    ['2026-01-03', '2026-01-03'],
    ['2026/1/3', '2026-01-03'],
    ['2026-01-03T10:20:30Z', '2026-01-03'],
    ['01/2026', '2026-01'],
    ['2026-01', '2026-01'],
    ['2026', '2026'],
    ['12 במרץ 2021', '2021-03-12'],
    ['מרץ 2021', '2021-03'],
    ['March 12, 2021', '2021-03-12'],
    ['12 آذار 2021', '2021-03-12'],
    ['٢٣/١١/٢٠٢٦', '2026-11-23'],
    ['29/02/2024', '2024-02-29'],
  ])('reads %s', (text, value) => {
    expect(parse('date', text)).toEqual({ value });
  });

  it.each(['30/02/2024', '29/02/2023', '13/2021', '31/04/2021', 'soon', '0000', '1/2'])('knows no day %s', (text) => {
    expect(parse('date', text)).toEqual({ problem: 'not-date' });
  });
});

describe('reading text', () => {
  it('keeps leading zeros of a code and drops what no eye sees', () => {
    expect(parse('code', '\u200F 0028\u00A0')).toEqual({ value: '0028' });
    expect(parse('phone', '\u202A03-1234567\u202C')).toEqual({ value: '03-1234567' });
    expect(stripInvisible('א\u00A0ב\u200F')).toBe('א ב');
  });

  it('reads yes and no in three languages', () => {
    for (const text of ['כן', 'Yes', 'نعم', 'true', '1', '✓']) expect(parse('yesNo', text)).toEqual({ value: true });
    for (const text of ['לא', 'NO', 'لا', 'false', '0']) expect(parse('yesNo', text)).toEqual({ value: false });
    expect(parse('yesNo', 'maybe')).toEqual({ problem: 'not-yes-no' });
  });

  it('takes an empty text as empty', () => {
    const types: FieldType[] = ['text', 'longText', 'code', 'integer', 'decimal', 'money', 'percent', 'date', 'year', 'yesNo', 'url', 'email', 'phone', 'rating'];
    for (const type of types) expect(parse(type, ' \u200F')).toEqual({ value: null });
  });
});

describe('printing and reading again', () => {
  const day = fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
  const canonicalText = fc.string().map((text) => stripInvisible(text).trim()).filter((text) => text !== '');
  const values: Partial<Record<FieldType, fc.Arbitrary<Value>>> = {
    integer: fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    year: fc.integer({ min: 1, max: 9999 }),
    rating: fc.integer({ min: 0, max: 10 }),
    money: fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
    decimal: fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n)),
    percent: fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((n) => (n === 0 ? 0 : n)),
    date: fc.oneof(day, day.map((text) => text.slice(0, 7)), day.map((text) => text.slice(0, 4))),
    yesNo: fc.boolean(),
    text: canonicalText,
    longText: canonicalText,
    code: canonicalText,
    url: canonicalText,
    email: canonicalText,
    phone: canonicalText,
  };

  it.each(Object.entries(values))('gives every %s back', (type, arbitrary) => {
    const field = { type: type as FieldType };
    fc.assert(
      fc.property(fc.option(arbitrary), fc.constantFrom(...languages), (value, language) => {
        expect(parseText(field, printText(field, value, language))).toEqual({ value });
      }),
    );
  });

  it('prints as people of Israel write', () => {
    expect(printText({ type: 'integer' }, 1234567, 'he')).toBe('1,234,567');
    expect(printText({ type: 'money' }, -5, 'he')).toBe('-0.05');
    expect(printText({ type: 'percent' }, 12.5, 'ar')).toBe('12.5%');
    expect(printText({ type: 'date' }, '2026-11-23', 'he')).toBe('23/11/2026');
    expect(printText({ type: 'date' }, '2026-11', 'en')).toBe('11/2026');
    expect(printText({ type: 'yesNo' }, false, 'he')).toBe('לא');
    expect(printText({ type: 'year' }, 2021, 'he')).toBe('2021');
  });
});
