/**
 * Turns a plan into one change set, exactly as shown.
 *
 * Promises: all or nothing, through the one door; rejected rows and open conflicts are left out
 * whole; a plan whose records have changed since it was made is refused and changes nothing.
 */
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { Values } from '../../../../preload/contract/values.ts';
import { commit } from '../../records/commit.ts';
import type { ImportedChange } from '../../records/commit-types.ts';
import type { Call, WriteSession } from '../../session.ts';
import type { OpenPlan } from './open-plans.ts';
import type { Diff, StoredRow } from './store.ts';

export interface Applied {
  readonly set: number | null;
  readonly applied: Readonly<Record<string, { new: number; changed: number }>>;
}

export function applyPlan(session: WriteSession, plan: OpenPlan, call: Call): Applied {
  refuseStale(session, plan);
  const applied: Record<string, { new: number; changed: number }> = {};
  try {
    const { set } = commit(session, changesOf(plan, applied), {
      author: call.around.author(),
      device: call.around.device,
      kind: 'import',
      label: { code: 'import', params: { file: plan.fileName, source: plan.source } },
      source: plan.source,
      now: call.around.now(),
      task: call.task,
    });
    return { set, applied };
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'records.changed-meanwhile') throw error;
    throw new Refusal('exchange.plan-stale', { file: plan.fileName, count: 1 }, { cause: error });
  }
}

function* changesOf(plan: OpenPlan, applied: Record<string, { new: number; changed: number }>): Generator<ImportedChange> {
  for (const row of plan.store.changes()) {
    const counts = (applied[row.type] ??= { new: 0, changed: 0 });
    if (row.op === 'create') counts.new += 1;
    else if (row.op === 'update') counts.changed += 1;
    yield changeOf(row);
  }
}

function changeOf(row: StoredRow): ImportedChange {
  const delivered = JSON.parse(row.vals) as Values;
  const { type } = row;
  const id = row.id ?? '';
  switch (row.op) {
    case 'create':
      return { op: 'create', type, id, values: delivered };
    case 'update': {
      const diff = JSON.parse(row.diff ?? '[]') as Diff[];
      const side = (which: 'before' | 'after') => Object.fromEntries(diff.map((each) => [each.key, each[which]])) as Values;
      return { op: 'update', type, id, values: side('after'), expected: side('before'), delivered };
    }
    default:
      return { op: 'seen', type, id, delivered };
  }
}

/** A record that the plan touches, or one with a key it would create, was written since. */
function refuseStale(session: WriteSession, plan: OpenPlan): void {
  const since = session.db
    .prepare<[number], { type: string; record_id: string }>("SELECT DISTINCT type, record_id FROM change WHERE set_no > ? AND op <> 'seen'")
    .all(plan.position);
  if (since.length === 0) return;
  const changed = since.filter(({ record_id: id }) => plan.store.byId(id)?.op != null);
  if (changed.length > 0) throw new Refusal('exchange.plan-stale', { file: plan.fileName, count: changed.length });
}
