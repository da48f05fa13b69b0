/** The rows of a plan that were left out, with their original cells: what the error workbook shows. */
import { cellText, type Cell } from '../read/cells.ts';
import type { Reason } from './candidate.ts';
import { findPlan } from './open-plans.ts';

export interface RejectedSheet {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly { readonly sheetRow: number; readonly cells: readonly (string | number | boolean | null)[]; readonly reason: Reason }[];
}

/** By source sheet, in the order of the source; each reason of a row once. */
export function rejectedRows(planId: string): readonly RejectedSheet[] {
  const { store } = findPlan(planId);
  const sheets = new Map<string, { header: readonly string[]; rows: RejectedSheet['rows'][number][] }>();
  const told = new Set<string>();
  for (const row of store.withStatus('rejected')) {
    const mark = `${row.sheet}\u001f${String(row.sheet_row)}\u001f${row.reason ?? ''}`;
    if (told.has(mark)) continue;
    told.add(mark);
    let sheet = sheets.get(row.sheet);
    if (sheet === undefined) {
      sheet = { header: store.sourceHeader(row.sheet), rows: [] };
      sheets.set(row.sheet, sheet);
    }
    const cells = (store.sourceRow(row.sheet, row.sheet_row) ?? []) as Cell[];
    sheet.rows.push({
      sheetRow: row.sheet_row,
      cells: cells.map((cell) => (typeof cell === 'object' ? (cell === null ? null : cellText(cell)) : cell)),
      reason: JSON.parse(row.reason ?? '{"code":"general.unexpected","params":{}}') as Reason,
    });
  }
  return [...sheets].map(([sheet, { header, rows }]) => ({ sheet, header, rows: rows.sort((a, b) => a.sheetRow - b.sheetRow) }));
}
