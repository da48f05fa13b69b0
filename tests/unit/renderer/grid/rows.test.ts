import { describe, expect, it } from 'vitest';
import { RecordRows } from '../../../../renderer/grid/rows.ts';

const columns = ['id', 'title', 'code', 'cluster_id'];
const table = (rows: readonly (readonly (string | null)[])[], position: number) => ({
  columns,
  rows,
  titles: { cluster: { c1: 'שורק דרומי' } },
  position,
});

describe('rows behind a grid', () => {
  it('show values by column and titles of referenced records', () => {
    const rows = new RecordRows(table([['a', 'גדרה', '2550', 'c1']], 3));
    const row = rows.row('a');
    expect(row).toEqual({ id: 'a', cells: ['a', 'גדרה', '2550', 'c1'] });
    expect(row === undefined ? null : rows.value(row, 'code')).toBe('2550');
    expect(rows.titles).toEqual({ cluster: { c1: 'שורק דרומי' } });
    expect(rows.position).toBe(3);
  });

  it('tell the grid what was added, changed and removed, and leave the rest alone', () => {
    const rows = new RecordRows(table([['a', 'גדרה', '2550', null], ['b', 'יבנה', '2660', null], ['c', 'רחובות', '8400', null]], 1));
    const patch = rows.refresh(['a', 'b', 'c', 'd'], table([['a', 'גדרה', '2551', null], ['c', 'רחובות', '8400', null], ['d', 'נס ציונה', '7200', null]], 2), 2);
    expect(patch).toEqual({
      add: [{ id: 'd', cells: ['d', 'נס ציונה', '7200', null] }],
      update: [{ id: 'a', cells: ['a', 'גדרה', '2551', null] }],
      remove: [{ id: 'b', cells: ['b', 'יבנה', '2660', null] }],
    });
    expect(rows.list().map(({ id }) => id)).toEqual(['a', 'c', 'd']);
    expect(rows.position).toBe(2);
  });

  it('make a changed row without touching the old one, and never change the id', () => {
    const rows = new RecordRows(table([['a', 'גדרה', '2550', null]], 1));
    const row = rows.list()[0] ?? { id: '', cells: [] };
    expect(rows.changed(row, { code: '1', id: 'x', unknown: 'y' })).toEqual({ id: 'a', cells: ['a', 'גדרה', '1', null] });
    expect(row.cells[2]).toBe('2550');
  });

  it('take back a refused edit field by field, leaving what came in the meantime', () => {
    const rows = new RecordRows(table([['a', 'גדרה', '2550', null], ['b', 'יבנה', '2660', null]], 1));
    const refused = rows.edit([{ id: 'a', values: { code: '1' } }, { id: 'b', values: { code: '2' } }]);
    expect(refused.patch.update.map(({ cells }) => cells[2])).toEqual(['1', '2']);
    rows.edit([{ id: 'a', values: { cluster_id: 'c1' } }]);
    rows.edit([{ id: 'b', values: { code: '3' } }]);
    expect(refused.takeBack()).toEqual({ add: [], update: [{ id: 'a', cells: ['a', 'גדרה', '2550', 'c1'] }], remove: [] });
    expect(rows.list().map(({ cells }) => cells)).toEqual([['a', 'גדרה', '2550', 'c1'], ['b', 'יבנה', '3', null]]);
  });
});
