/**
 * The indicator values of one locality, gathered by indicator: the newest on top, all for a trend.
 * Pure, so that a test can compare.
 */
import type { RecordTable } from '../../../preload/contract/procedures/records.ts';
import type { Value } from '../../../preload/contract/values.ts';

export interface FigurePoint {
  readonly id: string;
  readonly year: number | null;
  readonly period: string | null;
  readonly value: number | null;
  readonly text: string | null;
  readonly status: string | null;
  readonly sign: string | null;
  readonly source: string | null;
}

export interface FigureLine {
  readonly indicator: string;
  readonly title: string;
  /** Oldest first. */
  readonly points: readonly FigurePoint[];
  readonly newest: FigurePoint;
}

export function gatherFigures(table: RecordTable): readonly FigureLine[] {
  const at = (row: readonly Value[], column: string): Value => row[table.columns.indexOf(column)] ?? null;
  const text = (value: Value) => (typeof value === 'string' && value !== '' ? value : null);
  const number = (value: Value) => (typeof value === 'number' ? value : null);
  const lines = new Map<string, FigurePoint[]>();
  for (const row of table.rows) {
    const indicator = text(at(row, 'indicator_id'));
    if (indicator === null) continue;
    const source = text(at(row, 'source_id'));
    const point: FigurePoint = {
      id: String(row[0]),
      year: number(at(row, 'year')),
      period: text(at(row, 'period_label')),
      value: number(at(row, 'value')),
      text: text(at(row, 'text_value')),
      status: text(at(row, 'status')),
      sign: text(at(row, 'sign')),
      source: source === null ? null : (table.titles['document']?.[source] ?? source),
    };
    const points = lines.get(indicator);
    if (points === undefined) lines.set(indicator, [point]);
    else points.push(point);
  }
  return [...lines].flatMap(([indicator, points]) => {
    const ordered = points.toSorted((a, b) => (a.year ?? 0) - (b.year ?? 0));
    const newest = ordered.at(-1);
    return newest === undefined ? [] : [{ indicator, title: table.titles['indicator']?.[indicator] ?? indicator, points: ordered, newest }];
  });
}
