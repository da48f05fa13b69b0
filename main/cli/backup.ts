import type { Command } from './command.ts';

export const backup: Command = {
  name: 'backup',
  says: 'makes a verified copy, in FOLDER or among the backups of this computer',
  takes: ['[FOLDER]'],
  options: [{ name: 'list', says: 'only lists the backups of this file' }],
  file: 'open',
  async run(use) {
    if (use.options.has('list')) {
      const backups = await use.call('file.backups', {});
      use.result(backups, () => backups.map((each) => `${each.at}  ${each.reason}  ${each.path}`).join('\n'));
      return 0;
    }
    const folder = use.args[0];
    const made = await use.call('file.backup', folder === undefined ? {} : { folder: use.resolve(folder) });
    use.result(made, () => made.path);
    return 0;
  },
};
