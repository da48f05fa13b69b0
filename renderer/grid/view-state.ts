/**
 * How a register is looked at: columns, sort, filters, quick search. Kept per record type and in
 * saved views.
 *
 * Promises: neutral (field keys, stored values, start instead of left or right), so that a view
 * made in one language works in another; whatever a stored text holds, reading it never fails:
 * parts that do not fit are left out.
 */
import type { ColumnFilterModel, Condition } from './filters.ts';

export interface ViewColumn {
  readonly key: string;
  readonly width: number | null;
  readonly shown: boolean;
  /** Kept at the start side while the rest scrolls. */
  readonly pinned: boolean;
}

export interface ViewSort {
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

export interface ViewState {
  readonly columns: readonly ViewColumn[];
  readonly sort: readonly ViewSort[];
  readonly filters: Readonly<Record<string, ColumnFilterModel>>;
  readonly quick: string;
}

export const emptyView: ViewState = { columns: [], sort: [], filters: {}, quick: '' };

export function writeView(view: ViewState): string {
  return JSON.stringify(view);
}

/** The view in a stored text; what cannot be read is left out. */
export function readView(text: string): ViewState {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return emptyView;
  }
  if (!isObject(parsed)) return emptyView;
  const columns = array(parsed['columns']).flatMap((item): ViewColumn[] => {
    if (!isObject(item) || typeof item['key'] !== 'string') return [];
    const width = item['width'];
    return [
      {
        key: item['key'],
        width: typeof width === 'number' && width > 0 ? width : null,
        shown: item['shown'] === true,
        pinned: item['pinned'] === true,
      },
    ];
  });
  const sort = array(parsed['sort']).flatMap((item): ViewSort[] => {
    if (!isObject(item) || typeof item['key'] !== 'string') return [];
    const direction = item['direction'];
    return direction === 'asc' || direction === 'desc' ? [{ key: item['key'], direction }] : [];
  });
  const filters: Record<string, ColumnFilterModel> = {};
  for (const [key, model] of Object.entries(isObject(parsed['filters']) ? parsed['filters'] : {})) {
    const read = readFilter(model);
    if (read !== null) filters[key] = read;
  }
  return { columns, sort, filters, quick: typeof parsed['quick'] === 'string' ? parsed['quick'] : '' };
}

function readFilter(model: unknown): ColumnFilterModel | null {
  if (!isObject(model)) return null;
  const values = Array.isArray(model['values']) ? model['values'].filter((value) => typeof value === 'string') : null;
  const condition = readCondition(model['condition']);
  return values === null && condition === null ? null : { condition, values };
}

function readCondition(condition: unknown): Condition | null {
  if (!isObject(condition)) return null;
  const { op, text, number, date, from, to } = condition;
  switch (op) {
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'is':
      return typeof text === 'string' ? { op, text } : null;
    case 'equals':
    case 'differs':
    case 'above':
    case 'below':
      return typeof number === 'number' ? { op, number } : null;
    case 'between':
      return typeof from === 'number' && typeof to === 'number' ? { op, from, to } : null;
    case 'on':
    case 'before':
    case 'after':
      return typeof date === 'string' ? { op, date } : null;
    case 'during':
      return typeof from === 'string' && typeof to === 'string' ? { op, from, to } : null;
    case 'empty':
    case 'filled':
      return { op };
    default:
      return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function array(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * The columns of a view completed with those it does not know (a field added since): they follow,
 * hidden unless the catalogue shows them by default.
 */
export function completeColumns(view: ViewState, all: readonly ViewColumn[]): readonly ViewColumn[] {
  const known = new Map(all.map((column) => [column.key, column]));
  const kept = view.columns.filter((column) => known.has(column.key));
  if (kept.length === 0) return all;
  const listed = new Set(kept.map((column) => column.key));
  return [...kept, ...all.filter((column) => !listed.has(column.key)).map((column) => ({ ...column, shown: false, pinned: false }))];
}
