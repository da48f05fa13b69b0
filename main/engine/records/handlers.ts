/** Answers of the records part: each procedure in a line, the work in the module named after it. */
import { fieldToken, Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import type { Change, ChangeKind, ChangeLabel } from '../../../preload/contract/values.ts';
import type { ReadHandlers, ReadSession, WriteHandlers, WriteSession, Call } from '../session.ts';
import { customFields } from './catalogue.ts';
import { commit } from './commit.ts';
import { attachDocument, readDocument } from './documents.ts';
import { historyState, listSets, readChangeSet, readRecordHistory } from './history.ts';
import { allLists } from './lists.ts';
import { pasteBlock, readCell } from './paste.ts';
import { countRecords, fieldOf, getRecord, listRecords } from './read.ts';
import { findReferrers } from './referrers.ts';
import { findOptions, findRecords } from './search.ts';
import { shapeOf } from './shape.ts';
import { parseContext } from './text-values.ts';
import { redo, undo, type UndoOptions } from './undo.ts';

export const recordsReadHandlers: ReadHandlers<
  | 'records.list'
  | 'records.count'
  | 'records.get'
  | 'records.options'
  | 'records.referrers'
  | 'records.parse'
  | 'history.list'
  | 'history.set'
  | 'history.record'
  | 'history.state'
  | 'lists.all'
  | 'catalogue.custom'
  | 'search.find'
  | 'documents.read'
> = {
  'records.list': listRecords,
  'records.count': countRecords,
  'records.get': getRecord,
  'records.options': findOptions,
  'records.referrers': findReferrers,
  'records.parse': parseOne,
  'history.list': ({ db }, input) => listSets(db, input),
  'history.set': readChangeSet,
  'history.record': readRecordHistory,
  'history.state': ({ db }, _input, { around }) => historyState(db, around.device),
  'lists.all': ({ db }) => allLists(db),
  'catalogue.custom': ({ catalogue }) => customFields(catalogue),
  'search.find': findRecords,
  'documents.read': readDocument,
};

export const recordsWriteHandlers: WriteHandlers<'records.commit' | 'records.paste' | 'history.undo' | 'history.redo' | 'documents.attach'> = {
  'records.commit': commitEdits,
  'records.paste': pasteBlock,
  'history.undo': (session, { set }, call) => undo(session, set ?? null, undoOptions(call)),
  'history.redo': (session, _input, call) => redo(session, undoOptions(call)),
  'documents.attach': attachDocument,
};

function undoOptions({ around, task }: Call): UndoOptions {
  return { author: around.author(), device: around.device, now: around.now(), task };
}

/** Changes by hand: fields that only the program sets are refused. */
function commitEdits(
  session: WriteSession,
  input: { readonly changes: readonly Change[]; readonly label?: ChangeLabel | undefined; readonly kind?: ChangeKind | undefined },
  { around, task }: Call,
): { set: number | null; ids: readonly string[] } {
  for (const change of input.changes) if (change.op !== 'delete') refuseReadOnly(session, change);
  const { set, ids } = commit(session, input.changes, {
    author: around.author(),
    device: around.device,
    kind: input.kind ?? 'edit',
    label: input.label ?? usualLabel(input.changes),
    now: around.now(),
    task,
  });
  return { set, ids };
}

function refuseReadOnly(session: ReadSession, change: Extract<Change, { values: unknown }>): void {
  const shape = shapeOf(session.catalogue, change.type);
  for (const key of Object.keys(change.values)) {
    const field = shape.byKey.get(key);
    if (field?.readOnly === true) throw new Refusal('records.read-only-field', { field: fieldToken(change.type, field) });
  }
}

/** What the history says of a set whose maker gave it no label. */
function usualLabel(changes: readonly Change[]): ChangeLabel {
  const ops = new Set(changes.map(({ op }) => op));
  const code = ops.size > 1 || ops.has('update') ? 'editCells' : ops.has('create') ? 'addRecord' : 'deleteRecords';
  return { code, params: { type: changes[0]?.type ?? '', count: changes.length } };
}

function parseOne(session: ReadSession, input: { readonly type: string; readonly field: string; readonly text: string }) {
  const field = fieldOf(shapeOf(session.catalogue, input.type), input.field);
  const read = readCell(field, input.text, null, parseContext(session));
  if ('value' in read) return { value: read.value };
  const { code, params } = read.problem;
  throw new Refusal(code, { ...params, record: typeToken(input.type), field: fieldToken(input.type, field) });
}
