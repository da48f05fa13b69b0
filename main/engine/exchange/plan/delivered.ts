/**
 * What a source said last time, read out of the change log in the order it was written.
 *
 * A source mostly comes again in the order of last time, so its last change sets are read along
 * with it: what passes by unasked is kept until somebody asks. One sequential read instead of a
 * search per record (thirty times faster), and in the usual case next to nothing in memory.
 * Sets that were taken back do not count. Whoever makes one closes it: until then nothing can be
 * written through this connection.
 */
import type { State } from '../../records/shape.ts';
import type { ReadableDatabase } from '../../database/handles.ts';

type LogLine = readonly [type: string, id: string, delivered: string | null];

export class Delivered {
  readonly #db: ReadableDatabase;
  /** Standing sets of the source that are still to be read, oldest first. */
  readonly #sets: number[];
  readonly #passed = new Map<string, string>();
  #lines: IterableIterator<LogLine> | null = null;

  constructor(db: ReadableDatabase, source: string) {
    this.#db = db;
    this.#sets = db.prepare('SELECT set_no FROM change_set WHERE source = ? AND undone_by IS NULL ORDER BY set_no').pluck().all(source) as number[];
  }

  /** By state key; null when the source never spoke of the record in a set that still stands. */
  of(type: string, id: string): State | null {
    const key = `${type} ${id}`;
    const known = this.#passed.get(key);
    if (known !== undefined) {
      // A record is asked for once.
      this.#passed.delete(key);
      return JSON.parse(known) as State;
    }
    for (;;) {
      const line = this.#next();
      if (line === null) return null;
      const [lineType, lineId, delivered] = line;
      const passing = `${lineType} ${lineId}`;
      // Newer sets are read first, so what is known already is newer.
      if (delivered === null || this.#passed.has(passing)) continue;
      if (passing === key) return JSON.parse(delivered) as State;
      this.#passed.set(passing, delivered);
    }
  }

  close(): void {
    this.#lines?.return?.();
    this.#lines = null;
    this.#sets.length = 0;
  }

  #next(): LogLine | null {
    for (;;) {
      if (this.#lines === null) {
        const set = this.#sets.pop();
        if (set === undefined) return null;
        this.#lines = this.#db
          .prepare('SELECT type, record_id, coalesce(delivered, after) FROM change WHERE set_no = ? ORDER BY n')
          .raw()
          .iterate(set) as IterableIterator<LogLine>;
      }
      const next = this.#lines.next();
      if (next.done !== true) return next.value;
      this.#lines = null;
    }
  }
}
