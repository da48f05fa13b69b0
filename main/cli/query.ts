import type { Command } from './command.ts';
import { textTable } from './table.ts';

export const query: Command = {
  name: 'query',
  says: 'read-only SQL over one view per record type; JSON: columns and rows',
  takes: ['SQL'],
  options: [{ name: 'limit', value: 'N', atLeast: 1, says: 'at most so many rows' }],
  file: 'open',
  async run(use) {
    const limit = use.options.number('limit');
    const answer = await use.call('query.run', { sql: use.args[0] ?? '', ...(limit === undefined ? {} : { limit }) });
    use.result(answer, () => textTable(answer.columns, answer.rows));
    return 0;
  },
};
