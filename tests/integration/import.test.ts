/**
 * Importing into a file, from workbooks built here: what is planned, what is rejected and why, and
 * what a second import leaves alone.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { rejectedRows } from '../../main/engine/exchange/plan/rejected.ts';
import { commit } from '../../main/engine/records/commit.ts';
import { quietTask } from '../../main/engine/task.ts';
import { errors } from '../../preload/contract/errors/index.ts';
import type { Change, ChangeKind } from '../../preload/contract/values.ts';
import { openTestFile, type TestFile } from '../support/file.ts';
import { contents, importer, type Importer } from '../support/import.ts';
import { encryptedWorkbook, scratch, type Scratch, type SheetRows } from '../support/workbooks.ts';

vi.setConfig({ testTimeout: 60_000 });

let file: TestFile;
let desk: Importer;
let files: Scratch;

beforeEach(async () => {
  file = await openTestFile();
  desk = importer(file);
  files = scratch();
});
afterEach(() => {
  file.cleanup();
  files.cleanup();
});

const localityHeader = [
  'שם יישוב', 'סמל יישוב', 'סמל מחוז', 'סמל מעמד מונציפאלי', 'שם מעמד מונציפאלי', 'סך הכל אוכלוסייה 2021', 'שנת ייסוד', 'שנה', 'אשכול רשויות מקומיות',
];
type Line = readonly (string | number | null)[];
const gedera: Line = ['גדרה', 550, 4, 99, 'מועצה מקומית', 29_500, 1884, 2021, 420];
const revadim: Line = ['רבדים', 692, 6, 35, 'מועצה אזורית יואב', 700, 1948, 2021, 420];
const segula: Line = ['סגולה', 705, 6, 35, 'מועצה אזורית יואב', 450, 'ותיק', 2021, null];
const nowhere: Line = ['אזור שאין בו איש', 700, 6, null, 'חסר מעמד מוניציפלי', null, null, 2021, 210];

const localities = (rows: readonly Line[], name = 'localities.xlsx') => files.workbook(name, { 'קובץ יישובים 2021': [localityHeader, ...rows] as SheetRows });

function byHand(changes: readonly Change[], kind: ChangeKind = 'edit'): void {
  commit(desk.session, changes, { author: 'Test', device: 'test-device', kind, label: { code: 'edit' }, now: file.around.now(), task: quietTask });
}

const one = (sql: string, ...values: readonly string[]): unknown => desk.session.db.prepare(sql).pluck().get(...values);
const refusal = (code: string) => expect.objectContaining({ code }) as unknown;

describe('the localities preset', () => {
  test('makes authorities, settlements, clusters, memberships and populations', async () => {
    const plan = await desk.import(localities([gedera, revadim, segula, nowhere]));
    expect(plan.preset?.key).toBe('cbs-localities');
    expect(plan.sourceDate).toBe('2021-12-31');
    expect(Object.fromEntries(Object.entries(plan.counts).map(([type, counts]) => [type, counts.new]))).toEqual({
      cluster: 1, locality: 5, locality_alias: 1, membership: 2, document: 1, indicator: 1, indicator_value: 4,
    });
    const stored = desk.session.db
      .prepare('SELECT l.name_he, l.kind, l.code, p.name_he, l.founding_year, l.long_established FROM locality AS l LEFT JOIN locality AS p ON p.id = l.parent_id ORDER BY l.kind, l.code')
      .raw()
      .all();
    expect(stored).toEqual([
      ['גדרה', 'local_council', '550', null, 1884, null],
      ['יואב', 'regional_council', '35', null, null, null],
      ['רבדים', 'settlement', '692', 'יואב', 1948, null],
      ['אזור שאין בו איש', 'settlement', '700', null, null, null],
      ['סגולה', 'settlement', '705', 'יואב', null, 1],
    ]);
    expect(plan.notes).toEqual([{ code: 'exchange.note.cluster-without-status', params: { name: 'אזור שאין בו איש', row: 5, cluster: '210' } }]);
  });

  test('is recognised in another year, with other sheet and header spelling', async () => {
    const other = files.workbook('שם אחר לגמרי.xlsx', {
      Sheet1: [
        ['שם  ישוב', "סמל\nישוב", 'סמל מחוז ', 'סמל מעמד מוניציפאלי', 'שם מעמד מוניציפאלי', 'סך הכל אוכלוסייה 2023'],
        ['גדרה', '0550', 4, 99, 'מועצה מקומית', 30_000],
      ],
    });
    const plan = await desk.plan(other);
    expect([plan.preset?.key, plan.sourceDate, plan.counts['locality']?.new]).toEqual(['cbs-localities', '2023-12-31', 1]);
  });

  test('shows a council whose settlements name two clusters as a conflict and applies neither', async () => {
    const plan = await desk.plan(localities([revadim, ['סגולה', 705, 6, 35, 'מועצה אזורית יואב', 450, null, 2021, 410]]));
    expect(plan.counts['membership']).toEqual({ new: 0, changed: 0, same: 0, conflict: 2, rejected: 0 });
    const [row] = await desk.rows(plan.planId, { status: 'conflict' });
    expect(row?.reason?.code).toBe('exchange.reason.two-clusters');
    await desk.apply(plan.planId);
    expect(one('SELECT count(*) FROM membership')).toBe(0);
  });

  test('proposes nothing silently when a later list lacks a membership', async () => {
    await desk.import(localities([gedera, revadim]));
    const left: Line = [...gedera.slice(0, 7), 2022, null];
    const plan = await desk.import(localities([left, revadim.with(7, 2022)]));
    expect(plan.notes).toContainEqual({ code: 'exchange.note.absent-membership', params: { name: 'גדרה', cluster: 'שורק דרומי' } });
    expect(one('SELECT count(*) FROM membership WHERE valid_to IS NULL')).toBe(2);
  });
});

describe('importing again', () => {
  test('the same workbook plans nothing but "same"', async () => {
    const workbook = localities([gedera, revadim, segula]);
    await desk.import(workbook);
    const plan = await desk.plan(workbook);
    for (const counts of Object.values(plan.counts)) expect(counts).toMatchObject({ new: 0, changed: 0, conflict: 0, rejected: 0 });
    expect(await desk.apply(plan.planId)).toEqual({ set: null, applied: {} });
  });

  test('a correction by hand is kept, while what the source changed is taken', async () => {
    await desk.import(localities([gedera]));
    const id = one("SELECT id FROM locality WHERE code = '550'") as string;
    byHand([{ op: 'update', type: 'locality', id, values: { founding_year: 1885 } }]);
    const renamed: Line = ['גדרה העיר', ...gedera.slice(1)];
    const plan = await desk.import(localities([renamed]));
    expect(plan.counts['locality']).toEqual({ new: 0, changed: 1, same: 0, conflict: 0, rejected: 0 });
    expect(desk.session.db.prepare("SELECT name_he, founding_year FROM locality WHERE code = '550'").raw().get()).toEqual(['גדרה העיר', 1885]);
  });

  test('both moved is a conflict: left alone until settled, then remembered', async () => {
    await desk.import(localities([gedera]));
    const id = one("SELECT id FROM locality WHERE code = '550'") as string;
    byHand([{ op: 'update', type: 'locality', id, values: { founding_year: 1885 } }]);
    const moved = localities([gedera.with(6, 1880)]);
    const plan = await desk.plan(moved);
    expect(plan.counts['locality']).toEqual({ new: 0, changed: 0, same: 0, conflict: 1, rejected: 0 });
    const [row] = await desk.rows(plan.planId, { status: 'conflict' });
    expect(row?.fields).toEqual([{ field: 'founding_year', before: 1885, after: 1880, beforeShown: '1885', afterShown: '1880', base: 1884 }]);
    expect((await desk.apply(plan.planId)).applied).toEqual({});
    expect(one('SELECT founding_year FROM locality WHERE id = ?', id)).toBe(1885);

    await desk.import(moved, { onConflict: 'ours' });
    const again = await desk.plan(moved);
    expect(again.counts['locality']).toEqual({ new: 0, changed: 0, same: 1, conflict: 0, rejected: 0 });
    await desk.import(localities([gedera.with(6, 1879)]), { onConflict: 'theirs' });
    expect(one('SELECT founding_year FROM locality WHERE id = ?', id)).toBe(1879);
  });

  test('what was deleted by hand stays deleted', async () => {
    const workbook = localities([gedera, nowhere]);
    await desk.import(workbook);
    byHand([{ op: 'delete', type: 'locality', id: one("SELECT id FROM locality WHERE code = '700'") as string }]);
    const plan = await desk.import(workbook);
    expect(plan.counts['locality']).toEqual({ new: 0, changed: 0, same: 2, conflict: 0, rejected: 0 });
    expect(plan.notes).toContainEqual({ code: 'exchange.note.stayed-deleted', params: { count: 1 } });
    expect(one('SELECT count(*) FROM locality')).toBe(1);
  });

  test('an import that was taken back is forgotten', async () => {
    const before = contents(desk.session);
    const workbook = localities([gedera, revadim, segula, nowhere]);
    const plan = await desk.plan(workbook);
    const { set } = await desk.apply(plan.planId);
    desk.undo(set ?? 0);
    expect(contents(desk.session)).toEqual(before);
    expect((await desk.plan(workbook)).counts['locality']).toEqual({ new: 5, changed: 0, same: 0, conflict: 0, rejected: 0 });
  });

  test('a plan whose records changed meanwhile is refused', async () => {
    await desk.import(localities([gedera]));
    const plan = await desk.plan(localities([gedera.with(6, 1880)]));
    byHand([{ op: 'update', type: 'locality', id: one("SELECT id FROM locality WHERE code = '550'") as string, values: { notes: 'x' } }]);
    await expect(desk.apply(plan.planId)).rejects.toEqual(refusal('exchange.plan-stale'));
    expect(one("SELECT founding_year FROM locality WHERE code = '550'")).toBe(1884);
  });
});

describe('any table into a record type', () => {
  test('headers may be field keys or labels; codes keep their zeros; references go by code or name', async () => {
    await desk.import(localities([gedera, revadim]));
    const table = files.file('memberships.csv', '\ufeffאשכול רשויות,רשות מקומית,valid_from\n420,local_council:550,15/03/2019\nשורק דרומי,יואב,2018\n');
    const plan = await desk.plan(table, { into: 'membership' });
    expect(plan.counts['membership']).toMatchObject({ rejected: 0, conflict: 0 });
    await desk.apply(plan.planId);
    expect(
      desk.session.db.prepare('SELECT l.name_he, m.valid_from FROM membership AS m JOIN locality AS l ON l.id = m.locality_id WHERE m.valid_from IS NOT NULL ORDER BY 2').raw().all(),
    ).toEqual([
      ['יואב', '2018'],
      ['גדרה', '2019-03-15'],
    ]);
  });

  test('each bad row is rejected whole, with its row, column and reason', async () => {
    await desk.import(localities([gedera]));
    const table = files.workbook('values.xlsx', {
      ערכים: [
        ['ערכים לדוגמה'],
        ['indicator_id', 'רשות או יישוב', 'שנה', 'value', 'period_from', 'הערה של מישהו'],
        ['population', '550', 2020, 29_000, '2020-01-01', 'a'],
        ['population', 'מקום שאינו קיים', 2019, 1, null, null],
        ['population', '550', 2018, 'הרבה', null, null],
        ['population', '550', 2017, 5, '31/02/2017', null],
        [null, '550', 2016, 5, null, null],
        [null, null, null, null, null, null],
      ],
    });
    const plan = await desk.plan(table, { into: 'indicator_value' });
    expect(plan.counts['indicator_value']).toEqual({ new: 1, changed: 0, same: 0, conflict: 0, rejected: 4 });
    expect(plan.notes).toEqual([{ code: 'exchange.note.ignored-columns', params: { sheet: 'ערכים', columns: 'F: הערה של מישהו' } }]);
    const rejected = await desk.rows(plan.planId, { status: 'rejected' });
    expect(rejected.map((row) => [row.sheetRow, row.reason?.column, row.reason?.code])).toEqual([
      [4, 'B', 'exchange.reason.unknown-reference'],
      [5, 'D', 'exchange.reason.not-a-number'],
      [6, 'E', 'exchange.reason.not-a-date'],
      [7, 'A', 'exchange.reason.required'],
    ]);
    expect(rejectedRows(plan.planId)).toEqual([
      {
        sheet: 'ערכים',
        header: ['indicator_id', 'רשות או יישוב', 'שנה', 'value', 'period_from', 'הערה של מישהו'],
        rows: rejected.map((row) => expect.objectContaining({ sheetRow: row.sheetRow, reason: expect.objectContaining({ code: row.reason?.code }) as unknown }) as unknown),
      },
    ]);
    expect(rejectedRows(plan.planId)[0]?.rows[1]?.cells).toEqual(['population', '550', 2018, 'הרבה']);
  });

  test('the same record twice in one file: both rows are rejected, each naming the other', async () => {
    const table = files.workbook('clusters.xlsx', { s: [['קוד', 'code', 'name_he'], ['', '0420', 'אחד'], ['', 310, 'המפרץ'], ['', '420', 'שניים']] });
    const plan = await desk.plan(table, { into: 'cluster' });
    const rejected = await desk.rows(plan.planId, { status: 'rejected' });
    expect(plan.counts['cluster']).toEqual({ new: 1, changed: 0, same: 0, conflict: 0, rejected: 2 });
    expect(rejected.map((row) => [row.sheetRow, row.reason?.params['other']])).toEqual([
      [2, 4],
      [4, 2],
    ]);
  });

  test('a name that is only alike is suggested, never taken', async () => {
    await desk.import(localities([['קריית מלאכי', 1034, 6, 0, 'עירייה', 25_000, 1951, 2021, null]]));
    const table = files.file('values.csv', 'indicator_id,locality_id,year,value\npopulation,קרית מלאכי,2015,1\n');
    const plan = await desk.plan(table, { into: 'indicator_value' });
    const [row] = await desk.rows(plan.planId, { status: 'rejected' });
    expect([row?.reason?.code, row?.reason?.params['suggestion']]).toEqual(['exchange.reason.suggested-reference', 'קריית מלאכי']);
  });
});

describe('what cannot be imported', () => {
  test.each<[string, () => string, object, string]>([
    ['a text file of another kind', () => files.file('letter.csv', 'שלום רב,\nמצורף הקובץ\n'), {}, 'exchange.unrecognised'],
    ['a workbook that no preset knows', () => files.workbook('other.xlsx', { s: [['a', 'b'], [1, 2]] }), {}, 'exchange.unrecognised'],
    ['a workbook for another preset', () => localities([gedera]), { preset: 'cbs-authorities' }, 'exchange.another-preset'],
    ['a workbook without the sheet of the preset', () => files.workbook('other.xlsx', { s: [['a', 'b'], [1, 2]] }), { preset: 'cbs-localities' }, 'exchange.not-this-preset'],
    ['a preset that does not exist', () => localities([gedera]), { preset: 'nothing' }, 'exchange.unknown-preset'],
    ['a sheet that does not exist', () => localities([gedera]), { sheet: 'אין כזה' }, 'exchange.no-sheet'],
    ['a table without headers', () => files.workbook('bare.xlsx', { s: [[1, 2], [3, 4]] }), { into: 'cluster' }, 'exchange.no-header'],
    ['a table without rows', () => files.workbook('bare.xlsx', { s: [['code', 'name_he']] }), { into: 'cluster' }, 'exchange.no-rows'],
    ['a record type that does not exist', () => localities([gedera]), { into: 'nothing' }, 'records.unknown-type'],
    ['a workbook with a password', () => files.file('secret.xlsx', encryptedWorkbook()), {}, 'exchange.password'],
    ['a picture', () => files.file('photo.xlsx', Buffer.from('89504e470d0a1a0a', 'hex')), { into: 'cluster' }, 'exchange.not-a-workbook'],
  ])('%s', async (_name, make, wishes, code) => {
    const before = contents(desk.session);
    await expect(desk.plan(make(), wishes)).rejects.toEqual(refusal(code));
    expect(contents(desk.session)).toEqual(before);
    expect(Object.keys(errors)).toContain(code);
  });

  test('an authority that the file does not know is rejected with its row, the others go in', async () => {
    await desk.import(localities([gedera]));
    const workbook = files.workbook('authorities.xlsx', {
      'נתוני תקציב': [
        [null, 'נתונים כספיים של רשויות מקומיות לשנת 2022 (באלפי ש"ח)'],
        [],
        [],
        ['שם הרשות', 'סמל הרשות', 'מחוז', 'מעמד מוניציפאלי', 'סה"כ הכנסות בתקציב הרגיל', 'סה"כ חיוב ארנונה'],
        ['גדרה', '0550', 'המרכז', 'מועצה מקומית', 1000, -5.5],
        ['עיר נעלמה', '0001', 'המרכז', 'עירייה', 1, 2],
        ['הערה: ראו הסבר'],
      ],
    });
    const plan = await desk.plan(workbook);
    expect(plan.counts['indicator_value']).toEqual({ new: 2, changed: 0, same: 0, conflict: 0, rejected: 1 });
    const [row] = await desk.rows(plan.planId, { status: 'rejected' });
    expect([row?.sheetRow, row?.reason?.column, row?.reason?.code, row?.reason?.params['code']]).toEqual([6, 'B', 'exchange.reason.unknown-locality', '1']);
    await desk.apply(plan.planId);
    expect(desk.session.db.prepare("SELECT value, year FROM indicator_value AS v JOIN indicator AS i ON i.id = v.indicator_id WHERE i.slug LIKE 'arnona%'").raw().all()).toEqual([[-5.5, 2022]]);
  });

  test('a plan that is gone is said to be gone', async () => {
    const plan = await desk.import(localities([gedera]));
    await expect(desk.rows(plan.planId)).rejects.toEqual(refusal('exchange.plan-gone'));
  });
});
