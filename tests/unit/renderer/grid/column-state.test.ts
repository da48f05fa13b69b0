import { describe, expect, it } from 'vitest';
import { fromColumnState, toColumnState } from '../../../../renderer/grid/column-state.ts';

const columns = [
  { key: 'name', width: 200, shown: true, pinned: true },
  { key: 'kind', width: 100, shown: true, pinned: false },
  { key: 'code', width: 90, shown: false, pinned: false },
];
const sort = [
  { key: 'kind', direction: 'desc' as const },
  { key: 'name', direction: 'asc' as const },
];

describe('columns of a view', () => {
  it('come back from the grid as they went in, in both directions of reading', () => {
    for (const rightToLeft of [true, false]) {
      const state = toColumnState(columns, sort, new Map(), rightToLeft);
      expect(state.find(({ colId }) => colId === 'name')?.pinned).toBe(rightToLeft ? 'right' : 'left');
      expect(fromColumnState(state, new Set(['name', 'kind', 'code']))).toEqual({ columns, sort });
    }
  });
});
