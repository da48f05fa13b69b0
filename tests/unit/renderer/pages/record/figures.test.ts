import { describe, expect, it } from 'vitest';
import { gatherFigures } from '../../../../../renderer/pages/record/figures.ts';

const columns = ['id', 'title', 'indicator_id', 'year', 'period_label', 'value', 'text_value', 'status', 'sign', 'source_id'];

describe('figures of a locality', () => {
  it('are gathered by indicator, oldest first, the newest on top, with sign and source', () => {
    const lines = gatherFigures({
      columns,
      rows: [
        ['v2', '', 'i1', 2022, '2022', null, null, 'unknown', '..', 's1'],
        ['v1', '', 'i1', 2021, '2021', 10, null, null, null, 's1'],
        ['v3', '', 'i2', null, null, null, 'כן', null, null, null],
        ['v4', '', null, 2020, null, 1, null, null, null, null],
      ],
      titles: { indicator: { i1: 'תושבים' }, document: { s1: 'הלמ"ס' } },
      position: 1,
    });
    const point = { text: null, status: null, sign: null, period: null, value: null, source: null, year: null };
    const first = { ...point, id: 'v1', year: 2021, period: '2021', value: 10, source: 'הלמ"ס' };
    const second = { ...point, id: 'v2', year: 2022, period: '2022', status: 'unknown', sign: '..', source: 'הלמ"ס' };
    const other = { ...point, id: 'v3', text: 'כן' };
    expect(lines).toEqual([
      { indicator: 'i1', title: 'תושבים', points: [first, second], newest: second },
      { indicator: 'i2', title: 'i2', points: [other], newest: other },
    ]);
  });
});
