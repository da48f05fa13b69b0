/** Import of a workbook, read to committed (log and search included), then its undo. */
import { emptyEngine, expectOk } from '../world.ts';
import { report, seconds } from '../measure.ts';

const { engine } = await emptyEngine();
engine.registerFile('workbook', { path: process.argv[2] ?? '', name: 'providers.xlsx' });

let planId = '';
const planSeconds = await seconds(async () => {
  const plan = expectOk(await engine.call('exchange.plan', { file: 'workbook', into: 'provider' }));
  planId = plan.planId;
  const rejected = plan.counts['provider']?.rejected ?? -1;
  if (rejected !== 0) throw new Error(`${String(rejected)} rows rejected`);
});
const applySeconds = await seconds(async () => {
  expectOk(await engine.call('exchange.apply', { planId }));
});
const importPeak = process.resourceUsage().maxRSS / 1024;
const undoSeconds = await seconds(async () => {
  expectOk(await engine.call('history.undo', {}));
});
report({ planSeconds, applySeconds, undoSeconds, importSeconds: planSeconds + applySeconds, importPeak });
await engine.close();
