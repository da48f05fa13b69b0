/** A page of a plan as the person sees it: titles, shown values, reasons. */
import type { Field } from '../../../../preload/contract/catalogue/index.ts';
import type { PlanField, PlanRow } from '../../../../preload/contract/procedures/exchange.ts';
import { shownName, type Language } from '../../../../preload/contract/text.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import { Lists } from '../../records/lists.ts';
import { isChoice, isReference, shapeOf, stateKey, type Shape, type State } from '../../records/shape.ts';
import { storeOf } from '../../records/store.ts';
import { titleSeparator, titlesOf } from '../../records/titles.ts';
import type { ReadSession } from '../../session.ts';
import type { Reason } from './candidate.ts';
import type { Diff, PlanStore, StoredRow } from './store.ts';

export class RowShower {
  readonly #session: ReadSession;
  readonly #store: PlanStore;
  readonly #language: Language;
  readonly #lists: Lists;
  readonly #titles = new Map<string, string>();

  constructor(session: ReadSession, store: PlanStore, language: Language) {
    this.#session = session;
    this.#store = store;
    this.#language = language;
    this.#lists = new Lists(session.db);
  }

  show(row: StoredRow): PlanRow {
    const shape = shapeOf(this.#session.catalogue, row.type);
    const theirs = JSON.parse(row.vals) as State;
    const reason = row.reason === null ? null : (JSON.parse(row.reason) as Reason);
    return {
      row: row.n,
      type: row.type,
      status: row.status,
      id: row.id,
      title: this.#titleOf(row, shape, theirs),
      sheet: row.sheet,
      sheetRow: row.sheet_row,
      fields: this.#fields(row, shape, theirs),
      reason: reason === null ? null : { code: reason.code, params: reason.params, column: row.col },
    };
  }

  #fields(row: StoredRow, shape: Shape, theirs: State): PlanField[] {
    if (row.diff === null || (row.status === 'conflict' && row.op === 'create')) {
      return Object.entries(theirs)
        .filter(([, value]) => value !== null)
        .flatMap(([key, after]) => this.#field(shape, { key, before: null, after }));
    }
    return (JSON.parse(row.diff) as Diff[]).flatMap((diff) => this.#field(shape, diff));
  }

  #field(shape: Shape, diff: Diff): PlanField[] {
    const field = shape.byStateKey.get(diff.key);
    if (field === undefined) return [];
    const before = diff.before as Value;
    const after = diff.after as Value;
    return [
      {
        field: field.key,
        before,
        after,
        beforeShown: this.#shown(field, before),
        afterShown: this.#shown(field, after),
        ...(diff.conflict === true ? { base: (diff.base ?? null) as Value } : {}),
      },
    ];
  }

  #shown(field: Field, value: Value): string {
    if (value === null) return '';
    if (Array.isArray(value)) return value.map((item: string) => this.#shownOne(field, item)).join(', ');
    return this.#shownOne(field, value as string | number | boolean);
  }

  #shownOne(field: Field, value: string | number | boolean): string {
    if (isChoice(field)) return this.#lists.label(field.list ?? '', String(value), this.#language);
    if (isReference(field)) return this.#titleById(field.to ?? '', String(value));
    if (field.type === 'money' && typeof value === 'number') return String(value / 100);
    if (typeof value === 'boolean') return yesNo[this.#language][value ? 0 : 1];
    if (field.type === 'date') return String(value).split('-').reverse().join('/');
    return String(value);
  }

  #titleOf(row: StoredRow, shape: Shape, theirs: State): string {
    if (row.id !== null && row.op !== 'create') {
      const title = titlesOf(this.#session, row.type, [row.id], this.#language).get(row.id);
      if (title !== undefined && title !== '') return title;
    }
    return this.#titleFrom(shape, theirs);
  }

  #titleFrom(shape: Shape, state: State): string {
    const text = (key: string) => (typeof state[key] === 'string' ? state[key] : null);
    if (shape.type.named) return shownName({ he: text('name_he'), en: text('name_en'), ar: text('name_ar') }, this.#language);
    return shape.type.title
      .map((key) => {
        const field = shape.byKey.get(key);
        return field === undefined ? '' : this.#shown(field, state[stateKey(field)] ?? null);
      })
      .filter((part) => part !== '')
      .join(titleSeparator);
  }

  /** The title of a record in the file, or of one that this plan makes. */
  #titleById(type: string, id: string): string {
    const key = `${type} ${id}`;
    let title = this.#titles.get(key);
    if (title === undefined) {
      const shape = shapeOf(this.#session.catalogue, type);
      if (storeOf(this.#session.db, shape).exists(id)) {
        title = titlesOf(this.#session, type, [id], this.#language).get(id) ?? '';
      } else {
        const planned = this.#store.byId(id);
        title = planned === undefined ? '' : this.#titleFrom(shape, JSON.parse(planned.vals) as State);
      }
      this.#titles.set(key, title);
    }
    return title;
  }
}

const yesNo: Readonly<Record<Language, readonly [string, string]>> = { he: ['כן', 'לא'], en: ['Yes', 'No'], ar: ['نعم', 'لا'] };
