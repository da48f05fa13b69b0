/**
 * Dates as people write them, known to the day, the month or the year.
 *
 * Promises: the day comes before the month, as everywhere in Israel; a date that the calendar
 * does not have is none. Month names are read in Hebrew, English and Arabic.
 */
import { asciiDigit } from './normalise.ts';

const isoPattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Names of the twelve months; Arabic has the Levantine and the Egyptian ones. */
const months: readonly (readonly string[])[] = [
  ['ינואר', 'january', 'jan', 'كانون الثاني', 'يناير'],
  ['פברואר', 'february', 'feb', 'شباط', 'فبراير'],
  ['מרץ', 'מרס', 'march', 'mar', 'آذار', 'مارس'],
  ['אפריל', 'april', 'apr', 'نيسان', 'أبريل', 'ابريل'],
  ['מאי', 'may', 'أيار', 'ايار', 'مايو'],
  ['יוני', 'june', 'jun', 'حزيران', 'يونيو'],
  ['יולי', 'july', 'jul', 'تموز', 'يوليو'],
  ['אוגוסט', 'august', 'aug', 'آب', 'أغسطس', 'اغسطس'],
  ['ספטמבר', 'september', 'sep', 'sept', 'أيلول', 'ايلول', 'سبتمبر'],
  ['אוקטובר', 'october', 'oct', 'تشرين الأول', 'تشرين الاول', 'أكتوبر', 'اكتوبر'],
  ['נובמבר', 'november', 'nov', 'تشرين الثاني', 'نوفمبر'],
  ['דצמבר', 'december', 'dec', 'كانون الأول', 'كانون الاول', 'ديسمبر'],
];
const monthNumber = new Map(months.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])));

/** An ISO date of the calendar: YYYY, YYYY-MM or YYYY-MM-DD. */
export function isRealDate(text: string): boolean {
  const parts = isoPattern.exec(text);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** The ISO date that a text means, or null. A time of day after it is dropped. */
export function parseDate(text: string): string | null {
  const clean = text.replace(/(?![0-9])\p{Nd}/gu, asciiDigit).trim();
  const found = numeric(clean) ?? named(clean);
  return found !== null && isRealDate(found) ? found : null;
}

/** DD/MM/YYYY, MM/YYYY or YYYY. */
export function printDate(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function numeric(text: string): string | null {
  const bare = text.replace(/[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/, '');
  if (isoPattern.test(bare)) return bare;
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(bare);
  if (yearFirst !== null) return iso(yearFirst[1], yearFirst[2], yearFirst[3]);
  const dayFirst = /^(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})$/.exec(bare);
  if (dayFirst !== null) return iso(fullYear(dayFirst[4]), dayFirst[3], dayFirst[1]);
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(bare);
  return monthFirst === null ? null : iso(monthFirst[2], monthFirst[1]);
}

/** `12 במרץ 2021`, `March 2021`, `March 12, 2021`. */
function named(text: string): string | null {
  const parts = /^(?:(\d{1,2})\.?\s+)?(?:ב־?)?(\p{L}[\p{L}\p{M} ]*?)\.?\s*(?:(\d{1,2}),?\s+)?,?\s*(\d{4})$/u.exec(text.toLowerCase());
  if (parts === null) return null;
  const [, before, name = '', after, year] = parts;
  const month = monthNumber.get(name.trim());
  if (month === undefined || (before !== undefined && after !== undefined)) return null;
  return iso(year, String(month), before ?? after);
}

/** Two digits mean the years 1950 to 2049. */
function fullYear(digits: string | undefined): string {
  if (digits?.length !== 2) return digits ?? '';
  return `${Number(digits) < 50 ? '20' : '19'}${digits}`;
}

function iso(year = '', month = '', day?: string): string {
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-');
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
