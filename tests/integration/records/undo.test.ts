import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { historyState, listSets, readChangeSet, readRecordHistory } from '../../../main/engine/records/history.ts';
import { getRecord } from '../../../main/engine/records/read.ts';
import { redo, undo } from '../../../main/engine/records/undo.ts';
import { sentence } from '../../../preload/contract/errors/index.ts';
import type { Change, Values } from '../../../preload/contract/values.ts';
import { dump, openDesk, refusalOf, type Desk } from '../../support/records.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => {
  desk.file.cleanup();
});

const create: Change = { op: 'create', type: 'cluster', id: 'C1', values: { name_he: 'שורק דרומי', code: '420' } };
const edit = (values: Values): Change => ({ op: 'update', type: 'cluster', id: 'C1', values });
const undoOne = (set: number | null = null, device?: string) => undo(desk.session, set, desk.options(device === undefined ? {} : { device }));
const redoOne = () => redo(desk.session, desk.options());
const notes = () => getRecord(desk.session, { type: 'cluster', id: 'C1', language: 'he' }).values['notes'];
const state = () => {
  const { undo: back, redo: again } = historyState(desk.session.db, desk.file.around.device);
  return { undo: back?.set ?? null, redo: again?.set ?? null };
};

describe('undo and redo', () => {
  it('walk back and forth through the sets of this device, each step a set of its own', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א' })]);
    desk.commit([edit({ notes: 'ב' })]);
    expect(undoOne()).toEqual({ set: 5, undone: 4, label: { code: 'test' } });
    expect(undoOne()).toEqual({ set: 6, undone: 3, label: { code: 'test' } });
    expect(notes()).toBeNull();
    expect(state()).toEqual({ undo: 2, redo: 6 });
    expect(redoOne()).toEqual({ set: 7, redone: 3, label: { code: 'test' } });
    expect(notes()).toBe('א');
    expect(redoOne()).toEqual({ set: 8, redone: 4, label: { code: 'test' } });
    expect(notes()).toBe('ב');
    expect(refusalOf(redoOne).code).toBe('records.nothing-to-redo');
    expect(undoOne()).toMatchObject({ undone: 4 });
    expect(notes()).toBe('א');
    const sets = listSets(desk.session.db, { limit: 4 }).map(({ set, kind, actsOn, undoneBy, counts }) => ({ set, kind, actsOn, undoneBy, counts }));
    expect(sets).toEqual([
      { set: 9, kind: 'undo', actsOn: 4, undoneBy: null, counts: { cluster: 1 } },
      { set: 8, kind: 'redo', actsOn: 5, undoneBy: null, counts: { cluster: 1 } },
      { set: 7, kind: 'redo', actsOn: 6, undoneBy: null, counts: { cluster: 1 } },
      { set: 6, kind: 'undo', actsOn: 3, undoneBy: 7, counts: { cluster: 1 } },
    ]);
  });

  it('a new edit clears redo', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א' })]);
    undoOne();
    desk.commit([edit({ website: 'https://example.org' })]);
    expect(state()).toEqual({ undo: 5, redo: null });
    expect(refusalOf(redoOne).code).toBe('records.nothing-to-redo');
  });

  it('leave the sets of other devices and of the program alone', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א' })], { device: 'another' });
    expect(state()).toEqual({ undo: 2, redo: null });
    expect(undoOne(null, 'another')).toMatchObject({ undone: 3 });
    expect(undoOne()).toMatchObject({ undone: 2 });
    expect(refusalOf(() => undoOne()).code).toBe('records.nothing-to-undo');
    expect(refusalOf(() => undoOne(1)).code).toBe('records.not-undoable');
    expect(refusalOf(() => undoOne(99)).code).toBe('records.no-such-set');
    expect(refusalOf(() => undoOne(2)).code).toBe('records.already-undone');
  });

  it('bring back a deleted record with its id, its links and what it owned', () => {
    const roles = desk.session.db.prepare("SELECT code FROM list_item WHERE list = 'organisation_role' LIMIT 2").pluck().all() as string[];
    desk.commit([
      { op: 'create', type: 'locality', id: 'L1', values: { name_he: 'רחובות', kind: 'municipality', code: '8400' } },
      { op: 'create', type: 'locality_alias', id: 'A1', values: { locality_id: 'L1', alias: 'דוראן' } },
      { op: 'create', type: 'provider', id: 'P1', values: { name_he: 'עמותה', sector: 'nonprofit', roles } },
    ]);
    const before = dump(desk.session);
    desk.commit([
      { op: 'delete', type: 'locality', id: 'L1' },
      { op: 'delete', type: 'provider', id: 'P1' },
    ]);
    expect(dump(desk.session)).not.toEqual(before);
    undoOne();
    expect(dump(desk.session)).toEqual(before);
  });

  it('forget what an import that was taken back delivered, until it is done again', () => {
    const delivered = () =>
      desk.session.db.prepare("SELECT count(*) FROM change AS c JOIN change_set AS s USING (set_no) WHERE s.source = 'cbs' AND s.undone_by IS NULL").pluck().get();
    desk.commit([create], { kind: 'import', source: 'cbs' });
    undoOne();
    expect(delivered()).toBe(0);
    redoOne();
    expect(delivered()).toBe(1);
  });
});

describe('undo of a chosen older set', () => {
  it('takes back its fields when nothing touched them since', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א' })]);
    desk.commit([edit({ website: 'https://example.org' })]);
    expect(undoOne(3)).toMatchObject({ undone: 3 });
    expect(notes()).toBeNull();
    expect(redoOne()).toMatchObject({ redone: 3 });
    expect(notes()).toBe('א');
  });

  it('refuses whole, with each field that changed since', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א', website: 'https://example.org', phone: '03' })]);
    desk.commit([edit({ notes: 'ב', phone: '04' })]);
    const before = dump(desk.session);
    const { code, params } = refusalOf(() => undoOne(3));
    expect(sentence(code, params, 'en')).toBe(
      'The change cannot be taken back: things it touched have changed since (2): שורק דרומי, "Notes". שורק דרומי, "Phone". Nothing was taken back. The later changes can be taken back first.',
    );
    expect(dump(desk.session)).toEqual(before);
  });

  it('does not mind a later change that was itself taken back', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א' })]);
    desk.commit([edit({ notes: 'ב' })]);
    undoOne();
    expect(undoOne(3)).toMatchObject({ undone: 3 });
    expect(notes()).toBeNull();
  });

  it('refuses to remove a record that others point at by now', () => {
    desk.commit([create]);
    desk.commit([
      { op: 'create', type: 'locality', id: 'L1', values: { name_he: 'רחובות', kind: 'municipality', code: '8400' } },
      { op: 'create', type: 'membership', values: { cluster_id: 'C1', locality_id: 'L1' } },
    ]);
    const { code, params } = refusalOf(() => undoOne(2));
    expect(code).toBe('records.undo-conflict');
    expect(sentence(code, params, 'en')).toContain('רחובות · שורק דרומי (Cluster membership) now point at it in the field "Cluster of authorities".');
  });

  it('refuses to remove a record that was changed, deleted or made again since', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א' })]);
    expect(refusalOf(() => undoOne(2)).code).toBe('records.undo-conflict');
    desk.commit([{ op: 'delete', type: 'cluster', id: 'C1' }]);
    expect(refusalOf(() => undoOne(3)).code).toBe('records.undo-conflict');
    desk.commit([{ op: 'create', type: 'cluster', values: { name_he: 'במקומו', code: '420' } }]);
    expect(refusalOf(() => undoOne(4)).code).toBe('records.undo-conflict');
  });

  it('of an undo does its set again, of a redo takes it back again', () => {
    desk.commit([create]);
    desk.commit([edit({ notes: 'א' })]);
    undoOne();
    undoOne(4);
    expect(notes()).toBe('א');
    undoOne(5);
    expect(notes()).toBeNull();
  });
});

describe('the history', () => {
  beforeEach(() => {
    desk.commit([
      { op: 'create', type: 'locality', id: 'L1', values: { name_he: 'רחובות', kind: 'municipality', code: '8400' } },
      create,
      { op: 'create', type: 'membership', id: 'M1', values: { cluster_id: 'C1', locality_id: 'L1', valid_from: '2021-03' } },
    ]);
    desk.commit([{ op: 'delete', type: 'membership', id: 'M1' }]);
    desk.commit([{ op: 'delete', type: 'cluster', id: 'C1' }]);
  });

  it('shows a set with titles and shown values, also of what is gone', () => {
    const { set, changes, more } = readChangeSet(desk.session, { set: 3, language: 'he' });
    expect(set).toEqual({
      set: 3,
      at: '2026-11-23T09:02:00.000Z',
      author: 'Test',
      device: 'test-device',
      kind: 'edit',
      label: { code: 'test' },
      counts: { membership: 1 },
      undoneBy: null,
      actsOn: null,
    });
    const common = { set: 3, at: '2026-11-23T09:02:00.000Z', author: 'Test', kind: 'edit', op: 'delete', standing: true, type: 'membership', id: 'M1', title: 'רחובות · שורק דרומי', after: null, afterShown: '' };
    expect(changes).toEqual([
      { ...common, field: 'cluster_id', before: 'C1', beforeShown: 'שורק דרומי' },
      { ...common, field: 'locality_id', before: 'L1', beforeShown: 'רחובות' },
      { ...common, field: 'valid_from', before: '2021-03', beforeShown: '03/2021' },
    ]);
    expect(more).toBe(0);
  });

  it('says how much of a large set it does not show', () => {
    const { changes, more } = readChangeSet(desk.session, { set: 2, language: 'he', limit: 2 });
    expect([changes.length, more]).toEqual([2, 2]);
  });

  it('tells what became of one field of a record, newest first', () => {
    desk.commit([{ op: 'update', type: 'locality', id: 'L1', values: { notes: 'א', kind: 'local_council' } }]);
    undoOne();
    const changes = readRecordHistory(desk.session, { type: 'locality', id: 'L1', language: 'en', field: 'kind' });
    expect(changes.map(({ set, kind, op, beforeShown, afterShown, standing }) => ({ set, kind, op, beforeShown, afterShown, standing }))).toEqual([
      { set: 6, kind: 'undo', op: 'update', beforeShown: 'Local council', afterShown: 'Municipality', standing: true },
      { set: 5, kind: 'edit', op: 'update', beforeShown: 'Municipality', afterShown: 'Local council', standing: false },
      { set: 2, kind: 'edit', op: 'create', beforeShown: '', afterShown: 'Municipality', standing: true },
    ]);
  });
});
