/** Baseline of import: the spreadsheet reader alone, in a worker as the program runs it. */
import { readFileSync } from 'node:fs';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { read } from 'xlsx';
import { report } from '../measure.ts';

if (isMainThread) {
  const file = process.argv[2] ?? '';
  const start = performance.now();
  const worker = new Worker(new URL(import.meta.url), { workerData: file, resourceLimits: { maxOldGenerationSizeMb: 4096 } });
  worker.once('message', (rows: number) => {
    report({ seconds: (performance.now() - start) / 1000, rows });
    void worker.terminate();
  });
} else {
  const workbook = read(readFileSync(workerData as string), { dense: true, cellFormula: false, cellHTML: false, cellText: false });
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''];
  parentPort?.postMessage(sheet?.['!data']?.length ?? 0);
}
