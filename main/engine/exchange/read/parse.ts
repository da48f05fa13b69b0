/**
 * Bytes of any supported file into sheets of cells that can be handed out in batches.
 *
 * Promises: what `sniff` refuses never reaches a parser; formulas, HTML and styles are not read;
 * a workbook that the parser cannot read is a refusal. Runs inside parse-worker.ts.
 */
import Papa from 'papaparse';
import * as XLSX from 'xlsx';
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { Cell, Row } from './cells.ts';
import { decode } from './decode.ts';
import type { ReadLimits } from './limits.ts';
import { batchRows, headRows, type Batch, type CellNote, type SheetInfo } from './protocol.ts';
import { sniff, type SourceFormat } from './sniff.ts';

export interface Parsed {
  readonly format: SourceFormat;
  readonly sheets: readonly SheetInfo[];
  batch(sheet: string, firstRow: number, printed: boolean): Batch | null;
  notes(sheet: string): readonly CellNote[];
}

type SheetCells = (XLSX.CellObject | undefined)[][];

/** Number formats; the library's own types leave this part open. */
const numberFormats = XLSX.SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): { y: number; m: number; d: number; H: number; M: number } | null;
  format(format: string, value: number, options: { date1904: boolean }): string;
};

export function parse(bytes: Buffer, name: string, limits: ReadLimits): Parsed {
  const format = sniff(bytes, name, limits);
  return format === 'csv' || format === 'tsv' ? parseText(bytes, format, name, limits) : parseWorkbook(bytes, format, name, limits);
}

function parseText(bytes: Buffer, format: 'csv' | 'tsv', name: string, limits: ReadLimits): Parsed {
  const { text } = decode(bytes);
  const { data } = Papa.parse<string[]>(text, { skipEmptyLines: false, ...(format === 'tsv' ? { delimiter: '\t' } : {}) });
  let last = data.length;
  while (last > 0 && (data[last - 1] ?? []).every((cell) => cell === '')) last -= 1;
  const sheetName = name.replace(/\.[^.]*$/, '');
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  checkSize(name, sheetName, last, columns, limits);
  if (last === 0) throw new Refusal('exchange.empty', { file: name });
  const rowAt = (index: number): Row => (data[index] ?? []).map((cell) => (cell === '' ? null : cell));
  return {
    format,
    sheets: [{ name: sheetName, rows: last, columns, head: range(Math.min(last, headRows)).map(rowAt) }],
    batch: (_sheet, firstRow) => {
      const count = Math.min(batchRows, last - firstRow + 1);
      return count <= 0 ? null : { firstRow, rows: range(count).map((index) => rowAt(firstRow - 1 + index)), printed: null };
    },
    notes: () => [],
  };
}

function parseWorkbook(bytes: Buffer, format: SourceFormat, name: string, limits: ReadLimits): Parsed {
  const book = readBook(bytes, format, name);
  if (book.SheetNames.length > limits.sheets) {
    throw new Refusal('exchange.too-many-sheets', { file: name, count: book.SheetNames.length, limit: limits.sheets });
  }
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const cells = new Map<string, SheetCells>();
  const sheets: SheetInfo[] = [];
  for (const sheetName of book.SheetNames) {
    const sheet = book.Sheets[sheetName];
    const rows: SheetCells = sheet?.['!data'] ?? [];
    const size = extent(rows);
    checkSize(name, sheetName, size.rows, size.columns, limits);
    cells.set(sheetName, rows);
    sheets.push({
      name: sheetName,
      ...size,
      head: range(Math.min(size.rows, headRows)).map((index) => plainRow(rows[index], size.columns, is1904)),
    });
  }
  if (sheets.every((sheet) => sheet.rows === 0)) throw new Refusal('exchange.empty', { file: name });
  const sizes = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    format,
    sheets,
    batch(sheetName, firstRow, printed) {
      const rows = cells.get(sheetName);
      const size = sizes.get(sheetName);
      if (rows === undefined || size === undefined) return null;
      const count = Math.min(batchRows, size.rows - firstRow + 1);
      if (count <= 0) return null;
      const wanted = range(count).map((index) => rows[firstRow - 1 + index]);
      return {
        firstRow,
        rows: wanted.map((row) => plainRow(row, size.columns, is1904)),
        printed: printed ? wanted.map((row) => (row ?? []).map((cell) => printedNumber(cell, is1904))) : null,
      };
    },
    notes: (sheetName) => notesOf(cells.get(sheetName) ?? []),
  };
}

function readBook(bytes: Buffer, format: SourceFormat, name: string): XLSX.WorkBook {
  try {
    return XLSX.read(format === 'html' ? decode(bytes).text : bytes, {
      type: format === 'html' ? 'string' : 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      // Printing every number costs a third of the time: it is done later, only where asked for.
      cellText: false,
      cellNF: true,
      raw: format === 'html',
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Refusal(/password|encrypt/i.test(message) ? 'exchange.password' : 'exchange.damaged', { file: name }, { detail: message, cause: error });
  }
}

function checkSize(file: string, sheet: string, rows: number, columns: number, limits: ReadLimits): void {
  if (rows > limits.rows) throw new Refusal('exchange.too-many-rows', { file, sheet, count: rows, limit: limits.rows });
  if (columns > limits.columns) throw new Refusal('exchange.too-many-columns', { file, sheet, count: columns, limit: limits.columns });
}

/** Last row and column with a value: sheets often claim thousands of rows of formatting. */
function extent(rows: SheetCells): { rows: number; columns: number } {
  let last = 0;
  let columns = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index];
    if (row === undefined) continue;
    for (let column = row.length - 1; column >= 0; column -= 1) {
      const value = row[column]?.v;
      if (value === undefined || value === '') continue;
      last = index + 1;
      if (column >= columns) columns = column + 1;
      break;
    }
  }
  return { rows: last, columns };
}

function plainRow(row: SheetCells[number] | undefined, columns: number, is1904: boolean): Row {
  const length = Math.min(row?.length ?? 0, columns);
  const plain: Cell[] = [];
  for (let column = 0; column < length; column += 1) plain.push(plainCell(row?.[column], is1904));
  return plain;
}

function plainCell(cell: XLSX.CellObject | undefined, is1904: boolean): Cell {
  if (cell === undefined) return null;
  const value = cell.v;
  switch (cell.t) {
    case 's':
      return typeof value === 'string' && value !== '' ? value : null;
    case 'n':
      if (typeof value !== 'number') return null;
      return formatted(value, typeof cell.z === 'string' ? cell.z : 'General', is1904);
    case 'b':
      return value === true;
    case 'd':
      return value instanceof Date ? value.toISOString().slice(0, 10) : null;
    case 'e':
      return { error: cell.w ?? errorNames[Number(value)] ?? '#ERROR' };
    default:
      return null;
  }
}

const errorNames: Readonly<Record<number, string>> = {
  0: '#NULL!', 7: '#DIV/0!', 15: '#VALUE!', 23: '#REF!', 29: '#NAME?', 36: '#NUM!', 42: '#N/A', 43: '#GETTING_DATA',
};

type Kind = 'plain' | 'date' | 'padded';
const kinds = new Map<string, Kind>();

/** Dates become ISO text and zero-padded codes the text that is seen; other numbers stay numbers. */
function formatted(value: number, format: string, is1904: boolean): Cell {
  let kind = kinds.get(format);
  if (kind === undefined) {
    kind = /^0{2,}$/.test(format) ? 'padded' : format !== 'General' && numberFormats.is_date(format) && !/\[[hms]+\]/i.test(format) ? 'date' : 'plain';
    kinds.set(format, kind);
  }
  if (kind === 'plain') return value;
  if (kind === 'padded') return Number.isInteger(value) ? String(value).padStart(format.length, '0') : value;
  return isoDate(value, is1904);
}

function isoDate(serial: number, is1904: boolean): Cell {
  const parts = numberFormats.parse_date_code(serial, { date1904: is1904 });
  if (parts === null) return serial;
  const two = (part: number) => String(part).padStart(2, '0');
  const time = `${two(parts.H)}:${two(parts.M)}`;
  if (serial >= 0 && serial < 1) return time;
  const day = `${String(parts.y).padStart(4, '0')}-${two(parts.m)}-${two(parts.d)}`;
  return serial % 1 === 0 ? day : `${day} ${time}`;
}

function printedNumber(cell: XLSX.CellObject | undefined, is1904: boolean): string | null {
  if (cell?.t !== 'n' || typeof cell.v !== 'number') return null;
  try {
    return numberFormats.format(typeof cell.z === 'string' ? cell.z : 'General', cell.v, { date1904: is1904 });
  } catch {
    // A number format that the formatter does not know: the plain number is what can be shown.
    return String(cell.v);
  }
}

function notesOf(rows: SheetCells): CellNote[] {
  const notes: CellNote[] = [];
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      const comments = cell?.c;
      if (comments === undefined) return;
      const text = comments.map((comment) => comment.t).join('\n').trim();
      if (text !== '') notes.push({ row: rowIndex + 1, column, text });
    });
  });
  return notes;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_unused, index) => index);
}
