import type { Command } from './command.ts';

export const undo: Command = {
  name: 'undo',
  says: 'takes back one change set: the latest of this computer, or the one of --change',
  takes: [],
  options: [{ name: 'change', value: 'N', atLeast: 1, says: 'number of the change set' }],
  file: 'open',
  async run(use) {
    const set = use.options.number('change');
    const undone = await use.call('history.undo', set === undefined ? {} : { set });
    use.result(undone, () => `${String(undone.undone)} (${undone.label.code}) → ${String(undone.set)}`);
    return 0;
  },
};
