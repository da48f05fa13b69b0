/**
 * The filter of `records.list`, once as SQL and once over values at hand: both pass the same rows.
 */
import type { RecordFilter } from '../../../preload/contract/procedures/records.ts';
import type { Value } from '../../../preload/contract/values.ts';
import { quoted, type Shape } from './shape.ts';

/** A WHERE clause over the row `t`, with a leading blank, or nothing. */
export function whereOf(shape: Shape, filter: RecordFilter): { readonly sql: string; readonly params: readonly string[] } {
  const conditions: string[] = [];
  const params: string[] = [];
  for (const each of filter) {
    const field = shape.byKey.get(each.field);
    if (field === undefined) continue;
    const link = shape.links.find((candidate) => candidate.field === field);
    const wanted = each.in === undefined ? null : JSON.stringify(each.in.map((item) => (typeof item === 'boolean' ? Number(item) : item)));
    if (link !== undefined) {
      const rows = `SELECT 1 FROM ${quoted(link.table)} AS l WHERE l.record_id = t.id`;
      if (each.empty !== undefined) conditions.push(`${each.empty ? 'NOT ' : ''}EXISTS (${rows})`);
      if (wanted !== null) conditions.push(`EXISTS (${rows} AND l.${link.column} IN (SELECT value FROM json_each(?)))`);
    } else if (field.customId !== undefined) {
      const rows = `SELECT 1 FROM json_each(t.custom, '$."' || ? || '"') AS c`;
      if (each.empty !== undefined) conditions.push(`${each.empty ? 'NOT ' : ''}EXISTS (${rows})`);
      if (each.empty !== undefined) params.push(field.customId);
      if (wanted !== null) {
        conditions.push(`EXISTS (${rows} WHERE c.value IN (SELECT value FROM json_each(?)))`);
        params.push(field.customId);
      }
    } else {
      const column = `t.${quoted(field.key)}`;
      if (each.empty !== undefined) conditions.push(`${column} IS ${each.empty ? '' : 'NOT '}NULL`);
      if (wanted !== null) conditions.push(`${column} IN (SELECT value FROM json_each(?))`);
    }
    if (wanted !== null) params.push(wanted);
  }
  return { sql: conditions.length === 0 ? '' : ` WHERE ${conditions.map((condition) => `(${condition})`).join(' AND ')}`, params };
}

/** Whether a record with these values passes. */
export function passes(filter: RecordFilter, valueOf: (field: string) => Value): boolean {
  return filter.every(({ field, in: wanted, empty }) => {
    const value = valueOf(field);
    if (empty !== undefined && (value === null) !== empty) return false;
    if (wanted === undefined) return true;
    return isList(value) ? value.some((item) => wanted.includes(item)) : value !== null && wanted.includes(value);
  });
}

function isList(value: Value): value is readonly string[] {
  return Array.isArray(value);
}
