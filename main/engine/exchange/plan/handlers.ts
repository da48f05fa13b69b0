/** Answers to the import procedures. */
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { PlanStatus } from '../../../../preload/contract/procedures/exchange.ts';
import type { WriteHandlers } from '../../session.ts';
import { cellText } from '../read/cells.ts';
import { readWorkbook } from '../read/reader.ts';
import { applyPlan } from './apply-plan.ts';
import { makePlan } from './make-plan.ts';
import { dropPlan, findPlan, summaryOf, type OpenPlan } from './open-plans.ts';
import { settleAll } from './planner.ts';
import { detect, loadPresets } from './presets.ts';
import { RowShower } from './show-rows.ts';
import type { Diff, PlanOp, StoredRow } from './store.ts';

const shownRows = 20;
const shownColumns = 50;

export const planHandlers: WriteHandlers<
  'exchange.inspect' | 'exchange.presets' | 'exchange.plan' | 'exchange.planRows' | 'exchange.settle' | 'exchange.apply' | 'exchange.discard'
> = {
  async 'exchange.inspect'(_session, { file }, { task, around }) {
    const { path, name } = around.resolveFile(file);
    const workbook = await readWorkbook(path, { task, name });
    try {
      const preset = detect(loadPresets(around.resources), workbook.sheets);
      return {
        format: workbook.format,
        sheets: workbook.sheets.map((sheet) => ({
          name: sheet.name,
          rows: sheet.rows,
          columns: sheet.columns,
          firstRows: sheet.head.slice(0, shownRows).map((row) => row.slice(0, shownColumns).map((cell) => cellText(cell))),
        })),
        preset: preset === null ? null : { key: preset.key, labels: preset.labels },
      };
    } finally {
      await workbook.close();
    }
  },

  'exchange.presets'(_session, _input, { around }) {
    return loadPresets(around.resources).map(({ key, labels, description }) => ({ key, labels, description }));
  },

  async 'exchange.plan'(session, { file, ...wishes }, call) {
    const plan = await makePlan(session, { file: call.around.resolveFile(file), ...wishes }, call);
    return summaryOf(plan, session.catalogue.types.map((type) => type.key));
  },

  'exchange.planRows'(session, { planId, language, offset, limit, ...where }) {
    const { store } = findPlan(planId, session.path);
    const shower = new RowShower(session, store, language);
    const { rows, total } = store.page(where, offset, limit);
    return { rows: rows.map((row) => shower.show(row)), total };
  },

  'exchange.settle'(session, { planId, row, take }) {
    const plan = findPlan(planId, session.path);
    const rows = row === undefined ? [...plan.store.withStatus('conflict')] : [conflictRow(plan, row)];
    for (const each of rows) settle(plan, each, take);
    return summaryOf(plan, session.catalogue.types.map((type) => type.key));
  },

  'exchange.apply'(session, { planId }, call) {
    const plan = findPlan(planId, session.path);
    const applied = applyPlan(session, plan, call);
    dropPlan(planId);
    return applied;
  },

  'exchange.discard'(_session, { planId }) {
    dropPlan(planId);
    return null;
  },
};

function conflictRow(plan: OpenPlan, n: number): StoredRow {
  const row = plan.store.row(n);
  if (row?.status !== 'conflict') throw new Refusal('exchange.no-such-conflict', { row: n });
  return row;
}

/** A new record in conflict (two sayings of one source) is made, or left out. */
function settle(plan: OpenPlan, row: StoredRow, take: 'ours' | 'theirs'): void {
  if (row.op === 'create') {
    plan.store.settle(row.n, take === 'theirs' ? 'new' : 'same', take === 'theirs' ? 'create' : null, null);
    return;
  }
  const diff = settleAll(JSON.parse(row.diff ?? '[]') as Diff[], take);
  const status: PlanStatus = diff.length === 0 ? 'same' : 'changed';
  // What the source said is remembered either way: it is not asked again until it says something new.
  const op: PlanOp = diff.length === 0 ? 'seen' : 'update';
  plan.store.settle(row.n, status, op, diff);
}
