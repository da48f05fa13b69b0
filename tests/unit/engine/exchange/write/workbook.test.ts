import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import { columnLetters, uniqueSheetNames, workbookBytes, type Sheet } from '../../../../../main/engine/exchange/write/workbook.ts';

const sheet: Sheet = {
  name: 'רשויות',
  columns: [
    { header: 'שם', format: '@' },
    { header: 'סמל', format: '@' },
    { header: 'סוג', choices: ['עירייה', 'מועצה, מקומית'] },
    { header: 'שטח', format: '#,##0.0' },
    { header: 'נוסדה', format: 'dd/mm/yyyy' },
  ],
  rows: [
    ['אופקים', '0031', 'עירייה', 16.4, 44561],
    ['=1+1', '00', 'מועצה, מקומית', null, null],
  ],
};

async function written(parts: Partial<Sheet> = {}, rightToLeft = true) {
  const bytes = await workbookBytes({
    sheets: [{ ...sheet, ...parts }],
    rightToLeft,
    title: 'ייצוא',
    author: 'דנה',
    createdAt: new Date('2026-01-02T03:04:05Z'),
  });
  return read(bytes, { cellStyles: true, cellNF: true, cellFormula: true });
}

describe('a written workbook', () => {
  it('reads back with the same values, texts that look like numbers or formulas included', async () => {
    const workbook = await written();
    const back = utils.sheet_to_json(workbook.Sheets['רשויות'] ?? {}, { header: 1, raw: true, defval: null, UTC: true });
    expect(back).toEqual([
      ['שם', 'סמל', 'סוג', 'שטח', 'נוסדה'],
      ['אופקים', '0031', 'עירייה', 16.4, new Date('2021-12-31T00:00:00Z')],
      ['=1+1', '00', 'מועצה, מקומית', null, null],
    ]);
    expect(workbook.Sheets['רשויות']?.['A3']).not.toHaveProperty('f');
  });

  it('is right to left, with formats and a hidden sheet of drop-down values', async () => {
    const workbook = await written();
    expect(workbook.Workbook?.Views?.[0]?.RTL).toBe(true);
    expect(workbook.SheetNames).toEqual(['רשויות', 'lists']);
    expect(workbook.Workbook?.Sheets?.[1]?.Hidden).toBe(1);
    expect(utils.sheet_to_json(workbook.Sheets['lists'] ?? {}, { header: 1 })).toEqual([['עירייה'], ['מועצה, מקומית']]);
    expect(workbook.Sheets['רשויות']?.['E2']).toMatchObject({ t: 'n', z: 'dd/mm/yyyy', w: '31/12/2021' });
  });

  it('puts a preface above the header and keeps the filter on the header row', async () => {
    const workbook = await written({ preface: ['הופק היום', 'נתוני הדגמה'] });
    const rows = utils.sheet_to_json(workbook.Sheets['רשויות'] ?? {}, { header: 1, raw: true, blankrows: true });
    expect(rows.slice(0, 4)).toEqual([['הופק היום'], ['נתוני הדגמה'], [], ['שם', 'סמל', 'סוג', 'שטח', 'נוסדה']]);
    expect(workbook.Sheets['רשויות']?.['!autofilter']).toEqual({ ref: 'A4:E6' });
  });
});

describe('sheet names', () => {
  it('are cleaned, cut to 31 characters and made different', () => {
    expect(uniqueSheetNames(['א/ב', 'א:ב', 'x'.repeat(40), 'x'.repeat(40), '', 'LISTS'])).toEqual([
      'א ב',
      'א ב 2',
      'x'.repeat(31),
      `${'x'.repeat(29)} 2`,
      'Sheet',
      'LISTS 2',
    ]);
  });
});

describe('column letters', () => {
  it('count as spreadsheets do', () => {
    expect([0, 25, 26, 51, 52, 701, 702, 16_383].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA', 'XFD']);
  });
});
