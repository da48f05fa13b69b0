/**
 * The change log: one row per change set, one row per record touched. Only ever appended to, save
 * for `undone_by`.
 */
import type { ChangeKind, ChangeLabel } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { CommitOptions } from './commit-types.ts';
import { newId } from './ids.ts';
import type { State } from './shape.ts';

export type LogOp = 'create' | 'update' | 'delete' | 'seen';

/** A row of the log as it lies there; before, after and delivered are JSON. */
export interface LogRow {
  readonly set_no: number;
  readonly n: number;
  readonly type: string;
  readonly record_id: string;
  readonly op: LogOp;
  readonly before: string | null;
  readonly after: string | null;
  readonly delivered: string | null;
}

export interface SetRow {
  readonly set_no: number;
  readonly id: string;
  readonly at: string;
  readonly author: string;
  readonly device: string;
  readonly kind: ChangeKind;
  readonly label: string;
  readonly source: string | null;
  /** JSON: record type → number of records touched. */
  readonly counts: string;
  readonly acts_on: number | null;
  readonly undone_by: number | null;
}

/** Number of the last change set; 0 in a file without any. */
export function positionOf(db: ReadableDatabase): number {
  return (statementsOf(db).position.get() as number | null) ?? 0;
}

export function readSet(db: ReadableDatabase, set: number): SetRow | undefined {
  return db.prepare<[number], SetRow>('SELECT * FROM change_set WHERE set_no = ?').get(set);
}

/** Writes one change set. The set's own row is written with its first change, or by `open`. */
export class LogWriter {
  readonly set: number;
  #n = 0;
  #opened = false;
  readonly #counts: Record<string, number> = {};
  readonly #options: CommitOptions;
  readonly #statements;

  constructor(db: ReadableDatabase, options: CommitOptions) {
    this.#options = options;
    this.#statements = statementsOf(db);
    this.set = positionOf(db) + 1;
  }

  /** How many changes were written. */
  get length(): number {
    return this.#n;
  }

  write(type: string, id: string, op: LogOp, before: string | null, after: string | null, delivered: string | null): void {
    this.open();
    this.#n += 1;
    if (op !== 'seen') this.#counts[type] = (this.#counts[type] ?? 0) + 1;
    this.#statements.insertChange.run(this.set, this.#n, type, id, op, before, after, delivered);
  }

  /** Enters the number of records touched; nothing may be written after. */
  close(): void {
    if (this.#opened) this.#statements.setCounts.run(JSON.stringify(this.#counts), this.set);
  }

  /** A set that changes no record still has its row when it takes back another. */
  open(): void {
    if (this.#opened) return;
    this.#opened = true;
    const { now, author, device, kind, label, source, actsOn } = this.#options;
    this.#statements.insertSet.run(
      this.set,
      newId(),
      now.toISOString(),
      author,
      device,
      kind,
      JSON.stringify(label satisfies ChangeLabel),
      source ?? null,
      actsOn ?? null,
    );
  }
}

/** Marks a set as taken back by another, or (null) as standing again. */
export function markUndone(db: ReadableDatabase, set: number, by: number | null): void {
  db.prepare('UPDATE change_set SET undone_by = ? WHERE set_no = ?').run(by, set);
}

/**
 * What a source last said of a record; null when it never spoke of it in a set that still stands.
 */
export function lastDelivered(db: ReadableDatabase, source: string, type: string, id: string): State | null {
  const text = statementsOf(db).delivered.get(type, id, source) as string | null | undefined;
  return text === undefined || text === null ? null : (JSON.parse(text) as State);
}

const cache = new WeakMap<ReadableDatabase, ReturnType<typeof prepareStatements>>();

function statementsOf(db: ReadableDatabase) {
  let statements = cache.get(db);
  if (statements === undefined) {
    statements = prepareStatements(db);
    cache.set(db, statements);
  }
  return statements;
}

function prepareStatements(db: ReadableDatabase) {
  return {
    position: db.prepare('SELECT max(set_no) FROM change_set').pluck(),
    insertSet: db.prepare(
      'INSERT INTO change_set (set_no, id, at, author, device, kind, label, source, acts_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    insertChange: db.prepare(
      'INSERT INTO change (set_no, n, type, record_id, op, before, after, delivered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    setCounts: db.prepare('UPDATE change_set SET counts = ? WHERE set_no = ?'),
    delivered: db
      .prepare(
        `SELECT coalesce(c.delivered, c.after) FROM change AS c JOIN change_set AS s ON s.set_no = c.set_no
         WHERE c.type = ? AND c.record_id = ? AND s.source = ? AND s.undone_by IS NULL
         ORDER BY c.set_no DESC, c.n DESC LIMIT 1`,
      )
      .pluck(),
  };
}
