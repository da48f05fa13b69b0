/**
 * Code lists as they are in the file: what may be chosen, and the words for it.
 *
 * Promises: reads the tables `list` and `list_item` anew for each `Lists`, which lives no longer
 * than one procedure; a list that is not in the file is empty and open.
 */
import { findRecordType } from '../../../preload/contract/catalogue/index.ts';
import type { List, ListItem } from '../../../preload/contract/procedures/records.ts';
import { shownName, type Labels, type Language } from '../../../preload/contract/text.ts';
import { normalise } from '../../../preload/contract/normalise.ts';
import type { ReadableDatabase } from '../database/handles.ts';
import { column, objects } from './statements.ts';

interface ItemRow {
  readonly id: string;
  readonly list: string;
  readonly code: string;
  readonly name_he: string | null;
  readonly name_en: string | null;
  readonly name_ar: string | null;
  readonly active: number | null;
  readonly position: number | null;
}

interface ListRow {
  readonly key: string;
  readonly closed: number | null;
  readonly name_he: string | null;
  readonly name_en: string | null;
  readonly name_ar: string | null;
}

export class Lists {
  readonly #db: ReadableDatabase;
  readonly #items = new Map<string, ReadonlyMap<string, ListItem>>();
  readonly #words = new Map<string, ReadonlyMap<string, string | null>>();

  constructor(db: ReadableDatabase) {
    this.#db = db;
  }

  /** Code → item, in the order of the list. */
  items(list: string): ReadonlyMap<string, ListItem> {
    let items = this.#items.get(list);
    if (items === undefined) {
      items = new Map(readItems(this.#db, list).map((item) => [item.code, item]));
      this.#items.set(list, items);
    }
    return items;
  }

  /** The word for a code; the code itself when the list does not know it. */
  label(list: string, code: string, language: Language): string {
    const item = this.items(list).get(code);
    return item === undefined ? code : shownName(item.labels, language) || code;
  }

  /**
   * The code that people mean by a text: the code itself, or a label in any language. Null when
   * there is none, or when the label stands for two codes.
   */
  find(list: string, text: string): string | null {
    const items = this.items(list);
    if (items.has(text)) return text;
    let words = this.#words.get(list);
    if (words === undefined) {
      words = wordsOfList(items);
      this.#words.set(list, words);
    }
    return words.get(normalise(text)) ?? null;
  }

  /** What was read may have changed. */
  forget(): void {
    this.#items.clear();
    this.#words.clear();
  }
}

/** Every list with its items, in the order of their keys (procedure `lists.all`). */
export function allLists(db: ReadableDatabase): readonly List[] {
  if (findRecordType('list') === undefined) return [];
  const rows = objects(db, 'SELECT key, closed, name_he, name_en, name_ar FROM list ORDER BY key').all() as ListRow[];
  return rows.map((row) => ({
    key: row.key,
    labels: labelsOf(row, row.key),
    closed: row.closed === 1,
    items: readItems(db, row.key),
  }));
}

/** Logic depends on a closed list: its items can be relabelled only. */
export function isClosed(db: ReadableDatabase, list: string): boolean {
  return column(db, 'SELECT closed FROM list WHERE key = ?').get(list) === 1;
}

function readItems(db: ReadableDatabase, list: string): readonly ListItem[] {
  if (findRecordType('list_item') === undefined) return [];
  const rows = objects(
    db,
    'SELECT id, list, code, name_he, name_en, name_ar, active, position FROM list_item WHERE list = ? ORDER BY position, code',
  ).all(list) as ItemRow[];
  return rows.map((row, index) => ({
    id: row.id,
    code: row.code,
    labels: labelsOf(row, row.code),
    active: row.active !== 0,
    position: row.position ?? index,
  }));
}

function labelsOf(row: { name_he: string | null; name_en: string | null; name_ar: string | null }, last: string): Labels {
  const any = row.name_he ?? row.name_en ?? row.name_ar ?? last;
  return { he: row.name_he ?? any, en: row.name_en ?? any, ar: row.name_ar ?? any };
}

function wordsOfList(items: ReadonlyMap<string, ListItem>): ReadonlyMap<string, string | null> {
  const words = new Map<string, string | null>();
  for (const { code, labels } of items.values()) {
    for (const word of new Set([code, labels.he, labels.en, labels.ar].map(normalise))) {
      if (word === '') continue;
      words.set(word, words.has(word) && words.get(word) !== code ? null : code);
    }
  }
  return words;
}
