/** Export of a register of imported providers. */
import path from 'node:path';
import { report, seconds } from '../measure.ts';
import { fillWithProviders } from '../fill.ts';
import { emptyEngine, expectOk, providerColumns } from '../world.ts';

const { engine, folder } = await emptyEngine();
await fillWithProviders(engine, Number(process.argv[2]));
engine.registerFile('target', { path: path.join(folder, 'out.xlsx'), name: 'out.xlsx' });
const what = { kind: 'records' as const, type: 'provider', fields: [...providerColumns] };
report({
  seconds: await seconds(async () => {
    expectOk(await engine.call('exchange.export', { what, target: 'target', format: 'xlsx', language: 'he' }));
  }),
});
await engine.close();
