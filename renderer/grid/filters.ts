/**
 * What a column's filter means: a condition by the field's type, chosen distinct values, or both.
 *
 * Pure and neutral: a model holds stored values (codes, ids, ISO dates), so that a saved view made
 * in Hebrew filters the same in English. A row passes when it passes both parts.
 */
import type { FieldType } from '../../preload/contract/catalogue/index.ts';
import type { Value } from '../../preload/contract/values.ts';

/** What kind of condition a column offers. */
export type FilterKind = 'text' | 'number' | 'date' | 'choice';

export type Condition =
  | { readonly op: 'contains' | 'notContains' | 'startsWith' | 'is'; readonly text: string }
  | { readonly op: 'equals' | 'differs' | 'above' | 'below'; readonly number: number }
  | { readonly op: 'between'; readonly from: number; readonly to: number }
  /** Dates: ISO text of any precision. */
  | { readonly op: 'on' | 'before' | 'after'; readonly date: string }
  | { readonly op: 'during'; readonly from: string; readonly to: string }
  | { readonly op: 'empty' | 'filled' };
export type Operator = Condition['op'];

export interface ColumnFilterModel {
  readonly condition: Condition | null;
  /** Keys of the chosen distinct values (see `distinctKey`); null: all. */
  readonly values: readonly string[] | null;
}

export const operators: Readonly<Record<FilterKind, readonly Operator[]>> = {
  text: ['contains', 'notContains', 'startsWith', 'is', 'empty', 'filled'],
  number: ['equals', 'differs', 'above', 'below', 'between', 'empty', 'filled'],
  date: ['on', 'before', 'after', 'during', 'empty', 'filled'],
  choice: ['empty', 'filled'],
};

export function filterKind(type: FieldType): FilterKind {
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'year':
    case 'rating':
      return 'number';
    case 'date':
      return 'date';
    case 'choice':
    case 'choices':
    case 'yesNo':
      return 'choice';
    case 'reference':
    case 'references':
    case 'text':
    case 'longText':
    case 'code':
    case 'url':
    case 'email':
    case 'phone':
      return 'text';
  }
}

/** The key of "nothing in the cell". No stored value is an empty string. */
export const emptyKey = '';

/** The keys under which a cell's value is counted: one, or one per item of a many-valued field. */
export function distinctKeys(value: Value): readonly string[] {
  if (value === null || value === '') return [emptyKey];
  if (typeof value === 'object') return value.length === 0 ? [emptyKey] : value;
  return [String(value)];
}

/**
 * A test of one cell. `fold` makes two spellings of a text comparable (the contract's normaliser);
 * `shown` is the cell's text as displayed, which text conditions look at.
 */
export function compileFilter(
  model: ColumnFilterModel,
  fold: (text: string) => string,
): (value: Value, shown: () => string) => boolean {
  const chosen = model.values === null ? null : new Set(model.values);
  const condition = model.condition === null ? null : compileCondition(model.condition, fold);
  return (value, shown) =>
    (chosen === null || distinctKeys(value).some((key) => chosen.has(key))) && (condition === null || condition(value, shown));
}

function compileCondition(condition: Condition, fold: (text: string) => string): (value: Value, shown: () => string) => boolean {
  switch (condition.op) {
    case 'contains': {
      const wanted = fold(condition.text);
      return (_, shown) => fold(shown()).includes(wanted);
    }
    case 'notContains': {
      const wanted = fold(condition.text);
      return (_, shown) => !fold(shown()).includes(wanted);
    }
    case 'startsWith': {
      const wanted = fold(condition.text);
      return (_, shown) => fold(shown()).startsWith(wanted);
    }
    case 'is': {
      const wanted = fold(condition.text);
      return (_, shown) => fold(shown()) === wanted;
    }
    case 'equals':
      return (value) => value === condition.number;
    case 'differs':
      return (value) => value !== condition.number;
    case 'above':
      return (value) => typeof value === 'number' && value > condition.number;
    case 'below':
      return (value) => typeof value === 'number' && value < condition.number;
    case 'between':
      return (value) => typeof value === 'number' && value >= condition.from && value <= condition.to;
    case 'on':
      return (value) => typeof value === 'string' && value.startsWith(condition.date);
    case 'before':
      return (value) => typeof value === 'string' && value < condition.date && !condition.date.startsWith(value);
    case 'after':
      return (value) => typeof value === 'string' && value > condition.date && !value.startsWith(condition.date);
    case 'during':
      return (value) => typeof value === 'string' && value >= condition.from && (value <= condition.to || value.startsWith(condition.to));
    case 'empty':
      return (value) => isEmpty(value);
    case 'filled':
      return (value) => !isEmpty(value);
  }
}

function isEmpty(value: Value): boolean {
  return value === null || value === '' || (typeof value === 'object' && value.length === 0);
}

export interface DistinctValue {
  readonly key: string;
  readonly text: string;
  readonly count: number;
}

/** The distinct values of cells with their counts, the empty one last; numbers by size, else by their text. */
export function distinctValues(
  values: Iterable<Value>,
  options: { readonly text: (key: string) => string; readonly numeric: boolean; readonly compare: (a: string, b: string) => number },
): DistinctValue[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    for (const key of new Set(distinctKeys(value))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const found = [...counts].map(([key, count]) => ({ key, text: options.text(key), count }));
  return found.sort((a, b) => {
    if (a.key === emptyKey || b.key === emptyKey) return a.key === b.key ? 0 : a.key === emptyKey ? 1 : -1;
    return options.numeric ? Number(a.key) - Number(b.key) : options.compare(a.text, b.text);
  });
}

/** A model that lets everything through is no filter. */
export function simplify(model: ColumnFilterModel): ColumnFilterModel | null {
  return model.condition === null && model.values === null ? null : model;
}
