import { describe, expect, it } from 'vitest';
import { completeColumns, emptyView, readView, writeView, type ViewState } from '../../../../renderer/grid/view-state.ts';

const view: ViewState = {
  columns: [{ key: 'name', width: 240, shown: true, pinned: true }, { key: 'code', width: null, shown: false, pinned: false }],
  sort: [{ key: 'name', direction: 'desc' }],
  filters: {
    kind: { condition: null, values: ['municipality', ''] },
    area: { condition: { op: 'between', from: 1, to: 5 }, values: null },
  },
  quick: 'גדרה',
};

describe('a view', () => {
  it('is the same after being stored', () => {
    expect(readView(writeView(view))).toEqual(view);
  });

  it('never fails on a text that is not one', () => {
    expect(readView('')).toEqual(emptyView);
    expect(readView('[1]')).toEqual(emptyView);
    expect(readView('{"columns":[{"key":7}],"sort":[{"key":"a","direction":"up"}],"filters":{"a":{"condition":{"op":"drop"}}},"quick":1}')).toEqual(emptyView);
  });

  it('keeps its columns, forgets unknown ones and adds new ones hidden at the end', () => {
    const all = ['name', 'kind', 'code'].map((key) => ({ key, width: null, shown: true, pinned: key === 'name' }));
    const stored = { ...view, columns: [{ key: 'code', width: 90, shown: true, pinned: false }, { key: 'gone', width: 90, shown: true, pinned: false }, { key: 'name', width: 240, shown: true, pinned: true }] };
    expect(completeColumns(stored, all)).toEqual([
      { key: 'code', width: 90, shown: true, pinned: false },
      { key: 'name', width: 240, shown: true, pinned: true },
      { key: 'kind', width: null, shown: false, pinned: false },
    ]);
    expect(completeColumns(emptyView, all)).toEqual(all);
  });
});
