/**
 * Which of several values of one indicator and one locality is shown.
 *
 * The rule, in this order; the first difference decides and is named in `reason`:
 * 1. `newest`: the newest year that is not after the asked one; within it the later end of period;
 * 2. `own-source`: a source that defines the indicator: the indicator names it, or its published
 *    table has a column of this indicator;
 * 3. `published`: what a source published, before what was computed from parts;
 * 4. `final`: a final value, before a provisional one;
 * 5. `has-value`: a value, before a sign that stands for none;
 * 6. `order`: the source whose code comes first, so that the choice is the same everywhere.
 * Rule 1 stands first on purpose: an old number never hides that the newest year says "unknown".
 * The values of the same year that were not chosen are handed back too: nothing is hidden.
 */
import type { PickReason } from '../../../preload/contract/procedures/insight.ts';
import { lastDay } from './partial-date.ts';
import type { ValueRow } from './rows.ts';

export interface Picked {
  readonly row: ValueRow;
  /** Null when there was nothing to choose from. */
  readonly reason: PickReason | null;
  /** Values of the same year that lost, in the order of the rule. */
  readonly others: readonly ValueRow[];
}

export interface PickOptions {
  /** Latest year to show; null for the newest there is. */
  readonly year: number | null;
  /** The sources that the indicator is defined by. */
  readonly ownSources: ReadonlySet<string>;
}

const COMPUTED = 'computed';
const PROVISIONAL = 'provisional';

export function pickValue(rows: readonly ValueRow[], options: PickOptions): Picked | null {
  const first = rows[0];
  if (first === undefined) return null;
  // By far the most frequent case, and it must stay cheap: 400 indicators × 20 localities.
  if (rows.length === 1) return isAsked(first, options.year) ? { row: first, reason: null, others: [] } : null;
  const ranked = rows
    .filter((row) => isAsked(row, options.year))
    .sort((a, b) => compareRows(a, b, options.ownSources).order);
  const [row, second] = ranked;
  if (row === undefined) return null;
  const others = ranked.slice(1).filter((other) => other.year === row.year);
  const reason = second === undefined ? null : compareRows(row, second, options.ownSources).reason;
  return { row, reason, others };
}

function isAsked(row: ValueRow, year: number | null): boolean {
  return year === null || row.year === null || row.year <= year;
}

/** Negative when `a` is shown before `b`, with the rule that decided. */
function compareRows(a: ValueRow, b: ValueRow, ownSources: ReadonlySet<string>): { order: number; reason: PickReason } {
  const year = (b.year ?? -Infinity) - (a.year ?? -Infinity);
  if (a.year !== b.year) return { order: year, reason: 'newest' };
  const end = lastDay(b.periodTo ?? '').localeCompare(lastDay(a.periodTo ?? ''), 'en');
  if (end !== 0) return { order: end, reason: 'newest' };
  const checks: readonly (readonly [PickReason, (row: ValueRow) => boolean])[] = [
    ['own-source', (row) => row.sourceId !== null && ownSources.has(row.sourceId)],
    ['published', (row) => row.status !== COMPUTED && row.sourceId !== COMPUTED],
    ['final', (row) => row.status !== PROVISIONAL],
    ['has-value', (row) => row.value !== null],
  ];
  for (const [reason, holds] of checks) {
    const order = Number(holds(b)) - Number(holds(a));
    if (order !== 0) return { order, reason };
  }
  const order = `${a.sourceId ?? ''} ${a.id}`.localeCompare(`${b.sourceId ?? ''} ${b.id}`, 'en');
  return { order, reason: 'order' };
}
