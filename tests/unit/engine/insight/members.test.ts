import { describe, expect, it } from 'vitest';
import { coversDay, membersOn } from '../../../../main/engine/insight/members.ts';

const open = { from: null, to: null, observedOn: null };

describe('a membership', () => {
  it('counts from its first day to its last, both inclusive', () => {
    const membership = { ...open, from: '2019-03-01', to: '2021-06-30' };
    const days = ['2019-02-28', '2019-03-01', '2020-01-01', '2021-06-30', '2021-07-01'];
    expect(days.map((day) => coversDay(membership, day))).toEqual([false, true, true, true, false]);
  });

  it('goes on while its end is empty', () => {
    expect(coversDay({ ...open, from: '2019-03-01' }, '2040-01-01')).toBe(true);
  });

  it('whose start is unknown counts for every day up to its end', () => {
    const seen = { ...open, to: '2021-12-31', observedOn: '2021-12-31' };
    expect(['2010-01-01', '2021-12-31', '2022-01-01'].map((day) => coversDay(seen, day))).toEqual([true, true, false]);
  });

  it('known to the year or month counts from the first to the last day it can mean', () => {
    const membership = { ...open, from: '2019', to: '2021-06' };
    expect(['2018-12-31', '2019-01-01', '2021-06-30', '2021-07-01'].map((day) => coversDay(membership, day))).toEqual([false, true, true, false]);
  });

  it('counts on the day it was seen, even against its own dates', () => {
    expect(coversDay({ from: '2022-01-01', to: null, observedOn: '2021-12-31' }, '2021-12-31')).toBe(true);
  });
});

describe('the members of a cluster', () => {
  it('are each named once, however many memberships they have', () => {
    const rows = [
      { localityId: 'yoav', ...open, to: '2015-12-31' },
      { localityId: 'yoav', ...open, from: '2018-01-01' },
      { localityId: 'lakhish', ...open, to: '2016-12-31' },
      { localityId: 'ashkelon', ...open },
    ];
    expect(membersOn(rows, '2021-12-31')).toEqual(['yoav', 'ashkelon']);
    expect(membersOn(rows, '2015-06-01')).toEqual(['yoav', 'lakhish', 'ashkelon']);
    expect(membersOn([], '2021-12-31')).toEqual([]);
  });
});
