/**
 * The two kinds of database handle. A function that only reads asks for a `ReadableDatabase` and
 * cannot be given the right to write by accident; only `records/commit` and `database/` take a
 * `WritableDatabase`.
 */
import type Database from 'better-sqlite3';

declare const writable: unique symbol;

export type ReadableDatabase = Pick<Database.Database, 'prepare' | 'name' | 'inTransaction'>;
export type WritableDatabase = Database.Database & { readonly [writable]: true };

/** Only for `database/`: the one place where a handle becomes writable. */
export function asWritable(db: Database.Database): WritableDatabase {
  return db as WritableDatabase;
}
