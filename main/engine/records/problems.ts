/**
 * Collects what is wrong with a set of changes, and says it in one refusal.
 *
 * The refusal `records.invalid` lists the first problems. Its parameter `problems` is a list of
 * codes with parameters (see errors/index.ts), so that it can be said in any language.
 */
import { nameKeys, type Field } from '../../../preload/contract/catalogue/index.ts';
import { fieldToken, sentencesToken, typeToken, Refusal, type Params } from '../../../preload/contract/errors/index.ts';
import type { ReadSession } from '../session.ts';
import type { Shape, State } from './shape.ts';
import { titlesOf } from './titles.ts';
import type { Problem } from './validate.ts';

/** So many problems are looked for before the set is given up. */
const most = 20;
/** So many are said. */
const said = 5;

/** What a problem is about; `id` is filled in once it is known. */
export interface Subject {
  readonly shape: Shape;
  id: string | null;
  /** The values handed in. */
  readonly state: Readonly<State>;
}

export class Problems {
  readonly #session: Pick<ReadSession, 'db' | 'catalogue'>;
  readonly #found: { code: string; params: Params }[] = [];

  constructor(session: Pick<ReadSession, 'db' | 'catalogue'>) {
    this.#session = session;
  }

  get length(): number {
    return this.#found.length;
  }

  /** Refuses at once when there are too many to go on. */
  add(subject: Subject, field: Field | null, { code, params }: Problem): void {
    this.#found.push({
      code,
      params: { ...params, record: this.#nameOf(subject), ...(field === null ? {} : { field: fieldToken(subject.shape.type.key, field) }) },
    });
    if (this.#found.length >= most) this.refuse();
  }

  /** Throws when there is any problem. */
  refuse(): void {
    if (this.#found.length === 0) return;
    const first = this.#found[0];
    throw new Refusal('records.invalid', {
      count: this.#found.length,
      problems: sentencesToken(this.#found.slice(0, said)),
      more: Math.max(0, this.#found.length - said),
      ...(first?.params['field'] === undefined ? {} : { field: first.params['field'] }),
    });
  }

  #nameOf({ shape, id, state }: Subject): string {
    if (id !== null) {
      const title = titlesOf(this.#session, shape.type.key, [id], 'he').get(id);
      if (title !== undefined && title !== '') return title;
    }
    for (const key of [...nameKeys, ...(shape.type.officialKey ?? []), ...shape.type.title]) {
      const field = shape.byKey.get(key);
      const value = state[key];
      if ((field?.type === 'text' || field?.type === 'code') && typeof value === 'string' && value.trim() !== '') return value.trim();
    }
    return typeToken(shape.type.key);
  }
}
