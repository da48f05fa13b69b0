import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runQuery, viewSql } from '../../../main/engine/query.ts';
import type { Catalogue } from '../../../main/engine/session.ts';
import { quietTask } from '../../../main/engine/task.ts';
import { recordTypes } from '../../../preload/contract/catalogue/index.ts';
import { Refusal, sentence } from '../../../preload/contract/errors/index.ts';
import { openTestFile, type TestFile } from '../../support/file.ts';

let file: TestFile;
beforeEach(async () => {
  file = await openTestFile();
  file.session.db.exec(`
    INSERT INTO cluster (id, name_he, code, custom) VALUES
      ('c1', 'שורק דרומי', '0420', '{"f1": "a"}'),
      ('c2', 'גליל מערבי', '210', '{}');
    INSERT INTO locality (id, kind, code, name_he) VALUES ('l1', 'regional_council', '35', 'שפיר');
  `);
});
afterEach(() => {
  file.cleanup();
});

const run = (sql: string, limit: number | null = null, catalogue: Catalogue = file.session.catalogue) =>
  runQuery(file.path, catalogue, sql, limit, quietTask);

/** The code of the refusal that a statement meets, with its sentence in English. */
function refusal(sql: string): { code: string; text: string } {
  try {
    run(sql);
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, text: sentence(error.code, error.params, 'en') };
    throw error;
  }
  return { code: 'none', text: '' };
}

describe('query', () => {
  it('reads views named by record type with columns named by field key, leading zeros kept', () => {
    expect(run('SELECT id, code, name_he FROM cluster ORDER BY code')).toEqual({
      columns: ['id', 'code', 'name_he'],
      rows: [
        ['c1', '0420', 'שורק דרומי'],
        ['c2', '210', 'גליל מערבי'],
      ],
    });
  });

  it('offers every record type of the catalogue with all its fields', () => {
    for (const type of recordTypes) {
      expect(run(`SELECT * FROM "${type.key}" WHERE 0`).columns).toEqual(['id', ...type.fields.map((field) => field.key)]);
    }
  });

  it("shows the person's own fields as custom_<key>", () => {
    const cluster = file.session.catalogue.get('cluster');
    const own = { key: 'custom_motto', type: 'text', customId: 'f1', labels: { he: 'מוטו', en: 'Motto', ar: 'شعار' } } as const;
    const types = [{ ...cluster, fields: [...cluster.fields, own] }];
    const catalogue: Catalogue = { ...file.session.catalogue, types, get: () => types[0] ?? cluster };
    expect(run('SELECT id, custom_motto FROM cluster ORDER BY id', null, catalogue).rows).toEqual([
      ['c1', 'a'],
      ['c2', null],
    ]);
    expect(viewSql(catalogue, types[0] ?? cluster)).toContain('AS "custom_motto"');
  });

  it('allows comments, common table expressions, values and explanations', () => {
    expect(run('-- what is here\n/* all */ WITH k AS (SELECT kind FROM locality) SELECT kind FROM k').rows).toEqual([['regional_council']]);
    expect(run('VALUES (1, 2), (3, 4);').rows).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(run('EXPLAIN QUERY PLAN SELECT * FROM locality').rows.length).toBeGreaterThan(0);
  });

  it('cuts the answer only where the caller asked for it', () => {
    expect(run('SELECT id FROM cluster ORDER BY id', 1).rows).toEqual([['c1']]);
    expect(run('SELECT id FROM cluster', 10).rows).toHaveLength(2);
  });

  it.each([
    'DELETE FROM locality',
    'UPDATE locality SET name_he = 1',
    'INSERT INTO cluster (id) VALUES (1)',
    "ATTACH DATABASE 'other.db' AS other",
    'PRAGMA journal_mode = DELETE',
    'DROP VIEW locality',
    "VACUUM INTO 'copy.db'",
    'BEGIN',
    '',
    '-- nothing',
  ])('does not run what is no reader: %s', (sql) => {
    expect(refusal(sql).code).toBe('query.not-a-reader');
  });

  it.each(['WITH k AS (SELECT 1) DELETE FROM main.locality', 'WITH k AS (SELECT 1) INSERT INTO main.cluster (id) SELECT 1'])(
    'does not run a writer behind a reading beginning: %s',
    (sql) => {
      expect(refusal(sql).code).toBe('query.not-a-reader');
      expect(run('SELECT count(*) FROM locality').rows).toEqual([[1]]);
    },
  );

  it('does not run a returning writer', () => {
    expect(refusal("WITH k AS (SELECT 1) UPDATE main.locality SET code = '1' RETURNING id").code).toBe('query.not-a-reader');
    expect(run('SELECT code FROM locality').rows).toEqual([['35']]);
  });

  it('does not run two statements', () => {
    expect(refusal('SELECT 1; DELETE FROM locality').code).toBe('query.bad-statement');
    expect(run('SELECT count(*) FROM locality').rows).toEqual([[1]]);
  });

  it("passes on SQLite's own words inside a sentence", () => {
    const { code, text } = refusal('SELECT population FROM locality');
    expect(code).toBe('query.bad-statement');
    expect(text).toContain('no such column: population');
    expect(text).toContain('The file is unchanged.');
    expect(refusal("SELECT json('{') FROM locality").code).toBe('query.bad-statement');
  });
});
