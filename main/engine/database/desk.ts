/**
 * The one open file of the writer, and everything that opens, closes, makes or replaces it.
 *
 * Promises: at most one file is open; whoever else reads it (`onFile`) is told to let go before it
 * is closed or replaced, and told its path once it is open again.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import type { FileInfo } from '../../../preload/contract/procedures/file.ts';
import { realPath } from '../disk.ts';
import { loadCatalogue } from '../records/catalogue.ts';
import type { Surroundings, WriteSession } from '../session.ts';
import type { SettingsStore } from '../settings.ts';
import { backupFolder, lastBackupAt, listBackups, makeBackup } from './backup.ts';
import { fillNewFile } from './fill.ts';
import type { WritableDatabase } from './handles.ts';
import { positionOf, readMeta, writeMeta } from './meta.ts';
import { versionOf } from './migrate.ts';
import { createFile, nameOf, openFile, type OpenFile } from './open.ts';
import { fileSystemType, placeWarnings, type Warning } from './place.ts';
import { restoreOver } from './restore.ts';

export interface DeskOptions {
  /** Of the program, as package.json says it. */
  readonly version: string;
  readonly settings: SettingsStore;
  readonly around: Surroundings;
  /** The file that others may read now; null: let go of it, resolved once they have. */
  readonly onFile: (path: string | null) => Promise<void>;
}

/** Failures of the copy before a restore that do not stand in its way. */
const noCopyNeeded: ReadonlySet<string> = new Set(['file.backup-of-damaged', 'file.damaged', 'file.backup-differs', 'file.backup-folder', 'file.disk-trouble']);

export class Desk {
  readonly version: string;
  readonly settings: SettingsStore;
  readonly around: Surroundings;
  readonly #onFile: DeskOptions['onFile'];
  #file: OpenFile | null = null;
  #warnings: readonly Warning[] = [];

  constructor(options: DeskOptions) {
    this.version = options.version;
    this.settings = options.settings;
    this.around = options.around;
    this.#onFile = options.onFile;
  }

  get isOpen(): boolean {
    return this.#file !== null;
  }

  /** Folder proposed for new files: local application data, never a synchronised place by itself. */
  get defaultFolder(): string {
    return join(this.around.dataFolder, 'files');
  }

  /** The open file, or the refusal `file.none-open`. */
  session(): WriteSession {
    const { path, db } = this.#need();
    return {
      path,
      db,
      get catalogue() {
        return loadCatalogue(db);
      },
    };
  }

  /** Opens a file; one that was open is closed first, but only when the new one can be opened. */
  async open(wanted: string): Promise<FileInfo> {
    const path = realPath(wanted);
    if (this.#file?.path === path) return this.info();
    const warnings: Warning[] = [...placeWarnings(path, fileSystemType(path))];
    const file = openFile(path, {
      now: this.around.now,
      backup: (db, from) => makeBackup(db, from, this.#backups(readMeta(db, 'file_id') ?? 'unknown'), 'migration', this.around.now()).path,
      beforeUse: (db, fileId) => {
        warnings.push(...this.#backUpDaily(db, path, fileId));
      },
    });
    await this.close();
    this.#file = file;
    this.#warnings = warnings;
    this.#remember(file.path);
    await this.#onFile(file.path);
    this.around.publish('file', { open: true });
    return this.info();
  }

  /** Among the recent files; settings that cannot be written do not keep the file from opening. */
  #remember(path: string): void {
    try {
      this.settings.opened(path, this.around.now());
    } catch {
      this.#warnings = [...this.#warnings, { code: 'file.settings-not-kept', params: {} }];
    }
  }

  async close(): Promise<void> {
    const file = this.#file;
    if (file === null) return;
    await this.#onFile(null);
    this.#file = null;
    file.close();
    this.around.publish('file', { open: false });
  }

  /** Makes a file with the shipped lists (and the sample's records) and opens it. */
  async create(path: string, sample: boolean): Promise<FileInfo> {
    const made = await createFile(path, {
      now: this.around.now,
      sample,
      fill: (db, at) => fillNewFile({ path: at, db, catalogue: loadCatalogue(db) }, this.around, sample),
    });
    return this.open(made);
  }

  /** Replaces the file at `into` (the open one when null) by a backup and opens it. */
  async restore(backup: string, into: string | null): Promise<FileInfo> {
    const open = this.#file;
    const path = realPath(into ?? this.#need().path);
    if (open !== null && open.path === path) {
      // Besides being kept beside the restored file: a verified copy among the backups.
      this.#backUpUnlessDamaged(open);
    }
    try {
      await restoreOver({
        backup,
        path,
        fileId: open !== null && open.path === path ? open.fileId : null,
        now: this.around.now(),
        author: this.around.author(),
        device: this.around.device,
        letGo: () => this.close(),
      });
    } catch (error) {
      if (open !== null && this.#file === null) await this.open(open.path);
      throw error;
    }
    return this.open(path);
  }

  info(): FileInfo {
    const { path, db, fileId } = this.#need();
    return {
      path,
      name: nameOf(path),
      fileId,
      sizeBytes: statSync(path).size,
      schemaVersion: versionOf(db),
      position: positionOf(db),
      lastBackupAt: lastBackupAt(db, this.#backups(fileId)),
      clusterId: readMeta(db, 'cluster_id'),
      isSample: readMeta(db, 'is_sample') !== null,
      warnings: this.#warnings,
    };
  }

  /** Folder of this file's own backups. */
  backups(): string {
    return this.#backups(this.#need().fileId);
  }

  #need(): OpenFile {
    if (this.#file === null) throw new Refusal('file.none-open');
    return this.#file;
  }

  #backups(fileId: string): string {
    return backupFolder(this.around.dataFolder, fileId);
  }

  /** Before a restore: a file that cannot be copied is the very reason for it, and is kept beside anyway. */
  #backUpUnlessDamaged({ db, path, fileId }: OpenFile): void {
    try {
      makeBackup(db, path, this.#backups(fileId), 'restore', this.around.now());
    } catch (error) {
      if (!(error instanceof Refusal) || !noCopyNeeded.has(error.code)) throw error;
    }
  }

  /** A first copy each day. Damage found by it refuses the file; anything else is only a warning. */
  #backUpDaily(db: WritableDatabase, path: string, fileId: string): readonly Warning[] {
    const folder = this.#backups(fileId);
    const today = this.around.now().toISOString().slice(0, 10);
    if (listBackups(folder).some((backup) => backup.at.startsWith(today))) return [];
    try {
      const { at } = makeBackup(db, path, folder, 'daily', this.around.now());
      writeMeta(db, 'backed_up_at', at);
      return [];
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code === 'file.backup-of-damaged' || error.code === 'file.damaged') {
        throw new Refusal('file.damaged', { path }, { cause: error, ...(error.detail === undefined ? {} : { detail: error.detail }) });
      }
      return [{ code: 'file.daily-backup-failed', params: { folder } }];
    }
  }
}
