import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlock, writeBlock, writeHtmlTable } from '../../../../renderer/grid/tsv.ts';

describe('a block of cells on the clipboard', () => {
  it('keeps every cell through writing and reading, whatever it holds', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.string({ unit: fc.constantFrom('"', '\t', '\n', '\r', 'א', 'ב', ' ', '0', '\u200f') }),
    );
    const block = fc
      .integer({ min: 1, max: 6 })
      .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseBlock(writeBlock(rows))).toEqual(rows);
      }),
      { numRuns: 500 },
    );
  });

  it('reads what Excel writes: a cell with a line break is quoted, one with gershayim is not', () => {
    expect(parseBlock('מתנ"ס גדרה\t"רחוב הבילויים 1\nגדרה"\t0035\r\nיבנה\t\t28\r\n')).toEqual([
      ['מתנ"ס גדרה', 'רחוב הבילויים 1\nגדרה', '0035'],
      ['יבנה', '', '28'],
    ]);
  });

  it('takes a quote at the start for the cell\'s own when nothing closes it', () => {
    expect(parseBlock('"אשכול\tב\n')).toEqual([['"אשכול', 'ב']]);
  });

  it('reads one cell without a line end', () => {
    expect(parseBlock('גדרה')).toEqual([['גדרה']]);
    expect(parseBlock('')).toEqual([['']]);
  });

  it('marks code columns as text in the HTML form and escapes markup', () => {
    expect(writeHtmlTable([['<b>א', '0028']], { rightToLeft: true, textColumns: new Set([1]) })).toBe(
      `<table dir="rtl"><tbody><tr><td>&lt;b&gt;א</td><td style="mso-number-format:'\\@'">0028</td></tr></tbody></table>`,
    );
  });
});
