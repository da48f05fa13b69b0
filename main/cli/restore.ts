import type { Command } from './command.ts';

export const restore: Command = {
  name: 'restore',
  says: 'puts a backup in the place of the file, which is kept beside it',
  takes: ['BACKUP'],
  options: [],
  // Not opened first: a damaged file is just what one restores.
  file: 'named',
  async run(use) {
    const info = await use.call('file.restore', { path: use.resolve(use.args[0] ?? ''), into: use.db });
    use.result(info, () => info.path);
    return 0;
  },
};
