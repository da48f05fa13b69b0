/**
 * Field values as people write and read them, in each language.
 *
 * Promises: `parseText` of what `printText` gave is the value again, for every field type that
 * needs no list and no other record; what cannot be read with certainty is a problem, never a
 * guess. Pure: usable in the renderer as well as in the engine.
 *
 * Numbers are printed with ASCII digits, `,` between thousands and `.` before decimals in all three
 * languages, dates as DD/MM/YYYY, MM/YYYY or YYYY.
 */
import type { Field, FieldType } from './catalogue/types.ts';
import { parseDate, printDate } from './date-text.ts';
import { parseNumber, printNumber, readDigits } from './number-text.ts';
import type { Labels, Language } from './text.ts';
import type { Value } from './values.ts';

export { isRealDate } from './date-text.ts';

/** `problem`: a code of errors/records.ts without its `records.problem.` */
export type Parsed = { readonly value: Value } | { readonly problem: string };

/** Types whose texts need the lists or records of a file (see main/engine/records/text-values.ts). */
export type FileFieldType = 'choice' | 'choices' | 'reference' | 'references';
export type PlainField = Pick<Field, 'type' | 'min' | 'max'>;

/** Direction marks, joiners and other characters that no eye sees. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;
const oddSpaces = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g;

const yes: Labels = { he: 'כן', en: 'Yes', ar: 'نعم' };
const no: Labels = { he: 'לא', en: 'No', ar: 'لا' };
const yesWords = new Set(['כן', 'yes', 'نعم', 'true', 'y', '1', 'אמת', '✓', '✔']);
const noWords = new Set(['לא', 'no', 'لا', 'false', 'n', '0', 'שקר', '✗', '✘']);

/** Signs and words of a currency beside an amount; they say nothing that the currency field does not. */
const currency = /₪|\$|€|£|ILS|NIS|USD|EUR|GBP|ש["״]?ח|شيكل|شيقل/gi;

/** Without direction marks; no-break and other odd spaces become plain ones. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '').replace(oddSpaces, ' ');
}

/** A text without blanks around it; null when there is nothing to see. */
export function textOrNull(text: string): string | null {
  return stripInvisible(text).trim() === '' ? null : text.trim();
}

/** A code, address or number: without anything that no eye sees; null when nothing is left. */
export function codeOrNull(text: string): string | null {
  const clean = stripInvisible(text).trim();
  return clean === '' ? null : clean;
}

export function isFileFieldType(type: FieldType): type is FileFieldType {
  return type === 'choice' || type === 'choices' || type === 'reference' || type === 'references';
}

/**
 * Reads a text as a value of the field; an empty text is null. Money is read in whole units with
 * up to two decimals and becomes minor units. Lists and references are not read here.
 */
export function parseText(field: PlainField, text: string): Parsed {
  if (isFileFieldType(field.type)) return { problem: 'not-text' };
  switch (field.type) {
    case 'text':
    case 'longText':
      return { value: textOrNull(text) };
    case 'code':
    case 'url':
    case 'email':
    case 'phone':
      return { value: codeOrNull(text) };
    default:
      break;
  }
  const clean = stripInvisible(text).trim();
  if (clean === '') return { value: null };
  switch (field.type) {
    case 'integer':
    case 'year':
    case 'rating':
      return wholeIn(field, parseNumber(clean));
    case 'decimal':
      return numberIn(field, parseNumber(clean));
    case 'percent':
      return numberIn(field, parseNumber(clean.replace(/\s*[%٪]$|^[%٪]\s*/, '')));
    case 'money':
      return money(clean);
    case 'date': {
      const date = parseDate(clean);
      return date === null ? { problem: 'not-date' } : { value: date };
    }
    case 'yesNo': {
      const word = clean.toLowerCase();
      if (yesWords.has(word)) return { value: true };
      return noWords.has(word) ? { value: false } : { problem: 'not-yes-no' };
    }
  }
}

/** A value as people of that language read it; an empty one is an empty text. */
export function printText(field: PlainField, value: Value, language: Language): string {
  if (value === null) return '';
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return printNumber(value as number);
    case 'percent':
      return `${printNumber(value as number)}%`;
    case 'money':
      return printMoney(value as number);
    case 'date':
      return printDate(String(value));
    case 'yesNo':
      return (value === true ? yes : no)[language];
    default:
      return Array.isArray(value) ? value.join('; ') : String(value);
  }
}

function numberIn(field: PlainField, number: number | null): Parsed {
  if (number === null) return { problem: 'not-number' };
  if (field.min !== undefined && number < field.min) return { problem: 'too-small' };
  if (field.max !== undefined && number > field.max) return { problem: 'too-large' };
  return { value: number };
}

function wholeIn(field: PlainField, number: number | null): Parsed {
  if (number !== null && !Number.isSafeInteger(number)) return { problem: 'not-whole' };
  if (number !== null && field.type === 'year' && (number < 1 || number > 9999)) return { problem: 'not-year' };
  return numberIn(field, number);
}

/** An amount; accountants write a negative one in parentheses. Built from the digits, like printing. */
function money(text: string): Parsed {
  let bare = text.replace(currency, '').trim();
  const inParentheses = /^\((.*)\)$/.exec(bare);
  if (inParentheses !== null) {
    bare = (inParentheses[1] ?? '').trim();
    if (/^[-+−–]|[-−–]$/.test(bare)) return { problem: 'not-number' };
  }
  const read = readDigits(bare);
  const [whole = '', decimals = ''] = (read?.digits ?? 'e').split('.');
  if (read === null || whole.includes('e') || decimals.includes('e')) return { problem: 'not-number' };
  const cents = decimals.replace(/0+$/, '');
  if (cents.length > 2) return { problem: 'not-money' };
  const minor = Number(whole + cents.padEnd(2, '0'));
  if (!Number.isSafeInteger(minor)) return { problem: 'not-number' };
  return { value: minor === 0 ? 0 : (inParentheses === null ? read.sign : -1) * minor };
}

/** So built that no amount loses an agora. */
function printMoney(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${minor < 0 ? '-' : ''}${whole}.${digits.slice(-2)}`;
}
