/**
 * Taking back change sets, and doing them again.
 *
 * Promises: undo and redo are change sets of their own, so they survive a restart and stand in the
 * history. All or nothing: what has changed since is a listed conflict (`records.undo-conflict`),
 * never overwritten; records that came to point at one that would vanish are one too. A deleted
 * record comes back with its id, its links and what it owned.
 *
 * Without a named set, undo takes back the latest standing set of this device; redo undoes this
 * device's latest undo, unless a new edit has come since.
 */
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { ChangeLabel } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { WriteSession } from '../session.ts';
import { inOneSet } from './commit.ts';
import type { CommitOptions } from './commit-types.ts';
import { markUndone, readSet, type LogRow, type SetRow } from './log.ts';
import { Reverser } from './reverse.ts';
import { column, objects } from './statements.ts';

export type UndoOptions = Pick<CommitOptions, 'author' | 'device' | 'now' | 'task'>;

/** Rows between two looks at the cancel flag. */
const stride = 500;
/** Rows of the log read at once, newest first. */
const page = 2000;

/** Takes back one set, or (null) the latest of this device that stands. */
export function undo(session: WriteSession, set: number | null, options: UndoOptions): { set: number; undone: number; label: ChangeLabel } {
  const target = set === null ? undoTarget(session.db, options.device) : chosen(session.db, set);
  if (target === null) throw new Refusal('records.nothing-to-undo');
  if (target.kind === 'undo') {
    const { set: done, redone, label } = again(session, target, options);
    return { set: done, undone: redone, label };
  }
  const done = reverse(session, target, 'undo', options, (by) => {
    markUndone(session.db, target.set_no, by);
  });
  return { set: done, undone: target.set_no, label: labelOf(target) };
}

/** Does again what this device's latest undo took back. */
export function redo(session: WriteSession, options: UndoOptions): { set: number; redone: number; label: ChangeLabel } {
  const target = redoTarget(session.db, options.device);
  if (target === null) throw new Refusal('records.nothing-to-redo');
  return again(session, target, options);
}

/** What Ctrl+Z would take back. */
export function undoTarget(db: ReadableDatabase, device: string): SetRow | null {
  return (
    (objects(
      db,
      `SELECT * FROM change_set AS s
       WHERE device = ? AND undone_by IS NULL AND kind NOT IN ('undo', 'redo', 'system')
         AND EXISTS (SELECT 1 FROM change AS c WHERE c.set_no = s.set_no)
       ORDER BY set_no DESC LIMIT 1`,
    ).get(device) as SetRow | undefined) ?? null
  );
}

/** The undo that Ctrl+Y would take back; a set of one's own made since clears it. */
export function redoTarget(db: ReadableDatabase, device: string): SetRow | null {
  const last = objects(
    db,
    `SELECT * FROM change_set WHERE device = ? AND undone_by IS NULL AND kind = 'undo' ORDER BY set_no DESC LIMIT 1`,
  ).get(device) as SetRow | undefined;
  if (last === undefined) return null;
  const newer = column(
    db,
    `SELECT 1 FROM change_set WHERE device = ? AND set_no > ? AND kind NOT IN ('undo', 'redo', 'system') LIMIT 1`,
  ).get(device, last.set_no);
  return newer === undefined ? last : null;
}

export function labelOf(set: SetRow): ChangeLabel {
  return JSON.parse(set.label) as ChangeLabel;
}

function chosen(db: ReadableDatabase, set: number): SetRow {
  const row = readSet(db, set);
  if (row === undefined) throw new Refusal('records.no-such-set', { set });
  if (row.undone_by !== null) throw new Refusal('records.already-undone', { set });
  if (row.kind === 'system') throw new Refusal('records.not-undoable', { set });
  // A redo stands for what it did again.
  const undone = row.kind === 'redo' && row.acts_on !== null ? readSet(db, row.acts_on) : undefined;
  return undone?.acts_on === undefined || undone.acts_on === null ? row : chosen(db, undone.acts_on);
}

function again(session: WriteSession, target: SetRow, options: UndoOptions): { set: number; redone: number; label: ChangeLabel } {
  const original = target.acts_on;
  const done = reverse(session, target, 'redo', options, (by) => {
    markUndone(session.db, target.set_no, by);
    if (original !== null) markUndone(session.db, original, null);
  });
  return { set: done, redone: original ?? target.set_no, label: labelOf(target) };
}

function reverse(session: WriteSession, target: SetRow, kind: 'undo' | 'redo', options: UndoOptions, mark: (by: number) => void): number {
  return inOneSet(session, () => {
    const reverser = new Reverser(session, target.set_no, { ...options, kind, label: labelOf(target), actsOn: target.set_no });
    let done = 0;
    for (const row of rowsOf(session.db, target.set_no)) {
      reverser.take(row);
      done += 1;
      if (done % stride === 0) {
        options.task.check();
        options.task.progress('undoing', done, null);
      }
    }
    const set = reverser.finish();
    mark(set);
    options.task.check();
    return { result: set, keep: true, explain: () => reverser.explain() };
  });
}

/** A set's rows, last first, in pages: a connection that iterates cannot write. */
function* rowsOf(db: ReadableDatabase, set: number): Generator<LogRow> {
  const statement = objects(
    db,
    'SELECT set_no, n, type, record_id, op, before, after, delivered FROM change WHERE set_no = ? AND n < ? ORDER BY n DESC LIMIT ?',
  );
  let before = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = statement.all(set, before, page) as LogRow[];
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) return;
    before = last.n;
  }
}
