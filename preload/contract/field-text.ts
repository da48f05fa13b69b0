/**
 * Field values as text and back.
 */

/** Direction marks, joiners and other characters that no eye sees. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** Without direction marks; no-break and other odd spaces become plain ones. */
export function stripInvisible(text: string): string {
  return text.replace(invisible, '').replace(/[\u00A0\u2000-\u200A\u202F\u205F\u3000]/g, ' ');
}

const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** An ISO date of the calendar, known to the day, the month or the year. */
export function isRealDate(text: string): boolean {
  const parts = datePattern.exec(text);
  if (parts === null) return false;
  const year = Number(parts[1]);
  const month = parts[2] === undefined ? 1 : Number(parts[2]);
  const day = parts[3] === undefined ? 1 : Number(parts[3]);
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
