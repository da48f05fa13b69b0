/**
 * The one door: every change of every record goes through `commit`.
 *
 * Promises: all or nothing, in one transaction, with one entry in the history and the search index
 * kept true. Changes are checked against the catalogue; a refusal names the first problems by
 * record and field. The order within a set does not matter: a child may come before its parent.
 * Streams: it holds ids, never the changes themselves.
 *
 * Undo and redo (undo.ts) use the same transaction and log, but put back what once was valid.
 */
import type { WriteSession } from '../session.ts';
import type { CommitOptions, Committed, ImportedChange } from './commit-types.ts';
import { Door } from './door.ts';
import { isConstraint } from './state.ts';

/** Rows between two looks at the cancel flag. */
const stride = 500;

/** Writes the changes as one change set; `set` is null when nothing differed from what is there. */
export function commit(session: WriteSession, changes: Iterable<ImportedChange>, options: CommitOptions): Committed {
  const total = Array.isArray(changes) ? changes.length : null;
  return inOneSet(session, () => {
    const door = new Door(session, options);
    let done = 0;
    for (const change of changes) {
      door.apply(change);
      done += 1;
      if (done % stride === 0) {
        options.task.check();
        options.task.progress('writing', done, total);
      }
    }
    const committed = door.finish();
    options.task.check();
    return { result: committed, keep: committed.set !== null, explain: () => door.explain() };
  });
}

/**
 * One transaction; its foreign keys are checked at the end, as the schema declares them. `work` says whether there is anything to
 * keep, and how to say what is wrong when a foreign key objects.
 */
export function inOneSet<Result>(
  { db }: WriteSession,
  work: () => { readonly result: Result; readonly keep: boolean; readonly explain: () => Error },
): Result {
  const { inTransaction } = db;
  if (inTransaction) throw new Error('a commit opens its own transaction');
  db.exec('BEGIN IMMEDIATE');
  try {
    const { result, keep, explain } = work();
    if (keep) end(db, explain);
    else db.exec('ROLLBACK');
    return result;
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

function end(db: WriteSession['db'], explain: () => Error): void {
  try {
    db.exec('COMMIT');
  } catch (error) {
    if (isConstraint(error, 'SQLITE_CONSTRAINT_FOREIGNKEY')) throw explain();
    throw error;
  }
}
