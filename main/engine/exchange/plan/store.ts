/**
 * A plan while it waits for the person: one temporary SQLite file per plan, outside the database.
 *
 * Promises: holds any number of rows without holding them in memory; disappears with `close`; an
 * unexpected end leaves at most a temporary file, which the next start of a plan removes.
 */
import Database from 'better-sqlite3';
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { planStatuses, type PlanCounts, type PlanStatus } from '../../../../preload/contract/procedures/exchange.ts';
import type { Reason } from './candidate.ts';

/** create, update: a change; seen: nothing to change, but to be remembered as delivered. */
export type PlanOp = 'create' | 'update' | 'seen';

/** One field of a change, by state key. `conflict`: both sides moved since `base`. */
export interface Diff {
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly base?: unknown;
  readonly conflict?: boolean;
}

export interface StoredRow {
  readonly n: number;
  readonly type: string;
  readonly status: PlanStatus;
  readonly op: PlanOp | null;
  readonly id: string | null;
  readonly sheet: string;
  readonly sheet_row: number;
  /** JSON: what the source said, by state key. */
  readonly vals: string;
  /** JSON of Diff[]; null for new records. */
  readonly diff: string | null;
  /** JSON of Reason. */
  readonly reason: string | null;
  /** Column letters when one cell is to blame. */
  readonly col: string | null;
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

export class PlanStore {
  readonly #db: Database.Database;
  readonly #file: string;
  readonly #insert;
  readonly #counts = new Map<string, Record<PlanStatus, number>>();
  #n = 0;

  constructor(folder: string, planId: string) {
    const plans = path.join(folder, 'plans');
    mkdirSync(plans, { recursive: true });
    removeLeftOvers(plans);
    this.#file = path.join(plans, `${planId}.plan`);
    this.#db = new Database(this.#file);
    // Nothing here survives the process, so nothing needs to be safe on disk.
    this.#db.pragma('page_size = 32768');
    this.#db.pragma('cache_size = -16384');
    this.#db.pragma('locking_mode = EXCLUSIVE');
    this.#db.pragma('journal_mode = OFF');
    this.#db.pragma('synchronous = OFF');
    this.#db.pragma('temp_store = MEMORY');
    this.#db.exec(`
      CREATE TABLE row (
        n INTEGER PRIMARY KEY, type TEXT NOT NULL, status TEXT NOT NULL, op TEXT, id TEXT,
        sheet TEXT NOT NULL, sheet_row INTEGER NOT NULL, vals TEXT NOT NULL, diff TEXT, reason TEXT, col TEXT
      );
      CREATE TABLE source_row (sheet TEXT NOT NULL, sheet_row INTEGER NOT NULL, cells TEXT NOT NULL, PRIMARY KEY (sheet, sheet_row)) WITHOUT ROWID;
      CREATE TABLE source_header (sheet TEXT PRIMARY KEY, cells TEXT NOT NULL) WITHOUT ROWID;
      BEGIN;
    `);
    this.#insert = this.#db.prepare('INSERT INTO row VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  }

  /** The number that the next row will get. */
  get next(): number {
    return this.#n + 1;
  }

  /** Adds a row and returns its number. */
  add(row: Omit<StoredRow, 'n'>): number {
    this.#n += 1;
    this.#insert.run(this.#n, row.type, row.status, row.op, row.id, row.sheet, row.sheet_row, row.vals, row.diff, row.reason, row.col);
    this.#count(row.type, row.status, 1);
    return this.#n;
  }

  /** Ends the writing of the plan; what follows are reads and single settlements. */
  complete(): void {
    this.#db.exec('COMMIT; CREATE INDEX row_by_status ON row(type, status, n); CREATE INDEX row_by_id ON row(id)');
  }

  /** Rejects a row that was accepted before, because a later one contradicts it. */
  reject(n: number, reason: Reason, column: string | null): void {
    const row = this.row(n);
    if (row === undefined) throw new Error(`plan row ${String(n)} is missing`);
    if (row.status === 'rejected') return;
    this.#db.prepare('UPDATE row SET status = ?, op = NULL, id = NULL, reason = ?, col = ? WHERE n = ?').run('rejected', JSON.stringify(reason), column, n);
    this.#count(row.type, row.status, -1);
    this.#count(row.type, 'rejected', 1);
  }

  settle(n: number, status: PlanStatus, op: PlanOp | null, diff: readonly Diff[] | null): void {
    const row = this.row(n);
    if (row === undefined) throw new Error(`plan row ${String(n)} is missing`);
    this.#db.prepare('UPDATE row SET status = ?, op = ?, diff = ?, reason = NULL WHERE n = ?').run(status, op, diff === null ? null : JSON.stringify(diff), n);
    this.#count(row.type, row.status, -1);
    this.#count(row.type, status, 1);
  }

  row(n: number): StoredRow | undefined {
    return this.#db.prepare<[number], StoredRow>('SELECT * FROM row WHERE n = ?').get(n);
  }

  /** The planned values of a record that this plan creates or changes. */
  byId(id: string): StoredRow | undefined {
    return this.#db.prepare<[string], StoredRow>("SELECT * FROM row WHERE id = ? AND status <> 'rejected'").get(id);
  }

  counts(): Readonly<Record<string, PlanCounts>> {
    return Object.fromEntries([...this.#counts].map(([type, counts]) => [type, { ...counts }]));
  }

  /** Rows of a page, and how many there are. `text` is looked for in what the source said. */
  page(where: { type?: string | undefined; status?: string | undefined; text?: string | undefined }, offset: number, limit: number) {
    const conditions: string[] = [];
    const values: (string | number)[] = [];
    if (where.type !== undefined) { conditions.push('type = ?'); values.push(where.type); }
    if (where.status !== undefined) { conditions.push('status = ?'); values.push(where.status); }
    if (where.text !== undefined && where.text !== '') { conditions.push("instr(lower(vals), lower(?)) > 0"); values.push(where.text); }
    const condition = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
    const rows = this.#db.prepare(`SELECT * FROM row ${condition} ORDER BY n LIMIT ? OFFSET ?`).all(...values, limit, offset) as StoredRow[];
    const total = this.#db.prepare(`SELECT count(*) FROM row ${condition}`).pluck().get(...values) as number;
    return { rows, total };
  }

  /** All rows of a status, in order. */
  withStatus(status: PlanStatus): IterableIterator<StoredRow> {
    return this.#db.prepare<[string], StoredRow>('SELECT * FROM row WHERE status = ? ORDER BY n').iterate(status);
  }

  /** The rows that lead to changes, in order. */
  changes(): IterableIterator<StoredRow> {
    return this.#db.prepare<[], StoredRow>("SELECT * FROM row WHERE op IS NOT NULL AND status <> 'conflict' ORDER BY n").iterate();
  }

  keepHeader(sheet: string, cells: readonly string[]): void {
    this.#db.prepare('INSERT OR REPLACE INTO source_header VALUES (?, ?)').run(sheet, JSON.stringify(cells));
  }

  keepSourceRow(sheet: string, sheetRow: number, cells: readonly unknown[]): void {
    this.#db.prepare('INSERT OR REPLACE INTO source_row VALUES (?, ?, ?)').run(sheet, sheetRow, JSON.stringify(cells));
  }

  /** Sheet → numbers of the source rows that were rejected. */
  rejectedSourceRows(): Map<string, number[]> {
    const found = this.#db
      .prepare<[], { sheet: string; sheet_row: number }>("SELECT DISTINCT sheet, sheet_row FROM row WHERE status = 'rejected' AND sheet_row > 0 ORDER BY sheet, sheet_row")
      .all();
    const bySheet = new Map<string, number[]>();
    for (const { sheet, sheet_row: row } of found) bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), row]);
    return bySheet;
  }

  sourceRow(sheet: string, sheetRow: number): unknown[] | null {
    const cells = this.#db.prepare('SELECT cells FROM source_row WHERE sheet = ? AND sheet_row = ?').pluck().get(sheet, sheetRow);
    return typeof cells === 'string' ? (JSON.parse(cells) as unknown[]) : null;
  }

  sourceHeader(sheet: string): string[] {
    const cells = this.#db.prepare('SELECT cells FROM source_header WHERE sheet = ?').pluck().get(sheet);
    return typeof cells === 'string' ? (JSON.parse(cells) as string[]) : [];
  }

  close(): void {
    this.#db.close();
    rmSync(this.#file, { force: true });
  }

  #count(type: string, status: PlanStatus, by: number): void {
    let counts = this.#counts.get(type);
    if (counts === undefined) {
      counts = Object.fromEntries(planStatuses.map((each) => [each, 0])) as Record<PlanStatus, number>;
      this.#counts.set(type, counts);
    }
    counts[status] += by;
  }
}

function removeLeftOvers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    try {
      if (name.endsWith('.plan') && Date.now() - statSync(file).mtimeMs > dayInMilliseconds) rmSync(file, { force: true });
    } catch {
      // Another process may be using or removing it: it will be gone another time.
      continue;
    }
  }
}
