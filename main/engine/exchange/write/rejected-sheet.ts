/**
 * The rows of a plan that were left out, as they stood in the source, with the reason at the end:
 * ready to be mended and imported again. One sheet per source sheet.
 */
import { sentence } from '../../../../preload/contract/errors/index.ts';
import type { Language } from '../../../../preload/contract/text.ts';
import { rejectedRows } from '../plan/rejected.ts';
import { word } from './words.ts';
import type { Sheet } from './workbook.ts';

export function rejectedSheet(planId: string, language: Language): Sheet[] {
  return rejectedRows(planId).map((source) => ({
    name: source.sheet,
    columns: [
      ...source.header.map((header) => ({ header })),
      { header: word('reason', language), width: 48 },
    ],
    rows: source.rows.map((row) => [
      ...source.header.map((_header, index) => row.cells[index] ?? null),
      sentence(row.reason.code, row.reason.params, language),
    ]),
  }));
}
