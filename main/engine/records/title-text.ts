/**
 * Titles of many records whose values are at hand, and of records as they were once: the same
 * text as titles.ts makes in SQL, without asking the database for each.
 */
import { nameKeys, type Field } from '../../../preload/contract/catalogue/index.ts';
import { shownName, type Language } from '../../../preload/contract/text.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadSession } from '../session.ts';
import type { Past } from './as-of.ts';
import { Lists } from './lists.ts';
import { isReference, shapeOf, stateKey, type Shape, type State } from './shape.ts';
import { parseState } from './state.ts';
import { titleSeparator, titlesOf } from './titles.ts';
import { column } from './statements.ts';

/** Gives the titles of records of a type, now or as they were; each is looked up once. */
export class TitleBook {
  readonly language: Language;
  readonly lists: Lists;
  readonly #session: Pick<ReadSession, 'db' | 'catalogue'>;
  readonly #past: Past | null;
  readonly #withDeleted: boolean;
  readonly #known = new Map<string, Map<string, string>>();

  /** `past`: titles as they were. `withDeleted`: deleted records too, by what the log says of them. */
  constructor(session: Pick<ReadSession, 'db' | 'catalogue'>, language: Language, past: Past | null = null, withDeleted = false) {
    this.#session = session;
    this.language = language;
    this.#past = past;
    this.#withDeleted = withDeleted;
    this.lists = new Lists(session.db);
  }

  /** Looks up what is not known yet. Ids without a record get no title. */
  learn(type: string, ids: Iterable<string>): ReadonlyMap<string, string> {
    let known = this.#known.get(type);
    if (known === undefined) {
      known = new Map();
      this.#known.set(type, known);
    }
    const wanted = new Set<string>();
    for (const id of ids) if (!known.has(id)) wanted.add(id);
    if (wanted.size === 0) return known;
    const past = this.#past;
    const shape = shapeOf(this.#session.catalogue, type);
    for (const id of wanted) {
      // An untouched record may be named through one that was touched.
      if (past === null || (shape.type.named && !past.touched(type).has(id))) continue;
      wanted.delete(id);
      const state = past.state(type, id);
      if (state !== null) known.set(id, this.titleOf(shape, (field) => state[stateKey(field)] ?? null));
    }
    for (const [id, title] of titlesOf(this.#session, type, wanted, this.language)) known.set(id, title);
    if (this.#withDeleted) {
      for (const id of wanted) {
        if (known.has(id)) continue;
        const state = this.#deletedState(type, id);
        // Known before its parts are: a deleted record may be named through itself.
        known.set(id, '');
        if (state !== null) known.set(id, this.titleOf(shape, (field) => state[stateKey(field)] ?? null));
      }
    }
    return known;
  }

  #deletedState(type: string, id: string): State | null {
    const before = column(
      this.#session.db,
      `SELECT before FROM change WHERE type = ? AND record_id = ? AND op = 'delete' ORDER BY set_no DESC, n DESC LIMIT 1`,
    ).get(type, id) as string | undefined;
    return before === undefined ? null : parseState(before);
  }

  /** The title of a record whose values are at hand. */
  titleOf(shape: Shape, valueOf: (field: Field) => Value): string {
    const { type } = shape;
    if (type.named) {
      const [he, en, ar] = nameKeys.map((key) => {
        const field = shape.byKey.get(key);
        return field === undefined ? null : (valueOf(field) as string | null);
      });
      return shownName({ he: he ?? null, en: en ?? null, ar: ar ?? null }, this.language);
    }
    const parts: string[] = [];
    for (const key of type.title) {
      const field = shape.byKey.get(key);
      const part = field === undefined ? '' : this.#part(field, valueOf(field));
      if (part !== '') parts.push(part);
    }
    return parts.join(titleSeparator);
  }

  #part(field: Field, value: Value): string {
    if (value === null) return '';
    const items = (Array.isArray(value) ? value : [value]) as readonly (string | number | boolean)[];
    if (isReference(field)) {
      const titles = this.learn(field.to ?? '', items as readonly string[]);
      return items.flatMap((id) => titles.get(String(id)) ?? []).join(', ');
    }
    if (field.type === 'choice' || field.type === 'choices') {
      return items.map((code) => this.lists.label(field.list ?? '', String(code), this.language)).join(', ');
    }
    if (field.type === 'date') return String(value).split('-').reverse().join('/');
    if (typeof value === 'boolean') return value ? '1' : '0';
    return String(value);
  }
}
