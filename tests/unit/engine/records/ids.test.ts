import { describe, expect, it } from 'vitest';
import { newId, officialId } from '../../../../main/engine/records/ids.ts';

const shape = (version: number) => new RegExp(`^[0-9a-f]{8}-[0-9a-f]{4}-${String(version)}[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$`);

describe('officialId', () => {
  it('never changes: files in the field already hold these ids', () => {
    expect(officialId('cluster', ['420'])).toBe('8e725cdc-31f2-567b-979d-0e9089edb8b5');
  });

  it('tells record types and keys apart, and where one part of a key ends', () => {
    const ids = [officialId('a', ['1', '23']), officialId('a', ['12', '3']), officialId('b', ['1', '23']), officialId('a', ['123'])];
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(shape(5));
  });

  it('takes a number for its digits', () => {
    expect(officialId('locality', [8400])).toBe(officialId('locality', ['8400']));
  });
});

describe('newId', () => {
  it('makes ids that sort in the order they were made', () => {
    const ids = Array.from({ length: 10_000 }, newId);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const id of ids) expect(id).toMatch(shape(7));
  });
});
