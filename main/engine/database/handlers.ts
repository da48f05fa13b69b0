/** Answers to `file.*`, `app.info` and `settings.set`: the only procedures that work without an open file. */
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { Output, ParsedInput, ProcedureName } from '../../../preload/contract/procedures/index.ts';
import { realPath } from '../disk.ts';
import type { Call } from '../session.ts';
import { backupsOfPath, listBackups, makeBackup, saveCopy } from './backup.ts';
import { browse, pathFor } from './browse.ts';
import { checkFile } from './check.ts';
import type { Desk } from './desk.ts';
import { refuseUnlessFolderWritable } from './header.ts';
import { writeMeta } from './meta.ts';
import { ending, nameOf } from './open.ts';

type FileProcedure = Extract<ProcedureName, `file.${string}` | `app.${string}` | `settings.${string}`>;

/** Like WriteHandlers, but given the desk instead of a session, since no file need be open. */
export type DeskHandlers = {
  readonly [Name in FileProcedure]: (desk: Desk, input: ParsedInput<Name>, call: Call) => Output<Name> | Promise<Output<Name>>;
};

export const fileHandlers: DeskHandlers = {
  'app.info': (desk) => ({
    version: desk.version,
    defaultFolder: desk.defaultFolder,
    settings: desk.settings.current(),
    file: desk.isOpen ? desk.info() : null,
    warnings: desk.settings.warnings,
  }),
  'settings.set': (desk, input) => desk.settings.change(input),
  'file.browse'(desk, input) {
    if (input.folder === undefined) mkdirSync(desk.defaultFolder, { recursive: true });
    return browse(input.folder ?? desk.defaultFolder);
  },
  'file.create': (desk, input) => desk.create(input.path ?? pathFor(desk.defaultFolder, input.name ?? ''), input.sample ?? false),
  'file.open': (desk, input) => desk.open(input.path),
  async 'file.close'(desk) {
    await desk.close();
    return null;
  },
  'file.info': (desk) => desk.info(),
  'file.setCluster'(desk, input) {
    const { db } = desk.session();
    if (input.clusterId !== null && db.prepare('SELECT 1 FROM cluster WHERE id = ?').get(input.clusterId) === undefined) {
      throw new Refusal('file.other-cluster', { id: input.clusterId });
    }
    writeMeta(db, 'cluster_id', input.clusterId);
    return desk.info();
  },
  'file.check': (desk, _input, call) => checkFile(desk.session(), call.task),
  'file.backup'(desk, input, call) {
    const { db, path } = desk.session();
    const now = call.around.now();
    if (input.folder === undefined) {
      const { path: made, sizeBytes, at } = makeBackup(db, path, desk.backups(), 'manual', now);
      writeMeta(db, 'backed_up_at', at);
      return { path: made, sizeBytes, at };
    }
    const folder = resolve(input.folder);
    refuseUnlessFolderWritable(folder);
    const at = now.toISOString();
    const target = join(folder, `${nameOf(path)} ${at.slice(0, 19).replace('T', ' ').replaceAll(':', '-')}${ending}`);
    saveCopy(db, path, target, now);
    writeMeta(db, 'backed_up_at', at);
    return { path: target, sizeBytes: statSync(target).size, at };
  },
  'file.backups': (desk, input) => (input.of === undefined ? listBackups(desk.backups()) : backupsOfPath(desk.around.dataFolder, input.of)),
  'file.restore': (desk, input) => desk.restore(input.path, input.into ?? null),
  'file.saveCopy'(desk, input, call) {
    const { db, path } = desk.session();
    const target = realPath(call.around.resolveFile(input.target).path);
    if (target === realPath(path)) throw new Refusal('file.copy-same', { path });
    refuseUnlessFolderWritable(dirname(target));
    saveCopy(db, path, target, call.around.now());
    return { path: target };
  },
};
