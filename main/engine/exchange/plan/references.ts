/**
 * Finds the record that a cell of a foreign table names.
 *
 * Promises: takes an id, a code or key, `kind:code`, or exactly a name or alias that only one record
 * has. Anything less sure is not taken: it comes back as a suggestion or as ambiguous.
 */
import type { Field } from '../../../../preload/contract/catalogue/index.ts';
import { findField } from '../../../../preload/contract/catalogue/index.ts';
import { normalise } from '../../../../preload/contract/normalise.ts';
import { isReference, quoted, shapeOf } from '../../records/shape.ts';
import { storeOf } from '../../records/store.ts';
import { titlesOf } from '../../records/titles.ts';
import type { ReadSession } from '../../session.ts';
import { tidy } from '../read/cells.ts';
import { bareCode } from './planner.ts';

export type Found =
  | { readonly id: string }
  | { readonly ambiguous: true }
  | { readonly suggestion: string | null };

interface Words {
  /** Exact text → id; null when several records share it. */
  readonly exact: Map<string, string | null>;
  /** Normalised name → id. */
  readonly alike: Map<string, string | null>;
}

export class ReferenceFinder {
  readonly #session: ReadSession;
  readonly #words = new Map<string, Words>();

  constructor(session: ReadSession) {
    this.#session = session;
  }

  find(field: Field, text: string): Found {
    const to = field.to ?? '';
    const wanted = tidy(text);
    if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(wanted) && storeOf(this.#session.db, shapeOf(this.#session.catalogue, to)).exists(wanted.toLowerCase())) {
      return { id: wanted.toLowerCase() };
    }
    const words = this.#of(to);
    const exact = words.exact.get(bareCode(wanted)) ?? words.exact.get(wanted);
    if (exact !== undefined && exact !== null) return { id: exact };
    if (words.exact.has(bareCode(wanted)) || words.exact.has(wanted)) return { ambiguous: true };
    const alike = words.alike.get(normalise(wanted));
    if (alike === undefined || alike === null) return { suggestion: null };
    return { suggestion: titlesOf(this.#session, to, [alike], 'he').get(alike) ?? null };
  }

  #of(type: string): Words {
    let words = this.#words.get(type);
    if (words === undefined) {
      words = { exact: new Map(), alike: new Map() };
      this.#learnKeys(type, words);
      this.#learnNames(type, words);
      this.#learnAliases(type, words);
      this.#words.set(type, words);
    }
    return words;
  }

  /** Each part of a one- or two-part key: `420`, and `regional_council:35` as well as `35`. */
  #learnKeys(typeKey: string, words: Words): void {
    const type = this.#session.catalogue.get(typeKey);
    for (const keys of type.naturalKeys) {
      const fields = keys.map((key) => findField(type, key));
      if (keys.length > 2 || fields.some((field) => field === undefined || isReference(field))) continue;
      const rows = this.#session.db.prepare(`SELECT id, ${keys.map(quoted).join(', ')} FROM ${quoted(typeKey)}`).raw().all() as (string | number | null)[][];
      for (const [id, ...parts] of rows) {
        if (parts.some((part) => part === null)) continue;
        const last = bareCode(String(parts.at(-1)));
        learn(words.exact, last, String(id));
        if (parts.length === 2) learn(words.exact, `${String(parts[0])}:${last}`, String(id));
      }
    }
  }

  #learnNames(typeKey: string, words: Words): void {
    if (!this.#session.catalogue.get(typeKey).named) return;
    const rows = this.#session.db.prepare(`SELECT id, name_he, name_en, name_ar FROM ${quoted(typeKey)}`).raw().all() as (string | null)[][];
    for (const [id, ...names] of rows) for (const name of new Set(names)) this.#learnName(words, name ?? null, id ?? '');
  }

  /** Types whose records are other names of this one: owned by it, with a field `alias`. */
  #learnAliases(typeKey: string, words: Words): void {
    for (const other of this.#session.catalogue.types) {
      const owner = other.ownedBy === null ? undefined : findField(other, other.ownedBy);
      if (owner?.to !== typeKey || findField(other, 'alias') === undefined) continue;
      const rows = this.#session.db.prepare(`SELECT ${quoted(owner.key)}, alias FROM ${quoted(other.key)}`).raw().all() as (string | null)[][];
      for (const [id, alias] of rows) this.#learnName(words, alias ?? null, id ?? '');
    }
  }

  #learnName(words: Words, name: string | null, id: string): void {
    if (name === null || name === '') return;
    learn(words.exact, tidy(name), id);
    learn(words.alike, normalise(name), id);
  }
}

function learn(map: Map<string, string | null>, word: string, id: string): void {
  const known = map.get(word);
  map.set(word, known === undefined || known === id ? id : null);
}
