/**
 * The history as people read it: change sets, what each changed, and what became of one record.
 *
 * Promises: newest first; values come with their shown text in the asked language, also those of
 * records that were deleted since. Values of a custom field whose definition was deleted are left
 * out, as everywhere.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { ChangeSet, FieldChange } from '../../../preload/contract/procedures/records.ts';
import type { Language } from '../../../preload/contract/text.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { ReadSession } from '../session.ts';
import { positionOf, readSet, type LogRow, type SetRow } from './log.ts';
import { fieldOf } from './read.ts';
import { shapeOf, stateKey, type Shape, type State } from './shape.ts';
import { parseState } from './state.ts';
import { showValue, type ShowContext } from './text-values.ts';
import { TitleBook } from './title-text.ts';
import { labelOf, redoTarget, undoTarget } from './undo.ts';
import { objects } from './statements.ts';

const usualSets = 100;
const usualChanges = 500;

/** Procedure `history.list`. `before`: only sets with a smaller number. */
export function listSets(db: ReadableDatabase, input: { readonly before?: number | undefined; readonly limit?: number | undefined }): readonly ChangeSet[] {
  const sets = objects(db, 'SELECT * FROM change_set WHERE set_no < ? ORDER BY set_no DESC LIMIT ?');
  return (sets.all(input.before ?? Number.MAX_SAFE_INTEGER, input.limit ?? usualSets) as SetRow[]).map(asChangeSet);
}

/** Procedure `history.state`. */
export function historyState(db: ReadableDatabase, device: string) {
  const undo = undoTarget(db, device);
  const redo = redoTarget(db, device);
  return { undo: undo === null ? null : asChangeSet(undo), redo: redo === null ? null : asChangeSet(redo), position: positionOf(db) };
}

/** Procedure `history.set`. `more`: records of the set beyond those shown. */
export function readChangeSet(session: ReadSession, input: { readonly set: number; readonly language: Language; readonly limit?: number | undefined }) {
  const { db, catalogue } = session;
  const row = readSet(db, input.set);
  if (row === undefined) throw new Refusal('records.no-such-set', { set: input.set });
  const limit = input.limit ?? usualChanges;
  const view = new HistoryView(session, input.language);
  const changes: (FieldChange & { type: string; id: string; title: string })[] = [];
  let shown = 0;
  const rows = objects(db, `SELECT * FROM change WHERE set_no = ? AND op <> 'seen' ORDER BY n LIMIT ?`).all(input.set, limit) as LogRow[];
  for (const change of rows) {
    if (changes.length >= limit) break;
    shown += 1;
    const shape = shapeOf(catalogue, change.type);
    const title = view.titleOf(change);
    for (const field of view.fieldChanges(shape, change, row)) changes.push({ ...field, type: change.type, id: change.record_id, title });
  }
  const set = asChangeSet(row);
  const records = Object.values(set.counts).reduce((sum, count) => sum + count, 0);
  return { set, changes: changes.slice(0, limit), more: Math.max(0, records - shown) };
}

/** Procedure `history.record`: what became of a record, or of one of its fields. */
export function readRecordHistory(
  session: ReadSession,
  input: {
    readonly type: string;
    readonly id: string;
    readonly language: Language;
    readonly field?: string | undefined;
    readonly limit?: number | undefined;
  },
): readonly FieldChange[] {
  const { db, catalogue } = session;
  const shape = shapeOf(catalogue, input.type);
  const only = input.field === undefined ? null : fieldOf(shape, input.field);
  const limit = input.limit ?? usualChanges;
  const view = new HistoryView(session, input.language);
  const changes: FieldChange[] = [];
  const rows = objects(
    db,
    `SELECT * FROM change WHERE type = ? AND record_id = ? AND op <> 'seen' ORDER BY set_no DESC, n DESC`,
  ).all(input.type, input.id) as LogRow[];
  const sets = new Map<number, SetRow>();
  for (const row of rows) {
    const set = sets.get(row.set_no) ?? readSet(db, row.set_no);
    if (set === undefined) continue;
    sets.set(row.set_no, set);
    for (const change of view.fieldChanges(shape, row, set)) {
      if (only === null || change.field === only.key) changes.push(change);
    }
    if (changes.length >= limit) break;
  }
  return changes.slice(0, limit);
}

/** Shows log rows in one language. */
class HistoryView {
  readonly #language: Language;
  readonly #context: ShowContext;

  constructor(session: ReadSession, language: Language) {
    this.#language = language;
    const titles = new TitleBook(session, language, null, true);
    this.#context = { lists: titles.lists, titles };
  }

  /** What the record is called now, or was called last. */
  titleOf({ type, record_id: id }: LogRow): string {
    return this.#context.titles.learn(type, [id]).get(id) ?? '';
  }

  /** One change per field, in the order of the catalogue. */
  fieldChanges(shape: Shape, row: LogRow, set: SetRow): readonly FieldChange[] {
    if (row.op === 'seen') return [];
    const before = parseState(row.before);
    const after = parseState(row.after);
    const { op } = row;
    return shape.type.fields.flatMap((field) => {
      const key = stateKey(field);
      if (!(key in before) && !(key in after)) return [];
      const [was, is] = [valueIn(before, key), valueIn(after, key)];
      return {
        set: set.set_no,
        at: set.at,
        author: set.author,
        kind: set.kind,
        op,
        field: field.key,
        before: was,
        after: is,
        beforeShown: this.#show(field, was),
        afterShown: this.#show(field, is),
        standing: set.undone_by === null,
      };
    });
  }

  #show(field: Field, value: Value): string {
    return showValue(field, value, this.#language, this.#context);
  }
}

function valueIn(state: State, key: string): Value {
  return state[key] ?? null;
}

function asChangeSet(row: SetRow): ChangeSet {
  return {
    set: row.set_no,
    at: row.at,
    author: row.author,
    device: row.device,
    kind: row.kind,
    label: labelOf(row),
    counts: JSON.parse(row.counts) as Record<string, number>,
    undoneBy: row.undone_by,
    actsOn: row.acts_on,
  };
}
