import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attachDocument, readDocument } from '../../../main/engine/records/documents.ts';
import { pasteBlock, type PasteInput } from '../../../main/engine/records/paste.ts';
import { getRecord, listRecords } from '../../../main/engine/records/read.ts';
import { parseContext, parseValue, showContext, showValue } from '../../../main/engine/records/text-values.ts';
import { undo } from '../../../main/engine/records/undo.ts';
import { recordsReadHandlers } from '../../../main/engine/records/handlers.ts';
import { findField, type Field } from '../../../preload/contract/catalogue/index.ts';
import { sentence } from '../../../preload/contract/errors/index.ts';
import type { Change } from '../../../preload/contract/values.ts';
import { chance, openDesk, randomChanges, refusalOf, type Desk } from '../../support/records.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => {
  desk.file.cleanup();
});

const locality = (id: string, name_he: string, kind: string, code: string, more = {}): Change => ({ op: 'create', type: 'locality', id, values: { name_he, kind, code, ...more } });
const places = [
  locality('rehovot', 'רחובות', 'municipality', '8400', { name_en: 'Rehovot' }),
  locality('brenner', 'ברנר', 'regional_council', '28'),
  locality('batya', 'מזכרת בתיה', 'local_council', '28'),
  locality('one', 'גבעה', 'settlement', '1'),
  locality('two', 'גבעה', 'settlement', '2'),
  { op: 'create', type: 'locality_alias', values: { locality_id: 'rehovot', alias: 'דוראן' } } as const,
];
const field = (type: string, key: string): Field => {
  const found = findField(desk.session.catalogue.get(type), key);
  if (found === undefined) throw new Error(`no field ${type}.${key}`);
  return found;
};

describe('reading a cell', () => {
  beforeEach(() => {
    desk.commit(places);
  });
  const read = (type: string, key: string, text: string) => parseValue(field(type, key), text, parseContext(desk.session));

  it.each([
    ['its code', '8400', 'rehovot'],
    ['kind and code', 'municipality:8400', 'rehovot'],
    ['label of the kind and code', 'מועצה אזורית:28', 'brenner'],
    ['its name in any language', 'rehovot', 'rehovot'],
    ['its name in another spelling', 'רחובות', 'rehovot'],
    ['its alias', 'דוראן', 'rehovot'],
    ['its id', 'batya', 'batya'],
  ])('knows a record by %s', (_what, text, value) => {
    expect(read('membership', 'locality_id', text)).toEqual({ value });
  });

  it('never chooses among several, unless the field allows only one of them', () => {
    expect(read('membership', 'locality_id', '28')).toEqual({ problem: { code: 'records.problem.ambiguous', params: { value: '28', count: 2 } } });
    expect(read('locality', 'parent_id', '28')).toEqual({ value: 'brenner' });
    expect(read('locality_alias', 'locality_id', 'גבעה')).toEqual({ problem: { code: 'records.problem.ambiguous', params: { value: 'גבעה', count: 2 } } });
    expect(read('membership', 'locality_id', 'ירושלים')).toEqual({
      problem: { code: 'records.problem.nothing-found', params: { value: 'ירושלים', type: '@type:locality' } },
    });
  });

  it('knows a list value by its code or by its label in any language', () => {
    for (const text of ['municipality', 'עירייה', 'Municipality', '\u200Fעירייה ']) expect(read('locality', 'kind', text)).toEqual({ value: 'municipality' });
    expect(read('locality', 'kind', 'ממלכה')).toEqual({ problem: { code: 'records.problem.not-in-list', params: { value: 'ממלכה' } } });
  });

  it('parts several values at semicolons and lines, at commas only when it must', () => {
    const [first, second] = desk.session.db.prepare("SELECT code FROM list_item WHERE list = 'organisation_role' LIMIT 2").pluck().all() as string[];
    for (const mark of ['; ', '\n', ', ']) expect(read('provider', 'roles', `${String(first)}${mark}${String(second)}`)).toEqual({ value: [first, second] });
    expect(read('provider', 'roles', ' ; ')).toEqual({ value: null });
  });

  it('gives back what it showed, for every field of many records', () => {
    const random = chance(7);
    for (let n = 0; n < 25; n += 1) desk.commit(randomChanges(desk.session, random).filter(({ op }) => op === 'create'));
    const { session } = desk;
    let compared = 0;
    for (const language of ['he', 'en', 'ar'] as const) {
      for (const type of session.catalogue.types.filter(({ key }) => !key.startsWith('list'))) {
        const { rows } = listRecords(session, { type: type.key, language });
        const [showing, parsing] = [showContext(session, language), parseContext(session)];
        for (const row of rows.slice(0, 10)) {
          type.fields.forEach((each, index) => {
            const value = row[index + 2] ?? null;
            const read = parseValue(each, showValue(each, value, language, showing), parsing);
            // Records of chance may share a title or have a strange one; these are never guessed at.
            if ('problem' in read) expect(read.problem.code).toMatch(/ambiguous|nothing-found/);
            else expect(read.value).toEqual(value);
            compared += 1;
          });
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('answers an editor with the value, or with the sentence for it', async () => {
    const parse = async (key: string, text: string) => recordsReadHandlers['records.parse'](desk.session, { type: 'locality', field: key, text, language: 'he' }, desk.call);
    expect(await parse('founding_year', '1890')).toEqual({ value: 1890 });
    const refusal = await parse('founding_year', 'old').then(() => null, (error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'records.problem.not-number' });
  });
});

describe('a pasted block', () => {
  beforeEach(() => {
    desk.commit(places);
  });
  const paste = (rows: PasteInput['rows'], apply: PasteInput['apply'] = 'if-clean') => pasteBlock(desk.session, { type: 'locality', rows, apply }, desk.call);
  const value = (id: string, key: string) => getRecord(desk.session, { type: 'locality', id, language: 'he' }).values[key];

  it('changes and creates in one set', () => {
    const pasted = paste([
      { id: 'rehovot', cells: { name_en: 'Rehovot', founding_year: '1,890' } },
      { id: null, cells: { name_he: 'כפר חדש', kind: 'Settlement', code: '0099', parent_id: 'ברנר' } },
    ]);
    expect(pasted).toEqual({
      set: 3,
      accepted: 6,
      created: 1,
      rejected: [],
      changes: [
        { row: 0, id: 'rehovot', field: 'founding_year', before: null, after: 1890 },
        { row: 1, id: null, field: 'name_he', before: null, after: 'כפר חדש' },
        { row: 1, id: null, field: 'kind', before: null, after: 'settlement' },
        { row: 1, id: null, field: 'code', before: null, after: '0099' },
        { row: 1, id: null, field: 'parent_id', before: null, after: 'brenner' },
      ],
    });
    expect(desk.session.db.prepare('SELECT kind, label FROM change_set WHERE set_no = 3').get()).toEqual({
      kind: 'paste',
      label: '{"code":"paste","params":{"type":"locality","count":2}}',
    });
    undo(desk.session, null, desk.options());
    expect(value('rehovot', 'founding_year')).toBeNull();
  });

  it('writes with one rejected cell, asks with two, and takes the rest when told to', () => {
    const bad = { id: 'brenner', cells: { founding_year: 'old', altitude: '20' } };
    const worse = { id: 'batya', cells: { kind: 'ממלכה' } };
    const rejected = [
      { row: 0, field: 'founding_year', text: 'old', code: 'records.problem.not-number', params: { value: 'old', min: '', max: '' } },
      { row: 1, field: 'kind', text: 'ממלכה', code: 'records.problem.not-in-list', params: { value: 'ממלכה' } },
    ];
    expect(paste([bad, worse])).toMatchObject({ set: null, accepted: 1, rejected });
    expect(value('brenner', 'altitude')).toBeNull();
    expect(paste([bad], 'never')).toMatchObject({ set: null });
    expect(paste([bad])).toMatchObject({ set: 3, accepted: 1, rejected: rejected.slice(0, 1) });
    expect(value('brenner', 'altitude')).toBe(20);
    expect(paste([{ ...bad, cells: { ...bad.cells, altitude: '30' } }, worse], 'accepted')).toMatchObject({ set: 4 });
    expect(value('brenner', 'altitude')).toBe(30);
  });

  it('rejects rows that would not be whole records, with the cell to blame', () => {
    const pasted = paste([{ id: 'rehovot', cells: { name_he: '', name_en: '' } }, { id: null, cells: { name_he: 'בלי סוג' } }], 'accepted');
    expect(pasted).toEqual({
      set: null,
      accepted: 0,
      created: 0,
      rejected: [
        { row: 0, field: 'name_he', text: '', code: 'records.problem.no-name', params: {} },
        { row: 1, field: 'kind', text: '', code: 'records.problem.required', params: {} },
      ],
      changes: [],
    });
  });
});

describe('documents', () => {
  const attach = (name: string, content: Buffer) => {
    const path = join(desk.file.folder, name);
    writeFileSync(path, content);
    return attachDocument(desk.session, { id: 'D1', file: path }, desk.call);
  };
  beforeEach(() => {
    desk.commit([{ op: 'create', type: 'document', id: 'D1', values: { name_he: 'דוח' } }]);
  });

  it('are kept in the file and come back whole; undo brings back the former one', () => {
    expect(attach('report.pdf', Buffer.from('first'))).toEqual({ set: 3 });
    expect(attach('report.txt', Buffer.from('second'))).toEqual({ set: 4 });
    expect(readDocument(desk.session, { id: 'D1' })).toEqual({ name: 'report.txt', mediaType: 'text/plain', base64: Buffer.from('second').toString('base64') });
    undo(desk.session, null, desk.options());
    expect(readDocument(desk.session, { id: 'D1' })).toEqual({ name: 'report.pdf', mediaType: 'application/pdf', base64: Buffer.from('first').toString('base64') });
    expect(getRecord(desk.session, { type: 'document', id: 'D1', language: 'he' }).values).toMatchObject({ file_name: 'report.pdf', file_size: 5 });
  });

  it('are refused when too large, missing, or without content', () => {
    const refusal = refusalOf(() => attach('large.bin', Buffer.alloc(25 * 1024 * 1024 + 1)));
    expect(sentence(refusal.code, refusal.params, 'en')).toBe(
      'The file large.bin is too large: at most 25 MB each. Nothing was attached. Keep it in a shared folder and add a link.',
    );
    expect(desk.session.db.prepare('SELECT count(*) FROM blob').pluck().get()).toBe(0);
    expect(refusalOf(() => attachDocument(desk.session, { id: 'D1', file: join(desk.file.folder, 'none') }, desk.call)).code).toBe('records.file-unreadable');
    expect(refusalOf(() => readDocument(desk.session, { id: 'D1' })).code).toBe('records.no-content');
    expect(refusalOf(() => readDocument(desk.session, { id: 'D2' })).code).toBe('records.not-found');
  });
});
