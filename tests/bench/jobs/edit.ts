/** One-cell edits, committed, logged and indexed, against bare one-row transactions. */
import path from 'node:path';
import Database from 'better-sqlite3';
import { quantile, report } from '../measure.ts';
import { fillWithProviders } from '../fill.ts';
import { emptyEngine, expectOk } from '../world.ts';

const rounds = 300;
const { engine, folder } = await emptyEngine();
await fillWithProviders(engine, 20_000);
const table = expectOk(await engine.call('records.list', { type: 'provider', language: 'he', fields: [], limit: 500 }));
const ids = table.rows.map((row) => String(row[0]));

const bare = new Database(path.join(folder, 'bare.db'));
bare.pragma('journal_mode = WAL');
bare.pragma('synchronous = FULL');
bare.pragma('foreign_keys = ON');
bare.exec('CREATE TABLE row (id TEXT PRIMARY KEY, address TEXT) STRICT');
const insert = bare.prepare('INSERT INTO row (id, address) VALUES (?, ?)');
for (const id of ids) insert.run(id, '');
const update = bare.prepare('UPDATE row SET address = ? WHERE id = ?');

const bareTimes: number[] = [];
const editTimes: number[] = [];
for (let round = 0; round < rounds; round += 1) {
  const id = ids[round % ids.length] ?? '';
  const bareStart = performance.now();
  update.run(`רחוב ${String(round)}`, id);
  bareTimes.push(performance.now() - bareStart);
  const editStart = performance.now();
  expectOk(await engine.call('records.commit', { changes: [{ op: 'update', type: 'provider', id, values: { address: `רחוב ${String(round)}` } }] }));
  editTimes.push(performance.now() - editStart);
}
bare.close();
report({ bareP95: quantile(bareTimes, 0.95), editP95: quantile(editTimes, 0.95), bareMedian: quantile(bareTimes, 0.5), editMedian: quantile(editTimes, 0.5) });
await engine.close();
