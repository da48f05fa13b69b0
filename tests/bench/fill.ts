/** Puts many providers into an open file through the one door. */
import type { Engine } from '../../main/engine/engine.ts';
import type { Value } from '../../preload/contract/values.ts';
import { expectOk, providerColumns, providerRow } from './world.ts';

/** The provider of that number as values of its fields. */
export function providerValues(index: number): Record<string, Value> {
  const row = providerRow(index);
  const values: Record<string, Value> = {};
  providerColumns.forEach((column, at) => {
    const cell = row[at] ?? null;
    if (cell instanceof Date) throw new TypeError('the made-up world has no date cells');
    values[column] = column === 'donations_approval' ? cell === 'כן' : column === 'turnover' ? Number(cell) * 100 : cell;
  });
  return values;
}

export async function fillWithProviders(engine: Engine, count: number): Promise<void> {
  const batch = 50_000;
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from);
    const changes = Array.from({ length: size }, (_unused, at) => ({
      op: 'create' as const,
      type: 'provider',
      values: providerValues(from + at),
    }));
    expectOk(await engine.call('records.commit', { changes }));
  }
}
