/**
 * CSV for Excel: UTF-8 with BOM, CRLF, plain numbers and ISO dates.
 *
 * Promises: a text that a spreadsheet would run as a formula is written with a leading
 * apostrophe; numbers are never guarded, so −5 stays a number.
 */
export type CsvCell = string | number | boolean | null;

const byteOrderMark = '\uFEFF';
const formulaStart = /^[=+\-@\t\r]/;

/** One text as it stands between separators. */
export function csvText(text: string): string {
  const guarded = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n\t;]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? csvText(cell) : String(cell);
}

/** The file in pieces of some thousand lines, so that a large export is not one string. */
export function* csvChunks(header: readonly string[], rows: Iterable<readonly CsvCell[]>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let lines = [byteOrderMark + header.map(csvText).join(',')];
  for (const row of rows) {
    lines.push(row.map(csvCell).join(','));
    if (lines.length >= 2_000) {
      yield encoder.encode(`${lines.join('\r\n')}\r\n`);
      lines = [];
    }
  }
  if (lines.length > 0) yield encoder.encode(`${lines.join('\r\n')}\r\n`);
}
