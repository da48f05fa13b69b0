/**
 * Numbers as people write them: thousands separators, either decimal sign, Arabic digits, a minus
 * before or after.
 *
 * Promises: what is ambiguous is not a number (null): `1234,567` could be either. Parentheses are
 * not read here: beside a statistic they mean low reliability, beside an amount a minus.
 */
import { asciiDigit } from './normalise.ts';

/** The number, or null when the text is none. */
export function parseNumber(text: string): number | null {
  const read = readDigits(text);
  if (read === null) return null;
  const number = Number(read.digits);
  if (!Number.isFinite(number)) return null;
  return number === 0 ? 0 : read.sign * number;
}

/** Sign and digits, with at most one point and perhaps an exponent; null when it is no number. */
export function readDigits(text: string): { readonly sign: 1 | -1; readonly digits: string } | null {
  let bare = text
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/[−–]/g, '-')
    .replaceAll('٬', "'")
    .replaceAll('٫', '.')
    .trim();
  let sign: 1 | -1 = 1;
  const before = /^([-+])\s*/.exec(bare);
  if (before !== null) {
    if (before[1] === '-') sign = -1;
    bare = bare.slice(before[0].length);
  } else if (/\d\s*-$/.test(bare)) {
    sign = -1;
    bare = bare.slice(0, -1).trim();
  }
  const exponent = /^(\d+(?:\.\d+)?)[eE]([-+]?\d{1,3})$/.exec(bare);
  const digits = exponent === null ? plainDigits(bare) : bare;
  return digits === null ? null : { sign, digits };
}

/** Digits with at most one point, or null. */
function plainDigits(text: string): string | null {
  if (/^\d+$/.test(text)) return text;
  // Spaces and apostrophes are only ever thousands separators.
  const spaced = /^\d{1,3}(?:([ ']))\d{3}(?:\1\d{3})*(?=[.,]|$)/.exec(text);
  const bare = spaced === null ? text : spaced[0].replaceAll(/[ ']/g, '') + text.slice(spaced[0].length);
  if (!/^[\d.,]+$/.test(bare) || !/\d/.test(bare)) return null;
  const points = count(bare, '.');
  const commas = count(bare, ',');
  if (points > 0 && commas > 0) return withBoth(bare, spaced !== null);
  if (points === 0 && commas === 0) return bare;
  if (points === 1) return /^\d*\.\d*$/.test(bare) ? pointed(bare) : null;
  const separator = points > 0 ? '.' : ',';
  if (spaced === null && grouped(bare, separator) && !bare.startsWith('0')) return bare.replaceAll(separator, '');
  if (commas !== 1) return null;
  const [whole = '', decimals = ''] = bare.split(',');
  // Three digits after a lone comma were meant as thousands, unless nothing stands before it.
  if (decimals.length === 3 && whole !== '0' && spaced === null) return null;
  return pointed(`${whole}.${decimals}`);
}

/** The later of the two signs is the decimal one. */
function withBoth(text: string, spaced: boolean): string | null {
  if (spaced) return null;
  const decimal = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
  const separator = decimal === '.' ? ',' : '.';
  if (count(text, decimal) !== 1) return null;
  const [whole = '', decimals = ''] = text.split(decimal);
  return grouped(whole, separator) && !decimals.includes(separator) ? pointed(`${whole.replaceAll(separator, '')}.${decimals}`) : null;
}

function pointed(text: string): string | null {
  return text === '.' ? null : text;
}

function grouped(text: string, separator: string): boolean {
  const parts = text.split(separator);
  return parts.every((part, index) => (index === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part));
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** All digits the number has, with `,` between thousands. */
export function printNumber(value: number): string {
  const text = String(value);
  if (text.includes('e')) return text;
  const [whole = '', decimals] = text.split('.');
  const separated = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? separated : `${separated}.${decimals}`;
}
