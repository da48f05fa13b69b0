import { WrongUse, type Command } from './command.ts';

export const merge: Command = {
  name: 'merge',
  says: 'not in this version: merging two files comes with a later one',
  takes: ['[OTHER]'],
  options: [{ name: 'dry-run', says: 'only the plan' }],
  file: 'none',
  run: () => Promise.reject(new WrongUse('eshkol merge: this version cannot merge two files yet. Both files are unchanged.')),
};
