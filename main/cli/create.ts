import type { Command } from './command.ts';

export const create: Command = {
  name: 'create',
  says: 'makes a new file; refuses to overwrite',
  takes: [],
  options: [{ name: 'sample', says: 'with the sample cluster in it' }],
  file: 'named',
  async run(use) {
    const info = await use.call('file.create', { path: use.db, sample: use.options.has('sample') });
    use.result(info, () => info.path);
    return 0;
  },
};
