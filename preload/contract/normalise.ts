/**
 * How names are compared: the one normal form behind search, matching and duplicate finding.
 *
 * Promises: two spellings of one name in Hebrew or Arabic, that people take for the same, have the
 * same normal form; the result holds only lower-case letters, digits and single spaces;
 * normalising twice changes nothing. It is for comparing, never for showing or storing.
 */

/** Marks that vanish without parting a word: vowel points, accents, tatweel, direction marks. */
const vanishing =
  /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\u0640\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u061C]/g;
/** Quotes of any kind, geresh, gershayim, backtick: dropped, the word stays whole (רמב"ם). */
const quotes = /["'`´\u2018-\u201F\u2032\u2033\u05F3\u05F4\u00AB\u00BB\u02BB\u02BC]/g;
/** Everything that is neither letter, digit nor mark parts words. */
const partings = /[^\p{L}\p{N}]+/gu;

const folded: Readonly<Record<string, string>> = {
  // Hebrew final letters
  ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ',
  // Yiddish ligatures
  'װ': 'ו', 'ױ': 'וי', 'ײ': 'י',
  // Arabic: forms of alef, ya, ta marbuta, hamza
  'أ': 'ا', 'إ': 'ا', 'آ': 'ا', 'ٱ': 'ا', 'ى': 'ي', 'ئ': 'ي', 'ی': 'ي', 'ؤ': 'و', 'ة': 'ه', 'ک': 'ك', 'ء': '',
};
const foldable = new RegExp(`[${Object.keys(folded).join('')}]`, 'g');

const plain = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
/** Hebrew letters and ASCII only: most texts, and they need few of the steps. */
const simple = /^[\x20-\x7E\u05D0-\u05EA]*$/;
const finals = /[ךםןףץ]/g;
const simplePartings = /[^a-z0-9\u05D0-\u05EA]+/g;

/** The normal form of a name or of what a person typed in search of one. */
export function normalise(text: string): string {
  if (plain.test(text)) return text;
  if (simple.test(text)) {
    return text
      .replace(/["'`]/g, '')
      .toLowerCase()
      .replace(finals, (letter) => folded[letter] ?? letter)
      .replace(/י{2,}/g, 'י')
      .replace(/ו{2,}/g, 'ו')
      .replace(simplePartings, ' ')
      .trim();
  }
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(vanishing, '')
    .replace(quotes, '')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(foldable, (letter) => folded[letter] ?? letter)
    .replace(/י{2,}/g, 'י')
    .replace(/ו{2,}/g, 'ו')
    .replace(partings, ' ')
    .trim();
}

/** The words of a normal form; none for an empty text. */
export function wordsOf(normal: string): readonly string[] {
  return normal === '' ? [] : normal.split(' ');
}

/** Decimal digits come in blocks of ten, so the value is the distance to the block's start. */
export function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  if (code < 0x80) return digit;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return /\p{Nd}/u.test(digit) ? String(code - zero) : digit;
}
