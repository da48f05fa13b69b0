/**
 * How a field's value stands in a cell: a number, a serial date or a text that reads back as the
 * same value. Formatting is left to the column's number format, never written into the value.
 */
import type { Field } from '../../../../preload/contract/catalogue/index.ts';
import type { List, Titles } from '../../../../preload/contract/procedures/records.ts';
import type { Language } from '../../../../preload/contract/text.ts';
import type { Value } from '../../../../preload/contract/values.ts';

export interface CellContext {
  readonly language: Language;
  readonly lists: ReadonlyMap<string, List>;
  readonly titles: Titles;
}

/** What separates several values in one cell; the reader splits at the same sign. */
export const manySeparator = ' | ';

const yesNoWords: Readonly<Record<Language, readonly [yes: string, no: string]>> = {
  he: ['כן', 'לא'],
  en: ['Yes', 'No'],
  ar: ['نعم', 'لا'],
};

const dayInMilliseconds = 86_400_000;
/** Day 0 of the 1900 date system as all programs count it after February 1900. */
const dayZero = Date.UTC(1899, 11, 30);
const firstSafeDay = '1900-03-01';

/** Serial number of a whole date, or null when only text can carry it (month precision, before March 1900). */
export function serialOfDate(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date < firstSafeDay) return null;
  return Math.round((Date.parse(`${date}T00:00:00Z`) - dayZero) / dayInMilliseconds);
}

/**
 * A number format with as many decimals as the values have, at most two (or as many as asked).
 * A format such as `0.##` is avoided: Excel shows 5 as "5." with it.
 */
export function numberFormat(values: Iterable<unknown>, most = 2): string {
  let decimals = 0;
  for (const value of values) {
    if (typeof value !== 'number' || Number.isInteger(value)) continue;
    while (decimals < most && Math.abs(Number(value.toFixed(decimals)) - value) > 1e-9) decimals += 1;
    if (decimals === most) break;
  }
  return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`;
}

/** The Excel number format of a field's column; `values` are those of the column. */
export function formatOf(field: Field, values: Iterable<unknown>): string | undefined {
  switch (field.type) {
    case 'integer':
    case 'rating':
      return '#,##0';
    case 'year':
      return '0';
    case 'decimal':
    case 'percent':
      return numberFormat(values);
    case 'money':
      return '#,##0.00';
    case 'date':
      return 'dd/mm/yyyy';
    case 'yesNo':
    case 'choice':
      return undefined;
    case 'text':
    case 'longText':
    case 'choices':
    case 'reference':
    case 'references':
    case 'code':
    case 'url':
    case 'email':
    case 'phone':
      return '@';
  }
}

/** The words offered in a drop-down of that field, or undefined when it has none. */
export function choicesOf(field: Field, context: CellContext): readonly string[] | undefined {
  if (field.type === 'yesNo') return yesNoWords[context.language];
  if (field.type !== 'choice' || field.list === undefined) return undefined;
  return context.lists
    .get(field.list)
    ?.items.filter((item) => item.active)
    .map((item) => item.labels[context.language]);
}

/** A value as a spreadsheet cell. */
export function cellOf(field: Field, value: Value, context: CellContext): string | number | null {
  if (value === null) return null;
  switch (field.type) {
    case 'date':
      return typeof value === 'string' ? (serialOfDate(value) ?? value) : null;
    case 'money':
      return typeof value === 'number' ? value / 100 : null;
    default:
      return plainCell(field, value, context);
  }
}

/** A value as a CSV cell: the same, but dates stay ISO. */
export function csvCellOf(field: Field, value: Value, context: CellContext): string | number | null {
  if (field.type === 'date') return typeof value === 'string' ? value : null;
  return cellOf(field, value, context);
}

function plainCell(field: Field, value: NonNullable<Value>, context: CellContext): string | number | null {
  if (typeof value === 'boolean') return yesNoWords[context.language][value ? 0 : 1];
  if (typeof value === 'number') return value;
  const words = (typeof value === 'string' ? [value] : value).map((part) => wordOf(field, part, context));
  return words.join(manySeparator);
}

function wordOf(field: Field, part: string, context: CellContext): string {
  switch (field.type) {
    case 'choice':
    case 'choices': {
      const item = context.lists.get(field.list ?? '')?.items.find((candidate) => candidate.code === part);
      const label = item?.labels[context.language];
      return label === undefined || label === '' ? part : label;
    }
    case 'reference':
    case 'references':
      return context.titles[field.to ?? '']?.[part] ?? part;
    default:
      return part;
  }
}
