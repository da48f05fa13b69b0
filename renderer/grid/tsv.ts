/**
 * A block of cells as the clipboard carries it between Eshkol and a spreadsheet program.
 *
 * Promises: `parseBlock(writeBlock(cells))` gives the same cells back, line breaks, tabs and quotes
 * inside a cell included. Order is logical (first column first), so nothing is mirrored in RTL.
 * A cell that merely contains a quote (מתנ"ס) is left alone, as Excel leaves it.
 */

/** Rows of cells out of tab-separated text; the line end after the last row opens no new row. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = readCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at += 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (at >= text.length) return rows;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    if (at >= text.length) return rows;
  }
}

function readCell(text: string, start: number): { text: string; end: number } {
  if (text[start] === '"') {
    const quoted = readQuoted(text, start);
    if (quoted !== null) return quoted;
  }
  let end = start;
  while (end < text.length && !isSeparator(text[end])) end += 1;
  return { text: text.slice(start, end), end };
}

/** A quoted cell, or null when the closing quote does not end the cell: then the quotes are its own. */
function readQuoted(text: string, start: number): { text: string; end: number } | null {
  let content = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return null;
    content += text.slice(at, quote);
    if (text[quote + 1] === '"') {
      content += '"';
      at = quote + 2;
      continue;
    }
    const end = quote + 1;
    return end >= text.length || isSeparator(text[end]) ? { text: content, end } : null;
  }
}

function isSeparator(character: string | undefined): boolean {
  return character === '\t' || character === '\n' || character === '\r';
}

/** Tab-separated text with a line end after every row, as Excel writes it. */
export function writeBlock(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoteWhereNeeded).join('\t')}\r\n`).join('');
}

function quoteWhereNeeded(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/**
 * The same block as an HTML table. Cells of `textColumns` are marked as text, so that Excel keeps
 * leading zeros of codes and does not make dates of them.
 */
export function writeHtmlTable(
  rows: readonly (readonly string[])[],
  options: { readonly rightToLeft: boolean; readonly textColumns: ReadonlySet<number> },
): string {
  const body = rows
    .map((row) => {
      const cells = row.map((cell, column) => {
        const style = options.textColumns.has(column) ? ` style="mso-number-format:'\\@'"` : '';
        return `<td${style}>${escapeHtml(cell).replace(/\r\n|\r|\n/g, '<br>')}</td>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    })
    .join('');
  return `<table dir="${options.rightToLeft ? 'rtl' : 'ltr'}"><tbody>${body}</tbody></table>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
