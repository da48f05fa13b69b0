import { describe, expect, it } from 'vitest';
import { defineRecordType } from '../../../../preload/contract/catalogue/define.ts';
import { hasIsraeliCheckDigit, isReversed, problemsOf } from '../../../../renderer/grid/problems.ts';

const word = (text: string) => ({ he: text, en: text, ar: text });
const type = defineRecordType({
  key: 'provider',
  group: 'organisations',
  labels: { one: word('one'), many: word('many') },
  description: word('description'),
  fields: [
    { key: 'sector', type: 'choice', list: 'sector', labels: word('sector'), required: true },
    { key: 'registry_number', type: 'code', labels: word('number'), check: 'israeli-id' },
    { key: 'from', type: 'date', labels: word('from') },
    { key: 'to', type: 'date', labels: word('to') },
  ],
  officialKey: ['registry_number'],
  periods: [['from', 'to']],
  columns: ['name', 'sector'],
});

describe('problems of a record', () => {
  it('are none when all is well', () => {
    const values: Record<string, string> = { name_he: 'עמותה', sector: 'nonprofit', registry_number: '580012345', from: '2021', to: '2021-05' };
    const problems = problemsOf(type, type.fields, (field) => values[field] ?? null);
    expect(problems.filter(({ code }) => code !== 'checkDigit')).toEqual([]);
  });

  it('name what is missing, reversed or misprinted', () => {
    const values: Record<string, string> = { registry_number: '123456789', from: '2022-05', to: '2021' };
    expect(problemsOf(type, type.fields, (field) => values[field] ?? null)).toEqual([
      { code: 'nameless', field: 'name_he' },
      { code: 'missing', field: 'sector' },
      { code: 'reversed', field: 'to', from: 'from' },
      { code: 'checkDigit', field: 'registry_number' },
    ]);
  });

  it('recommend the official number when it is not there', () => {
    const values: Record<string, string> = { name_en: 'A', sector: 'public' };
    expect(problemsOf(type, type.fields, (field) => values[field] ?? null)).toEqual([{ code: 'recommended', field: 'registry_number' }]);
  });

  it('do not take a coarser date for a reversed one', () => {
    expect(isReversed('2021-05-10', '2021')).toBe(false);
    expect(isReversed('2021', '2021-01-01')).toBe(false);
    expect(isReversed('2021-05-10', '2021-05-09')).toBe(true);
  });

  it('know the check digit of identity numbers, with or without leading zeros', () => {
    expect([hasIsraeliCheckDigit('000000018'), hasIsraeliCheckDigit('123456782'), hasIsraeliCheckDigit('123456789'), hasIsraeliCheckDigit('12a')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
