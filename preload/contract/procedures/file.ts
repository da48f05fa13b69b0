/** The database file and the program around it: open, create, back up, settings. */
import { z } from 'zod';
import { reads, writes } from './define.ts';
import { handle, language } from './schemas.ts';

export interface FileInfo {
  readonly path: string;
  /** File name without folder and ending. */
  readonly name: string;
  /** The file's own id, kept by copies. */
  readonly fileId: string;
  readonly sizeBytes: number;
  readonly schemaVersion: number;
  /** Number of the last change set. */
  readonly position: number;
  readonly lastBackupAt: string | null;
  /** The cluster chosen as "ours" at creation or in settings, if any. */
  readonly clusterId: string | null;
  readonly isSample: boolean;
  /** Warnings shown once: file in a synchronised folder, network drive … (codes of errors/file.ts). */
  readonly warnings: readonly { readonly code: string; readonly params: Readonly<Record<string, string | number>> }[];
}

export interface Settings {
  readonly language: 'he' | 'en' | 'ar' | null;
  readonly theme: 'light' | 'dark' | 'system';
  readonly density: 'compact' | 'touch';
  /** Name written beside each change. */
  readonly author: string;
  readonly recentFiles: readonly { readonly path: string; readonly openedAt: string }[];
  /** Last page per file (path of the renderer's address), so that it opens where it was left. */
  readonly lastPlace: Readonly<Record<string, string>>;
  /** How each register was last looked at (columns, sort): record type → state of a view. */
  readonly layouts: Readonly<Record<string, string>>;
}

export interface Folder {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: readonly {
    readonly name: string;
    readonly path: string;
    readonly kind: 'folder' | 'database';
    readonly modifiedAt: string;
    readonly sizeBytes: number;
  }[];
}

export interface CheckReport {
  readonly ok: boolean;
  /** One entry per thing looked at, in order. */
  readonly steps: readonly { readonly step: string; readonly ok: boolean; readonly detail: string }[];
}

export const fileProcedures = {
  'app.info': writes<{
    version: string;
    /** Folder proposed for new files. */
    defaultFolder: string;
    settings: Settings;
    file: FileInfo | null;
    /** About the program itself, shown once: settings that were set aside … (codes of errors/file.ts). */
    warnings: readonly { readonly code: string; readonly params: Readonly<Record<string, string | number>> }[];
  }>()(z.object({})),
  'settings.set': writes<Settings>()(
    z.object({
      language: language.nullable().optional(),
      theme: z.enum(['light', 'dark', 'system']).optional(),
      density: z.enum(['compact', 'touch']).optional(),
      author: z.string().max(100).optional(),
      lastPlace: z.object({ fileId: z.string(), place: z.string().max(20_000) }).optional(),
      layout: z.object({ type: z.string().max(64), state: z.string().max(50_000) }).optional(),
      forgetRecent: z.string().optional(),
    }),
  ),
  /** Folders and Eshkol files of one folder; the default folder when none is named. */
  'file.browse': writes<Folder>()(z.object({ folder: z.string().optional() })),
  /** Makes and opens a new file. `path` or the default folder + `name`. Refuses to overwrite. */
  'file.create': writes<FileInfo>()(
    z.object({ path: z.string().optional(), name: z.string().max(120).optional(), sample: z.boolean().optional() }),
  ),
  'file.open': writes<FileInfo>()(z.object({ path: z.string() })),
  'file.close': writes<null>()(z.object({})),
  'file.info': writes<FileInfo>()(z.object({})),
  /** Sets which cluster is "ours". */
  'file.setCluster': writes<FileInfo>()(z.object({ clusterId: z.string().nullable() })),
  'file.check': writes<CheckReport>()(z.object({})),
  /** A verified copy: opened, integrity checked, compared with the original. */
  'file.backup': writes<{ path: string; sizeBytes: number; at: string }>()(z.object({ folder: z.string().optional() })),
  /** Newest first. `of`: the path of a file that cannot be opened; absent: the open file. */
  'file.backups': writes<readonly { path: string; sizeBytes: number; at: string; reason: string }[]>()(z.object({ of: z.string().optional() })),
  /**
   * Replaces the open file's content by a backup's; the present file is kept beside it first.
   * `into`: the path of a file that cannot be opened; absent: the open file.
   */
  'file.restore': writes<FileInfo>()(z.object({ path: z.string(), into: z.string().optional() })),
  'file.saveCopy': writes<{ path: string }>()(z.object({ target: handle })),
  'query.run': reads<{ columns: readonly string[]; rows: readonly (readonly (string | number | null)[])[] }>()(
    z.object({ sql: z.string().min(1).max(100_000), limit: z.number().int().positive().max(1_000_000).optional() }),
  ),
};
