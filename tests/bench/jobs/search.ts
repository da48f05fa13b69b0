/** Search as you type over 200,000 records: word prefixes from two letters, first 50. */
import { quantile, report } from '../measure.ts';
import { fillWithProviders } from '../fill.ts';
import { emptyEngine, expectOk, providerRow } from '../world.ts';

const count = Number(process.argv[2]);
const { engine } = await emptyEngine();
await fillWithProviders(engine, count);

const queries: string[] = [];
for (let at = 0; at < 60; at += 1) {
  const row = providerRow((at * 7919) % count);
  const name = String(row[0]);
  for (const length of [2, 3, 4, 6]) queries.push(name.slice(0, length));
  const [first = '', second = '', third = ''] = name.split(' ');
  queries.push(`${first.slice(0, 2)} ${third.slice(0, 2)}`, `${second} ${String((at * 7919) % count)}`, String(row[3]), 'זז');
}
const times: number[] = [];
for (const text of queries) {
  const start = performance.now();
  expectOk(await engine.call('search.find', { text, language: 'he', limit: 50 }));
  times.push(performance.now() - start);
}
report({ p95: quantile(times.slice(20), 0.95), median: quantile(times.slice(20), 0.5), queries: times.length });
await engine.close();
