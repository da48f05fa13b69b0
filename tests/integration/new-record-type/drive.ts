/**
 * Runs inside a copy of the source tree that knows one record type more, `vehicle`, and tells as
 * JSON what grid, form, import, search, history and undo make of it. Started by ../new-record-type.test.ts
 * with the folder for its files and the workbook to import.
 */
import { join, resolve } from 'node:path';
import { Engine } from '../../../main/engine/engine.ts';
import { recordType } from '../../../preload/contract/catalogue/index.ts';
import type { Answer, Input, Output, ProcedureName } from '../../../preload/contract/procedures/index.ts';
import { gridColumns } from '../../../renderer/grid/columns.ts';

/** What goes to stdout. */
export interface Driven {
  /** Labels of the register's columns. */
  readonly columns: readonly string[];
  /** Rows of the register after each step: title, plate, kind, seats, authority. */
  readonly created: readonly string[];
  readonly imported: readonly string[];
  readonly undone: readonly string[];
  /** Code of the refusal of a kind that is in no list. */
  readonly refused: string | null;
  readonly plan: Output<'exchange.plan'>['counts'];
  readonly applied: Output<'exchange.apply'>['applied'];
  readonly found: readonly string[];
  readonly history: readonly string[];
  readonly queried: readonly (readonly (string | number | null)[])[];
}

const [folder = '', workbook = ''] = process.argv.slice(2);
const resources = resolve(import.meta.dirname, '../../../resources');
const engine = new Engine({ version: '0.0.0-test', resources, dataFolder: join(folder, 'data') });

async function ask<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer: Answer<Output<Name>> = await engine.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.params)} ${answer.detail ?? ''}`);
  return answer.value;
}

async function shown(): Promise<readonly string[]> {
  const table = await ask('records.list', { type: 'vehicle', language: 'en', fields: ['plate', 'kind', 'seats', 'locality_id'] });
  return table.rows.map((row) =>
    table.columns
      .map((column, index) => ({ column, value: row[index] ?? null }))
      .filter(({ column }) => column !== 'id')
      .map(({ column, value }) => (column === 'locality_id' ? (table.titles['locality']?.[String(value)] ?? null) : value))
      .join(' | '),
  );
}

const places = { type: 'locality', values: { kind: 'local_council', code: '2550', name_he: 'גדרה', name_en: 'Gedera' } };

await ask('file.create', { path: join(folder, 'new-type.eshkol') });
const columns = gridColumns(recordType('vehicle'), 'he').map((column) => column.label);
const [locality = ''] = (await ask('records.commit', { changes: [{ op: 'create', ...places }] })).ids;
const [vehicle = ''] = (
  await ask('records.commit', {
    changes: [{ op: 'create', type: 'vehicle', values: { name_he: 'הסעה ראשונה', plate: '001-23', kind: 'minibus', seats: 19, locality_id: locality } }],
  })
).ids;
const refused = await engine.call('records.commit', { changes: [{ op: 'update', type: 'vehicle', id: vehicle, values: { kind: 'submarine' } }] });
const created = await shown();

engine.registerFile('workbook', { path: workbook, name: 'vehicles.xlsx' });
const plan = await ask('exchange.plan', { file: 'workbook', into: 'vehicle' });
const applied = await ask('exchange.apply', { planId: plan.planId });
const imported = await shown();
const found = await ask('search.find', { text: 'הסע', language: 'he' });
const history = await ask('history.record', { type: 'vehicle', id: vehicle, language: 'he', field: 'seats' });
const queried = await ask('query.run', { sql: 'SELECT plate, seats FROM vehicle ORDER BY plate' });
await ask('history.undo', {});
const undone = await shown();
await engine.close();

const driven: Driven = {
  columns,
  created,
  refused: refused.ok ? null : refused.code,
  plan: plan.counts,
  applied: applied.applied,
  imported,
  found: found.map((hit) => `${hit.type}: ${hit.title}`),
  history: history.map((change) => `${change.op} ${change.beforeShown} → ${change.afterShown}`),
  queried: queried.rows,
  undone,
};
process.stdout.write(JSON.stringify(driven));
