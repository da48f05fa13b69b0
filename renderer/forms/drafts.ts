/**
 * What was typed and not yet stored, kept while the window is open: leaving a page loses nothing.
 */
import type { Value } from '../../preload/contract/values.ts';

const texts = new Map<string, string>();
const records = new Map<string, Readonly<Record<string, Value>>>();

/** Text of one field that could not be stored yet. */
export const fieldDrafts = {
  get: (type: string, id: string, field: string): string | undefined => texts.get(`${type} ${id} ${field}`),
  keep(type: string, id: string, field: string, text: string): void {
    texts.set(`${type} ${id} ${field}`, text);
  },
  drop(type: string, id: string, field: string): void {
    texts.delete(`${type} ${id} ${field}`);
  },
};

/** Values of a new record that was not added yet; `key` tells several beginnings apart. */
export const recordDrafts = {
  get: (key: string): Readonly<Record<string, Value>> | undefined => records.get(key),
  keep(key: string, values: Readonly<Record<string, Value>>): void {
    records.set(key, values);
  },
  drop(key: string): void {
    records.delete(key);
  },
};
