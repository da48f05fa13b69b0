/**
 * Dates that are known to the year or month only (YYYY, YYYY-MM), as the first or last day they
 * can mean. For comparing as text, which is enough: the 31st stands for the end of any month.
 */
export function firstDay(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

export function lastDay(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-31` : date;
}
