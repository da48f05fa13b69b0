/** Planning and applying an import in a test file, and comparing whole databases. */
import { planHandlers } from '../../main/engine/exchange/plan/handlers.ts';
import { loadCatalogue } from '../../main/engine/records/catalogue.ts';
import { undo } from '../../main/engine/records/undo.ts';
import type { Call, WriteSession } from '../../main/engine/session.ts';
import { quietTask } from '../../main/engine/task.ts';
import type { PlanRow, PlanStatus, PlanSummary } from '../../preload/contract/procedures/exchange.ts';
import type { ParsedInput } from '../../preload/contract/procedures/index.ts';
import type { TestFile } from './file.ts';

export interface Importer {
  readonly session: WriteSession;
  readonly call: Call;
  plan(file: string, wishes?: Omit<ParsedInput<'exchange.plan'>, 'file'>): Promise<PlanSummary>;
  rows(planId: string, where?: { type?: string; status?: PlanStatus }): Promise<readonly PlanRow[]>;
  apply(planId: string): Promise<{ set: number | null; applied: Readonly<Record<string, { new: number; changed: number }>> }>;
  /** Plan and apply in one go. */
  import(file: string, wishes?: Omit<ParsedInput<'exchange.plan'>, 'file'>): Promise<PlanSummary>;
  undo(set: number): void;
}

export function importer(file: TestFile): Importer {
  const session: WriteSession = { ...file.session, catalogue: loadCatalogue(file.session.db) };
  const call: Call = { task: quietTask, around: file.around };
  const made: Importer = {
    session,
    call,
    plan: async (path, wishes = {}) => planHandlers['exchange.plan'](session, { file: path, ...wishes }, call),
    rows: async (planId, where = {}) =>
      (await planHandlers['exchange.planRows'](session, { planId, language: 'he', offset: 0, limit: 1000, ...where }, call)).rows,
    apply: async (planId) => planHandlers['exchange.apply'](session, { planId }, call),
    import: async (path, wishes = {}) => {
      const summary = await made.plan(path, wishes);
      await made.apply(summary.planId);
      return summary;
    },
    undo: (set) => {
      undo(session, set, { author: 'Test', device: file.around.device, now: file.around.now(), task: quietTask });
    },
  };
  return made;
}

/** Every row of every table that holds records, links or lists, as text, by table. */
export function contents(session: WriteSession): Readonly<Record<string, readonly string[]>> {
  const tables = session.db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const apart = new Set(['meta', 'change', 'change_set', 'change_count']);
  return Object.fromEntries(
    tables
      .filter((table) => !apart.has(table))
      .map((table) => [table, (session.db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][]).map((row) => JSON.stringify(row)).sort()]),
  );
}
