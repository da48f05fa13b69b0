/** Facts about the file itself, kept in its table `meta`. */
import type { ReadableDatabase, WritableDatabase } from './handles.ts';

/**
 * file_id: kept by copies. in_use: set while open; found at opening, it tells that the last use
 * did not end cleanly. backed_up_at: the last verified backup.
 */
export type MetaKey = 'file_id' | 'created_at' | 'cluster_id' | 'is_sample' | 'in_use' | 'backed_up_at';

export function readMeta(db: ReadableDatabase, key: MetaKey): string | null {
  const row = db.prepare('SELECT value FROM meta WHERE key = ?').get(key) as { value: string } | undefined;
  return row?.value ?? null;
}

/** Writes one fact; null forgets it. */
export function writeMeta(db: WritableDatabase, key: MetaKey, value: string | null): void {
  if (value === null) db.prepare('DELETE FROM meta WHERE key = ?').run(key);
  else db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value);
}

/** Number of the last change set; 0 in a fresh file. */
export function positionOf(db: ReadableDatabase): number {
  return (db.prepare('SELECT coalesce(max(set_no), 0) AS position FROM change_set').get() as { position: number }).position;
}
