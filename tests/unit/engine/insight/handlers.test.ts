import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { insightHandlers } from '../../../../main/engine/insight/handlers.ts';
import type { Call } from '../../../../main/engine/session.ts';
import { quietTask } from '../../../../main/engine/task.ts';
import { procedures, type Input, type Output } from '../../../../preload/contract/procedures/index.ts';
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import { openTestFile, type TestFile } from '../../../support/file.ts';

/**
 * A small country: three authorities of a cluster, one outside it, and a settlement that must never
 * count. Income is weighed by residents; the land area has a published national figure only.
 */
const world = `
  INSERT INTO locality (id, kind, code, name_he, name_en) VALUES
    ('a', 'municipality', '1', 'אלף', 'Alef'),
    ('b', 'regional_council', '2', 'בית', 'Bet'),
    ('c', 'local_council', '3', 'גימל', NULL),
    ('d', 'municipality', '4', 'דלת', 'Dalet'),
    ('s', 'settlement', '5', 'ישוב', 'Place');
  INSERT INTO cluster (id, code, name_he) VALUES ('k', '420', 'שורק דרומי');
  INSERT INTO membership (id, cluster_id, locality_id, valid_to) VALUES
    ('m1', 'k', 'a', NULL), ('m2', 'k', 'b', NULL), ('m3', 'k', 'c', NULL), ('m4', 'k', 'd', '2015-12-31');
  INSERT INTO document (id, name_he, name_en) VALUES ('y', 'שנתון', 'Yearbook'), ('a', 'קובץ יישובים', 'Localities file');
  INSERT INTO indicator (id, slug, name_he, name_en, value_type, polarity, aggregation, weight_by_id, source, unit, unit_en, definition) VALUES
    ('pop', 'population', 'תושבים', 'Residents', 'number', 'none', 'sum', NULL, NULL, 'נפש', 'people', NULL),
    ('income', 'income', 'הכנסה', 'Income', 'number', 'higher', 'weighted', 'pop', 'שנתון', 'ש"ח', 'NIS', 'הגדרה'),
    ('area', 'area', 'שטח', 'Area', 'number', 'none', 'mean', NULL, NULL, NULL, NULL, NULL),
    ('office', 'office', 'ועדה', 'Office', 'text', 'none', 'none', NULL, NULL, NULL, NULL, NULL);
  INSERT INTO indicator_value (id, indicator_id, locality_id, year, period_label, period_to, value, text_value, status, sign, source_id) VALUES
    ('pa', 'pop', 'a', 2021, '2021', '2021-12-31', 1000, NULL, NULL, NULL, 'y'),
    ('pa2', 'pop', 'a', 2021, '2021', '2021-12-31', 990, NULL, 'provisional', NULL, 'a'),
    ('pb', 'pop', 'b', 2021, '2021', '2021-12-31', 3000, NULL, NULL, NULL, 'y'),
    ('pd', 'pop', 'd', 2021, '2021', '2021-12-31', 6000, NULL, NULL, NULL, 'y'),
    ('ps', 'pop', 's', 2021, '2021', '2021-12-31', 50000, NULL, NULL, NULL, 'y'),
    ('ia', 'income', 'a', 2021, '2021', '2021-12-31', 10, NULL, NULL, NULL, 'y'),
    ('ia0', 'income', 'a', 2019, '2019', '2019-12-31', 8, NULL, NULL, NULL, 'y'),
    ('ib', 'income', 'b', 2021, '2021', '2021-12-31', 20, NULL, 'low_reliability', '( 20)', 'y'),
    ('ic', 'income', 'c', 2021, '2021', '2021-12-31', NULL, NULL, 'unknown', '..', 'y'),
    ('id', 'income', 'd', 2021, '2021', '2021-12-31', 30, NULL, NULL, NULL, 'y'),
    ('is', 'income', 's', 2021, '2021', '2021-12-31', 999, NULL, NULL, NULL, 'y'),
    ('ta', 'office', 'a', 2021, '2021', '2021-12-31', NULL, '0031', NULL, NULL, 'y');
  INSERT INTO indicator_header (id, indicator_id, header, year, source) VALUES ('h', 'pop', 'סך הכול תושבים', 2021, 'שנתון');
  INSERT INTO indicator_value (id, indicator_id, locality_id, year, value) VALUES ('ra', 'area', 'a', 2021, 5);
  INSERT INTO indicator_national (id, indicator_id, year, value) VALUES ('n1', 'area', 2020, 7), ('n2', 'area', 2022, 9);
`;

let file: TestFile;
beforeEach(async () => {
  file = await openTestFile();
  file.session.db.exec(world);
});
afterEach(() => {
  file.cleanup();
});

function ask<Name extends keyof typeof insightHandlers>(name: Name, input: Input<Name>): Output<Name> {
  const call: Call = { task: quietTask, around: file.around };
  const handler = insightHandlers[name] as (session: unknown, input: unknown, call: Call) => Output<Name>;
  return handler(file.session, procedures[name].input.parse(input), call);
}

const build = (input: Partial<Input<'compare.build'>>) => ask('compare.build', { type: 'locality', ids: ['a', 'b', 'c'], language: 'en', ...input });

/** The only indicator row of a comparison. */
function only(comparison: Output<'compare.build'>) {
  const [row] = comparison.rows;
  if (row?.kind !== 'indicator') throw new Error('no indicator row');
  return row;
}

describe('a comparison', () => {
  it('puts each figure under its record with means, best and worst', () => {
    const row = only(build({ rows: [{ indicator: 'income' }] }));
    expect(row.cells.map(({ value, status, sign, recordId }) => [value, status, sign, recordId])).toEqual([
      [10, null, null, 'ia'],
      [20, 'low_reliability', '( 20)', 'ib'],
      [null, 'unknown', '..', 'ic'],
    ]);
    expect({ best: row.best, worst: row.worst, different: row.different }).toEqual({ best: [1], worst: [0], different: true });
    expect(row.mean).toEqual({ value: 15, n: 2, rule: 'unweighted' });
    // (10·1000 + 20·3000 + 30·6000) ÷ 10000; c has no income, the settlement never counts.
    expect(row.country).toEqual({ value: 25, n: 3, rule: 'weighted' });
    expect(row.indicator).toEqual({
      id: 'income',
      title: 'Income',
      definition: 'הגדרה',
      unit: 'NIS',
      valueType: 'number',
      decimals: null,
      polarity: 'higher',
      aggregation: 'weighted',
      topic: null,
      source: 'שנתון',
      weightedBy: { id: 'pop', title: 'Residents' },
      years: [2021, 2019],
    });
  });

  it('shows the newest year up to the asked one', () => {
    const row = only(build({ rows: [{ indicator: 'income' }], year: 2020 }));
    expect(row.cells.map(({ value }) => value)).toEqual([8, null, null]);
    expect(row.mean).toEqual({ value: 8, n: 1, rule: 'unweighted' });
    expect(only(build({ rows: [{ indicator: 'income' }], year: 2018 })).mean).toEqual({ value: null, n: 0, rule: 'unweighted' });
  });

  it('prefers the source in whose table the indicator has a column, and keeps the other within reach', () => {
    const cell = only(build({ rows: [{ indicator: 'pop' }] })).cells[0];
    expect(cell).toMatchObject({ value: 1000, source: 'Yearbook', pickedBy: 'own-source', others: [{ value: 990, status: 'provisional', source: 'Localities file' }] });
  });

  it('falls back to the published national figure of the asked year or before', () => {
    expect(only(build({ rows: [{ indicator: 'area' }], year: 2021 })).country).toEqual({ value: 7, n: 1, rule: 'published' });
    expect(only(build({ rows: [{ indicator: 'pop' }] })).country).toEqual({ value: null, n: 0, rule: 'none' });
  });

  it('keeps text as text, leading zeros and all', () => {
    const row = only(build({ rows: [{ indicator: 'office' }] }));
    expect(row.cells.map(({ value }) => value)).toEqual(['0031', null, null]);
    expect(row.mean).toEqual({ value: null, n: 0, rule: 'none' });
  });

  it('without chosen rows shows every field, then every indicator with a value', () => {
    const comparison = build({ ids: ['b', 'c'] });
    const fields = comparison.rows.filter((row) => row.kind === 'field').map((row) => row.key);
    const indicators = comparison.rows.flatMap((row) => (row.kind === 'indicator' ? [row.indicator.id] : []));
    expect(fields).toEqual(file.session.catalogue.get('locality').fields.map(({ key }) => key));
    expect(indicators).toEqual(['pop', 'income']);
    expect(comparison.years).toEqual([2021]);
  });

  it('shows fields as people read them, in the asked language, in the asked order', () => {
    const comparison = build({ ids: ['c', 'a'], rows: [{ field: 'name_he' }, { indicator: 'income' }, { field: 'code' }] });
    expect(comparison.columns.map(({ id, title }) => [id, title])).toEqual([
      ['c', 'גימל'],
      ['a', 'Alef'],
    ]);
    expect(comparison.rows.map((row) => (row.kind === 'field' ? row.key : row.indicator.id))).toEqual(['name_he', 'income', 'code']);
    expect(comparison.rows[2]).toEqual({
      kind: 'field',
      key: 'code',
      title: 'Code',
      cells: [
        { value: '3', shown: '3' },
        { value: '1', shown: '1' },
      ],
      different: true,
    });
  });

  it('works for any record type', () => {
    const comparison = ask('compare.build', { type: 'document', ids: ['y', 'a'], rows: [{ field: 'name_en' }], language: 'he' });
    expect(comparison.columns.map(({ title }) => title)).toEqual(['שנתון', 'קובץ יישובים']);
    expect(comparison.rows).toHaveLength(1);
    expect(comparison.years).toEqual([]);
  });

  it('refuses a record or a row that is not there', () => {
    const code = (work: () => unknown) => {
      try {
        work();
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
      return null;
    };
    expect(code(() => build({ ids: ['a', 'gone'] }))).toBe('insight.unknown-record');
    expect(code(() => build({ rows: [{ field: 'nonsense' }] }))).toBe('insight.unknown-row');
    expect(code(() => build({ rows: [{ indicator: 'nonsense' }] }))).toBe('insight.unknown-row');
    expect(code(() => ask('compare.build', { type: 'document', ids: ['y'], rows: [{ indicator: 'pop' }], language: 'he' }))).toBe('insight.unknown-row');
  });

  it('computes the country anew after a commit', () => {
    expect(only(build({ rows: [{ indicator: 'income' }] })).country.value).toBe(25);
    file.session.db.exec(`
      UPDATE indicator_value SET value = 40 WHERE id = 'id';
      INSERT INTO change_set (set_no, id, at, author, device, kind, label)
        SELECT coalesce(max(set_no), 0) + 1, 'x', '2026-11-23T09:00:00Z', 'T', 'd', 'edit', '{}' FROM change_set;
    `);
    expect(only(build({ rows: [{ indicator: 'income' }] })).country.value).toBe(31);
  });
});

describe('what can be compared', () => {
  it('are the fields of the type and the indicators that these records have', () => {
    const choices = ask('compare.choices', { type: 'locality', ids: ['b'], language: 'he' });
    expect(choices.fields[0]).toEqual({ key: 'name_he', title: 'שם בעברית' });
    expect(choices.indicators.map(({ title, years }) => [title, years])).toEqual([
      ['תושבים', [2021]],
      ['הכנסה', [2021]],
    ]);
  });
});

describe('a cluster', () => {
  it('has the members of the asked day, or of today, by kind and name', () => {
    const members = (onDay?: string) => ask('cluster.members', { clusterId: 'k', onDay, language: 'en' }).map(({ id }) => id);
    expect(members()).toEqual(['a', 'c', 'b']);
    expect(members('2015-12-31')).toEqual(['a', 'd', 'c', 'b']);
  });

  it('has a heat map of its numbers, shaded by polarity', () => {
    const heat = ask('indicators.heat', { clusterId: 'k', language: 'en' });
    expect(heat.rows.map(({ indicator, shades }) => [indicator.id, shades])).toEqual([
      ['pop', heat.columns.map(({ id }) => ({ a: 0, b: 1, c: null })[id])],
      ['income', heat.columns.map(({ id }) => ({ a: 0, b: 1, c: null })[id])],
      ['area', [null, null, null]],
    ]);
    expect(ask('indicators.heat', { clusterId: 'k', indicators: ['income'], year: 2019, language: 'en' }).rows).toHaveLength(1);
  });
});

describe('an indicator over time', () => {
  it('has a line per locality and both means per year', () => {
    const series = ask('indicators.series', { indicator: 'income', localities: ['a', 'b'], language: 'en' });
    expect(series.series.map(({ title, points }) => [title, points.map(({ year, value }) => [year, value])])).toEqual([
      ['Alef', [[2019, 8], [2021, 10]]],
      ['Bet', [[2021, 20]]],
    ]);
    expect(series.mean).toEqual([
      { year: 2019, mean: { value: 8, n: 1, rule: 'unweighted' }, country: { value: null, n: 0, rule: 'weighted' } },
      { year: 2021, mean: { value: 15, n: 2, rule: 'unweighted' }, country: { value: 25, n: 3, rule: 'weighted' } },
    ]);
  });

  it('is found among all indicators with its years', () => {
    expect(ask('indicators.all', { language: 'he' }).map(({ id, years }) => [id, years])).toEqual([
      ['pop', [2021]],
      ['income', [2021, 2019]],
      ['area', [2021]],
      ['office', [2021]],
    ]);
  });
});
