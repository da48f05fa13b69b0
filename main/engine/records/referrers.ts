/**
 * What stands in the way of deleting records (procedure `records.referrers`): records of others
 * that point at them or at what they own, and how many owned records would go with them.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import type { Referrer } from '../../../preload/contract/procedures/records.ts';
import type { Language } from '../../../preload/contract/text.ts';
import type { ReadSession } from '../session.ts';
import { collatorOf } from './read.ts';
import { isMany, quoted, shapeOf } from './shape.ts';
import { TitleBook } from './title-text.ts';
import { column } from './statements.ts';

/** So many are listed; the refusal of a delete does not depend on it. */
const most = 1000;

export function findReferrers(
  session: ReadSession,
  input: { readonly type: string; readonly ids: readonly string[]; readonly language: Language },
): { readonly referrers: readonly Referrer[]; readonly owned: Readonly<Record<string, number>> } {
  const going = withOwned(session, input.type, input.ids);
  const found: { type: string; field: string; id: string }[] = [];
  for (const [type, ids] of going) {
    for (const { type: other, field } of shapeOf(session.catalogue, type).referrers) {
      const gone = going.get(other.key);
      for (const id of pointingAt(session, other.key, field, ids)) {
        if (gone?.has(id) !== true && found.length < most) found.push({ type: other.key, field: field.key, id });
      }
    }
  }
  const book = new TitleBook(session, input.language);
  for (const [type, some] of Map.groupBy(found, (each) => each.type)) book.learn(type, some.map(({ id }) => id));
  const owned: Record<string, number> = {};
  for (const [type, ids] of going) {
    const count = type === input.type ? ids.size - new Set(input.ids).size : ids.size;
    if (count > 0) owned[type] = count;
  }
  const collator = collatorOf(input.language);
  const order = session.catalogue.types.map(({ key }) => key);
  const referrers = found
    .map((each) => ({ ...each, title: book.learn(each.type, [each.id]).get(each.id) ?? '' }))
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type) || collator.compare(a.title, b.title));
  return { referrers, owned };
}

/** These records and everything they own, by type. */
function withOwned(session: ReadSession, type: string, ids: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const going = new Map<string, Set<string>>([[type, new Set(ids)]]);
  const open: [string, readonly string[]][] = [[type, ids]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [parent, some] = next;
    for (const { type: child, field } of shapeOf(session.catalogue, parent).owned) {
      const known = going.get(child.key) ?? new Set<string>();
      const fresh = pointingAt(session, child.key, field, some).filter((id) => !known.has(id));
      if (fresh.length === 0) continue;
      for (const id of fresh) known.add(id);
      going.set(child.key, known);
      open.push([child.key, fresh]);
    }
  }
  return going;
}

function pointingAt({ db }: ReadSession, type: string, field: Field, ids: Iterable<string>): string[] {
  const wanted = JSON.stringify([...ids]);
  if (field.customId !== undefined) {
    const path = `$."${field.customId}"`;
    return column(
      db,
      `SELECT DISTINCT t.id FROM ${quoted(type)} AS t, json_each(t.custom, ?) AS target
       WHERE t.custom <> '{}' AND target.value IN (SELECT value FROM json_each(?))`,
    ).all(path, wanted) as string[];
  }
  const sql = isMany(field)
    ? `SELECT DISTINCT record_id FROM ${quoted(`${type}__${field.key}`)} WHERE target IN (SELECT value FROM json_each(?))`
    : `SELECT id FROM ${quoted(type)} WHERE ${quoted(field.key)} IN (SELECT value FROM json_each(?))`;
  return column(db, sql).all(wanted) as string[];
}
