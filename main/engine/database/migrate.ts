/**
 * Brings a file's schema from the version it has to the one this program speaks.
 *
 * Promises: all pending migrations run in one transaction, so a file is either wholly at the new
 * version or untouched; foreign keys hold when it commits. Knows nothing of backups: open.ts
 * makes a verified one before calling this.
 */
import type { WritableDatabase } from './handles.ts';
import { migrations as shipped, type Migration } from './migrations/index.ts';

/** Written into every file's header, so that another SQLite database is never taken for ours ("Eshk"). */
export const applicationId = 0x45_73_68_6b;

export function versionOf(db: WritableDatabase): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/**
 * Runs the migrations newer than the file's version; returns the version it had before.
 * Any failure leaves the file as it was.
 */
export function migrate(db: WritableDatabase, migrations: readonly Migration[] = shipped): number {
  const before = versionOf(db);
  const pending = migrations.filter((migration) => migration.version > before);
  if (pending.length === 0) return before;
  // A rebuilt table would otherwise cascade into the rows that point at it; the check below replaces it.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const migration of pending) {
        try {
          db.exec(migration.sql);
          migration.run?.(db);
        } catch (error) {
          throw new Error(`migration ${String(migration.version)} (${migration.name}) failed: ${messageOf(error)}`, { cause: error });
        }
      }
      const broken = db.prepare('PRAGMA foreign_key_check').all();
      if (broken.length > 0) throw new Error(`after migrating, ${String(broken.length)} references lead nowhere: ${JSON.stringify(broken[0])}`);
      db.pragma(`application_id = ${String(applicationId)}`);
      db.pragma(`user_version = ${String(migrations.at(-1)?.version ?? before)}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return before;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
