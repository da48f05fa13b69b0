import { describe, expect, it } from 'vitest';
import { shades } from '../../../../main/engine/insight/heat.ts';

describe('the shade of a cell', () => {
  it('is 1 for the best and 0 for the worst, in equal steps', () => {
    expect(shades([10, 20, 50, 30], 'higher')).toEqual([0, 0.25, 1, 0.5]);
    expect(shades([10, 20, 50, 30], 'lower')).toEqual([1, 0.75, 0, 0.5]);
  });

  it('goes from lowest to highest without polarity', () => {
    expect(shades([-1, 1], 'none')).toEqual([0, 1]);
  });

  it('is none for a missing value, and for all when there is no spread', () => {
    expect(shades([1, null, 3], 'higher')).toEqual([0, null, 1]);
    expect(shades([2, 2, null], 'higher')).toEqual([null, null, null]);
    expect(shades([2], 'higher')).toEqual([null]);
    expect(shades([], 'higher')).toEqual([]);
  });
});
