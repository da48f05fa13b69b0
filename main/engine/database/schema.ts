/**
 * Compares a file's schema with the one its migrations make. A file that something else altered is
 * not written to: the program would rely on constraints that are no longer there.
 */
import Database from 'better-sqlite3';
import { asWritable, type ReadableDatabase } from './handles.ts';
import { migrate } from './migrate.ts';
import type { Migration } from './migrations/index.ts';

interface Item {
  readonly type: string;
  readonly name: string;
  readonly sql: string | null;
}

/** The schema that the migrations make in a fresh file: `type name` → SQL. */
export function expectedSchema(migrations: readonly Migration[]): ReadonlyMap<string, string> {
  const db = asWritable(new Database(':memory:'));
  try {
    migrate(db, migrations);
    return schemaOf(db);
  } finally {
    db.close();
  }
}

/** What differs, in words for the details; empty when nothing does. */
export function schemaDifferences(db: ReadableDatabase, expected: ReadonlyMap<string, string>): readonly string[] {
  const found = schemaOf(db);
  return [
    ...[...expected.keys()].filter((name) => !found.has(name)).map((name) => `missing: ${name}`),
    ...[...found.keys()].filter((name) => !expected.has(name)).map((name) => `unknown: ${name}`),
    ...[...expected].filter(([name, sql]) => found.has(name) && found.get(name) !== sql).map(([name]) => `different: ${name}`),
  ];
}

function schemaOf(db: ReadableDatabase): ReadonlyMap<string, string> {
  // sqlite_stat tables come and go with ANALYZE and PRAGMA optimize.
  const items = db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name").all() as Item[];
  return new Map(items.map((item) => [`${item.type} ${item.name}`, (item.sql ?? '').replace(/\s+/g, ' ').trim()]));
}
