import { existsSync, rmSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { sentence } from '../../preload/contract/errors/index.ts';
import type { PlanRow, PlanSummary } from '../../preload/contract/procedures/exchange.ts';
import { checkTarget } from '../engine/exchange/write/target.ts';
import { WrongUse, type Command, type Use } from './command.ts';
import { textTable } from './table.ts';

export const importFile: Command = {
  name: 'import',
  says: 'plans the rows of a workbook and applies the plan as one change set',
  takes: ['FILE'],
  options: [
    { name: 'preset', value: 'NAME', says: 'how to read it; recognised by its shape when left out' },
    { name: 'into', value: 'TYPE', says: 'the record type of its rows' },
    { name: 'sheet', value: 'NAME', says: 'only this sheet' },
    { name: 'on-conflict', value: 'WHICH', oneOf: ['ours', 'theirs'], says: 'settles conflicts; otherwise they are listed and left' },
    { name: 'dry-run', says: 'only plans' },
    { name: 'errors', value: 'OUT.xlsx', says: 'writes the rejected rows with their reasons; when none is rejected, an OUT.xlsx of before is removed' },
  ],
  file: 'open',
  async run(use) {
    const path = use.resolve(use.args[0] ?? '');
    const errors = errorsFile(use, path);
    use.engine.registerFile('source', { path, name: basename(path) });
    const plan = await use.call('exchange.plan', { file: 'source', ...wishes(use) });
    const rejected = await rowsWith(use, plan.planId, 'rejected');
    const conflicts = await rowsWith(use, plan.planId, 'conflict');
    if (errors !== null && rejected.length === 0) {
      // Yesterday's rows would read as today's.
      if (existsSync(errors)) checkTarget(errors);
      rmSync(errors, { force: true });
    } else if (errors !== null) {
      use.engine.registerFile('errors', { path: errors, name: basename(errors) });
      await use.call('exchange.rejected', { planId: plan.planId, target: 'errors', language: use.workbookLanguage });
    }
    const applied = await apply(use, plan);
    const report = {
      preset: plan.preset?.key ?? null,
      sourceDate: plan.sourceDate,
      counts: plan.counts,
      rejected: rejected.map((row) => shown(row, use)),
      conflicts: conflicts.map((row) => ({ ...shown(row, use), fields: row.fields })),
      notes: plan.notes.map((note) => ({ ...note, message: sentence(note.code, note.params, use.language) })),
      dryRun: use.options.has('dry-run'),
      ...applied,
    };
    use.result(report, () => asText(report));
    return rejected.length === 0 && conflicts.length === 0 ? 0 : 1;
  },
};

/** The place of --errors: a workbook, since what stands there is replaced or removed. */
function errorsFile(use: Use, source: string): string | null {
  const named = use.options.one('errors');
  if (named === undefined) return null;
  const target = use.resolve(named);
  if (extname(target).toLowerCase() !== '.xlsx') throw new WrongUse('eshkol import: --errors takes a name ending in .xlsx');
  if (target === source) throw new WrongUse('eshkol import: --errors would replace the file that is imported');
  return target;
}

type Report = ReturnType<typeof shown>;

function wishes(use: Use): { preset?: string; into?: string; sheet?: string; onConflict?: 'ours' | 'theirs' } {
  const [preset, into, sheet] = [use.options.one('preset'), use.options.one('into'), use.options.one('sheet')];
  const onConflict = use.options.one('on-conflict');
  return {
    ...(preset === undefined ? {} : { preset }),
    ...(into === undefined ? {} : { into }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(onConflict === 'ours' || onConflict === 'theirs' ? { onConflict } : {}),
  };
}

async function rowsWith(use: Use, planId: string, status: 'rejected' | 'conflict'): Promise<readonly PlanRow[]> {
  const found: PlanRow[] = [];
  for (;;) {
    const { rows, total } = await use.call('exchange.planRows', { planId, status, language: use.language, offset: found.length, limit: 1000 });
    found.push(...rows);
    if (rows.length === 0 || found.length >= total) return found;
  }
}

/** How much went in: the number of records, the change set, and both numbers per record type. */
async function apply(use: Use, plan: PlanSummary): Promise<{ applied: number; set: number | null; appliedByType: Readonly<Record<string, { new: number; changed: number }>> }> {
  if (use.options.has('dry-run')) {
    await use.call('exchange.discard', { planId: plan.planId });
    return { applied: 0, set: null, appliedByType: {} };
  }
  const { set, applied } = await use.call('exchange.apply', { planId: plan.planId });
  const total = Object.values(applied).reduce((sum, counts) => sum + counts.new + counts.changed, 0);
  return { applied: total, set, appliedByType: applied };
}

function shown(row: PlanRow, use: Use) {
  return {
    type: row.type,
    title: row.title,
    sheet: row.sheet,
    row: row.sheetRow,
    column: row.reason?.column ?? null,
    code: row.reason?.code ?? null,
    reason: row.reason === null ? null : sentence(row.reason.code, row.reason.params, use.language),
  };
}

function asText(report: {
  readonly counts: PlanSummary['counts'];
  readonly rejected: readonly Report[];
  readonly conflicts: readonly Report[];
  readonly notes: readonly { readonly message: string }[];
  readonly applied: number;
}): string {
  const counts = textTable(
    ['', 'new', 'changed', 'same', 'conflict', 'rejected'],
    Object.entries(report.counts).map(([type, n]) => [type, n.new, n.changed, n.same, n.conflict, n.rejected]),
  );
  const rows = [...report.rejected, ...report.conflicts].map((row) => `${row.sheet} ${row.column ?? ''}${String(row.row)}: ${row.title} ${row.reason ?? ''}`.trimEnd());
  return [counts, ...report.notes.map((note) => note.message), ...rows, `applied: ${String(report.applied)}`].join('\n');
}
