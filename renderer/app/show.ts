/**
 * Values as people read them: DD/MM/YYYY, thousands separators, one decimal of percent, labels of
 * lists, titles of records, an em dash for nothing.
 *
 * Promises: pure; the stored value is never changed; a code that a list does not know is shown as it is.
 */
import type { Field } from '../../preload/contract/catalogue/index.ts';
import { shownName, type Language } from '../../preload/contract/text.ts';
import type { Titles } from '../../preload/contract/procedures/records.ts';
import type { Value } from '../../preload/contract/values.ts';
import { localeOf } from '../i18n/index.ts';
import type { Catalogue } from './catalogue.ts';

export const NOTHING = '—';

const formats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, key: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const cacheKey = `${language} ${key}`;
  let format = formats.get(cacheKey);
  if (format === undefined) {
    format = new Intl.NumberFormat(localeOf[language], options);
    formats.set(cacheKey, format);
  }
  return format;
}

export function showNumber(value: number, language: Language, decimals?: number): string {
  if (decimals === undefined) return numberFormat(language, 'plain', { maximumFractionDigits: 6 }).format(value);
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return numberFormat(language, `fixed${String(decimals)}`, options).format(value);
}

/** `2021-03-14` → `14/03/2021`; `2021-03` → `03/2021`; `2021` stays. */
export function showDate(value: string): string {
  return value.slice(0, 10).split('-').reverse().join('/');
}

/** An ISO instant as local date and time, `14/03/2021 09:05`. */
export function showMoment(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return instant;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(at.getDate())}/${two(at.getMonth() + 1)}/${String(at.getFullYear())} ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** Minor units and currency as an amount: 123450, ILS → `₪1,234.50` as the language writes it. */
export function showMoney(minor: number, currency: string | null, language: Language): string {
  if (currency === null || !/^[A-Z]{3}$/.test(currency)) return showNumber(minor / 100, language, 2);
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  return numberFormat(language, currency, options).format(minor / 100);
}

export interface ShowContext {
  readonly language: Language;
  readonly catalogue: Catalogue;
  readonly titles?: Titles | undefined;
  /** Words for yes and no. */
  readonly yes: string;
  readonly no: string;
  /** money: the currency of the same record. */
  readonly currency?: string | null | undefined;
}

/** One value of a field as text; NOTHING when there is none. */
export function showValue(field: Field, value: Value, context: ShowContext): string {
  if (value === null || value === '') return NOTHING;
  if (Array.isArray(value)) return (value as readonly string[]).map((one) => showOne(field, one, context)).join(', ') || NOTHING;
  return showOne(field, value as string | number | boolean, context);
}

function showOne(field: Field, value: string | number | boolean, context: ShowContext): string {
  const { language, catalogue } = context;
  switch (field.type) {
    case 'integer':
      return typeof value === 'number' ? showNumber(value, language) : String(value);
    case 'decimal':
      return typeof value === 'number' ? showNumber(value, language) : String(value);
    case 'percent':
      return typeof value === 'number' ? `${showNumber(value, language, 1)}%` : String(value);
    case 'money':
      return typeof value === 'number' ? showMoney(value, context.currency ?? null, language) : String(value);
    case 'date':
      return showDate(String(value));
    case 'yesNo':
      return value === true || value === 1 ? context.yes : context.no;
    case 'choice':
    case 'choices': {
      const item = catalogue.item(field.list ?? '', String(value));
      return item === undefined ? String(value) : shownName(item.labels, language);
    }
    case 'reference':
    case 'references':
      return context.titles?.[field.to ?? '']?.[String(value)] ?? String(value);
    default:
      return String(value);
  }
}

/** Field types whose text is always written left to right, whatever the page's direction. */
const leftToRight = new Set<Field['type']>([
  'integer', 'decimal', 'money', 'percent', 'date', 'year', 'code', 'url', 'email', 'phone', 'rating',
]);

export function isLeftToRight(field: Field): boolean {
  return leftToRight.has(field.type);
}
