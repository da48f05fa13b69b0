/**
 * What is compared, as it stands in the page's address: a link carries every choice.
 *
 * Promises: `parse(print(choices))` gives the same choices; an address written by hand with
 * nonsense in it gives the nearest sensible choices, never an error.
 */

/** `f.<field key>` or `i.<indicator id>`: one row of a comparison. */
export type RowKey = `f.${string}` | `i.${string}`;

export interface Choices {
  readonly type: string;
  /** The whole cluster, whoever its members are; set instead of `ids`. */
  readonly cluster: string | null;
  readonly ids: readonly string[];
  /** Null: all rows. */
  readonly rows: readonly RowKey[] | null;
  /** Null: the newest value of each indicator. */
  readonly year: number | null;
  readonly onlyDifferences: boolean;
  /** The row shown as a picture. */
  readonly picture: RowKey | null;
}

/** The most and least records that a comparison holds (the engine's own limits). */
export const mostRecords = 20;

export const firstChoices: Choices = {
  type: 'locality',
  cluster: null,
  ids: [],
  rows: null,
  year: null,
  onlyDifferences: false,
  picture: null,
};

export function fieldKey(key: string): RowKey {
  return `f.${key}`;
}
export function indicatorKey(id: string): RowKey {
  return `i.${id}`;
}

function asRowKey(text: string): RowKey | null {
  return /^[fi]\../.test(text) ? (text as RowKey) : null;
}

/** The choices of an address; `ownCluster` is compared when the address names nothing at all. */
export function parseChoices(query: URLSearchParams, ownCluster: string | null): Choices {
  const type = query.get('type') ?? firstChoices.type;
  const ids = list(query.get('ids')).slice(0, mostRecords);
  const named = query.has('ids') || query.has('cluster');
  const cluster = type !== 'locality' || query.has('ids') ? null : (query.get('cluster') ?? (named ? null : ownCluster));
  const year = Number(query.get('year') ?? '');
  return {
    type,
    cluster,
    ids,
    rows: query.has('rows') ? list(query.get('rows')).flatMap((text) => asRowKey(text) ?? []) : null,
    year: Number.isInteger(year) && year > 0 ? year : null,
    onlyDifferences: query.get('diff') === '1',
    picture: asRowKey(query.get('picture') ?? ''),
  };
}

export function printChoices(choices: Choices): string {
  const query = new URLSearchParams({ type: choices.type });
  if (choices.cluster !== null) query.set('cluster', choices.cluster);
  else query.set('ids', choices.ids.join(','));
  if (choices.rows !== null) query.set('rows', choices.rows.join(','));
  if (choices.year !== null) query.set('year', String(choices.year));
  if (choices.onlyDifferences) query.set('diff', '1');
  if (choices.picture !== null) query.set('picture', choices.picture);
  // Commas stay readable: they are allowed in a fragment.
  return `/compare?${query.toString().replaceAll('%2C', ',')}`;
}

function list(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(',').filter((part) => part !== ''))];
}

/** The rows as the engine wants them. */
export function askedRows(rows: readonly RowKey[] | null): ({ field: string } | { indicator: string })[] | undefined {
  return rows?.map((row) => (row.startsWith('f.') ? { field: row.slice(2) } : { indicator: row.slice(2) }));
}

/** A saved comparison set's fields `ids` and `rows` (JSON) as choices; unreadable parts are left out. */
export function choicesOfSet(values: { readonly type: string; readonly ids: string | null; readonly rows: string | null; readonly year: number | null }): Choices {
  const rows = jsonList(values.rows);
  return {
    ...firstChoices,
    type: values.type,
    ids: (jsonList(values.ids) ?? []).slice(0, mostRecords),
    rows: rows?.flatMap((text) => asRowKey(text) ?? []) ?? null,
    year: values.year,
  };
}

function jsonList(text: string | null): readonly string[] | null {
  if (text === null) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed.filter((item) => typeof item === 'string') : null;
  } catch {
    // A set edited by hand or by another program: as if it said nothing.
    return null;
  }
}
