/**
 * Bringing rows up to date after a commit without asking for all of them again.
 *
 * Promises: of the register's own type only touched records are read; of types it points at only
 * the titles in use, and only rows that say a changed one are drawn again.
 */
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import type { RecordFilter } from '../../preload/contract/procedures/records.ts';
import type { Language } from '../../preload/contract/text.ts';
import type { ask as askEngine } from '../app/procedures.ts';
import type { RecordRows, RowPatch } from './rows.ts';

/** More records than this in one commit: everything is asked for again. */
const mostMended = 2000;

/** What the rows were asked for with. */
export interface RowsQuestion {
  readonly type: RecordType;
  readonly language: Language;
  readonly fields: readonly string[];
  readonly filter?: RecordFilter | undefined;
}

interface Touched {
  readonly ids: ReadonlySet<string>;
  /** The last change set looked at. */
  readonly position: number;
}

/** Whether commits to these types can change what the rows of a type say. */
export function concerns(type: RecordType, types: readonly string[]): boolean {
  return types.some((key) => key === type.key || pointers(type, key).length > 0);
}

/** Mends `rows` after a commit to `types`; false when only asking for everything again helps. */
export async function mendRows(
  rows: RecordRows,
  types: readonly string[],
  question: RowsQuestion,
  ask: typeof askEngine,
  tell: (patch: RowPatch) => void,
): Promise<boolean> {
  const { type, language } = question;
  let touched: ReadonlySet<string> = new Set();
  if (types.includes(type.key)) {
    const found = await touchedSince(rows.position, type.key, ask);
    if (found === null) return false;
    touched = found.ids;
    const ids = [...touched];
    if (ids.length > 0) tell(rows.refresh(ids, await read(question, ids, ask), found.position));
  }
  for (const to of new Set(types)) {
    const columns = pointers(type, to);
    const used = columns.length === 0 ? [] : rows.titledIds(to).filter((id) => to !== type.key || touched.has(id));
    if (used.length === 0) continue;
    const patch = rows.retitle(to, columns, await ask('records.list', { type: to, language, fields: [], ids: used }));
    if (patch.update.length === 0) continue;
    if (!type.named && type.title.some((key) => columns.includes(key))) {
      // The record's own title is made of the changed one.
      if (patch.update.length > mostMended) return false;
      const ids = patch.update.map(({ id }) => id);
      rows.refresh(ids, await read(question, ids, ask), rows.position);
      tell({ add: [], update: ids.flatMap((id) => rows.row(id) ?? []), remove: [] });
    } else {
      tell(patch);
    }
  }
  return true;
}

function read({ type, language, fields, filter }: RowsQuestion, ids: string[], ask: typeof askEngine) {
  return ask('records.list', { type: type.key, language, fields: [...fields], ids, ...(filter === undefined ? {} : { filter }) });
}

/** The reference fields of a type that point at records of another (or of itself). */
function pointers(type: RecordType, to: string): readonly string[] {
  return type.fields.filter((field) => field.to === to).map((field) => field.key);
}

/** Records of a type touched by change sets after `position`; null when they are too many to mend. */
async function touchedSince(position: number, type: string, ask: typeof askEngine): Promise<Touched | null> {
  const sets = await ask('history.list', { limit: 20 });
  const fresh = sets.filter(({ set }) => set > position);
  if (fresh.length === sets.length && sets.length === 20) return null;
  const touched = fresh.filter(({ counts }) => (counts[type] ?? 0) > 0);
  if (touched.reduce((sum, { counts }) => sum + (counts[type] ?? 0), 0) > mostMended) return null;
  const ids = new Set<string>();
  for (const { set } of touched) {
    const { changes, more } = await ask('history.set', { set, language: 'he', limit: 5000 });
    if (more > 0) return null;
    for (const change of changes) if (change.type === type) ids.add(change.id);
  }
  return { ids, position: Math.max(position, ...fresh.map(({ set }) => set)) };
}
