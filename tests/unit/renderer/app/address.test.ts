import { describe, expect, it } from 'vitest';
import { addressOf, matchPath, parseAddress } from '../../../../renderer/app/address.ts';

describe('addresses', () => {
  it('part into path and query', () => {
    const address = parseAddress('/compare?type=locality&ids=a,b');
    expect([address.path, address.query.get('type'), address.query.get('ids')]).toEqual(['/compare', 'locality', 'a,b']);
    expect(parseAddress('/').path).toBe('/');
  });

  it('match a pattern with names, and nothing longer or shorter', () => {
    expect(matchPath('/records/:type/:id', '/records/locality/abc')).toEqual({ type: 'locality', id: 'abc' });
    expect(matchPath('/records/:type', '/records/locality/abc')).toBeNull();
    expect(matchPath('/records/:type/:id', '/records/locality')).toBeNull();
    expect(matchPath('/', '/')).toEqual({});
  });

  it('carry any id there and back', () => {
    const id = 'א/ב ג%';
    expect(matchPath('/records/:type/:id', addressOf.record('locality', id))).toEqual({ type: 'locality', id });
  });

  it('survive a broken escape instead of failing', () => {
    expect(matchPath('/records/:type', '/records/%E0%A4%A')).toEqual({ type: '%E0%A4%A' });
  });
});
