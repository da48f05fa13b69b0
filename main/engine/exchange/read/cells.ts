/**
 * What one cell of a foreign workbook becomes: text, number, yes/no, empty, or an error it shows.
 *
 * Promises: dates arrive as ISO text, whatever the workbook's date system; numbers formatted with
 * leading zeros arrive as the text that is seen; formulas are never evaluated (their stored result
 * counts); an error cell is never mistaken for text.
 */
export interface CellError {
  /** As the spreadsheet program shows it, e.g. #N/A. */
  readonly error: string;
}
export type Cell = string | number | boolean | null | CellError;
export type Row = readonly Cell[];

export function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null;
}

/** A cell as plain text, for headers and messages. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'object') return cell.error;
  return String(cell);
}

/** Header text for comparing: line breaks and runs of spaces are one space, quotes are alike. */
export function tidy(text: string): string {
  return text
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/''|[\u05f4\u201c-\u201f]/g, '"')
    .replace(/[`\u05f3\u2018-\u201b]/g, "'")
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Column letters as the spreadsheet program shows them: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  let letters = '';
  for (let rest = index; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
