/**
 * Export procedures. Each checks its target before any work, prepares the sheets, and writes
 * through a temporary file.
 */
import path from 'node:path';
import type { ExportWhat } from '../../../../preload/contract/procedures/exchange.ts';
import type { Language } from '../../../../preload/contract/text.ts';
import { insightHandlers } from '../../insight/handlers.ts';
import { recordsReadHandlers } from '../../records/handlers.ts';
import type { Call, WriteHandlers, WriteSession } from '../../session.ts';
import { comparisonSheet } from './comparison-sheet.ts';
import { csvChunks, type CsvCell } from './csv.ts';
import { recordsLines, recordsSheet } from './records-sheet.ts';
import { rejectedSheet } from './rejected-sheet.ts';
import { checkTarget, writeSafely } from './target.ts';
import { word } from './words.ts';
import { workbookBytes, type Sheet } from './workbook.ts';

interface Prepared {
  readonly sheets: readonly Sheet[];
  /** Number of records (or rows of a comparison) written. */
  readonly records: number;
}

export const exportHandlers: WriteHandlers<'exchange.export' | 'exchange.rejected'> = {
  async 'exchange.export'(session, input, call) {
    const target = call.around.resolveFile(input.target).path;
    checkTarget(target);
    const wanted = { language: input.language, withContacts: input.withContacts ?? false };
    if (input.format === 'csv' && input.what.kind === 'records') {
      const { header, rows } = await recordsLines(session, { ...input.what, type: session.catalogue.get(input.what.type), ...wanted }, call);
      writeSafely(target, csvChunks(header, rows));
      return { records: rows.length };
    }
    const prepared = await prepare(session, input.what, wanted, call);
    call.task.check();
    if (input.format === 'csv') {
      const [sheet] = prepared.sheets;
      writeSafely(target, csvChunks(sheet?.columns.map((column) => column.header) ?? [], (sheet?.rows ?? []) as CsvCell[][]));
    } else {
      await save(target, prepared.sheets, input.language, call);
    }
    return { records: prepared.records };
  },

  async 'exchange.rejected'(_session, input, call) {
    const target = call.around.resolveFile(input.target).path;
    checkTarget(target);
    const sheets = rejectedSheet(input.planId, input.language);
    await save(target, sheets, input.language, call);
    return { rows: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) };
  },
};

async function save(target: string, sheets: readonly Sheet[], language: Language, call: Call): Promise<void> {
  call.task.progress('writing', 0, null);
  const bytes = await workbookBytes({
    sheets,
    rightToLeft: language !== 'en',
    title: path.basename(target, path.extname(target)),
    author: call.around.author(),
    createdAt: call.around.now(),
  });
  call.task.check();
  writeSafely(target, [bytes]);
}

async function prepare(
  session: WriteSession,
  what: ExportWhat,
  wanted: { readonly language: Language; readonly withContacts: boolean },
  call: Call,
): Promise<Prepared> {
  const made = {
    day: call.around.today().split('-').reverse().join('/'),
    file: path.basename(session.path, path.extname(session.path)),
    isSample: session.db.prepare("SELECT 1 FROM meta WHERE key = 'is_sample' AND value = '1'").get() !== undefined,
  };
  switch (what.kind) {
    case 'records': {
      const sheet = await recordsSheet(session, { ...what, type: session.catalogue.get(what.type), ...wanted }, call);
      return { sheets: [sheet], records: sheet.rows.length };
    }
    case 'file':
      return wholeFile(session, what.types, wanted, call);
    case 'comparison': {
      const { language } = wanted;
      const comparison = await insightHandlers['compare.build'](
        session,
        { type: what.type, ids: what.ids, language, rows: what.rows, year: what.year },
        call,
      );
      const rows = what.onlyDifferences === true ? comparison.rows.filter((row) => row.different) : comparison.rows;
      return { sheets: [comparisonSheet({ ...comparison, rows }, word('comparison', language), language, made)], records: rows.length };
    }
    case 'indicators': {
      const { language } = wanted;
      const heat = await insightHandlers['indicators.heat'](
        session,
        { clusterId: what.clusterId, indicators: what.indicators, year: what.year, language },
        call,
      );
      const table = { columns: heat.columns, rows: heat.rows, year: what.year ?? null };
      return { sheets: [comparisonSheet(table, word('indicators', language), language, made)], records: heat.rows.length };
    }
  }
}

/** A sheet per record type that has records, in the order of the catalogue. */
async function wholeFile(
  session: WriteSession,
  types: readonly string[] | undefined,
  wanted: { readonly language: Language; readonly withContacts: boolean },
  call: Call,
): Promise<Prepared> {
  const counts = await recordsReadHandlers['records.count'](session, {}, call);
  const chosen = types?.map((key) => session.catalogue.get(key)) ?? session.catalogue.types.filter((type) => !type.internal && (counts[type.key] ?? 0) > 0);
  const sheets: Sheet[] = [];
  for (const type of chosen) {
    call.task.check();
    sheets.push(await recordsSheet(session, { type, ...wanted }, call));
  }
  return { sheets, records: sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) };
}
