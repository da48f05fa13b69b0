/**
 * Who belongs to a cluster on a day.
 *
 * Promises: "from" and "to" are both inclusive; an empty end is open. A start that is not known is
 * open too: a snapshot ("observed on") proves membership on its day, not the day it began. Dates
 * known to the month or year count from the first to the last day they can mean.
 */
import { firstDay, lastDay } from './partial-date.ts';

export interface MembershipRow {
  readonly localityId: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Day of the snapshot that this membership was read from. */
  readonly observedOn: string | null;
}

/** Ids of the localities with a membership that covers the day (YYYY-MM-DD), each once. */
export function membersOn(rows: readonly MembershipRow[], onDay: string): readonly string[] {
  return [...new Set(rows.filter((row) => coversDay(row, onDay)).map((row) => row.localityId))];
}

/** Whether the membership holds on the day; the day it was observed on always counts. */
export function coversDay(row: Omit<MembershipRow, 'localityId'>, onDay: string): boolean {
  if (row.observedOn === onDay) return true;
  const begun = row.from === null || firstDay(row.from) <= onDay;
  const ended = row.to !== null && lastDay(row.to) < onDay;
  return begun && !ended;
}
