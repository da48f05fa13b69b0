/**
 * Records as they were: computed from the change log by taking back what came later.
 *
 * Promises: the answer for a position is what was read at that position, deleted records and links
 * included. Only records touched since are looked at one by one.
 */
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { ReadSession } from '../session.ts';
import type { LogRow } from './log.ts';
import { shapeOf, type State } from './shape.ts';
import { parseState, patched } from './state.ts';
import { storeOf } from './store.ts';
import { column, objects } from './statements.ts';

/** The number of the last change set at an ISO instant; 0 when there was none yet. */
export function positionAt(db: ReadableDatabase, instant: string): number {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) throw new Refusal('records.bad-instant', { value: instant });
  return (column(db, 'SELECT max(set_no) FROM change_set WHERE at <= ?').get(at.toISOString()) as number | null) ?? 0;
}

/** The file as it was after one change set. */
export interface Past {
  readonly position: number;
  /** Records of a type touched since: their state then, null when there was none. */
  touched(type: string): ReadonlyMap<string, State | null>;
  /** A record as it was then; null when there was none. */
  state(type: string, id: string): State | null;
}

export function pastOf(session: Pick<ReadSession, 'db' | 'catalogue'>, position: number): Past {
  const byType = new Map<string, ReadonlyMap<string, State | null>>();
  const touched = (type: string): ReadonlyMap<string, State | null> => {
    let states = byType.get(type);
    if (states === undefined) {
      states = rollBack(session, type, position);
      byType.set(type, states);
    }
    return states;
  };
  return {
    position,
    touched,
    state(type, id) {
      const then = touched(type).get(id);
      return then === undefined ? storeOf(session.db, shapeOf(session.catalogue, type)).read(id) : then;
    },
  };
}

/** Takes back, newest first, what happened to the records of a type after a position. */
function rollBack(session: Pick<ReadSession, 'db' | 'catalogue'>, type: string, position: number): Map<string, State | null> {
  const store = storeOf(session.db, shapeOf(session.catalogue, type));
  const states = new Map<string, State | null>();
  const rows = objects(
    session.db,
    `SELECT record_id, op, before FROM change WHERE type = ? AND set_no > ? AND op <> 'seen' ORDER BY set_no DESC, n DESC`,
  ).all(type, position) as Pick<LogRow, 'record_id' | 'op' | 'before'>[];
  for (const { record_id: id, op, before } of rows) {
    if (op === 'create') states.set(id, null);
    else if (op === 'delete') states.set(id, parseState(before));
    else states.set(id, patched(states.get(id) ?? store.read(id) ?? {}, parseState(before)));
  }
  return states;
}
