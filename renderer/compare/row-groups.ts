/**
 * The rows one can choose, in groups: facts first, then the indicators by topic. Pure.
 */
import type { IndicatorInfo } from '../../preload/contract/procedures/insight.ts';
import { fieldKey, indicatorKey, type RowKey } from './choices.ts';

export interface RowChoice {
  readonly key: RowKey;
  readonly title: string;
  /** Unit or nothing. */
  readonly detail: string | null;
}
export interface RowGroup {
  readonly title: string;
  readonly rows: readonly RowChoice[];
}

export function rowGroups(
  choices: { readonly fields: readonly { readonly key: string; readonly title: string }[]; readonly indicators: readonly IndicatorInfo[] },
  words: { readonly facts: string; readonly otherTopic: string },
): readonly RowGroup[] {
  const fields = choices.fields.map(({ key, title }) => ({ key: fieldKey(key), title, detail: null }));
  const topics = Map.groupBy(choices.indicators, (indicator) => indicator.topic ?? words.otherTopic);
  return [
    { title: words.facts, rows: fields },
    ...[...topics].map(([title, indicators]) => ({
      title,
      rows: indicators.map((indicator) => ({ key: indicatorKey(indicator.id), title: indicator.title, detail: indicator.unit })),
    })),
  ];
}

/** Groups whose title, or rows whose title or unit, contain every word of the text. */
export function findRows(groups: readonly RowGroup[], text: string): readonly RowGroup[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return groups;
  return groups
    .map((group) => ({
      title: group.title,
      rows: group.rows.filter((row) => {
        const words = `${group.title} ${row.title} ${row.detail ?? ''}`.toLocaleLowerCase();
        return wanted.every((word) => words.includes(word));
      }),
    }))
    .filter((group) => group.rows.length > 0);
}

/** Takes rows in or out; the result is in the order of the groups, and null when it is all of them. */
export function toggleRows(all: readonly RowGroup[], chosen: readonly RowKey[] | null, keys: readonly RowKey[], take: boolean): readonly RowKey[] | null {
  const every = all.flatMap((group) => group.rows.map((row) => row.key));
  const now = new Set(chosen ?? every);
  for (const key of keys) {
    if (take) now.add(key);
    else now.delete(key);
  }
  const kept = every.filter((key) => now.has(key));
  return kept.length === every.length ? null : kept;
}
