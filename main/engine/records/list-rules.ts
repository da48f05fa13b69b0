/**
 * Closed lists: logic depends on their codes, so nobody but the program adds, removes, recodes or
 * hides their items; names may be changed.
 */
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { ChangeKind } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import { isClosed } from './lists.ts';
import type { State } from './shape.ts';

/** Sets of these kinds put back or bring in what the program itself once made. */
const trusted: readonly ChangeKind[] = ['system', 'undo', 'redo', 'restore', 'merge'];
/** What cannot be changed: of a list, of an item. */
const fixed: Readonly<Record<string, readonly string[]>> = {
  list: ['key', 'closed'],
  list_item: ['list', 'code', 'active'],
};

/** `before` null: a create; `changed` null: a delete. Refuses what a closed list does not allow. */
export function guardList(db: ReadableDatabase, kind: ChangeKind, type: string, before: State | null, changed: State | null): void {
  const keys = fixed[type];
  if (keys === undefined || trusted.includes(kind)) return;
  if (before !== null && changed !== null && !keys.some((key) => key in changed)) return;
  for (const state of [before, changed]) {
    const list = type === 'list' ? (before?.['key'] ?? null) : (state?.['list'] ?? null);
    if (typeof list === 'string' && isClosed(db, list)) throw new Refusal('records.closed-list', { list });
  }
}
