import { describe, expect, it } from 'vitest';
import { blockOf, edgeFrom, figuresOf, isInside, isSingleCell, within } from '../../../../renderer/grid/selection.ts';

describe('a selected block', () => {
  it('is the same whichever corner it was drawn from', () => {
    const expected = { top: 2, bottom: 5, first: 1, last: 3 };
    expect(blockOf({ anchor: { row: 5, column: 1 }, end: { row: 2, column: 3 } })).toEqual(expected);
    expect(blockOf({ anchor: { row: 2, column: 3 }, end: { row: 5, column: 1 } })).toEqual(expected);
  });

  it('knows what lies inside', () => {
    const block = { top: 2, bottom: 5, first: 1, last: 3 };
    expect([isInside(block, 2, 1), isInside(block, 5, 3), isInside(block, 6, 3), isInside(block, 3, 0)]).toEqual([true, true, false, false]);
    expect(isSingleCell(block)).toBe(false);
    expect(isSingleCell({ top: 1, bottom: 1, first: 4, last: 4 })).toBe(true);
  });

  it('never leaves the grid', () => {
    expect(within({ row: -3, column: 12 }, 10, 5)).toEqual({ row: 0, column: 4 });
  });
});

describe('Ctrl+arrow', () => {
  const cells = [true, true, true, false, false, true, false];
  const filled = (index: number) => cells[index] === true;
  const jump = (from: number, step: 1 | -1) => edgeFrom(filled, from, step, cells.length);

  it('runs to the end of a filled run', () => {
    expect(jump(0, 1)).toBe(2);
    expect(jump(2, -1)).toBe(0);
  });

  it('leaps a gap to the next filled cell, else to the end', () => {
    expect(jump(2, 1)).toBe(5);
    expect(jump(3, 1)).toBe(5);
    expect(jump(5, 1)).toBe(6);
    expect(jump(5, -1)).toBe(2);
    expect(jump(6, 1)).toBe(6);
  });
});

describe('figures of a selection', () => {
  it('counts what is filled and adds up what is a number of one measure', () => {
    expect(
      figuresOf([
        { value: 'גדרה', measure: null },
        { value: null, measure: 'posts' },
        { value: 2.5, measure: 'posts' },
        { value: 0, measure: 'posts' },
      ]),
    ).toEqual({ count: 3, numbers: 2, sum: 2.5, average: 1.25, measure: 'posts' });
  });

  it('has no sum across currencies', () => {
    expect(
      figuresOf([
        { value: 100, measure: 'ILS' },
        { value: 100, measure: 'EUR' },
      ]),
    ).toEqual({ count: 2, numbers: 2, sum: null, average: null, measure: null });
  });

  it('has no sum of texts', () => {
    expect(figuresOf([{ value: '35', measure: null }])).toEqual({ count: 1, numbers: 0, sum: null, average: null, measure: null });
  });
});
