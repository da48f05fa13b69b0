import { describe, expect, it } from 'vitest';
import { pickValue } from '../../../../main/engine/insight/pick-value.ts';
import { valueRow } from './build.ts';

const none: ReadonlySet<string> = new Set();
const newest = { year: null, ownSources: none };

describe('the value that is shown', () => {
  it('is none when there is none', () => {
    expect(pickValue([], newest)).toBeNull();
  });

  it('is the only one, with nothing to explain', () => {
    const only = valueRow({ id: 'a', year: 2021, value: 5 });
    expect(pickValue([only], newest)).toEqual({ row: only, reason: null, others: [] });
  });

  it('is the newest year; older years are not alternatives to it', () => {
    const old = valueRow({ id: 'a', year: 2019, value: 5 });
    const recent = valueRow({ id: 'b', year: 2021, value: 6 });
    expect(pickValue([old, recent], newest)).toEqual({ row: recent, reason: 'newest', others: [] });
  });

  it('is the newest year that is not after the asked one', () => {
    const rows = [2018, 2020, 2022].map((year) => valueRow({ id: String(year), year, value: year }));
    expect(pickValue(rows, { year: 2021, ownSources: none })?.row.year).toBe(2020);
    expect(pickValue(rows, { year: 2020, ownSources: none })?.row.year).toBe(2020);
    expect(pickValue(rows, { year: 2017, ownSources: none })).toBeNull();
  });

  it('stays "unknown" when the newest year says so, although an older year has a number', () => {
    const old = valueRow({ id: 'a', year: 2019, value: 5 });
    const unknown = valueRow({ id: 'b', year: 2021, status: 'unknown', sign: '..' });
    expect(pickValue([old, unknown], newest)?.row).toBe(unknown);
  });

  it('is the later end of period within a year', () => {
    const june = valueRow({ id: 'a', year: 2022, periodTo: '2022-06', value: 1 });
    const december = valueRow({ id: 'b', year: 2022, periodTo: '2022-12-31', value: 2 });
    const wholeYear = valueRow({ id: 'c', year: 2022, periodTo: '2022', value: 3, sourceId: 's2' });
    expect(pickValue([june, december], newest)).toEqual({ row: december, reason: 'newest', others: [june] });
    expect(pickValue([june, wholeYear], newest)?.row).toBe(wholeYear);
  });

  it('comes from the source that the indicator names, and the other stays reachable', () => {
    const published = valueRow({ id: 'a', year: 2021, value: 9197, sourceId: 'yearbook' });
    const other = valueRow({ id: 'b', year: 2021, value: 9130, sourceId: 'localities' });
    const picked = pickValue([other, published], { year: null, ownSources: new Set(['yearbook']) });
    expect(picked).toEqual({ row: published, reason: 'own-source', others: [other] });
  });

  it('is a published one rather than one computed from parts', () => {
    const computed = valueRow({ id: 'a', year: 2021, value: 9130, status: 'computed', sourceId: 'a' });
    const published = valueRow({ id: 'b', year: 2021, value: 9197, sourceId: 'b' });
    expect(pickValue([computed, published], newest)).toEqual({ row: published, reason: 'published', others: [computed] });
  });

  it('is a final one rather than a provisional one', () => {
    const provisional = valueRow({ id: 'a', year: 2021, value: 1, status: 'provisional' });
    const final = valueRow({ id: 'b', year: 2021, value: 2 });
    expect(pickValue([provisional, final], newest)).toEqual({ row: final, reason: 'final', others: [provisional] });
  });

  it('is a number rather than a sign, when the sources are equal in standing', () => {
    const sign = valueRow({ id: 'a', year: 2021, status: 'no_cases', sign: '-', sourceId: 'a' });
    const number = valueRow({ id: 'b', year: 2021, value: 2, sourceId: 'b' });
    expect(pickValue([sign, number], newest)).toEqual({ row: number, reason: 'has-value', others: [sign] });
  });

  it('is the same whatever the order of the rows', () => {
    const one = valueRow({ id: 'a', year: 2021, value: 1, sourceId: 'a' });
    const two = valueRow({ id: 'b', year: 2021, value: 2, sourceId: 'b' });
    expect(pickValue([two, one], newest)).toEqual(pickValue([one, two], newest));
    expect(pickValue([two, one], newest)).toEqual({ row: one, reason: 'order', others: [two] });
  });

  it('is one without year only when no value states its year', () => {
    const undated = valueRow({ id: 'a', value: 1 });
    const dated = valueRow({ id: 'b', year: 2015, value: 2 });
    expect(pickValue([undated, dated], newest)?.row).toBe(dated);
    expect(pickValue([undated], { year: 2000, ownSources: none })?.row).toBe(undated);
  });
});
