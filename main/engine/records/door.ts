/**
 * One commit under way: checks each change, writes it, logs it and keeps the search index.
 *
 * Needs an open transaction (see commit.ts) and is used for one set.
 */
import { nameKeys, type Field } from '../../../preload/contract/catalogue/index.ts';
import { fieldToken, Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import { sameValue, type Values } from '../../../preload/contract/values.ts';
import type { WriteSession } from '../session.ts';
import type { CommitOptions, Committed, ImportedChange } from './commit-types.ts';
import { loadCatalogue } from './catalogue.ts';
import { newId, officialId } from './ids.ts';
import { customFieldType, definitionProblems } from './definition-rules.ts';
import { guardList } from './list-rules.ts';
import { isClosed, Lists } from './lists.ts';
import { lastDelivered, LogWriter } from './log.ts';
import { Problems, type Subject } from './problems.ts';
import { References } from './references.ts';
import { SearchIndex } from './search-index.ts';
import { isReference, shapeOf, stateKey, type Shape, type State } from './shape.ts';
import { isConstraint, officialKey, patched, sameState } from './state.ts';
import { storeOf, toState } from './store.ts';
import { titlesOf } from './titles.ts';
import { checkValue, wholeProblems } from './validate.ts';

export class Door {
  readonly #session: WriteSession;
  readonly #catalogue;
  readonly #options: CommitOptions;
  readonly #log: LogWriter;
  readonly #lists: Lists;
  readonly #search: SearchIndex;
  readonly #problems: Problems;
  readonly #references: References;
  readonly #ids: string[] = [];
  readonly #types = new Set<string>();
  /** `type id` of records deleted in this set: a second delete of one is no mistake. */
  readonly #deleted = new Set<string>();
  /** Choices whose item was not there yet. */
  readonly #laterItems: { subject: Subject; field: Field }[] = [];
  /** Official keys that another record held at that moment. */
  readonly #laterKeys: { shape: Shape; id: string }[] = [];

  constructor(session: WriteSession, options: CommitOptions) {
    this.#session = session;
    this.#options = options;
    // Custom fields may have changed since the session was opened.
    this.#catalogue = loadCatalogue(session.db);
    this.#log = new LogWriter(session.db, options);
    this.#lists = new Lists(session.db);
    this.#search = new SearchIndex(session.db, this.#catalogue, this.#lists);
    this.#problems = new Problems({ db: session.db, catalogue: this.#catalogue });
    this.#references = new References(session.db, this.#catalogue);
  }

  apply(change: ImportedChange): void {
    const shape = shapeOf(this.#catalogue, change.type);
    switch (change.op) {
      case 'create':
        this.#ids.push(this.#create(shape, change));
        return;
      case 'update':
        this.#update(shape, change);
        break;
      case 'delete':
        this.#delete(shape, change.id);
        break;
      case 'seen':
        this.#seen(shape, change.id, change.delivered);
        break;
    }
    this.#ids.push(change.id);
  }

  /** What can only be known once all changes are in. Refuses, or says what was done. */
  finish(): Committed {
    this.#lists.forget();
    for (const { subject, field } of this.#laterItems) {
      const checked = checkValue(field, subject.state[stateKey(field)] ?? null, null, this.#lists);
      if ('problem' in checked) this.#problems.add(subject, field, checked.problem);
    }
    this.#problems.refuse();
    this.#references.finish(this.#problems);
    for (const { shape, id } of this.#laterKeys) {
      const state = storeOf(this.#session.db, shape).read(id);
      if (state !== null && this.#holderOfKey(shape, id, state) !== null) throw this.#duplicate(shape, id, state);
    }
    this.#search.finish();
    this.#log.close();
    const set = this.#log.length === 0 ? null : this.#log.set;
    return { set, ids: this.#ids, types: [...this.#types] };
  }

  /** Who stands in the way when a foreign key refused the set. */
  explain(): Refusal {
    return this.#references.explain();
  }

  #create(shape: Shape, change: Extract<ImportedChange, { op: 'create' }>): string {
    const { type } = shape;
    const subject: Subject = { shape, id: null, state: toState(shape, change.values) };
    const before = this.#problems.length;
    const state = this.#check(subject, {}, false);
    this.#checkWhole(subject, state);
    // Goes on to find further problems; nothing of this set will stay.
    if (this.#problems.length > before) return change.id ?? '';
    const id = this.#insert(shape, change.id, state);
    subject.id = id;
    guardList(this.#session.db, this.#options.kind, type.key, null, state);
    this.#search.created(type.key, id, state);
    this.#log.write(type.key, id, 'create', null, JSON.stringify(state), deliveredText(shape, change.delivered, state));
    this.#types.add(type.key);
    return id;
  }

  #insert(shape: Shape, given: string | undefined, state: State): string {
    const store = storeOf(this.#session.db, shape);
    const key = officialKey(shape, state);
    const id = given ?? (key === null ? newId() : officialId(shape.type.key, key));
    try {
      store.insert(id, state);
    } catch (error) {
      if (!isConstraint(error, 'SQLITE_CONSTRAINT_PRIMARYKEY')) throw this.#explained(error, shape, given ?? '', state);
      if (given !== undefined) throw new Refusal('records.id-taken', { type: typeToken(shape.type.key), id: given });
      // The record that first had this official key may have been given another one since.
      const fresh = newId();
      store.insert(fresh, state);
      this.#laterKeys.push({ shape, id: fresh });
      return fresh;
    }
    if (key !== null && this.#holderOfKey(shape, id, state) !== null) this.#laterKeys.push({ shape, id });
    return id;
  }

  #update(shape: Shape, change: Extract<ImportedChange, { op: 'update' }>): void {
    const { type } = shape;
    const { id } = change;
    const store = storeOf(this.#session.db, shape);
    const before = store.read(id);
    if (before === null) throw new Refusal('records.not-found', { type: typeToken(type.key), id });
    if (change.expected !== undefined) this.#checkExpected(shape, id, before, change.expected);
    const subject: Subject = { shape, id, state: toState(shape, change.values) };
    const problems = this.#problems.length;
    const given = this.#check(subject, before, true);
    const changed: State = {};
    const old: State = {};
    for (const key in given) {
      const was = before[key] ?? null;
      const is = given[key] ?? null;
      if (sameValue(was, is)) continue;
      changed[key] = is;
      old[key] = was;
    }
    const after = patched(before, changed);
    if (Object.keys(changed).length === 0) {
      if (change.delivered !== undefined && problems === this.#problems.length) this.#seen(shape, id, change.delivered);
      return;
    }
    this.#checkWhole(subject, after);
    if (this.#problems.length > problems) return;
    guardList(this.#session.db, this.#options.kind, type.key, before, changed);
    try {
      store.update(id, changed);
    } catch (error) {
      throw this.#explained(error, shape, id, after);
    }
    if (type.officialKey?.some((key) => key in changed) === true && this.#holderOfKey(shape, id, after) !== null) {
      this.#laterKeys.push({ shape, id });
    }
    this.#search.updated(type.key, id, before, changed);
    this.#log.write(type.key, id, 'update', JSON.stringify(old), JSON.stringify(changed), deliveredText(shape, change.delivered, changed));
    this.#types.add(type.key);
  }

  #delete(shape: Shape, id: string): void {
    const { type } = shape;
    const mark = `${type.key} ${id}`;
    const store = storeOf(this.#session.db, shape);
    const before = store.read(id);
    if (before === null) {
      if (this.#deleted.has(mark)) return;
      throw new Refusal('records.not-found', { type: typeToken(type.key), id });
    }
    guardList(this.#session.db, this.#options.kind, type.key, before, null);
    // The parent goes first: records that own each other in a circle must not be met again.
    this.#deleted.add(mark);
    store.delete(id);
    this.#search.deleted(type.key, id, () => before);
    this.#log.write(type.key, id, 'delete', JSON.stringify(before), null, null);
    this.#references.deleted(type.key, id);
    this.#types.add(type.key);
    for (const { type: child, ids } of store.children(id)) {
      for (const each of ids) this.#delete(shapeOf(this.#catalogue, child), each);
    }
  }

  /** An import found the record to be as its source says: remembered, unless it is known already. */
  #seen(shape: Shape, id: string, delivered: Values): void {
    const { source } = this.#options;
    const text = JSON.stringify(toState(shape, delivered));
    const known = source === undefined ? null : lastDelivered(this.#session.db, source, shape.type.key, id);
    if (known !== null && sameState(known, JSON.parse(text) as State)) return;
    this.#log.write(shape.type.key, id, 'seen', null, null, text);
  }

  /** The subject's values as they will be stored; what is wrong with them goes to the problems. */
  #check(subject: Subject, before: State, withEmpty: boolean): State {
    const { shape, state: given } = subject;
    const state: State = {};
    for (const key in given) {
      const field = shape.byStateKey.get(key);
      if (field === undefined) throw new Refusal('records.unknown-field', { type: typeToken(shape.type.key), field: key });
      const value = given[key] ?? null;
      const was = before[key] ?? null;
      const checked = checkValue(field, value, was, this.#lists);
      if ('value' in checked) {
        if (checked.value !== null || withEmpty) state[key] = checked.value;
        if (isReference(field) && !sameValue(checked.value, was)) this.#references.check(subject, field, checked.value);
      } else if (checked.later !== undefined && !isClosed(this.#session.db, field.list ?? '')) {
        state[key] = checked.later;
        this.#laterItems.push({ subject, field });
      } else {
        this.#problems.add(subject, field, checked.problem);
        // Nothing of this set will stay; but the field is not missing as well.
        state[key] = value;
      }
    }
    return state;
  }

  /** What concerns the record as a whole: required fields, a name, periods, usable definitions. */
  #checkWhole(subject: Subject, after: State): void {
    const { shape } = subject;
    for (const { field, problem } of wholeProblems(shape, after)) this.#problems.add(subject, field, problem);
    if (shape.type.key !== customFieldType) return;
    for (const { field, problem } of definitionProblems(this.#catalogue, shape, after)) this.#problems.add(subject, field, problem);
  }

  #checkExpected(shape: Shape, id: string, before: State, expected: Values): void {
    for (const [key, value] of Object.entries(toState(shape, expected))) {
      if (sameValue(before[key] ?? null, value)) continue;
      const field = shape.byStateKey.get(key);
      throw new Refusal('records.changed-meanwhile', {
        record: this.#titleOf(shape, id),
        field: field === undefined ? key : fieldToken(shape.type.key, field),
      });
    }
  }

  /** Another record with the same complete official key. */
  #holderOfKey(shape: Shape, id: string, state: State): string | null {
    const key = officialKey(shape, state);
    return key === null ? null : storeOf(this.#session.db, shape).otherWithKey(shape.type.officialKey ?? [], key, id);
  }

  #duplicate(shape: Shape, id: string, state: State): Refusal {
    const { type } = shape;
    const holder = this.#holderOfKey(shape, id, state) ?? id;
    return new Refusal('records.duplicate-key', {
      type: typeToken(type.key),
      record: this.#titleOf(shape, holder),
      id: holder,
      key: (officialKey(shape, state) ?? []).join(' '),
    });
  }

  #titleOf(shape: Shape, id: string): string {
    const title = titlesOf({ db: this.#session.db, catalogue: this.#catalogue }, shape.type.key, [id], 'he').get(id);
    return title === undefined || title === '' ? id : title;
  }

  /** A rule of the table that the catalogue does not know of, said as a refusal. */
  #explained(error: unknown, shape: Shape, id: string, state: State): unknown {
    if (!isConstraint(error, 'SQLITE_CONSTRAINT')) return error;
    if (isConstraint(error, 'SQLITE_CONSTRAINT_UNIQUE') && this.#holderOfKey(shape, id, state) !== null) return this.#duplicate(shape, id, state);
    const name = nameKeys.map((key) => state[key]).find((value) => typeof value === 'string');
    return new Refusal(
      'records.rule',
      { type: typeToken(shape.type.key), record: typeof name === 'string' ? name : typeToken(shape.type.key) },
      { detail: error instanceof Error ? error.message : String(error), cause: error },
    );
  }
}

/** For the log: null when the source said just what is written. */
function deliveredText(shape: Shape, delivered: Values | undefined, written: State): string | null {
  if (delivered === undefined) return null;
  const state = toState(shape, delivered);
  return sameState(state, written) ? null : JSON.stringify(state);
}
