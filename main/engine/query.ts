/**
 * `query.run`: read-only SQL over one view per record type, named by its key, with columns named
 * by field key (`id`, `kind`, `name_he`, `cluster_id`, … and `custom_<key>`).
 *
 * Promises: one statement that reads, on a connection of its own that cannot write; ATTACH,
 * PRAGMA and everything that changes something is refused by name. A refused statement comes back
 * as a sentence with SQLite's own message. Answers are whole: more rows than the program holds is
 * a refusal, only a limit the caller asked for cuts the answer.
 *
 * Values are as stored: dates as text, yes/no as 0 and 1, money in minor units, many-valued fields
 * as codes or ids separated by commas in the person's order.
 */
import type { Field, RecordType } from '../../preload/contract/catalogue/index.ts';
import { Refusal } from '../../preload/contract/errors/index.ts';
import { asRefusal, connectToRead } from './database/connection.ts';
import { isMany, quoted, shapeOf } from './records/shape.ts';
import type { Catalogue, ReadHandlers } from './session.ts';
import type { Task } from './task.ts';

/** Rows an answer may have when no limit was asked for. */
const mostRows = 1_000_000;

/** Statements that can read; the driver then checks that this one does nothing else. */
const readers = new Set(['SELECT', 'WITH', 'VALUES', 'EXPLAIN']);

type Cell = string | number | null;
type Answer = { columns: readonly string[]; rows: readonly (readonly Cell[])[] };

export const queryHandlers: ReadHandlers<'query.run'> = {
  'query.run': (session, input, call) => runQuery(session.path, session.catalogue, input.sql, input.limit ?? null, call.task),
};

/**
 * Runs the statement on the file at `path`. `limit` cuts the answer; null means all of it.
 * Refuses with `query.not-a-reader`, `query.bad-statement` or `query.too-many-rows`.
 */
export function runQuery(path: string, catalogue: Catalogue, sql: string, limit: number | null, task: Task): Answer {
  const keyword = firstWord(sql);
  if (!readers.has(keyword)) throw new Refusal('query.not-a-reader', { statement: keyword === '' ? '—' : keyword });
  const db = connectToRead(path);
  try {
    for (const type of catalogue.types) db.exec(viewSql(catalogue, type));
    return collect(prepare(db, sql, keyword), limit, task);
  } finally {
    db.close();
  }
}

/** The view of one record type; many-valued fields read their link table. */
export function viewSql(catalogue: Catalogue, type: RecordType): string {
  const columns = ['r.id', ...type.fields.map((field) => `${columnSql(catalogue, type, field)} AS ${quoted(field.key)}`)];
  return `CREATE TEMP VIEW ${quoted(type.key)} AS SELECT ${columns.join(', ')} FROM main.${quoted(type.key)} AS r`;
}

function columnSql(catalogue: Catalogue, type: RecordType, field: Field): string {
  if (field.customId !== undefined) {
    const path = `$.${JSON.stringify(field.customId)}`.replaceAll("'", "''");
    return `json_extract(r.custom, '${path}')`;
  }
  if (isMany(field)) {
    const link = shapeOf(catalogue, type.key).links.find((candidate) => candidate.field.key === field.key);
    if (link === undefined) throw new Error(`no link table for ${type.key}.${field.key}`);
    return `(SELECT group_concat(${link.column}, ',' ORDER BY position) FROM main.${quoted(link.table)} WHERE record_id = r.id)`;
  }
  return `r.${quoted(field.key)}`;
}

/** The first word in capitals, comments and opening brackets skipped. */
function firstWord(sql: string): string {
  const bare = sql.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/|[(;])+/, '');
  return /^[a-z]+/i.exec(bare)?.[0].toUpperCase() ?? '';
}

type Connection = ReturnType<typeof connectToRead>;
type Statement = ReturnType<Connection['prepare']>;

function prepare(db: Connection, sql: string, keyword: string): Statement {
  let statement: Statement;
  try {
    statement = db.prepare(sql);
  } catch (error) {
    throw badStatement(error);
  }
  if (!statement.reader || !statement.readonly) throw new Refusal('query.not-a-reader', { statement: keyword });
  return statement;
}

function collect(statement: Statement, limit: number | null, task: Task): Answer {
  const columns = statement.columns().map((column) => column.name);
  const rows: Cell[][] = [];
  try {
    for (const row of statement.raw(true).iterate() as IterableIterator<unknown[]>) {
      if (limit !== null && rows.length === limit) break;
      if (rows.length === mostRows) throw new Refusal('query.too-many-rows', { limit: mostRows });
      rows.push(row.map(asCell));
      if (rows.length % 1000 === 0) task.check();
    }
  } catch (error) {
    // A damaged file or a failing disk is not the statement's fault.
    throw asRefusal(error, '') === null ? badStatement(error) : error;
  }
  return { columns, rows };
}

/** Stored contents (blobs) are shown by their size: nobody reads them in a table. */
function asCell(value: unknown): Cell {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  if (value instanceof Uint8Array) return `[${String(value.byteLength)} bytes]`;
  return typeof value === 'bigint' ? Number(value) : JSON.stringify(value);
}

function badStatement(error: unknown): Refusal {
  const message = error instanceof Error ? error.message : String(error);
  return new Refusal('query.bad-statement', { problem: message }, { cause: error });
}
