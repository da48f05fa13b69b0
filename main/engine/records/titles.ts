/**
 * What a record is called: its name in the asked language, else he, en, ar; an unnamed record is
 * called by the shown values of its title fields, joined by " · ".
 *
 * Promises: `titleSql` and `titlesOf` give the same text. Titles of records that a title refers to
 * are part of it, to a depth that no catalogue of ours reaches.
 */
import type { Field, RecordType } from '../../../preload/contract/catalogue/index.ts';
import { fallbackOrder, type Language } from '../../../preload/contract/text.ts';
import type { Catalogue, ReadSession } from '../session.ts';
import { isMany, isReference, quoted } from './shape.ts';
import { arrays } from './statements.ts';

export const titleSeparator = ' · ';

/** A type that names itself through others more often than this would never end. */
const deepest = 4;

/**
 * An SQL expression (text, never null) for the title of the record of `type` in the row `alias`.
 * Only catalogue names go into it, so it needs no parameters.
 */
export function titleSql(catalogue: Catalogue, type: string, language: Language, alias: string): string {
  return title(catalogue, catalogue.get(type), language, quoted(alias), 0);
}

/** Titles of these records; ids that do not exist are left out. */
export function titlesOf(
  session: Pick<ReadSession, 'db' | 'catalogue'>,
  type: string,
  ids: Iterable<string>,
  language: Language,
): Map<string, string> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const sql = `SELECT t.id, ${titleSql(session.catalogue, type, language, 't')} FROM json_each(?) AS wanted CROSS JOIN ${quoted(type)} AS t ON t.id = wanted.value`;
  return new Map(arrays(session.db, sql).all(JSON.stringify(wanted)) as [string, string][]);
}

function title(catalogue: Catalogue, type: RecordType, language: Language, alias: string, depth: number): string {
  if (type.named) return nameSql(language, alias);
  const parts = type.title.map((key) => {
    const field = type.fields.find((candidate) => candidate.key === key);
    if (field === undefined) throw new Error(`${type.key}: title field ${key} is missing`);
    return `nullif(${part(catalogue, type, field, language, alias, depth)}, '')`;
  });
  return parts.length === 1 ? `coalesce(${parts[0] ?? "''"}, '')` : `concat_ws('${titleSeparator}', ${parts.join(', ')})`;
}

/** The name to show, of a row that has the three name columns. */
function nameSql(language: Language, alias: string): string {
  const order = [...new Set([language, ...fallbackOrder])];
  return `coalesce(${order.map((each) => `nullif(${alias}.name_${each}, '')`).join(', ')}, '')`;
}

function part(catalogue: Catalogue, type: RecordType, field: Field, language: Language, alias: string, depth: number): string {
  const column = `${alias}.${quoted(field.key)}`;
  const inner = quoted(`t${String(depth + 1)}`);
  if (isReference(field) && field.to !== undefined) {
    if (depth >= deepest) return "''";
    const target = catalogue.get(field.to);
    const shown = title(catalogue, target, language, inner, depth + 1);
    if (!isMany(field)) return `(SELECT ${shown} FROM ${quoted(target.key)} AS ${inner} WHERE ${inner}.id = ${column})`;
    const link = quoted(`l${String(depth + 1)}`);
    return (
      `(SELECT group_concat(${shown}, ', ' ORDER BY ${link}.position) FROM ${quoted(`${type.key}__${field.key}`)} AS ${link}` +
      ` JOIN ${quoted(target.key)} AS ${inner} ON ${inner}.id = ${link}.target WHERE ${link}.record_id = ${alias}.id)`
    );
  }
  switch (field.type) {
    case 'choice':
      return labelSql(field.list ?? '', language, inner, column);
    case 'choices': {
      const link = quoted(`l${String(depth + 1)}`);
      const label = labelSql(field.list ?? '', language, inner, `${link}.code`);
      return (
        `(SELECT group_concat(${label}, ', ' ORDER BY ${link}.position) FROM ${quoted(`${type.key}__${field.key}`)} AS ${link}` +
        ` WHERE ${link}.record_id = ${alias}.id)`
      );
    }
    case 'date':
      return (
        `CASE length(${column}) WHEN 10 THEN substr(${column}, 9, 2) || '/' || substr(${column}, 6, 2) || '/' || substr(${column}, 1, 4)` +
        ` WHEN 7 THEN substr(${column}, 6, 2) || '/' || substr(${column}, 1, 4) ELSE ${column} END`
      );
    default:
      return `CAST(${column} AS TEXT)`;
  }
}

function labelSql(list: string, language: Language, inner: string, code: string): string {
  return (
    `coalesce((SELECT nullif(${nameSql(language, inner)}, '') FROM "list_item" AS ${inner}` +
    ` WHERE ${inner}.list = '${list.replaceAll("'", "''")}' AND ${inner}.code = ${code}), ${code})`
  );
}
