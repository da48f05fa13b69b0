import { describe, expect, it } from 'vitest';
import type { IndicatorInfo } from '../../../../preload/contract/procedures/insight.ts';
import { chooseIndicators } from '../../../../renderer/pages/home/choose-indicators.ts';
import { nextSteps } from '../../../../renderer/pages/home/next-steps.ts';

const indicator = (id: string, valueType: 'number' | 'text' = 'number') => ({ id, valueType }) as IndicatorInfo;

describe('the key figures of the overview', () => {
  it('are the well-known ones first, then others with numbers, five at most', () => {
    const all = [indicator('a'), indicator('words', 'text'), indicator('b'), indicator('population'), indicator('c'), indicator('d'), indicator('e')];
    expect(chooseIndicators(all, new Map([['population', 'population']]))).toEqual(['population', 'a', 'b', 'c', 'd']);
  });

  it('are none in a file without indicators', () => {
    expect(chooseIndicators([], new Map())).toEqual([]);
  });
});

describe('the next steps', () => {
  it('begin with data in an empty file', () => {
    expect(nextSteps({}, false, false).map(({ title }) => title)).toEqual(['nextImport', 'nextFigures', 'nextProviders', 'nextBackup']);
  });

  it('end when there is nothing left to start', () => {
    const full = { locality: 1537, indicator_value: 9, provider: 2 };
    expect(nextSteps(full, true, true).map(({ title }) => title)).toEqual(['nextCompare']);
    expect(nextSteps(full, false, true)).toEqual([]);
  });
});
