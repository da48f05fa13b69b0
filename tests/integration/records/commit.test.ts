import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officialId } from '../../../main/engine/records/ids.ts';
import { lastDelivered } from '../../../main/engine/records/log.ts';
import { getRecord } from '../../../main/engine/records/read.ts';
import { recordsWriteHandlers } from '../../../main/engine/records/handlers.ts';
import { sentence } from '../../../preload/contract/errors/index.ts';
import type { Change, Value } from '../../../preload/contract/values.ts';
import { customDefinitions, dump, openDesk, refusalOf, type Desk } from '../../support/records.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => {
  desk.file.cleanup();
});

const rehovot: Change = { op: 'create', type: 'locality', id: 'L1', values: { name_he: 'רחובות', kind: 'municipality', code: '8400' } };
const cluster: Change = { op: 'create', type: 'cluster', id: 'C1', values: { name_he: 'שורק דרומי', code: '420' } };
const membership: Change = { op: 'create', type: 'membership', id: 'M1', values: { cluster_id: 'C1', locality_id: 'L1', valid_from: '2020' } };

const valuesOf = (type: string, id: string) => {
  const { values } = getRecord(desk.session, { type, id, language: 'he' });
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
};
const log = (set: number) => desk.session.db.prepare('SELECT type, record_id, op, before, after, delivered FROM change WHERE set_no = ? ORDER BY n').all(set);

describe('a commit', () => {
  it('writes, logs and numbers one set, whatever the order of its changes', () => {
    const done = desk.commit([membership, cluster, rehovot]);
    expect(done).toEqual({ set: 2, ids: ['M1', 'C1', 'L1'], types: ['membership', 'cluster', 'locality'] });
    expect(valuesOf('membership', 'M1')).toEqual({ cluster_id: 'C1', locality_id: 'L1', valid_from: '2020' });
    expect(log(2)).toEqual([
      { type: 'membership', record_id: 'M1', op: 'create', before: null, after: '{"cluster_id":"C1","locality_id":"L1","valid_from":"2020"}', delivered: null },
      { type: 'cluster', record_id: 'C1', op: 'create', before: null, after: '{"name_he":"שורק דרומי","code":"420"}', delivered: null },
      { type: 'locality', record_id: 'L1', op: 'create', before: null, after: '{"name_he":"רחובות","kind":"municipality","code":"8400"}', delivered: null },
    ]);
    const set = desk.session.db.prepare('SELECT author, device, kind, label, source, counts, acts_on, undone_by FROM change_set WHERE set_no = 2').get();
    expect(set).toEqual({
      author: 'Test',
      device: 'test-device',
      kind: 'edit',
      label: '{"code":"test"}',
      source: null,
      counts: '{"membership":1,"cluster":1,"locality":1}',
      acts_on: null,
      undone_by: null,
    });
  });

  it('logs only what differs, and nothing at all when nothing does', () => {
    desk.commit([rehovot]);
    const { set } = desk.commit([{ op: 'update', type: 'locality', id: 'L1', values: { name_he: 'רחובות', name_en: 'Rehovot', code: ' 8400 ' } }]);
    expect(log(set ?? 0)).toEqual([
      { type: 'locality', record_id: 'L1', op: 'update', before: '{"name_en":null}', after: '{"name_en":"Rehovot"}', delivered: null },
    ]);
    expect(desk.commit([{ op: 'update', type: 'locality', id: 'L1', values: { name_en: 'Rehovot', notes: '  ' } }]).set).toBeNull();
    expect(desk.session.db.prepare('SELECT max(set_no) FROM change_set').pluck().get()).toBe(set);
  });

  it('gives a record with an official key the id it has in every file', () => {
    const { ids } = desk.commit([{ op: 'create', type: 'locality', values: { name_he: 'ברנר', kind: 'regional_council', code: '28' } }]);
    expect(ids).toEqual([officialId('locality', ['regional_council', '28'])]);
  });

  it('keeps choices and references in the order of the person', () => {
    const roles = desk.session.db.prepare("SELECT code FROM list_item WHERE list = 'organisation_role' ORDER BY code DESC LIMIT 3").pluck().all() as string[];
    desk.commit([{ op: 'create', type: 'provider', id: 'P1', values: { name_he: 'עמותה', sector: 'nonprofit', roles } }]);
    expect(valuesOf('provider', 'P1')).toEqual({ name_he: 'עמותה', sector: 'nonprofit', roles });
    desk.commit([{ op: 'update', type: 'provider', id: 'P1', values: { roles: roles.toReversed() } }]);
    expect(valuesOf('provider', 'P1')['roles']).toEqual(roles.toReversed());
    desk.commit([{ op: 'update', type: 'provider', id: 'P1', values: { roles: [] } }]);
    expect(valuesOf('provider', 'P1')).toEqual({ name_he: 'עמותה', sector: 'nonprofit' });
  });

  it('may use a list value that comes later in the same set', () => {
    desk.commit([
      { op: 'create', type: 'cluster', id: 'C2', values: { name_he: 'אחר', legal_form: 'union' } },
      { op: 'create', type: 'list_item', values: { list: 'cluster_legal_form', code: 'union', name_he: 'איגוד' } },
    ]);
    expect(valuesOf('cluster', 'C2')).toEqual({ name_he: 'אחר', legal_form: 'union' });
  });

  it('leaves the file as it was when it is cancelled on the way', () => {
    const before = dump(desk.session);
    let looks = 0;
    const task = {
      progress: () => undefined,
      cancelled: false,
      check: () => {
        looks += 1;
        if (looks === 2) throw new Error('stop');
      },
    };
    const many = Array.from({ length: 1500 }, (_, n): Change => ({ op: 'create', type: 'cluster', values: { name_he: `אשכול רשויות ${String(n)}` } }));
    expect(() => desk.commit(many, { task })).toThrow('stop');
    expect(dump(desk.session)).toEqual(before);
    expect(desk.session.db.prepare('SELECT count(*) FROM change_set').pluck().get()).toBe(1);
  });
});

describe('a commit refuses', () => {
  const refused = (changes: Change[]) => {
    const before = dump(desk.session);
    const refusal = refusalOf(() => desk.commit(changes));
    expect(dump(desk.session)).toEqual(before);
    return { code: refusal.code, said: sentence(refusal.code, refusal.params, 'en') };
  };

  it.each<[string, Record<string, Value>, string]>([
    ['no name', { kind: 'settlement' }, 'Local authority or locality: a name is missing; one language is enough.'],
    ['a missing required field', { name_he: 'רחובות' }, 'רחובות: "Kind" is missing.'],
    ['a value outside its list', { name_he: 'רחובות', kind: 'kingdom' }, 'רחובות: kingdom is not in the list of "Kind".'],
    ['text for a number', { name_he: 'רחובות', kind: 'settlement', founding_year: 'old' }, 'רחובות: "Founding year" needs a number.'],
    ['a day that is not in the calendar', { name_he: 'רחובות', kind: 'settlement', abolished_on: '2023-02-29' }, 'רחובות: 2023-02-29 in "Abolished on" is not a date. A day, a month or a year can be written.'],
    ['a reference to nothing', { name_he: 'רחובות', kind: 'settlement', parent_id: 'nowhere' }, 'רחובות: "Regional council" points at a record (Local authority or locality) that is not in the file: nowhere.'],
  ])('%s', (_what, values, problem) => {
    const { code, said } = refused([{ op: 'create', type: 'locality', values }]);
    expect(code).toBe('records.invalid');
    expect(said).toBe(`Nothing was saved. Problems found (1): ${problem} Put them right and try again.`);
  });

  it('a parent that is not of the allowed kind', () => {
    desk.commit([rehovot]);
    const settlement = (parent_id: string): Change => ({ op: 'create', type: 'locality', values: { name_he: 'כפר', kind: 'settlement', parent_id } });
    expect(refused([settlement('L1')]).said).toContain('כפר: רחובות cannot be chosen in "Regional council".');
  });

  it('a period whose end is before its start, as far as both are known', () => {
    desk.commit([rehovot, cluster]);
    const from = (valid_from: string, valid_to: string): Change => ({ ...membership, values: { cluster_id: 'C1', locality_id: 'L1', valid_from, valid_to } });
    expect(refused([from('2020-05', '2019')]).said).toContain('"To" is before "From"');
    desk.commit([from('2020-05', '2020')]);
  });

  it('several things at once, each with its record, and counts what it does not list', () => {
    const many = Array.from({ length: 8 }, (_, n): Change => ({ op: 'create', type: 'cluster', values: { code: `x${String(n)}` } }));
    const { said } = refused(many);
    expect(said).toContain('Problems found (8): x0: a name is missing; one language is enough. x1: a name');
    expect(said).toContain('x4: a name');
    expect(said).not.toContain('x5: a name');
  });

  it('a second record with the same official key', () => {
    desk.commit([rehovot]);
    const again: Change = { op: 'create', type: 'locality', values: { name_he: 'רחובות ב', kind: 'municipality', code: '8400' } };
    expect(refused([again])).toEqual({
      code: 'records.duplicate-key',
      said: 'There already is a record with municipality 8400: רחובות (Local authority or locality). Nothing was saved. Open that one, or change the value.',
    });
    expect(refused([{ ...again, id: 'other' }]).code).toBe('records.duplicate-key');
  });

  it('to delete what others point at, and says who', () => {
    desk.commit([membership, cluster, rehovot]);
    expect(refused([{ op: 'delete', type: 'locality', id: 'L1' }])).toEqual({
      code: 'records.referenced',
      said: 'Cannot delete: other records point here (1), in the field "Local authority" of Cluster membership: רחובות · שורק דרומי. Nothing was deleted. Change or delete those first.',
    });
  });

  it('an edit of what somebody else changed meanwhile', () => {
    desk.commit([rehovot]);
    const edit = (expected: Record<string, Value>): Change => ({ op: 'update', type: 'locality', id: 'L1', values: { name_en: 'R' }, expected });
    expect(refused([edit({ name_en: 'Rehovoth' })])).toEqual({
      code: 'records.changed-meanwhile',
      said: 'The field "Name in English" of רחובות has changed meanwhile. Nothing was saved. Look at the present value and try again.',
    });
    desk.commit([edit({ name_en: null })]);
    expect(valuesOf('locality', 'L1')['name_en']).toBe('R');
  });

  it('records, fields and ids it does not know', () => {
    expect(refused([{ op: 'update', type: 'locality', id: 'nowhere', values: {} }]).code).toBe('records.not-found');
    expect(refused([{ op: 'delete', type: 'locality', id: 'nowhere' }]).code).toBe('records.not-found');
    expect(refused([{ op: 'create', type: 'dragon', values: {} }]).code).toBe('records.unknown-type');
    expect(refused([{ op: 'create', type: 'cluster', values: { name_he: 'א', wings: 2 } }]).code).toBe('records.unknown-field');
    desk.commit([cluster]);
    expect(refused([{ op: 'create', type: 'cluster', id: 'C1', values: { name_he: 'א' } }]).code).toBe('records.id-taken');
  });

  it('to add to, remove from or recode a closed list, but not to rename its values', () => {
    const item = desk.session.db.prepare("SELECT id FROM list_item WHERE list = 'locality_kind' LIMIT 1").pluck().get() as string;
    expect(refused([{ op: 'create', type: 'list_item', values: { list: 'locality_kind', code: 'hamlet', name_he: 'כפר' } }]).code).toBe('records.closed-list');
    expect(refused([{ op: 'delete', type: 'list_item', id: item }]).code).toBe('records.closed-list');
    expect(refused([{ op: 'update', type: 'list_item', id: item, values: { code: 'x' } }]).code).toBe('records.closed-list');
    desk.commit([{ op: 'update', type: 'list_item', id: item, values: { name_he: 'שם אחר' } }]);
    expect(valuesOf('list_item', item)['name_he']).toBe('שם אחר');
  });

  it('a value that is no longer offered, unless the record has it already', () => {
    const form = desk.session.db.prepare("SELECT id, code FROM list_item WHERE list = 'cluster_legal_form' LIMIT 1").get() as { id: string; code: string };
    desk.commit([{ ...cluster, values: { ...cluster.values, legal_form: form.code } }]);
    desk.commit([{ op: 'update', type: 'list_item', id: form.id, values: { active: false } }]);
    expect(refused([{ op: 'create', type: 'cluster', values: { name_he: 'חדש', legal_form: form.code } }]).said).toContain('no longer offered');
    desk.commit([{ op: 'update', type: 'cluster', id: 'C1', values: { legal_form: form.code, notes: 'x' } }]);
    expect(valuesOf('cluster', 'C1')).toEqual({ name_he: 'שורק דרומי', code: '420', legal_form: form.code, notes: 'x' });
  });

  it('fields that only the program sets, when they come from the window', async () => {
    desk.commit([{ op: 'create', type: 'document', id: 'D1', values: { name_he: 'דוח' } }]);
    const change: Change = { op: 'update', type: 'document', id: 'D1', values: { file_hash: 'x' } };
    const refusal = await Promise.resolve()
      .then(() => recordsWriteHandlers['records.commit'](desk.session, { changes: [change] }, desk.call))
      .then(() => null, (error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'records.read-only-field', params: { field: '@field:document.file_hash' } });
  });
});

describe('deleting', () => {
  it('takes along what the record owns, each logged', () => {
    desk.commit([rehovot, { op: 'create', type: 'locality_alias', id: 'A1', values: { locality_id: 'L1', alias: 'דוראן' } }]);
    const { set } = desk.commit([{ op: 'delete', type: 'locality', id: 'L1' }]);
    expect(log(set ?? 0).map((row) => ({ ...(row as object), after: undefined, delivered: undefined }))).toEqual([
      { type: 'locality', record_id: 'L1', op: 'delete', before: '{"name_he":"רחובות","kind":"municipality","code":"8400"}' },
      { type: 'locality_alias', record_id: 'A1', op: 'delete', before: '{"locality_id":"L1","alias":"דוראן"}' },
    ]);
  });

  it('works when the referrers go in the same set', () => {
    desk.commit([membership, cluster, rehovot]);
    const { types } = desk.commit([
      { op: 'delete', type: 'locality', id: 'L1' },
      { op: 'delete', type: 'membership', id: 'M1' },
    ]);
    expect(types).toEqual(['locality', 'membership']);
  });
});

describe("a person's own fields", () => {
  const provider: Change = {
    op: 'create',
    type: 'provider',
    id: 'P1',
    values: { name_he: 'עמותה', sector: 'nonprofit', custom_visit_day: 'שני', custom_sectors: ['nonprofit', 'public'], custom_place: 'L1' },
  };

  it('are stored, logged and guarded like any other', () => {
    desk.commit([rehovot, ...customDefinitions]);
    const { set } = desk.commit([provider]);
    expect(valuesOf('provider', 'P1')).toEqual(provider.values);
    expect(log(set ?? 0)[0]).toMatchObject({ after: '{"name_he":"עמותה","sector":"nonprofit","cf-text":"שני","cf-many":["nonprofit","public"],"cf-place":"L1"}' });
    expect(refusalOf(() => desk.commit([{ op: 'delete', type: 'locality', id: 'L1' }])).code).toBe('records.referenced');
    expect(refusalOf(() => desk.commit([{ op: 'update', type: 'provider', id: 'P1', values: { custom_sectors: ['x'] } }])).code).toBe('records.invalid');
    expect(refusalOf(() => desk.commit([{ op: 'update', type: 'provider', id: 'P1', values: { custom_place: 'x' } }])).code).toBe('records.invalid');
  });

  it('hide with their definition, and are there again when it comes back', () => {
    desk.commit([rehovot, ...customDefinitions]);
    desk.commit([provider]);
    const [definition] = customDefinitions;
    if (definition === undefined) throw new Error('no definition');
    desk.commit([{ op: 'delete', type: 'custom_field', id: 'cf-text' }]);
    expect(Object.keys(valuesOf('provider', 'P1'))).toEqual(['name_he', 'sector', 'custom_place', 'custom_sectors']);
    desk.commit([{ op: 'update', type: 'provider', id: 'P1', values: { name_en: 'NGO', custom_sectors: null } }]);
    desk.commit([definition]);
    expect(valuesOf('provider', 'P1')).toEqual({ name_he: 'עמותה', name_en: 'NGO', sector: 'nonprofit', custom_visit_day: 'שני', custom_place: 'L1' });
  });
});

it('refuses definitions of fields that could not be used', () => {
  const define = (values: Record<string, Value>) =>
    refusalOf(() =>
      desk.commit([{ op: 'create', type: 'custom_field', values: { name_he: 'שדה', record_type: 'provider', key: 'a', field_type: 'text', ...values } }]),
    ).params['problems'];
  expect(define({ key: 'יום' })).toContain('bad-key');
  expect(define({ record_type: 'dragon' })).toContain('no-such-type');
  expect(define({ field_type: 'choice' })).toContain('custom_field.list');
  expect(define({ field_type: 'reference', to: 'dragon' })).toContain('no-such-type');
});

describe('what a source delivered', () => {
  const source = { kind: 'import', source: 'cbs' } as const;
  const known = () => lastDelivered(desk.session.db, 'cbs', 'locality', 'L1');

  it('is the values themselves, or what it said when less was written', () => {
    desk.commit([{ ...rehovot, delivered: rehovot.values }], source);
    expect(known()).toEqual({ name_he: 'רחובות', kind: 'municipality', code: '8400' });
    desk.commit([{ op: 'update', type: 'locality', id: 'L1', values: { name_en: 'Rehovot' }, delivered: { name_he: 'רחובות', name_en: 'Rehovot' } }], source);
    expect(known()).toEqual({ name_he: 'רחובות', name_en: 'Rehovot' });
  });

  it('is remembered of a record that was the same already, once', () => {
    desk.commit([rehovot]);
    const seen = { op: 'seen', type: 'locality', id: 'L1', delivered: { name_he: 'רחובות' } } as const;
    expect(desk.commit([seen], source).set).toBe(3);
    expect(known()).toEqual({ name_he: 'רחובות' });
    expect(desk.commit([seen], source).set).toBeNull();
  });
});
