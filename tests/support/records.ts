/** Short ways to write records in a test, to see whole tables, and to make random valid changes. */
import { loadCatalogue } from '../../main/engine/records/catalogue.ts';
import { commit } from '../../main/engine/records/commit.ts';
import type { CommitOptions, Committed, ImportedChange } from '../../main/engine/records/commit-types.ts';
import { isMany, isReference } from '../../main/engine/records/shape.ts';
import type { Call, ReadSession, WriteSession } from '../../main/engine/session.ts';
import { quietTask } from '../../main/engine/task.ts';
import type { Field, RecordType } from '../../preload/contract/catalogue/index.ts';
import { Refusal } from '../../preload/contract/errors/index.ts';
import type { Change, Value } from '../../preload/contract/values.ts';
import { openTestFile, testNow, type TestFile } from './file.ts';

export interface Desk {
  readonly file: TestFile;
  /** With the catalogue as it is now, custom fields included. */
  readonly session: WriteSession;
  readonly call: Call;
  commit(changes: Iterable<ImportedChange>, options?: Partial<CommitOptions>): Committed;
  options(more?: Partial<CommitOptions>): CommitOptions;
}

/** A file whose clock goes on by a minute with each commit. */
export async function openDesk(): Promise<Desk> {
  let minutes = 0;
  const file = await openTestFile({ now: () => new Date(testNow.getTime() + minutes * 60_000) });
  // Safety from power cuts is proven elsewhere; here it only costs time.
  file.session.db.pragma('synchronous = OFF');
  const desk: Desk = {
    file,
    get session() {
      return { ...file.session, catalogue: loadCatalogue(file.session.db) };
    },
    call: { task: quietTask, around: file.around },
    options: (more = {}) => ({
      author: 'Test',
      device: file.around.device,
      kind: 'edit',
      label: { code: 'test' },
      now: file.around.now(),
      task: quietTask,
      ...more,
    }),
    commit(changes, more = {}) {
      minutes += 1;
      return commit(desk.session, changes, desk.options(more));
    },
  };
  return desk;
}

/** The code and params with which something was refused; fails when it was not. */
export function refusalOf(work: () => unknown): { readonly code: string; readonly params: Refusal['params'] } {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, params: error.params };
    throw error;
  }
  throw new Error('nothing was refused');
}

/** Tables that tell what happened rather than what is, or that only mirror others. */
const apart = /^(?:change|change_set|sqlite_.*|search_.*|meta)$/;

/** Every row of every table of records and links, in a fixed order. */
export function dump({ db }: Pick<ReadSession, 'db'>): Readonly<Record<string, readonly unknown[]>> {
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all() as string[];
  return Object.fromEntries(
    tables
      .filter((name) => !apart.test(name))
      .map((name) => [name, (db.prepare(`SELECT * FROM "${name}"`).all() as object[]).map((row) => JSON.stringify(row)).sort()]),
  );
}

/** A small, repeatable source of chance. */
export function chance(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

const vocabulary = ['קריית', 'גת', 'רמב"ם', 'תל־אביב', 'אגודה', 'Jaffa', 'Beer-Sheva', 'أم', 'الفحم', 'שירות', '26', 'יבנה'];

/** A set of valid changes of any record types, made for the file as it is. May delete what is referred to. */
export function randomChanges(session: ReadSession, random: (below: number) => number): Change[] {
  const types = session.catalogue.types.filter(({ key }) => !['list', 'list_item', 'custom_field'].includes(key));
  const changes: Change[] = [];
  const gone = new Set<string>();
  const size = 1 + random(8);
  for (let n = 0; n < size; n += 1) {
    const type = types[random(types.length)];
    if (type === undefined) continue;
    const ids = idsOf(session, type.key).filter((id) => !gone.has(id));
    const id = ids[random(Math.max(1, ids.length))];
    const dice = random(10);
    if (id === undefined || dice < 4) {
      const values = randomValues(session, type, random, true, gone);
      if (values !== null) changes.push({ op: 'create', type: type.key, values });
    } else if (dice < 8) {
      const values = randomValues(session, type, random, false, gone);
      if (values !== null) changes.push({ op: 'update', type: type.key, id, values });
    } else {
      gone.add(id);
      changes.push({ op: 'delete', type: type.key, id });
    }
  }
  // What is deleted in the set is neither changed nor deleted again in it.
  return changes.filter((change) => change.op === 'delete' || change.op === 'create' || !gone.has(change.id));
}

function randomValues(
  session: ReadSession,
  type: RecordType,
  random: (below: number) => number,
  whole: boolean,
  gone: ReadonlySet<string>,
): Record<string, Value> | null {
  const values: Record<string, Value> = {};
  const periods = new Set(type.periods.flat());
  for (const field of type.fields) {
    const must = field.required === true || field.key === 'name_he';
    if (must ? !whole && random(4) > 0 : random(5) > 0) continue;
    if (periods.has(field.key)) continue;
    const value = !must && random(4) === 0 ? null : randomValue(session, field, random, gone);
    if (value === null && must) return null;
    values[field.key] = value;
  }
  return values;
}

function randomValue(session: ReadSession, field: Field, random: (below: number) => number, gone: ReadonlySet<string>): Value {
  const pick = <T>(items: readonly T[]): T | null => items[random(Math.max(1, items.length))] ?? null;
  const words = () => Array.from({ length: 1 + random(3) }, () => pick(vocabulary)).join(' ');
  if (isReference(field)) {
    const ids = idsOf(session, field.to ?? '', field.only).filter((id) => !gone.has(id));
    const one = pick(ids);
    return isMany(field) ? manyOf(one, pick(ids)) : one;
  }
  if (field.type === 'choice' || field.type === 'choices') {
    const codes = session.db.prepare('SELECT code FROM list_item WHERE list = ?').pluck().all(field.list) as string[];
    const one = pick(codes);
    return isMany(field) ? manyOf(one, pick(codes)) : one;
  }
  switch (field.type) {
    case 'integer':
    case 'rating':
    case 'decimal':
    case 'percent':
      return Math.min(field.max ?? 100, (field.min ?? 0) + random(5));
    case 'money':
      return random(1_000_000) - 1000;
    case 'year':
      return Math.min(field.max ?? 2026, Math.max(field.min ?? 1900, 1990 + random(30)));
    case 'date':
      return ['2021', '2021-03', '2024-02-29', '1999-12-31'][random(4)] ?? null;
    case 'yesNo':
      return random(2) === 1;
    case 'code':
      return `0${String(random(1_000_000_000))}`;
    default:
      return words();
  }
}

function manyOf(one: string | null, other: string | null): Value {
  const items = [...new Set([one, other].filter((item) => item !== null))];
  return items.length === 0 ? null : items;
}

function idsOf({ db }: ReadSession, type: string, only: Field['only'] = {}): string[] {
  const conditions = Object.entries(only).map(([key, allowed]) => `"${key}" IN (${allowed.map((code) => `'${code}'`).join(', ')})`);
  return db
    .prepare(`SELECT id FROM "${type}"${conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`} ORDER BY id`)
    .pluck()
    .all() as string[];
}

/** Definitions of three fields of one's own on providers, one of each nature. */
export const customDefinitions: readonly Change[] = [
  { op: 'create', type: 'custom_field', id: 'cf-text', values: { record_type: 'provider', key: 'visit_day', field_type: 'text', name_he: 'יום ביקור' } },
  {
    op: 'create',
    type: 'custom_field',
    id: 'cf-many',
    values: { record_type: 'provider', key: 'sectors', field_type: 'choices', list: 'sector', name_he: 'מגזרים' },
  },
  {
    op: 'create',
    type: 'custom_field',
    id: 'cf-place',
    values: { record_type: 'provider', key: 'place', field_type: 'reference', to: 'locality', name_he: 'מקום' },
  },
];
