import { describe, expect, it } from 'vitest';
import type { Value } from '../../../../preload/contract/values.ts';
import { clearCells, fillDown, layPaste, withoutHeader } from '../../../../renderer/grid/block-edits.ts';

const columns = [{ writes: 'name_he' }, { writes: 'code' }, { writes: null }, { writes: 'kind' }];
const at = (top: number, first: number, bottom = top, last = first) => ({ top, first, bottom, last });

describe('pasting a block', () => {
  it('goes down from the corner, leaves out columns that cannot be edited and makes new records below the last row', () => {
    expect(
      layPaste(
        [
          ['28', 'x', 'town'],
          ['035', 'x', 'council'],
        ],
        at(1, 1),
        columns,
        ['a', 'b'],
      ),
    ).toEqual({
      rows: [
        { id: 'b', cells: { code: '28', kind: 'town' } },
        { id: null, cells: { code: '035', kind: 'council' } },
      ],
      block: at(1, 1, 2, 3),
      skipped: 2,
    });
  });

  it('fills the selection with one cell', () => {
    expect(layPaste([['גדרה']], at(0, 0, 2, 0), columns, ['a', 'b', 'c']).rows).toEqual([
      { id: 'a', cells: { name_he: 'גדרה' } },
      { id: 'b', cells: { name_he: 'גדרה' } },
      { id: 'c', cells: { name_he: 'גדרה' } },
    ]);
  });

  it('repeats a block over a selection that is a multiple of it', () => {
    expect(layPaste([['א'], ['ב']], at(0, 0, 3, 0), columns, ['a', 'b', 'c', 'd']).rows.map(({ cells }) => cells)).toEqual([
      { name_he: 'א' },
      { name_he: 'ב' },
      { name_he: 'א' },
      { name_he: 'ב' },
    ]);
  });

  it('drops direction marks and spaces at the edges of a cell, and columns beyond the last', () => {
    expect(layPaste([['\u200f יבנה \u200e', '2660', 'x', 'town', 'beyond']], at(0, 0), columns, ['a'])).toEqual({
      rows: [{ id: 'a', cells: { name_he: 'יבנה', code: '2660', kind: 'town' } }],
      block: at(0, 0, 0, 3),
      skipped: 2,
    });
  });

  it('makes no record of an empty row below the last', () => {
    expect(layPaste([['א'], ['']], at(0, 0), columns, ['a']).rows).toEqual([{ id: 'a', cells: { name_he: 'א' } }]);
  });
});

describe('filling and clearing', () => {
  const records: Record<string, Value>[] = [
    { name_he: 'גדרה', code: '2550', kind: 'local_council' },
    { name_he: 'יבנה', code: '2660', kind: null },
    { name_he: 'רחובות', code: '8400', kind: null },
  ];
  const rowAt = (row: number) => {
    const record = records[row];
    return record === undefined ? undefined : { id: `r${String(row)}`, get: (field: string) => record[field] ?? null };
  };

  it('copies the first row of the block into the rows below', () => {
    expect(fillDown(at(0, 2, 2, 3), columns, rowAt, 'locality')).toEqual([
      { op: 'update', type: 'locality', id: 'r1', values: { kind: 'local_council' } },
      { op: 'update', type: 'locality', id: 'r2', values: { kind: 'local_council' } },
    ]);
  });

  it('copies from the row above when one row is selected', () => {
    expect(fillDown(at(1, 3), columns, rowAt, 'locality')).toEqual([{ op: 'update', type: 'locality', id: 'r1', values: { kind: 'local_council' } }]);
    expect(fillDown(at(0, 3), columns, rowAt, 'locality')).toEqual([]);
  });

  it('empties what is filled and touches nothing else', () => {
    expect(clearCells(at(0, 1, 1, 3), columns, rowAt, 'locality')).toEqual([
      { op: 'update', type: 'locality', id: 'r0', values: { code: null, kind: null } },
      { op: 'update', type: 'locality', id: 'r1', values: { code: null } },
    ]);
  });
});

describe('a block with its heads', () => {
  const headers = [['Name'], ['Code', 'Code (number)']];

  it('loses the first row when it repeats the columns', () => {
    expect(withoutHeader([['Name', 'Code (number)'], ['Gedera', '2550']], headers)).toEqual([['Gedera', '2550']]);
  });

  it('keeps it when it is data, or all there is', () => {
    expect(withoutHeader([['Gedera', '2550'], ['Yavne', '2660']], headers)).toHaveLength(2);
    expect(withoutHeader([['Name', 'Code']], headers)).toHaveLength(1);
  });
});
