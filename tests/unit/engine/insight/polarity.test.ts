import { describe, expect, it } from 'vitest';
import { extremes } from '../../../../main/engine/insight/polarity.ts';

describe('best and worst', () => {
  it('are the highest and the lowest when higher is better', () => {
    expect(extremes([3, 9, 1], 'higher')).toEqual({ best: [1], worst: [2] });
  });

  it('are the lowest and the highest when lower is better', () => {
    expect(extremes([3, 9, -1], 'lower')).toEqual({ best: [2], worst: [1] });
  });

  it('marks all of a tie', () => {
    expect(extremes([5, 1, 5, 1, 3], 'higher')).toEqual({ best: [0, 2], worst: [1, 3] });
  });

  it('skips missing values and keeps the places of the others', () => {
    expect(extremes([null, 2, null, 8], 'higher')).toEqual({ best: [3], worst: [1] });
  });

  it.each([
    ['without polarity', [1, 2, 3], 'none'],
    ['when all are equal', [4, 4, 4], 'higher'],
    ['with one number', [null, 4, null], 'higher'],
    ['with no number', [null, null], 'lower'],
    ['with nothing', [], 'lower'],
  ] as const)('marks nothing %s', (_case, values, polarity) => {
    expect(extremes(values, polarity)).toEqual({ best: [], worst: [] });
  });
});
