/**
 * The change log: one row per change set, one row per record touched. Only ever appended to, save
 * for `undone_by`.
 */
import type { ChangeKind, ChangeLabel } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { CommitOptions } from './commit-types.ts';
import { newId } from './ids.ts';
import type { State } from './shape.ts';
import { column, objects, type Statement } from './statements.ts';

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
  return (column(db, 'SELECT max(set_no) FROM change_set').get() as number | null) ?? 0;
}

export function readSet(db: ReadableDatabase, set: number): SetRow | undefined {
  return objects(db, 'SELECT * FROM change_set WHERE set_no = ?').get(set) as SetRow | undefined;
}

/** Writes one change set. The set's own row is written with its first change, or by `open`. */
export class LogWriter {
  readonly set: number;
  #n = 0;
  #opened = false;
  readonly #counts: Record<string, number> = {};
  readonly #options: CommitOptions;
  readonly #db: ReadableDatabase;
  readonly #insertChange: Statement;

  constructor(db: ReadableDatabase, options: CommitOptions) {
    this.#options = options;
    this.#db = db;
    this.#insertChange = objects(
      db,
      'INSERT INTO change (set_no, n, type, record_id, op, before, after, delivered) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    );
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
    this.#insertChange.run(this.set, this.#n, type, id, op, before, after, delivered);
  }

  /** Enters the number of records touched; nothing may be written after. */
  close(): void {
    if (this.#opened) objects(this.#db, 'UPDATE change_set SET counts = ? WHERE set_no = ?').run(JSON.stringify(this.#counts), this.set);
  }

  /** A set that changes no record still has its row when it takes back another. */
  open(): void {
    if (this.#opened) return;
    this.#opened = true;
    const { now, author, device, kind, label, source, actsOn } = this.#options;
    // A clock that was set back must not put this set before the last one.
    const last = (column(this.#db, 'SELECT at FROM change_set ORDER BY set_no DESC LIMIT 1').get() as string | undefined) ?? '';
    const at = now.toISOString() > last ? now.toISOString() : last;
    objects(
      this.#db,
      'INSERT INTO change_set (set_no, id, at, author, device, kind, label, source, acts_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ).run(
      this.set,
      newId(),
      at,
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
  objects(db, 'UPDATE change_set SET undone_by = ? WHERE set_no = ?').run(by, set);
}

/**
 * What a source last said of a record; null when it never spoke of it in a set that still stands.
 */
export function lastDelivered(db: ReadableDatabase, source: string, type: string, id: string): State | null {
  const text = column(
    db,
    `SELECT coalesce(c.delivered, c.after) FROM change AS c JOIN change_set AS s ON s.set_no = c.set_no
     WHERE c.type = ? AND c.record_id = ? AND s.source = ? AND s.undone_by IS NULL
     ORDER BY c.set_no DESC, c.n DESC LIMIT 1`,
  ).get(type, id, source) as string | null | undefined;
  return text === undefined || text === null ? null : (JSON.parse(text) as State);
}
