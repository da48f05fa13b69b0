/** Baseline of export: the workbook writer alone, given rows that are ready. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeXlsx, type CellValue } from 'hucre/xlsx';
import { report, seconds } from '../measure.ts';
import { providerColumns, providerRow } from '../world.ts';

const count = Number(process.argv[2]);
const rows: CellValue[][] = [[...providerColumns]];
for (let index = 0; index < count; index += 1) rows.push(providerRow(index));
const target = path.join(mkdtempSync(path.join(tmpdir(), 'eshkol-bench-')), 'out.xlsx');
report({
  seconds: await seconds(async () => {
    writeFileSync(target, await writeXlsx({ sheets: [{ name: 'providers', rows }] }));
  }),
});
