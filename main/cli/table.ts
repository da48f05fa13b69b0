/** Rows as aligned text for a terminal. */

const widest = 60;

/** Columns are padded to their widest cell (at most 60 characters); line breaks become spaces. */
export function textTable(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = [header, ...rows].map((row) => row.map((cell) => shorten(cell === null ? '' : String(cell))));
  const widths = header.map((_name, column) => Math.max(...lines.map((line) => width(line[column] ?? ''))));
  return lines.map((line) => line.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ').trimEnd()).join('\n');
}

function shorten(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > widest ? `${oneLine.slice(0, widest - 1)}…` : oneLine;
}

function pad(text: string, to: number): string {
  return text + ' '.repeat(Math.max(0, to - width(text)));
}

/** Columns a terminal needs: marks above and below letters need none. */
function width(text: string): number {
  return text.replace(/\p{M}/gu, '').length;
}
