/**
 * Prepared statements of a connection, made once and kept.
 *
 * Why: preparing costs more than most of our statements do, and statements that wait to be
 * collected slow down every commit. Results are unknown to the compiler; callers say what they are.
 */
import type Database from 'better-sqlite3';
import type { ReadableDatabase } from '../database/handles.ts';

export type Statement = Database.Statement;

/** objects: a row is an object; arrays: a row is an array; column: only the first column. */
type Shape = 'objects' | 'arrays' | 'column';

/** So many are kept; lists of odd column sets would otherwise grow without end. */
const most = 1000;

const kept = new WeakMap<ReadableDatabase, Map<string, Statement>>();

export function objects(db: ReadableDatabase, sql: string): Statement {
  return prepared(db, sql, 'objects');
}

export function arrays(db: ReadableDatabase, sql: string): Statement {
  return prepared(db, sql, 'arrays');
}

export function column(db: ReadableDatabase, sql: string): Statement {
  return prepared(db, sql, 'column');
}

function prepared(db: ReadableDatabase, sql: string, shape: Shape): Statement {
  let statements = kept.get(db);
  if (statements === undefined) {
    statements = new Map();
    kept.set(db, statements);
  }
  const key = `${shape} ${sql}`;
  let statement = statements.get(key);
  if (statement === undefined) {
    statement = db.prepare(sql);
    if (shape === 'arrays') statement.raw();
    else if (shape === 'column') statement.pluck();
    if (statements.size >= most) statements.clear();
    statements.set(key, statement);
  }
  return statement;
}
