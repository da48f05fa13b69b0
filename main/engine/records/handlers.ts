/** Answers of the records part. */
import type { ReadHandlers } from '../session.ts';
import { customFields } from './catalogue.ts';
import { allLists } from './lists.ts';
import { countRecords, getRecord, listRecords } from './read.ts';

export const recordsReadHandlers: ReadHandlers<'records.list' | 'records.get' | 'records.count' | 'lists.all' | 'catalogue.custom'> = {
  'records.list': listRecords,
  'records.get': getRecord,
  'records.count': countRecords,
  'lists.all': ({ db }) => allLists(db),
  'catalogue.custom': ({ catalogue }) => customFields(catalogue),
};
