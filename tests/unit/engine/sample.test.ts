/** The sample file: what it promises to whoever looks at it, and to whoever imports on top of it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installSample, sampleLabel } from '../../../main/engine/sample.ts';
import { officialId } from '../../../main/engine/records/ids.ts';
import { recordTypes } from '../../../preload/contract/catalogue/index.ts';
import { codeLooksRight } from '../../../preload/contract/code-check.ts';
import { openTestFile, type TestFile } from '../../support/file.ts';

let file: TestFile;
beforeAll(async () => {
  file = await openTestFile();
  installSample(file.session, file.around);
});
afterAll(() => {
  file.cleanup();
});

const all = (sql: string): readonly unknown[] => file.session.db.prepare(sql).all();
const column = (sql: string, ...params: unknown[]): readonly unknown[] => file.session.db.prepare(sql).pluck().all(...params);

describe('the sample', () => {
  it('is marked as one and belongs to cluster 420', () => {
    expect(all("SELECT key, value FROM meta WHERE key IN ('is_sample', 'cluster_id') ORDER BY key")).toEqual([
      { key: 'cluster_id', value: officialId('cluster', ['420']) },
      { key: 'is_sample', value: '1' },
    ]);
  });

  it('holds something of every record type', () => {
    expect(recordTypes.filter((type) => column(`SELECT 1 FROM ${type.key} LIMIT 1`).length === 0).map((type) => type.key)).toEqual([]);
  });

  it('was made by the program, in sets nobody has to take back', () => {
    expect(new Set(column('SELECT kind FROM change_set'))).toEqual(new Set(['system']));
  });

  it('has the ten authorities with their 2021 populations, sums of settlements said to be computed', () => {
    const rows = all(
      `SELECT l.kind, l.code, v.value, v.status FROM membership m JOIN locality l ON l.id = m.locality_id
       JOIN indicator_value v ON v.locality_id = l.id JOIN indicator i ON i.id = v.indicator_id AND i.slug = 'population'
       JOIN cluster c ON c.id = m.cluster_id AND c.code = '420' ORDER BY l.kind, CAST(l.code AS INTEGER)`,
    ) as readonly { kind: string; code: string; value: number; status: string | null }[];
    expect(rows.map((row) => `${row.kind} ${row.code} ${String(row.value)} ${row.status ?? ''}`.trim())).toEqual([
      'local_council 28 15424',
      'local_council 469 11051',
      'local_council 1066 6895',
      'local_council 2550 30393',
      'municipality 1034 25021',
      'regional_council 28 7629 computed',
      'regional_council 29 6864 computed',
      'regional_council 31 10187 computed',
      'regional_council 33 23556 computed',
      'regional_council 35 9130 computed',
    ]);
    expect(rows.reduce((sum, row) => sum + row.value, 0)).toBe(146_150);
  });

  it('keeps the history of Western Galilee: twelve members seen in 2021, seven that joined in 2024', () => {
    expect(
      all(
        `SELECT m.observed_on, m.valid_from, count(*) AS members FROM membership m JOIN cluster c ON c.id = m.cluster_id
         WHERE c.code = '212' GROUP BY 1, 2 ORDER BY 1`,
      ),
    ).toEqual([
      { observed_on: null, valid_from: '2024', members: 7 },
      { observed_on: '2021-12-31', valid_from: null, members: 12 },
    ]);
  });

  it('has authorities without any cluster, and the study set that holds them', () => {
    const [ids] = column("SELECT ids FROM comparison_set WHERE name_en LIKE 'Study set%'") as readonly string[];
    const codes = (JSON.parse(ids ?? '[]') as string[]).map((id) => column('SELECT code FROM locality WHERE id = ?', id)[0]);
    expect(codes).toEqual(['3000', '70', '6400', '35']);
    expect(column("SELECT code FROM locality WHERE kind = 'municipality' AND id NOT IN (SELECT locality_id FROM membership) ORDER BY code")).toEqual(['3000', '6400', '70']);
  });

  it('gives no organisation a number that could be a real one', () => {
    const numbers = column('SELECT registry_number FROM provider WHERE registry_number IS NOT NULL') as readonly string[];
    expect(numbers.length).toBeGreaterThanOrEqual(14);
    expect(numbers.filter((number) => !/^(580|514)\d{6}$/.test(number) || codeLooksRight({ check: 'israeli-id' }, number))).toEqual([]);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('says of every fictional record that it is one', () => {
    const real: Readonly<Record<string, string>> = {
      cluster: "code IN ('210', '212', '420')",
      locality: 'true',
      membership: 'true',
      locality_alias: 'true',
      indicator: "slug = 'population'",
      indicator_value: "indicator_id IN (SELECT id FROM indicator WHERE slug = 'population')",
      indicator_header: "indicator_id IN (SELECT id FROM indicator WHERE slug = 'population')",
      programme: "certainty IN ('confirmed', 'likely', 'unconfirmed')",
      document: "certainty IS NOT 'fictional'",
      document_link: "document_id IN (SELECT id FROM document WHERE certainty IS NOT 'fictional')",
    };
    const shipped = new Set(['list', 'list_item', 'service_type']);
    const unlabelled = recordTypes
      .filter((type) => !shipped.has(type.key) && type.key !== 'provider')
      .flatMap((type) => column(`SELECT id FROM ${type.key} WHERE notes NOT LIKE ? OR notes IS NULL`, `%${sampleLabel}%`).map((id) => ({ type: type.key, id })))
      .filter(({ type, id }) => column(`SELECT 1 FROM ${type} WHERE id = ? AND (${real[type] ?? 'false'})`, id).length === 0);
    expect(unlabelled).toEqual([]);
    // Real organisations bear no ratings and no figures.
    expect(column(`SELECT name_en FROM provider WHERE notes IS NULL AND coalesce(strength_mobility, turnover, employees, needs_fit, registry_number) IS NOT NULL`)).toEqual([]);
  });

  it('reaches nobody by its contacts', () => {
    const contacts = all('SELECT email, phone FROM contact') as readonly { email: string; phone: string }[];
    expect(contacts.filter(({ email, phone }) => !email.endsWith('@example.org') || !/^08-0000\d{3}$/.test(phone))).toEqual([]);
  });

  it('gives every authority at least two departments', () => {
    expect(column('SELECT count(*) FROM department GROUP BY locality_id HAVING count(*) < 2')).toEqual([]);
    expect(column('SELECT count(DISTINCT locality_id) FROM department')).toEqual([10]);
  });

  it('fills the whole grid of therapeutic component and time frame', () => {
    expect(column("SELECT DISTINCT therapeutic_component || '.' || time_frame FROM service ORDER BY 1")).toEqual([
      'with_professional.long_term',
      'with_professional.one_time',
      'with_professional.short_term',
      'without_professional.long_term',
      'without_professional.one_time',
      'without_professional.short_term',
    ]);
  });

  it.each([
    ['provision', 'status', ['active', 'ended', 'gap', 'paused', 'planned']],
    ['provision', 'region', ['in_region', 'out_of_region']],
    ['participation', 'status', ['after', 'agreed', 'candidate', 'exit', 'running']],
    ['provider', 'sector', ['for_profit', 'nonprofit', 'public']],
    ['programme', 'model_type', ['consulting', 'organisational_research', 'structured']],
    ['indicator_value', 'status', ['computed', 'low_reliability', 'no_cases', 'not_meaningful', 'provisional', 'unknown']],
  ])('shows every case of %s.%s', (type, field, expected) => {
    expect(column(`SELECT DISTINCT ${field} FROM ${type} WHERE ${field} IS NOT NULL ORDER BY 1`)).toEqual(expected);
  });

  it('has a running participation without a plan for the day after', () => {
    expect(column("SELECT count(*) FROM participation WHERE status = 'running' AND exit_plan IS NULL")).toEqual([2]);
  });

  it('has values of at least three years for every fictional indicator but the published pairs', () => {
    expect(
      column(
        `SELECT i.slug FROM indicator i JOIN indicator_value v ON v.indicator_id = i.id WHERE i.slug LIKE 'demo-%'
         GROUP BY i.id HAVING count(DISTINCT v.year) < 3 ORDER BY 1`,
      ),
    ).toEqual(['demo-peri-cluster', 'demo-socio-cluster']);
  });

  it('makes the same file again, ids included', async () => {
    const other = await openTestFile();
    try {
      installSample(other.session, other.around);
      for (const type of recordTypes) {
        expect(other.session.db.prepare(`SELECT id FROM ${type.key} ORDER BY id`).pluck().all(), type.key).toEqual(column(`SELECT id FROM ${type.key} ORDER BY id`));
      }
    } finally {
      other.cleanup();
    }
  });
});
