import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recordsReadHandlers } from '../../../main/engine/records/handlers.ts';
import { countRecords, getRecord, listRecords, type ListInput } from '../../../main/engine/records/read.ts';
import { findReferrers } from '../../../main/engine/records/referrers.ts';
import { findOptions, findRecords } from '../../../main/engine/records/search.ts';
import { titlesOf } from '../../../main/engine/records/titles.ts';
import { TitleBook } from '../../../main/engine/records/title-text.ts';
import type { Change } from '../../../preload/contract/values.ts';
import { customDefinitions, openDesk, refusalOf, type Desk } from '../../support/records.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
});
afterEach(() => {
  desk.file.cleanup();
});

const locality = (id: string, name_he: string, kind: string, code: string, more = {}): Change => ({ op: 'create', type: 'locality', id, values: { name_he, kind, code, ...more } });
const places: readonly Change[] = [
  locality('gat', 'קריית גת', 'municipality', '2630', { name_en: 'Qiryat Gat' }),
  locality('ekron', 'קרית עקרון', 'local_council', '469'),
  locality('rehovot', 'רחובות', 'municipality', '8400', { name_en: 'Rehovot', long_established: true }),
  locality('brenner', 'ברנר', 'regional_council', '28'),
  locality('batya', 'מזכרת בתיה', 'local_council', '28'),
  locality('givat', 'גבעת ברנר', 'settlement', '147', { parent_id: 'brenner' }),
  { op: 'create', type: 'locality_alias', id: 'doran', values: { locality_id: 'rehovot', alias: 'דוראן' } },
  { op: 'create', type: 'cluster', id: 'C1', values: { name_he: 'שורק דרומי', name_en: 'South Sorek', code: '420' } },
  { op: 'create', type: 'membership', id: 'M1', values: { cluster_id: 'C1', locality_id: 'rehovot', valid_from: '2020-01' } },
  { op: 'create', type: 'membership', id: 'M2', values: { cluster_id: 'C1', locality_id: 'brenner' } },
];

const list = (input: Omit<ListInput, 'language'> & Partial<ListInput>) => listRecords(desk.session, { language: 'he', ...input });
const ids = (input: Omit<ListInput, 'language'> & Partial<ListInput>) => list(input).rows.map(([id]) => id);

describe('records.list', () => {
  beforeEach(() => {
    desk.commit(places);
  });

  it('gives columns, rows in the order of titles, and the titles referred to', () => {
    expect(list({ type: 'membership', fields: ['locality_id', 'valid_from'] })).toEqual({
      columns: ['id', 'title', 'locality_id', 'valid_from'],
      rows: [
        ['M2', 'ברנר · שורק דרומי', 'brenner', null],
        ['M1', 'רחובות · שורק דרומי', 'rehovot', '2020-01'],
      ],
      titles: { locality: { brenner: 'ברנר', rehovot: 'רחובות' } },
      position: 2,
    });
  });

  it('shows names in the asked language, else in another', () => {
    const titles = list({ type: 'locality', fields: [], language: 'en' }).rows.map(([, title]) => title);
    expect(titles).toEqual(['Qiryat Gat', 'Rehovot', 'ברנר', 'גבעת ברנר', 'מזכרת בתיה', 'קרית עקרון']);
  });

  it('orders numbers inside names by their size', () => {
    desk.commit([10, 9, 100].map((n) => ({ op: 'create', type: 'provider', id: `P${String(n)}`, values: { name_he: `מעון ${String(n)}`, sector: 'public' } })));
    expect(ids({ type: 'provider', fields: [] })).toEqual(['P9', 'P10', 'P100']);
  });

  it('filters by value, by emptiness, by many-valued and by custom fields', () => {
    desk.commit(customDefinitions);
    const roles = desk.session.db.prepare("SELECT code FROM list_item WHERE list = 'organisation_role' ORDER BY code LIMIT 3").pluck().all() as string[];
    const provider = (id: string, values: object): Change => ({ op: 'create', type: 'provider', id, values: { name_he: id, sector: 'public', ...values } });
    desk.commit([
      provider('a', { roles: roles.slice(0, 2), custom_sectors: ['public', 'nonprofit'], donations_approval: true }),
      provider('b', { roles: roles.slice(1), donations_approval: false }),
      provider('c', { custom_visit_day: 'שני' }),
    ]);
    const filtered = (field: string, rest: object) => ids({ type: 'provider', fields: [], filter: [{ field, ...rest }] });
    expect(filtered('roles', { in: [roles[1] ?? ''] })).toEqual(['a', 'b']);
    expect(filtered('roles', { in: [roles[2] ?? ''] })).toEqual(['b']);
    expect(filtered('roles', { empty: true })).toEqual(['c']);
    expect(filtered('roles', { empty: false })).toEqual(['a', 'b']);
    expect(filtered('donations_approval', { in: [true] })).toEqual(['a']);
    expect(filtered('donations_approval', { empty: true })).toEqual(['c']);
    expect(filtered('custom_sectors', { in: ['nonprofit'] })).toEqual(['a']);
    expect(filtered('custom_sectors', { empty: true })).toEqual(['b', 'c']);
    expect(filtered('custom_visit_day', { in: ['שני'] })).toEqual(['c']);
    const asOf = desk.file.around.now().toISOString();
    desk.commit(['a', 'b', 'c'].map((id) => ({ op: 'delete', type: 'provider', id })));
    const before = (field: string, rest: object) => ids({ type: 'provider', fields: [], filter: [{ field, ...rest }], asOf });
    expect(before('roles', { in: [roles[1] ?? ''] })).toEqual(['a', 'b']);
    expect(before('donations_approval', { in: [true] })).toEqual(['a']);
    expect(before('custom_sectors', { empty: true })).toEqual(['b', 'c']);
    expect(ids({ type: 'provider', fields: [] })).toEqual([]);
  });

  it('gives chosen records, a first few, and booleans as such', () => {
    expect(list({ type: 'locality', fields: ['long_established'], ids: ['rehovot', 'gat', 'nowhere'] }).rows).toEqual([
      ['gat', 'קריית גת', null],
      ['rehovot', 'רחובות', true],
    ]);
    expect(ids({ type: 'locality', fields: [], limit: 2 })).toEqual(['brenner', 'givat']);
  });

  it('reads the names of then as of then', () => {
    const then = desk.file.around.now().toISOString();
    desk.commit([
      { op: 'update', type: 'locality', id: 'rehovot', values: { name_he: 'רחובות החדשה' } },
      { op: 'delete', type: 'membership', id: 'M2' },
    ]);
    expect(list({ type: 'membership', fields: ['locality_id'], asOf: then })).toMatchObject({
      rows: [
        ['M2', 'ברנר · שורק דרומי', 'brenner'],
        ['M1', 'רחובות · שורק דרומי', 'rehovot'],
      ],
      titles: { locality: { brenner: 'ברנר', rehovot: 'רחובות' } },
      position: 2,
    });
    expect(getRecord(desk.session, { type: 'locality', id: 'rehovot', language: 'he', asOf: then }).title).toBe('רחובות');
    expect(refusalOf(() => list({ type: 'locality', asOf: 'yesterday' })).code).toBe('records.bad-instant');
  });

  it('refuses fields it does not know, in columns and filters', () => {
    expect(refusalOf(() => list({ type: 'locality', fields: ['wings'] })).code).toBe('records.unknown-field');
    expect(refusalOf(() => list({ type: 'locality', filter: [{ field: 'wings', empty: true }] })).code).toBe('records.unknown-field');
  });
});

describe('one record', () => {
  beforeEach(() => {
    desk.commit(places);
  });

  it('comes with the numbers of those that point at it', () => {
    const { title, related, titles, position } = getRecord(desk.session, { type: 'locality', id: 'brenner', language: 'he' });
    expect({ title, related, titles, position }).toEqual({
      title: 'ברנר',
      related: [
        { type: 'locality', field: 'parent_id', count: 1 },
        { type: 'membership', field: 'locality_id', count: 1 },
      ],
      titles: { locality: {} },
      position: 2,
    });
  });

  it('says what stands in the way of its deletion, and what would go with it', () => {
    expect(findReferrers(desk.session, { type: 'locality', ids: ['rehovot', 'brenner'], language: 'he' })).toEqual({
      referrers: [
        { type: 'locality', field: 'parent_id', id: 'givat', title: 'גבעת ברנר' },
        { type: 'membership', field: 'locality_id', id: 'M2', title: 'ברנר · שורק דרומי' },
        { type: 'membership', field: 'locality_id', id: 'M1', title: 'רחובות · שורק דרומי' },
      ],
      owned: { locality_alias: 1 },
    });
  });
});

it('counts the records of every type', () => {
  desk.commit(places);
  expect(countRecords(desk.session)).toMatchObject({ locality: 6, cluster: 1, membership: 2, locality_alias: 1, provider: 0 });
});

it('makes the same titles in SQL and from values at hand', () => {
  desk.commit(places);
  desk.commit([
    { op: 'create', type: 'indicator', id: 'I1', values: { name_he: 'אוכלוסייה', name_en: 'Population', slug: 'pop', value_type: 'number', polarity: 'none', aggregation: 'sum' } },
    { op: 'create', type: 'indicator_value', id: 'V1', values: { indicator_id: 'I1', locality_id: 'gat', period_label: '2021', year: 2021 } },
  ]);
  for (const language of ['he', 'en', 'ar'] as const) {
    for (const { key } of desk.session.catalogue.types) {
      const all = desk.session.db.prepare(`SELECT id FROM "${key}"`).pluck().all() as string[];
      const inSql = titlesOf(desk.session, key, all, language);
      const listed = new Map(list({ type: key, fields: [], language }).rows.map(([id, title]) => [id, title]));
      expect(listed).toEqual(inSql);
      expect(new TitleBook(desk.session, language).learn(key, all)).toEqual(inSql);
    }
  }
  expect(titlesOf(desk.session, 'indicator_value', ['V1'], 'en')).toEqual(new Map([['V1', 'Population · Qiryat Gat · 2021']]));
});

describe('search', () => {
  beforeEach(() => {
    desk.commit(places);
  });
  const found = (text: string, types?: string[]) => findRecords(desk.session, { text, language: 'he', ...(types === undefined ? {} : { types }) }).map(({ id }) => id);

  it('shows type, title and detail', () => {
    expect(findRecords(desk.session, { text: 'South So', language: 'en' })).toEqual([{ type: 'cluster', id: 'C1', title: 'South Sorek', detail: '420' }]);
  });

  it('leaves lists and views aside unless they are asked for', () => {
    expect([found('עירייה'), found('עירייה', ['list_item']).length]).toEqual([[], 1]);
  });

  it.each([
    ['two letters', 'רח', ['rehovot']],
    ['a word inside the name', 'בתיה', ['batya']],
    ['two beginnings of words, in any order', 'גת קר', ['gat']],
    ['another spelling', 'קריית עקרון', ['ekron']],
    ['an alias', 'דורא', ['rehovot']],
    ['a code', '8400', ['rehovot']],
    ['another language', 'qiryat', ['gat']],
    ['a last word just begun', 'קרית ג', ['gat', 'ekron']],
    ['nothing at all', ' - ', []],
    ['no record', 'ירושלים', []],
  ])('finds by %s', (_what, text, expected) => {
    expect(found(text, ['locality'])).toEqual(expected);
  });

  it('puts the exact name first, then names that start so, then the rest', () => {
    desk.commit([
      locality('a', 'עיר ברנר', 'settlement', '1'),
      locality('b', 'ברנר הצעירה', 'settlement', '2'),
    ]);
    expect(found('ברנר', ['locality'])).toEqual(['brenner', 'b', 'givat', 'a']);
  });

  it('follows changes, deletions and undo', () => {
    desk.commit([
      { op: 'update', type: 'locality', id: 'gat', values: { name_he: 'לכיש', name_en: null } },
      { op: 'delete', type: 'locality_alias', id: 'doran' },
    ]);
    expect([found('קרית גת', ['locality']), found('לכיש', ['locality']), found('דוראן')]).toEqual([['ekron'].slice(1), ['gat'], []]);
  });

  it('offers what a reference may point at', () => {
    const options = (text: string, only?: Record<string, string[]>) =>
      findOptions(desk.session, { type: 'locality', text, language: 'he', ...(only === undefined ? {} : { only }) }).map(({ id }) => id);
    expect(options('')).toEqual(['brenner', 'givat', 'batya', 'gat', 'ekron', 'rehovot']);
    expect(options('', { kind: ['regional_council'] })).toEqual(['brenner']);
    expect(options('ק')).toEqual(['gat', 'ekron']);
    expect(options('28')).toEqual(['brenner', 'batya']);
    expect(options('28', { kind: ['local_council'] })).toEqual(['batya']);
  });
});

it('lists.all gives the lists of the file with their values in order', async () => {
  const lists = await recordsReadHandlers['lists.all'](desk.session, {}, desk.call);
  const kinds = lists.find(({ key }) => key === 'locality_kind');
  expect({ closed: kinds?.closed, codes: kinds?.items.map(({ code }) => code) }).toEqual({
    closed: true,
    codes: ['municipality', 'local_council', 'regional_council', 'settlement'],
  });
  expect(kinds?.items[0]).toEqual({
    id: kinds?.items[0]?.id,
    code: 'municipality',
    labels: { he: 'עירייה', en: 'Municipality', ar: kinds?.items[0]?.labels.ar },
    active: true,
    position: kinds?.items[0]?.position,
  });
});
