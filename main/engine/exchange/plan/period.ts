/**
 * Periods as official tables print them.
 *
 * Promises: the label is kept as printed; from and to keep the precision that was printed (year,
 * month or day); a range printed right to left ("2018-2014") is put right; a school year
 * ("תשפ״א 2020/21") runs from September to August. `year` is the calendar year of the end.
 */
import { tidy } from '../read/cells.ts';

export interface Period {
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly year: number;
}

const months: Readonly<Record<string, string>> = {
  ינואר: '01', פברואר: '02', מרץ: '03', מרס: '03', אפריל: '04', מאי: '05', יוני: '06',
  יולי: '07', אוגוסט: '08', ספטמבר: '09', אוקטובר: '10', נובמבר: '11', דצמבר: '12',
};

/** The period that a printed label means, or null when it means none. */
export function readPeriod(printed: string): Period | null {
  const label = tidy(printed);
  const day = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/.exec(label);
  if (day !== null) return dayOf(label, day);
  const school = /\b((?:19|20)\d\d)\s*\/\s*(\d{4}|\d{2})\b/.exec(label);
  if (school !== null) {
    const start = Number(school[1]);
    const end = Number(school[2]) < 100 ? Math.floor(start / 100) * 100 + Number(school[2]) : Number(school[2]);
    if (end > start) return { label, from: `${String(start)}-09`, to: `${String(end)}-08`, year: end };
  }
  const years = [...label.matchAll(/\b(?:19|20)\d\d\b/g)].map((match) => Number(match[0]));
  if (years.length === 0) return null;
  const first = Math.min(...years);
  const last = Math.max(...years);
  const month = Object.entries(months).find(([name]) => label.includes(name))?.[1];
  if (month !== undefined && years.length === 1) {
    const text = `${String(last)}-${month}`;
    return { label, from: text, to: text, year: last };
  }
  return { label, from: String(first), to: String(last), year: last };
}

/** The day inside a header such as "Knesset elections 9/4/19", or null. */
export function dayInHeader(header: string): Period | null {
  const day = /\b(\d{1,2})[/.](\d{1,2})[/.](\d{4}|\d{2})\b/.exec(tidy(header));
  return day === null ? null : dayOf(day[0], day);
}

function dayOf(label: string, parts: RegExpExecArray): Period | null {
  const [day, month] = [Number(parts[1]), Number(parts[2])];
  const year = Number(parts[3]) < 100 ? 2000 + Number(parts[3]) : Number(parts[3]);
  if (day < 1 || day > 31 || month < 1 || month > 12) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  const text = `${String(year)}-${two(month)}-${two(day)}`;
  return { label, from: text, to: text, year };
}
