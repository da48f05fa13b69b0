/** The budgets of the engine: import, undo, export, search, edit, memory. */
import { runJob, type JobResult } from './measure.ts';
import type { Line } from './line.ts';
import { providerWorkbook } from './world.ts';

const figure = (result: JobResult, name: string): number => result[name] ?? Number.NaN;
const inSeconds = (value: number): string => `${value.toFixed(2)} s`;

export async function* benchEngine(only: string | undefined): AsyncGenerator<Line> {
  const wanted = (name: string) => only === undefined || only === name;
  if (wanted('import')) yield* benchImport();
  if (wanted('export')) yield benchExport();
  if (wanted('search')) yield benchSearch();
  if (wanted('edit')) yield benchEdit();
}

async function* benchImport(): AsyncGenerator<Line> {
  const small = await providerWorkbook(10_000);
  const large = await providerWorkbook(100_000);
  const reader = runJob('reader-alone', [large]);
  const imported = runJob('import-workbook', [large]);
  const readerSmall = runJob('reader-alone', [small]);
  const importedSmall = runJob('import-workbook', [small]);
  const total = figure(imported, 'importSeconds');
  yield {
    what: 'import .xlsx of 100,000 × 20 / reader alone',
    measured: total / figure(reader, 'seconds'),
    unit: 'ratio',
    budget: 1.9,
    detail: `${inSeconds(total)} / ${inSeconds(figure(reader, 'seconds'))}`,
  };
  const ours = total - figure(reader, 'seconds');
  const oursSmall = figure(importedSmall, 'importSeconds') - figure(readerSmall, 'seconds');
  yield {
    what: 'plan + commit, 100,000 against 10 × 10,000',
    measured: ours / (10 * oursSmall),
    unit: 'ratio',
    budget: 1.15,
    detail: `${inSeconds(ours)} / 10 × ${inSeconds(oursSmall)}`,
  };
  yield {
    what: 'undo of that import / its commit',
    measured: figure(imported, 'undoSeconds') / figure(imported, 'applySeconds'),
    unit: 'ratio',
    budget: 1.2,
    detail: `${inSeconds(figure(imported, 'undoSeconds'))} / ${inSeconds(figure(imported, 'applySeconds'))}`,
  };
  yield {
    what: 'memory while importing / reader alone',
    measured: figure(imported, 'importPeak') / reader.peakMegabytes,
    unit: 'ratio',
    budget: 1.5,
    detail: `${figure(imported, 'importPeak').toFixed(0)} MB / ${reader.peakMegabytes.toFixed(0)} MB`,
  };
}

function benchExport(): Line {
  const writer = runJob('writer-alone', ['100000']);
  const exported = runJob('export-workbook', ['100000']);
  return {
    what: 'export 100,000 × 20 / writer alone',
    measured: figure(exported, 'seconds') / figure(writer, 'seconds'),
    unit: 'ratio',
    budget: 1.4,
    detail: `${inSeconds(figure(exported, 'seconds'))} / ${inSeconds(figure(writer, 'seconds'))}`,
  };
}

function benchSearch(): Line {
  const found = runJob('search', ['200000']);
  return {
    what: 'search as you type over 200,000 records, p95',
    measured: figure(found, 'p95'),
    unit: 'ms',
    budget: 16,
    detail: `median ${figure(found, 'median').toFixed(2)} ms over ${String(figure(found, 'queries'))} queries`,
  };
}

function benchEdit(): Line {
  const edit = runJob('edit');
  return {
    what: 'one-cell edit p95 / bare one-row transaction p95',
    measured: figure(edit, 'editP95') / figure(edit, 'bareP95'),
    unit: 'ratio',
    budget: 3,
    detail: `${figure(edit, 'editP95').toFixed(2)} ms / ${figure(edit, 'bareP95').toFixed(2)} ms (medians ${figure(edit, 'editMedian').toFixed(2)} / ${figure(edit, 'bareMedian').toFixed(2)})`,
  };
}
