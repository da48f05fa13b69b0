import { describe, expect, it } from 'vitest';
import { moveInGrid, parseIndicatorChoices, printIndicatorChoices, stepOf, type IndicatorChoices } from '../../../../renderer/pages/indicators/choices.ts';

const parse = (address: string, own: string | null = null) => parseIndicatorChoices(new URLSearchParams(address.split('?')[1] ?? ''), own);
const first: IndicatorChoices = { cluster: 'k', view: 'heat', topic: null, year: null, indicator: null };

describe('the address of the indicators page', () => {
  it.each<[string, IndicatorChoices]>([
    ['a cluster', first],
    ['a ranking', { ...first, view: 'ranking', indicator: 'i' }],
    ['topic and year', { ...first, topic: 'סביבה, מים ופסולת', year: 2020 }],
  ])('carries %s', (_case, choices) => {
    expect(parse(printIndicatorChoices(choices))).toEqual(choices);
  });

  it('without a cluster shows our own', () => {
    expect(parse('/indicators', 'own').cluster).toBe('own');
    expect(parse('/indicators?view=nonsense&year=x', null)).toEqual({ ...first, cluster: null });
  });
});

describe('the steps of shade', () => {
  it('are seven, from worst to best', () => {
    expect([0, 0.2, 0.35, 0.5, 0.6, 0.8, 1].map(stepOf)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
    expect(stepOf(null)).toBeNull();
  });
});

describe('moving in the heat map', () => {
  const size = { rows: 30, columns: 4 };
  const move = (key: string, at = { row: 5, column: 1 }, ctrl = false, rtl = false) => moveInGrid({ key, ctrl, rtl }, at, size);

  it('follows the arrows, mirrored right to left', () => {
    expect(move('ArrowRight')).toEqual({ row: 5, column: 2 });
    expect(move('ArrowRight', { row: 5, column: 1 }, false, true)).toEqual({ row: 5, column: 0 });
    expect(move('ArrowLeft', { row: 5, column: 1 }, false, true)).toEqual({ row: 5, column: 2 });
    expect(move('ArrowDown')).toEqual({ row: 6, column: 1 });
    expect(move('ArrowUp', { row: 0, column: 1 })).toEqual({ row: 0, column: 1 });
    expect(move('ArrowRight', { row: 5, column: 3 })).toEqual({ row: 5, column: 3 });
  });

  it('jumps as a spreadsheet does', () => {
    expect(move('Home')).toEqual({ row: 5, column: 0 });
    expect(move('End')).toEqual({ row: 5, column: 3 });
    expect(move('Home', { row: 5, column: 1 }, true)).toEqual({ row: 0, column: 0 });
    expect(move('End', { row: 5, column: 1 }, true)).toEqual({ row: 29, column: 3 });
    expect(move('ArrowDown', { row: 5, column: 1 }, true)).toEqual({ row: 29, column: 1 });
    expect(move('PageDown', { row: 25, column: 1 })).toEqual({ row: 29, column: 1 });
    expect(move('PageUp', { row: 25, column: 1 })).toEqual({ row: 15, column: 1 });
  });

  it('leaves other keys alone', () => {
    expect(move('Enter')).toBeNull();
    expect(move('Tab')).toBeNull();
  });
});
