/**
 * Puts back, row by row, what one change set changed.
 *
 * Promises: nothing is overwritten that changed since; all such conflicts are found before any
 * refusal. Needs an open transaction (see commit.ts).
 *
 * A record that no later set touched is known from the log alone: it is not read, only written.
 */
import { fieldToken, Refusal, sentencesToken, typeToken, type Params } from '../../../preload/contract/errors/index.ts';
import { sameValue } from '../../../preload/contract/values.ts';
import type { WriteSession } from '../session.ts';
import { loadCatalogue } from './catalogue.ts';
import type { CommitOptions } from './commit-types.ts';
import { Lists } from './lists.ts';
import { LogWriter, type LogRow } from './log.ts';
import { References } from './references.ts';
import { SearchIndex } from './search-index.ts';
import { shapeOf, type Shape, type State } from './shape.ts';
import { officialKey, parseState } from './state.ts';
import { storeOf } from './store.ts';
import { TitleBook } from './title-text.ts';
import { column } from './statements.ts';

/** So many conflicts are said. */
const said = 5;

export class Reverser {
  readonly #session: WriteSession;
  readonly #catalogue;
  readonly #set: number;
  readonly #log: LogWriter;
  readonly #search: SearchIndex;
  readonly #references: References;
  readonly #touchedSince;
  readonly #conflicts: { code: string; params: Params }[] = [];
  #conflictCount = 0;
  /** Put back with an official key, which somebody else may have been given since. */
  readonly #keyed: { shape: Shape; id: string }[] = [];

  /** `set`: the one whose rows will be handed in. */
  constructor(session: WriteSession, set: number, options: CommitOptions) {
    const { db } = session;
    this.#session = session;
    this.#set = set;
    this.#catalogue = loadCatalogue(db);
    this.#log = new LogWriter(db, options);
    this.#search = new SearchIndex(db, this.#catalogue, new Lists(db));
    this.#references = new References(db, this.#catalogue);
    this.#touchedSince = column(db, 'SELECT 1 FROM change WHERE type = ? AND record_id = ? AND set_no > ? AND set_no < ? LIMIT 1');
  }

  /** Takes back one row; rows must come last first. */
  take(row: LogRow): void {
    const { type, record_id: id, op } = row;
    if (op === 'seen') return;
    const shape = shapeOf(this.#catalogue, type);
    const known = this.#touchedSince.get(type, id, this.#set, this.#log.set) === undefined;
    if (op === 'create') this.#uncreate(shape, id, row.after, known);
    else if (op === 'delete') this.#undelete(shape, id, row.before);
    else this.#revert(shape, id, row.before, row.after, known);
  }

  /** Refuses when there were conflicts; else the number of the new set. */
  finish(): number {
    for (const { shape, id } of this.#keyed) this.#checkKey(shape, id);
    this.#refuse();
    this.#references.finish(null);
    this.#search.finish();
    this.#log.open();
    this.#log.close();
    return this.#log.set;
  }

  /** Who stands in the way when a foreign key refused the set. */
  explain(): Refusal {
    const { params } = this.#references.explain();
    return new Refusal('records.undo-conflict', {
      count: params['count'] ?? 1,
      conflicts: sentencesToken([{ code: 'records.conflict.referenced', params }]),
    });
  }

  #uncreate(shape: Shape, id: string, after: string | null, known: boolean): void {
    const store = storeOf(this.#session.db, shape);
    const { key: type } = shape.type;
    if (!known) {
      const now = store.read(id);
      if (now === null) {
        this.#conflict('records.conflict.deleted', shape, id);
        return;
      }
      if (!this.#sameAs(shape, id, now, parseState(after), true)) return;
    }
    store.delete(id);
    this.#search.deleted(type, id, () => parseState(after));
    this.#references.deleted(type, id);
    this.#log.write(type, id, 'delete', after, null, null);
  }

  #undelete(shape: Shape, id: string, before: string | null): void {
    const store = storeOf(this.#session.db, shape);
    if (store.exists(id)) {
      this.#conflict('records.conflict.exists', shape, id);
      return;
    }
    const state = parseState(before);
    if (officialKey(shape, state) !== null && this.#keyIsTaken(shape, id, state)) return;
    store.insert(id, state);
    this.#search.created(shape.type.key, id, state);
    this.#log.write(shape.type.key, id, 'create', null, before, null);
  }

  #revert(shape: Shape, id: string, before: string | null, after: string | null, known: boolean): void {
    const store = storeOf(this.#session.db, shape);
    const now = store.read(id);
    if (now === null) {
      this.#conflict('records.conflict.deleted', shape, id);
      return;
    }
    const written = parseState(after);
    if (!known && !this.#sameAs(shape, id, now, written, false)) return;
    const old = parseState(before);
    store.update(id, old);
    if (shape.type.officialKey?.some((key) => key in old) === true) this.#keyed.push({ shape, id });
    this.#search.updated(shape.type.key, id, now, old);
    this.#log.write(shape.type.key, id, 'update', after, before, null);
  }

  /** Whether the record still is as the set left it; `whole`: also in the fields the set left empty. */
  #sameAs(shape: Shape, id: string, now: State, written: State, whole: boolean): boolean {
    const keys = new Set([...Object.keys(written), ...(whole ? Object.keys(now) : [])]);
    let same = true;
    for (const key of keys) {
      if (sameValue(now[key] ?? null, written[key] ?? null)) continue;
      same = false;
      const field = shape.byStateKey.get(key);
      this.#conflict('records.conflict.field', shape, id, { field: field === undefined ? key : fieldToken(shape.type.key, field) });
    }
    return same;
  }

  #keyIsTaken(shape: Shape, id: string, state: State): boolean {
    const key = officialKey(shape, state);
    if (key === null) return false;
    const holder = storeOf(this.#session.db, shape).otherWithKey(shape.type.officialKey ?? [], key, id);
    if (holder === null) return false;
    this.#conflict('records.conflict.exists', shape, holder);
    return true;
  }

  #checkKey(shape: Shape, id: string): void {
    const state = storeOf(this.#session.db, shape).read(id);
    if (state !== null) this.#keyIsTaken(shape, id, state);
  }

  #conflict(code: string, shape: Shape, id: string, params: Params = {}): void {
    this.#conflictCount += 1;
    if (this.#conflicts.length >= said) return;
    const book = new TitleBook({ db: this.#session.db, catalogue: this.#catalogue }, 'he', null, true);
    const title = book.learn(shape.type.key, [id]).get(id) ?? '';
    this.#conflicts.push({
      code,
      params: { ...params, type: typeToken(shape.type.key), record: title === '' ? id : title },
    });
  }

  #refuse(): void {
    if (this.#conflictCount === 0) return;
    throw new Refusal('records.undo-conflict', { count: this.#conflictCount, conflicts: sentencesToken(this.#conflicts) });
  }
}
