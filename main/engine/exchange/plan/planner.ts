/**
 * Compares what a source says with what the file holds, record by record, and writes the plan.
 *
 * Promises: writes nothing to the database. A record is found by its lasting id, else by a natural
 * key (codes compare as numbers), never by its name. Re-import follows the last value the source
 * delivered: file = that value keeps ours, ours = that value takes the file's, both moved = conflict.
 * A record deleted by hand since stays deleted. Everything that the door would refuse is rejected
 * here, with its row and column, so that a plan can be applied as shown.
 */
import { nameKeys, type Field, type RecordType } from '../../../../preload/contract/catalogue/index.ts';
import { fieldToken, typeToken } from '../../../../preload/contract/errors/index.ts';
import { sameValue, type Value } from '../../../../preload/contract/values.ts';
import { newId } from '../../records/ids.ts';
import { Lists } from '../../records/lists.ts';
import { isReference, quoted, shapeOf, stateKey, type Shape, type State } from '../../records/shape.ts';
import { storeOf, toState, type Store } from '../../records/store.ts';
import { checkValue } from '../../records/validate.ts';
import type { ReadSession } from '../../session.ts';
import type { Candidate, Note, Reason } from './candidate.ts';
import { Delivered } from './delivered.ts';
import type { Diff, PlanStore } from './store.ts';

export interface PlannerOptions {
  /** Key of the preset or mapping: what is remembered as the deliverer. */
  readonly source: string;
  readonly onConflict: 'ours' | 'theirs' | null;
}

interface KeyMap {
  readonly keys: readonly Field[];
  /** Key text → id, null when two records share the key; read when first needed. */
  ids: ReadonlyMap<string, string | null> | null;
}

interface TypeContext {
  readonly type: RecordType;
  readonly shape: Shape;
  readonly store: Store;
  /** Ids of all records of this type in the file. */
  readonly ids: ReadonlySet<string>;
  readonly keyMaps: readonly KeyMap[];
  /** Fields that must be filled, and those that point at records. */
  readonly required: readonly Field[];
  readonly pointing: readonly Field[];
  /** Key of each candidate so far → plan row and sheet row. */
  readonly seen: Map<string, { n: number; sheetRow: number; id: string }>;
  /** Ids that this plan creates. */
  readonly planned: Set<string>;
  /** Ids that were deleted by hand and stay so. */
  readonly gone: Set<string>;
}

/** Between the parts of a key. */
const separator = '\u001f';

export class Planner {
  readonly #session: ReadSession;
  readonly #store: PlanStore;
  readonly #options: PlannerOptions;
  readonly #lists: Lists;
  readonly #contexts = new Map<string, TypeContext>();
  readonly #delivered: Delivered;
  #stayedDeleted = 0;

  constructor(session: ReadSession, store: PlanStore, options: PlannerOptions) {
    this.#session = session;
    this.#store = store;
    this.#options = options;
    this.#lists = new Lists(session.db);
    this.#delivered = new Delivered(session.db, options.source);
  }

  get lists(): Lists {
    return this.#lists;
  }

  /** What became clear only on the whole. */
  notes(): readonly Note[] {
    return this.#stayedDeleted === 0 ? [] : [{ code: 'exchange.note.stayed-deleted', params: { count: this.#stayedDeleted } }];
  }

  /** Lets go of the change log: nothing can be written while it is read. */
  close(): void {
    this.#delivered.close();
  }

  /** True when the record is in the file or will be made by this plan. */
  knows(type: string, id: string): boolean {
    const context = this.#context(type);
    return context.planned.has(id) || context.ids.has(id);
  }

  /** The record of `type` with these key values in the file. */
  find(type: string, values: Readonly<Record<string, Value>>): string | null {
    const context = this.#context(type);
    return this.#byNaturalKey(context, toState(context.shape, values));
  }

  /** Places one candidate in the plan. Returns the id of its record, null when it was rejected. */
  add(candidate: Candidate): string | null {
    const context = this.#context(candidate.type);
    const theirs = toState(context.shape, candidate.values);
    if (candidate.rejected !== undefined) return this.#reject(context, candidate, theirs, candidate.rejected);
    const problem = this.#checkValues(context, theirs);
    if (problem !== null) return this.#reject(context, candidate, theirs, problem);

    if (candidate.shared === true && candidate.id !== undefined && context.seen.has(candidate.id)) return candidate.id;

    const existing = this.#existing(context, candidate, theirs);
    const id = existing ?? candidate.id ?? newId();
    const duplicate = this.#duplicate(context, candidate, theirs, id, existing);
    if (duplicate !== null) return this.#reject(context, candidate, theirs, duplicate);
    if (existing !== null) return this.#compare(context, candidate, theirs, existing);
    if (candidate.id !== undefined && this.#delivered.of(candidate.type, id) !== null) {
      return this.#stayDeleted(context, candidate, theirs, id);
    }
    const incomplete = this.#whole(context, theirs) ?? this.#references(context, theirs, {});
    if (incomplete !== null) return this.#reject(context, candidate, theirs, incomplete);
    const reason = candidate.contradiction ?? null;
    this.#write(context, candidate, theirs, { id, status: reason === null ? 'new' : 'conflict', op: 'create', diff: null, reason });
    context.planned.add(id);
    return id;
  }

  #compare(context: TypeContext, candidate: Candidate, theirs: State, id: string): string | null {
    const ours = context.store.read(id) ?? {};
    const base = this.#delivered.of(candidate.type, id);
    const diff: Diff[] = [];
    let remembered = base !== null;
    for (const [key, after] of Object.entries(theirs)) {
      const before = ours[key] ?? null;
      const last = base?.[key] ?? null;
      if (base === null || !sameValue(last, after)) remembered = false;
      if (sameValue(before, after)) continue;
      if (base === null) {
        // Never delivered: a blank says nothing, a value is shown as a change.
        if (after !== null) diff.push({ key, before, after });
      } else if (sameValue(last, after)) {
        continue;
      } else if (sameValue(last, before)) {
        diff.push({ key, before, after });
      } else {
        diff.push({ key, before, after, base: last, conflict: true });
      }
    }
    const settled = settleAll(diff, this.#options.onConflict);
    const conflict = settled.some((each) => each.conflict === true) || candidate.contradiction !== undefined;
    const taken = Object.fromEntries(settled.filter((each) => each.conflict !== true).map((each) => [each.key, each.after as Value]));
    const problem = settled.length === 0 ? null : (this.#whole(context, { ...ours, ...taken }) ?? this.#references(context, taken, ours));
    if (problem !== null) return this.#reject(context, candidate, theirs, problem);
    const op = settled.length > 0 ? 'update' : remembered ? null : 'seen';
    this.#write(context, candidate, theirs, {
      id,
      status: conflict ? 'conflict' : settled.length > 0 ? 'changed' : 'same',
      op,
      diff: settled,
      reason: candidate.contradiction ?? null,
    });
    return id;
  }

  #stayDeleted(context: TypeContext, candidate: Candidate, theirs: State, id: string): string {
    this.#stayedDeleted += 1;
    context.gone.add(id);
    this.#write(context, candidate, theirs, { id, status: 'same', op: null, diff: [], reason: null });
    return id;
  }

  #existing(context: TypeContext, candidate: Candidate, theirs: State): string | null {
    if (context.ids.size === 0) return null;
    if (candidate.id !== undefined && context.ids.has(candidate.id)) return candidate.id;
    return this.#byNaturalKey(context, theirs);
  }

  #byNaturalKey(context: TypeContext, state: State): string | null {
    if (context.ids.size === 0) return null;
    for (const keyMap of context.keyMaps) {
      const key = keyText(keyMap.keys, state);
      if (key === null) continue;
      keyMap.ids ??= this.#readKeys(context.type.key, keyMap.keys);
      const id = keyMap.ids.get(key);
      if (id !== undefined && id !== null) return id;
    }
    return null;
  }

  /** The same record twice in one source: both rows are rejected, since neither is to be believed. */
  #duplicate(context: TypeContext, candidate: Candidate, theirs: State, id: string, existing: string | null): Reason | null {
    const keys = context.keyMaps[0]?.keys ?? [];
    const mark = candidate.id ?? keyText(keys, theirs) ?? id;
    // Two rows may find one record by different keys of theirs.
    const first = context.seen.get(mark) ?? (existing === null ? undefined : context.seen.get(existing));
    if (first === undefined) {
      // The number that the coming row will get.
      const seen = { n: this.#store.next, sheetRow: candidate.sheetRow, id };
      context.seen.set(mark, seen);
      if (existing !== null) context.seen.set(existing, seen);
      return null;
    }
    const reason = (other: number): Reason => ({
      code: 'exchange.reason.duplicate',
      params: { key: keys.map((field) => String(theirs[stateKey(field)] ?? '')).join(' · '), other },
    });
    this.#store.reject(first.n, reason(candidate.sheetRow), null);
    context.planned.delete(first.id);
    return reason(first.sheetRow);
  }

  #checkValues(context: TypeContext, theirs: State): Reason | null {
    for (const key in theirs) {
      const given = theirs[key] ?? null;
      if (given === null) continue;
      const field = context.shape.byStateKey.get(key);
      if (field === undefined) throw new Error(`${context.type.key} has no field ${key}`);
      const checked = checkValue(field, given, null, this.#lists);
      if ('problem' in checked) {
        return { code: checked.problem.code, params: { ...checked.problem.params, field: fieldToken(context.type.key, field) }, field: field.key };
      }
      theirs[key] = checked.value;
    }
    return null;
  }

  /** What the door asks of a record as a whole. */
  #whole(context: TypeContext, state: State): Reason | null {
    const { type } = context;
    for (const field of context.required) {
      if ((state[stateKey(field)] ?? null) === null) {
        return { code: 'exchange.reason.required', params: { field: fieldToken(type.key, field) }, field: field.key };
      }
    }
    if (type.named && nameKeys.every((key) => (state[key] ?? null) === null)) {
      return { code: 'exchange.reason.no-name', params: { type: typeToken(type.key) } };
    }
    for (const [from, to] of type.periods) {
      const start = state[from];
      const end = state[to];
      if (typeof start === 'string' && typeof end === 'string' && start > `${end}~`) {
        return { code: 'exchange.reason.reversed', params: { from: start, to: end }, field: to };
      }
    }
    return null;
  }

  #references(context: TypeContext, theirs: State, ours: State): Reason | null {
    for (const field of context.pointing) {
      const key = stateKey(field);
      const value = theirs[key] ?? null;
      if (value === null || sameValue(value, ours[key] ?? null)) continue;
      for (const target of typeof value === 'string' ? [value] : (value as readonly string[])) {
        const reason = this.#reference(context, field, target);
        if (reason !== null) return reason;
      }
    }
    return null;
  }

  #reference(context: TypeContext, field: Field, target: string): Reason | null {
    const to = this.#context(field.to ?? '');
    const params = { field: fieldToken(context.type.key, field), type: typeToken(to.type.key) };
    if (to.gone.has(target)) return { code: 'exchange.reason.deleted-reference', params, field: field.key };
    if (!this.knows(to.type.key, target)) return { code: 'exchange.reason.missing-reference', params, field: field.key };
    if (field.only === undefined) return null;
    const state = to.planned.has(target) ? (JSON.parse(this.#store.byId(target)?.vals ?? '{}') as State) : (to.store.read(target) ?? {});
    const allowed = Object.entries(field.only).every(([key, codes]) => codes.includes(String(state[key] ?? '')));
    return allowed ? null : { code: 'exchange.reason.wrong-reference', params, field: field.key };
  }

  #reject(context: TypeContext, candidate: Candidate, theirs: State, reason: Reason): null {
    this.#write(context, candidate, theirs, { id: null, status: 'rejected', op: null, diff: null, reason });
    return null;
  }

  #write(
    context: TypeContext,
    candidate: Candidate,
    theirs: State,
    row: { id: string | null; status: 'new' | 'changed' | 'same' | 'conflict' | 'rejected'; op: 'create' | 'update' | 'seen' | null; diff: readonly Diff[] | null; reason: Reason | null },
  ): void {
    this.#store.add({
      type: context.type.key,
      status: row.status,
      op: row.op,
      id: row.id,
      sheet: candidate.sheet,
      sheet_row: candidate.sheetRow,
      vals: JSON.stringify(theirs),
      diff: row.diff === null ? null : JSON.stringify(row.diff),
      reason: row.reason === null ? null : JSON.stringify(row.reason),
      col: row.reason?.field === undefined ? null : (candidate.columns?.[row.reason.field] ?? null),
    });
  }

  #context(typeKey: string): TypeContext {
    let context = this.#contexts.get(typeKey);
    if (context === undefined) {
      context = this.#makeContext(typeKey);
      this.#contexts.set(typeKey, context);
    }
    return context;
  }

  #makeContext(typeKey: string): TypeContext {
    const { db, catalogue } = this.#session;
    const type = catalogue.get(typeKey);
    const shape = shapeOf(catalogue, typeKey);
    const ids = new Set(db.prepare(`SELECT id FROM ${quoted(typeKey)}`).pluck().all() as string[]);
    const keyMaps = type.naturalKeys.map((keys) => {
      const fields = keys.map((key) => {
        const field = shape.byKey.get(key);
        if (field === undefined) throw new Error(`${typeKey} has no field ${key}`);
        return field;
      });
      return { keys: fields, ids: null };
    });
    const required = type.fields.filter((field) => field.required === true);
    const pointing = type.fields.filter(isReference);
    return { type, shape, store: storeOf(db, shape), ids, keyMaps, required, pointing, seen: new Map(), planned: new Set(), gone: new Set() };
  }

  #readKeys(typeKey: string, fields: readonly Field[]): Map<string, string | null> {
    const ids = new Map<string, string | null>();
    const rows = this.#session.db.prepare(`SELECT id, ${fields.map((field) => quoted(field.key)).join(', ')} FROM ${quoted(typeKey)}`).raw().iterate();
    for (const row of rows as Iterable<readonly Value[]>) {
      const key = keyText(fields, Object.fromEntries(fields.map((field, index) => [stateKey(field), row[index + 1] ?? null])));
      if (key !== null) ids.set(key, ids.has(key) ? null : String(row[0]));
    }
    return ids;
  }
}

/** Decides the conflicts of one record, or leaves them when nobody has said how. */
export function settleAll(diff: readonly Diff[], take: 'ours' | 'theirs' | null): Diff[] {
  if (take === null) return [...diff];
  return diff.flatMap((each) => {
    if (each.conflict !== true) return [each];
    return take === 'ours' ? [] : [{ key: each.key, before: each.before, after: each.after, base: each.base }];
  });
}

/** The text of a key, null unless all its parts are filled. Codes with leading zeros are the same code. */
function keyText(keys: readonly Field[], state: State): string | null {
  const parts: string[] = [];
  for (const field of keys) {
    const value = state[stateKey(field)] ?? null;
    if (value === null || value === '') return null;
    parts.push(field.type === 'code' ? bareCode(String(value)) : String(value));
  }
  return parts.length === 0 ? null : parts.join(separator);
}

/** Codes are compared without leading zeros. */
export function bareCode(code: string): string {
  return /^0+\d/.test(code) ? code.replace(/^0+(?=\d)/, '') : code;
}
