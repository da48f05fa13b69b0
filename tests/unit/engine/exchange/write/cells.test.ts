import { describe, expect, it } from 'vitest';
import { csvChunks } from '../../../../../main/engine/exchange/write/csv.ts';
import { cellOf, csvCellOf, numberFormat, serialOfDate, type CellContext } from '../../../../../main/engine/exchange/write/cells.ts';
import type { Field, FieldType } from '../../../../../preload/contract/catalogue/index.ts';

const labels = { he: 'שדה', en: 'Field', ar: 'حقل' };
const field = (type: FieldType, more: Partial<Field> = {}): Field => ({ key: 'f', type, labels, ...more });
const context: CellContext = {
  language: 'he',
  lists: new Map([
    [
      'sector',
      {
        key: 'sector',
        labels,
        closed: true,
        items: [
          { id: '1', code: 'public', labels: { he: 'ציבורי', en: 'Public', ar: 'عام' }, active: true, position: 1 },
          { id: '2', code: 'nonprofit', labels: { he: 'מלכ"ר', en: 'Nonprofit', ar: 'غير ربحي' }, active: true, position: 2 },
        ],
      },
    ],
  ]),
  titles: { locality: { l1: 'יואב', l2: 'ברנר' } },
};

describe('a value in a cell', () => {
  it.each<[Field, Parameters<typeof cellOf>[1], ReturnType<typeof cellOf>]>([
    [field('text'), '0031', '0031'],
    [field('money'), 123_456, 1234.56],
    [field('yesNo'), false, 'לא'],
    [field('choice', { list: 'sector' }), 'public', 'ציבורי'],
    [field('choice', { list: 'sector' }), 'gone', 'gone'],
    [field('choices', { list: 'sector' }), ['nonprofit', 'public'], 'מלכ"ר | ציבורי'],
    [field('reference', { to: 'locality' }), 'l2', 'ברנר'],
    [field('references', { to: 'locality' }), ['l1', 'l2'], 'יואב | ברנר'],
    [field('date'), '2021-12-31', 44561],
    [field('date'), '2021-12', '2021-12'],
    [field('date'), '1899-05-01', '1899-05-01'],
    [field('percent'), 12.5, 12.5],
    [field('text'), null, null],
  ])('%o with %o is %o', (asked, value, cell) => {
    expect(cellOf(asked, value, context)).toEqual(cell);
  });

  it('keeps ISO dates in CSV', () => {
    expect(csvCellOf(field('date'), '2021-12-31', context)).toBe('2021-12-31');
  });

  it('counts days as spreadsheets do after February 1900', () => {
    expect(['1900-03-01', '2000-02-29', '2026-11-23', '2026'].map(serialOfDate)).toEqual([61, 36_585, 46_349, null]);
  });
});

describe('a number format', () => {
  it('has as many decimals as the values need, two at most', () => {
    expect([[1, 2], [1.5, 2], [1.25, 1.5], [1 / 3], [], ['x', null]].map((values) => numberFormat(values))).toEqual([
      '#,##0',
      '#,##0.0',
      '#,##0.00',
      '#,##0.00',
      '#,##0',
      '#,##0',
    ]);
  });
});

describe('CSV', () => {
  const text = (header: string[], rows: (string | number | null)[][]) =>
    Buffer.concat([...csvChunks(header, rows)]).toString('utf8');

  it('starts with a BOM, quotes what needs it and guards formulas but not numbers', () => {
    expect(text(['שם', 'א,ב'], [['בע"מ', -5], ['=HYPERLINK("x")', null], ['-', '+972'], ['שתי\nשורות', 0]])).toBe(
      '\uFEFFשם,"א,ב"\r\n"בע""מ",-5\r\n"\'=HYPERLINK(""x"")",\r\n\'-,\'+972\r\n"שתי\nשורות",0\r\n',
    );
  });

  it('loses no line of a large export', () => {
    const lines = text(['n'], Array.from({ length: 5_001 }, (_unused, index) => [index])).trimEnd().split('\r\n');
    expect([lines.length, lines[1], lines.at(-1)]).toEqual([5_002, '0', '5000']);
  });
});
