import { mkdirSync } from 'node:fs';
import { Refusal } from '../../preload/contract/errors/index.ts';
import { errorDetail } from '../engine/database/connection.ts';
import type { Command } from './command.ts';

export const backup: Command = {
  name: 'backup',
  says: 'makes a verified copy, in FOLDER (made when it is not there) or among the backups of this computer',
  takes: ['[FOLDER]'],
  options: [{ name: 'list', says: 'only lists the backups of this file' }],
  file: 'open',
  async run(use) {
    if (use.options.has('list')) {
      const backups = await use.call('file.backups', {});
      use.result(backups, () => backups.map((each) => `${each.at}  ${each.reason}  ${each.path}`).join('\n'));
      return 0;
    }
    const folder = use.args[0] === undefined ? null : use.resolve(use.args[0]);
    if (folder !== null) makeFolder(folder);
    const made = await use.call('file.backup', folder === null ? {} : { folder });
    use.result(made, () => made.path);
    return 0;
  },
};

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Refusal('file.backup-folder', { folder }, { detail: errorDetail(error), cause: error });
  }
}
