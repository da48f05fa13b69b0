/**
 * The one adapter that writes .xlsx files: a sheet is described by columns and rows, everything
 * that makes it pleasant in a spreadsheet program is added here.
 *
 * Promises: header styled and frozen, filter on, widths by content, right-to-left view where the
 * language is, drop-downs from a hidden sheet (so that long lists and commas work), texts that
 * look like numbers stay texts. Never writes formulas.
 */
import { writeXlsx, type CellStyle, type CellValue, type DataValidation, type WriteSheet } from 'hucre/xlsx';

export interface SheetColumn {
  readonly header: string;
  /** Excel number format, e.g. `#,##0` or `dd/mm/yyyy`; `@` keeps text. */
  readonly format?: string | undefined;
  /** Allowed values, offered as a drop-down that warns and does not forbid. */
  readonly choices?: readonly string[] | undefined;
  /** Width in characters; by content when absent. */
  readonly width?: number | undefined;
}

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: CellValue[][];
  /** Columns that stay in place when scrolling sideways. */
  readonly frozenColumns?: number;
  /** Formats of single cells, keyed by row and column from 0 below the header. */
  readonly cellFormats?: readonly { readonly row: number; readonly column: number; readonly format: string }[];
  /** Lines above the header: what this is, from when, by which rule. */
  readonly preface?: readonly string[];
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly rightToLeft: boolean;
  readonly title: string;
  readonly author: string;
  readonly createdAt: Date;
}

const listsSheet = 'lists';
const maxRows = 1_048_576;

const headerStyle: CellStyle = {
  font: { bold: true, color: { rgb: 'FFFFFF' } },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '0F6CBD' } },
  alignment: { vertical: 'center', wrapText: true },
};
const prefaceStyle: CellStyle = { font: { italic: true, color: { rgb: '616161' } } };

/** The bytes of an .xlsx file. */
export async function workbookBytes(workbook: Workbook): Promise<Uint8Array> {
  const lists: string[][] = [];
  const names = uniqueSheetNames(workbook.sheets.map((sheet) => sheet.name));
  const sheets = workbook.sheets.map((sheet, index) =>
    writeSheet(sheet, names[index] ?? sheet.name, workbook.rightToLeft, lists),
  );
  if (lists.length > 0) sheets.push(sheetOfLists(lists));
  return writeXlsx({
    sheets,
    properties: { title: workbook.title, creator: workbook.author, created: workbook.createdAt },
  });
}

function writeSheet(sheet: Sheet, name: string, rightToLeft: boolean, lists: string[][]): WriteSheet {
  const preface = sheet.preface ?? [];
  const above = preface.length === 0 ? 0 : preface.length + 1;
  const headerRow = above;
  const rows: CellValue[][] = [
    ...preface.map((line): CellValue[] => [line]),
    ...(above === 0 ? [] : [[]]),
    sheet.columns.map((column) => column.header),
    ...sheet.rows,
  ];
  if (rows.length > maxRows) throw new RangeError(`${name}: ${String(rows.length)} rows do not fit a sheet`);

  const cells = new Map<string, { style: CellStyle }>();
  preface.forEach((_line, row) => cells.set(`${String(row)},0`, { style: prefaceStyle }));
  sheet.columns.forEach((_column, index) => cells.set(`${String(headerRow)},${String(index)}`, { style: headerStyle }));
  for (const { row, column, format } of sheet.cellFormats ?? []) {
    cells.set(`${String(headerRow + 1 + row)},${String(column)}`, { style: { numFmt: format } });
  }

  const lastColumn = columnLetters(Math.max(0, sheet.columns.length - 1));
  const lastRow = headerRow + 1 + sheet.rows.length;
  return {
    name,
    rows,
    cells,
    columns: sheet.columns.map((column, index) => ({
      width: column.width ?? widthOf(column.header, sheet.rows, index),
      ...(column.format === undefined ? {} : { numFmt: column.format }),
    })),
    view: { rightToLeft },
    freezePane: { rows: headerRow + 1, columns: sheet.frozenColumns ?? 1 },
    autoFilter: { range: `A${String(headerRow + 1)}:${lastColumn}${String(lastRow)}` },
    dataValidations: dropDowns(sheet.columns, headerRow, lastRow, lists),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${String(headerRow + 1)}:$${String(headerRow + 1)}`,
    },
  };
}

/** Drop-downs reach beyond the last row, so that added rows have them too. */
function dropDowns(columns: readonly SheetColumn[], headerRow: number, lastRow: number, lists: string[][]): DataValidation[] {
  return columns.flatMap((column, index): DataValidation[] => {
    if (column.choices === undefined || column.choices.length === 0) return [];
    const known = lists.findIndex((list) => list.join('\u0000') === column.choices?.join('\u0000'));
    const place = known === -1 ? lists.push([...column.choices]) - 1 : known;
    const letters = columnLetters(place);
    const at = columnLetters(index);
    return [
      {
        type: 'list',
        formula1: `${listsSheet}!$${letters}$1:$${letters}$${String(column.choices.length)}`,
        range: `${at}${String(headerRow + 2)}:${at}${String(lastRow + 1_000)}`,
        allowBlank: true,
        showErrorMessage: true,
        errorStyle: 'warning',
      },
    ];
  });
}

function sheetOfLists(lists: readonly string[][]): WriteSheet {
  const height = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: height }, (_unused, row) => lists.map((list) => list[row] ?? null));
  return { name: listsSheet, rows, hidden: true };
}

/** A width that shows most of a column: header and the first rows looked at, between 8 and 48. */
function widthOf(header: string, rows: readonly CellValue[][], index: number): number {
  let longest = Math.ceil(Math.max(...header.split('\n').map((line) => line.length)) * 0.8);
  for (let row = 0; row < rows.length && row < 200; row += 1) {
    const cell = rows[row]?.[index];
    if (typeof cell === 'string') longest = Math.max(longest, cell.length);
    else if (typeof cell === 'number') longest = Math.max(longest, 10);
  }
  return Math.min(48, Math.max(8, longest + 2));
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}

/** Sheet names as Excel allows them: no `[]:*?/\`, at most 31 characters, no two alike, never "lists". */
export function uniqueSheetNames(names: readonly string[]): string[] {
  const taken = new Set([listsSheet]);
  return names.map((name) => {
    const clean = name.replace(/[[\]:*?/\\]/g, ' ').replace(/^'+|'+$/g, '').trim() || 'Sheet';
    for (let number = 1; ; number += 1) {
      const suffix = number === 1 ? '' : ` ${String(number)}`;
      const candidate = clean.slice(0, 31 - suffix.length) + suffix;
      if (!taken.has(candidate.toLowerCase())) {
        taken.add(candidate.toLowerCase());
        return candidate;
      }
    }
  });
}
