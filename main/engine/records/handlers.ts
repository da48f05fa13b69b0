/** Answers of the records part. */
import type { Call, ReadHandlers, WriteHandlers } from '../session.ts';
import { customFields } from './catalogue.ts';
import { commit } from './commit.ts';
import { historyState, listSets, readChangeSet, readRecordHistory } from './history.ts';
import { allLists } from './lists.ts';
import { countRecords, getRecord, listRecords } from './read.ts';
import { findReferrers } from './referrers.ts';
import { findOptions, findRecords } from './search.ts';
import { redo, undo } from './undo.ts';

export const recordsReadHandlers: ReadHandlers<
  | 'records.list'
  | 'records.get'
  | 'records.count'
  | 'records.options'
  | 'records.referrers'
  | 'history.list'
  | 'history.set'
  | 'history.record'
  | 'history.state'
  | 'lists.all'
  | 'catalogue.custom'
  | 'search.find'
> = {
  'records.list': listRecords,
  'records.get': getRecord,
  'records.count': countRecords,
  'records.options': findOptions,
  'records.referrers': findReferrers,
  'history.list': ({ db }, input) => listSets(db, input),
  'history.set': readChangeSet,
  'history.record': readRecordHistory,
  'history.state': ({ db }, _input, { around }) => historyState(db, around.device),
  'lists.all': ({ db }) => allLists(db),
  'catalogue.custom': ({ catalogue }) => customFields(catalogue),
  'search.find': findRecords,
};

export const recordsWriteHandlers: WriteHandlers<'records.commit' | 'history.undo' | 'history.redo'> = {
  'records.commit': (session, input, call) => {
    const { set, ids } = commit(session, input.changes, {
      ...by(call),
      kind: input.kind ?? 'edit',
      label: input.label ?? { code: input.kind ?? 'edit' },
    });
    return { set, ids };
  },
  'history.undo': (session, input, call) => undo(session, input.set ?? null, by(call)),
  'history.redo': (session, _input, call) => redo(session, by(call)),
};

function by({ around, task }: Call) {
  return { author: around.author(), device: around.device, now: around.now(), task };
}
