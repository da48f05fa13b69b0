/**
 * Whether references lead somewhere, while a set is being written.
 *
 * A target may come later in the same set, so what is not there yet is asked again at the end.
 * That a deleted record is not pointed at any more is left to SQLite's deferred foreign keys, which
 * count it for nothing; only when they object are the culprits searched.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { fieldToken, Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import type { Catalogue } from '../session.ts';
import type { Problems, Subject } from './problems.ts';
import { isChoice, isMany, isReference, quoted, shapeOf, stateKey } from './shape.ts';
import { storeOf } from './store.ts';
import { TitleBook } from './title-text.ts';
import { titlesOf } from './titles.ts';
import { column } from './statements.ts';

/** So many ids of one type are remembered as being there. */
const remembered = 50_000;

/** So many referrers are named. */
const said = 5;

interface Pending {
  readonly subject: Subject;
  readonly field: Field;
  readonly target: string;
}

export class References {
  readonly #db: ReadableDatabase;
  readonly #catalogue: Catalogue;
  readonly #known = new Map<string, Set<string>>();
  readonly #pending: Pending[] = [];
  readonly #deleted = new Map<string, string[]>();

  constructor(db: ReadableDatabase, catalogue: Catalogue) {
    this.#db = db;
    this.#catalogue = catalogue;
  }

  /** Looks at every target of a reference field's new value. */
  check(subject: Subject, field: Field, value: Value): void {
    if (typeof value === 'string') this.#checkOne(subject, field, value);
    else if (Array.isArray(value)) for (const target of value as readonly string[]) this.#checkOne(subject, field, target);
  }

  deleted(type: string, id: string): void {
    this.#known.get(type)?.delete(id);
    const ids = this.#deleted.get(type);
    if (ids === undefined) this.#deleted.set(type, [id]);
    else ids.push(id);
  }

  /** Asks again for what was not there (null: nothing was asked), and for custom fields, which no foreign key guards. */
  finish(problems: Problems | null): void {
    for (const { subject, field, target } of problems === null ? [] : this.#pending) {
      const found = this.#look(field, target);
      if (found === 'ok') continue;
      const code = found === 'missing' ? 'records.problem.no-such-record' : 'records.problem.wrong-target';
      problems?.add(subject, field, { code, params: { value: this.#titleOf(field, target), type: typeToken(field.to ?? '') } });
    }
    problems?.refuse();
    for (const [type, ids] of this.#deleted) this.#checkCustomReferrers(type, ids);
  }

  /** Says who stands in the way when SQLite refused the set for its foreign keys. */
  explain(): Refusal {
    for (const type of this.#catalogue.types) {
      for (const field of type.fields) {
        if (field.customId !== undefined || !(isReference(field) || isChoice(field))) continue;
        const broken = this.#broken(type.key, field);
        if (broken.length === 0) continue;
        return this.#referenced(type.key, field, broken);
      }
    }
    return new Refusal('records.referenced', { count: 0, referrer: '', type: '', field: '' });
  }

  #checkOne(subject: Subject, field: Field, target: string): void {
    const type = field.to ?? '';
    let known = this.#known.get(type);
    if (known === undefined) {
      known = new Set();
      this.#known.set(type, known);
    }
    const key = field.only === undefined ? target : `${field.key} ${target}`;
    if (known.has(key)) return;
    if (this.#look(field, target) !== 'ok') {
      this.#pending.push({ subject, field, target });
      return;
    }
    if (known.size >= remembered) known.clear();
    known.add(key);
  }

  #look(field: Field, target: string): 'ok' | 'missing' | 'not-allowed' {
    const store = storeOf(this.#db, shapeOf(this.#catalogue, field.to ?? ''));
    if (field.only === undefined) return store.exists(target) ? 'ok' : 'missing';
    const state = store.read(target);
    if (state === null) return 'missing';
    for (const [key, allowed] of Object.entries(field.only)) {
      if (!allowed.includes(String(state[key] ?? ''))) return 'not-allowed';
    }
    return 'ok';
  }

  #titleOf(field: Field, target: string): string {
    const type = field.to ?? '';
    return titlesOf({ db: this.#db, catalogue: this.#catalogue }, type, [target], 'he').get(target) ?? target;
  }

  #checkCustomReferrers(type: string, ids: readonly string[]): void {
    const { referrers } = shapeOf(this.#catalogue, type);
    for (const { type: other, field } of referrers) {
      if (field.customId === undefined) continue;
      const found = column(
        this.#db,
        `SELECT t.id FROM ${quoted(other.key)} AS t, json_each(t.custom, '$."' || ? || '"') AS target
         WHERE t.custom <> '{}' AND target.value IN (SELECT value FROM json_each(?)) LIMIT 5`,
      ).all(field.customId, JSON.stringify(ids)) as string[];
      if (found.length > 0) throw this.#referenced(other.key, field, found);
    }
  }

  #broken(type: string, field: Field): string[] {
    const place = isMany(field) ? (field.type === 'choices' ? 'code' : 'target') : quoted(field.key);
    const from = isMany(field) ? quoted(`${type}__${field.key}`) : quoted(type);
    const id = isMany(field) ? 'record_id' : 'id';
    const parents = isReference(field)
      ? `SELECT id FROM ${quoted(field.to ?? '')}`
      : `SELECT code FROM list_item WHERE list = '${(field.list ?? '').replaceAll("'", "''")}'`;
    return column(this.#db, `SELECT DISTINCT ${id} FROM ${from} WHERE ${place} IS NOT NULL AND ${place} NOT IN (${parents})`).all() as string[];
  }

  #referenced(type: string, field: Field, ids: readonly string[]): Refusal {
    const shape = shapeOf(this.#catalogue, type);
    // The deleted ones may be part of what their referrers are called.
    const book = new TitleBook({ db: this.#db, catalogue: this.#catalogue }, 'he', null, true);
    const titles = ids.slice(0, said).flatMap((id) => {
      const state = storeOf(this.#db, shape).read(id);
      return state === null ? [] : [book.titleOf(shape, (each) => state[stateKey(each)] ?? null)];
    });
    return new Refusal('records.referenced', {
      count: ids.length,
      referrers: titles.filter((title) => title !== '').join(', '),
      type: typeToken(type),
      field: fieldToken(type, field),
    });
  }
}
