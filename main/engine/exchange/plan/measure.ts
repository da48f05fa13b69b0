/**
 * One cell of an official table into value, status and printed sign, by the table's own legend.
 *
 * Promises: a number in brackets stays positive (it means low reliability); a sign of the legend
 * gives no value but a status; a blank is not meaningful; a number keeps its sign and all its
 * digits, however it is printed. Text that is neither number nor sign is returned as such.
 */
import { cellText, isCellError, tidy, type Cell } from '../read/cells.ts';

export interface Legend {
  /** Printed sign → status. */
  readonly signs: ReadonlyMap<string, string | null>;
  readonly brackets: string;
  /** Status of a printed zero; null where zero is just zero. */
  readonly zero: string | null;
  readonly blank: string;
}

export type Measured =
  | { readonly kind: 'value'; readonly value: number | null; readonly status: string | null; readonly sign: string | null }
  | { readonly kind: 'text'; readonly text: string };

const none = { kind: 'value', value: null, status: null, sign: null } as const;

/** `printed`: how the workbook shows a number; null for text cells. */
export function measure(cell: Cell, printed: string | null, legend: Legend): Measured {
  if (cell === null) return { ...none, status: legend.blank };
  if (isCellError(cell)) return { kind: 'text', text: cell.error };
  if (typeof cell === 'number') return number(cell, printed, legend);
  const text = tidy(cellText(cell));
  if (text === '') return { ...none, status: legend.blank };
  const status = legend.signs.get(text);
  if (status !== undefined) return { ...none, status, sign: text };
  const bracketed = /^\((.*)\)$/.exec(text)?.[1];
  const read = readNumber(bracketed ?? text);
  if (read === null) return { kind: 'text', text };
  if (bracketed !== undefined) return { kind: 'value', value: read.value, status: legend.brackets, sign: cellText(cell).trim() };
  return { kind: 'value', value: read.value, status: zeroStatus(read.value, text, legend), sign: read.marked ? text : null };
}

function number(value: number, printed: string | null, legend: Legend): Measured {
  const shown = tidy(printed ?? '');
  // Brackets may come from the cell's number format alone.
  if (/^\(\s*[\d.,]+\s*\)$/.test(shown) && value >= 0) return { kind: 'value', value, status: legend.brackets, sign: shown };
  return { kind: 'value', value, status: zeroStatus(value, shown, legend), sign: null };
}

/** Only a zero whose digits say nothing more; 0.04 printed as 0.0 is known to be 0.04. */
function zeroStatus(value: number, shown: string, legend: Legend): string | null {
  return value === 0 && /^0(?:\.0+)?$/.test(shown) ? legend.zero : null;
}

/** A number as printed: thousands separators, a trailing footnote mark. */
function readNumber(text: string): { value: number; marked: boolean } | null {
  const match = /^([-−]?)\s*(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s*(\**)$/.exec(text.trim());
  if (match === null || (match[2] === undefined && match[3] === undefined)) return null;
  const value = Number(`${(match[2] ?? '0').replaceAll(',', '')}${match[3] ?? ''}`);
  return { value: match[1] === '' || value === 0 ? value : -value, marked: match[4] !== '' };
}
