import type { Command } from './command.ts';
import { WrongUse } from './command.ts';
import { findRecord } from './records.ts';
import { textTable } from './table.ts';

export const history: Command = {
  name: 'history',
  says: 'the change sets, newest first; with --entity and --id the changes of one record',
  takes: [],
  options: [
    { name: 'entity', value: 'TYPE', says: 'record type of --id' },
    { name: 'id', value: 'ID', says: 'id or natural key (regional_council:35)' },
    { name: 'limit', value: 'N', atLeast: 1, says: 'at most so many' },
  ],
  file: 'open',
  async run(use) {
    const [type, id, limit] = [use.options.one('entity'), use.options.one('id'), use.options.number('limit')];
    const atMost = limit === undefined ? {} : { limit };
    if ((type === undefined) !== (id === undefined)) throw new WrongUse('eshkol history: --entity and --id belong together');
    if (type !== undefined && id !== undefined) {
      const changes = await use.call('history.record', { type, id: await findRecord(use, type, id), language: use.language, ...atMost });
      use.result(changes, () =>
        textTable(
          ['set', 'at', 'author', 'op', 'field', 'before', 'after'],
          changes.map((each) => [each.set, each.at, each.author, each.op, each.field, each.beforeShown, each.afterShown]),
        ),
      );
      return 0;
    }
    const sets = await use.call('history.list', atMost);
    use.result(sets, () =>
      textTable(
        ['set', 'at', 'author', 'kind', 'what', 'records', 'undone by'],
        sets.map((each) => [each.set, each.at, each.author, each.kind, each.label.code, Object.entries(each.counts).map(([key, n]) => `${key} ${String(n)}`).join(', '), each.undoneBy]),
      ),
    );
    return 0;
  },
};
