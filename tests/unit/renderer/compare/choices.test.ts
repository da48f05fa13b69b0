import { describe, expect, it } from 'vitest';
import { askedRows, choicesOfSet, firstChoices, mostRecords, parseChoices, printChoices, type Choices } from '../../../../renderer/compare/choices.ts';

const parse = (address: string, own: string | null = null) => parseChoices(new URLSearchParams(address.split('?')[1] ?? ''), own);

describe('the address of a comparison', () => {
  it.each<[string, Choices]>([
    ['records', { ...firstChoices, ids: ['a', 'b'] }],
    ['a whole cluster', { ...firstChoices, cluster: 'k', picture: 'i.x' }],
    ['everything chosen', { type: 'locality', cluster: null, ids: ['a'], rows: ['f.kind', 'i.x'], year: 2021, onlyDifferences: true, picture: 'i.x' }],
    ['no rows at all', { ...firstChoices, ids: ['a'], rows: [] }],
    ['another record type', { ...firstChoices, type: 'provider', ids: ['p'] }],
    ['nobody left', firstChoices],
  ])('carries %s', (_case, choices) => {
    expect(parse(printChoices(choices), 'own')).toEqual(choices);
  });

  it('without any choice compares our own cluster', () => {
    expect(parse('/compare', 'own')).toEqual({ ...firstChoices, cluster: 'own' });
    expect(parse('/compare', null)).toEqual(firstChoices);
  });

  it('never compares a cluster of other record types', () => {
    expect(parse('/compare?type=provider', 'own')).toEqual({ ...firstChoices, type: 'provider' });
  });

  it('makes the best of nonsense', () => {
    expect(parse('/compare?ids=a,,a&year=soon&rows=x.y,i.z&picture=none&diff=maybe')).toEqual({ ...firstChoices, ids: ['a'], rows: ['i.z'] });
    expect(parse(`/compare?ids=${Array.from({ length: 30 }, (_, at) => `r${String(at)}`).join(',')}`).ids).toHaveLength(mostRecords);
  });

  it('asks the engine for fields and indicators in the chosen order', () => {
    expect(askedRows(['i.x', 'f.kind'])).toEqual([{ indicator: 'x' }, { field: 'kind' }]);
    expect(askedRows(null)).toBeUndefined();
  });
});

describe('a saved comparison', () => {
  it('becomes choices again', () => {
    const saved = { type: 'locality', ids: '["a","b"]', rows: '["f.kind","i.x"]', year: 2020 };
    expect(choicesOfSet(saved)).toEqual({ ...firstChoices, ids: ['a', 'b'], rows: ['f.kind', 'i.x'], year: 2020 });
  });

  it('that was damaged by hand loses only what cannot be read', () => {
    expect(choicesOfSet({ type: 'locality', ids: '["a", 5]', rows: '{', year: null })).toEqual({ ...firstChoices, ids: ['a'] });
  });
});
