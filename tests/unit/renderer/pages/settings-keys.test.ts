import { describe, expect, it } from 'vitest';
import { codeOf, isCode } from '../../../../renderer/pages/settings/keys.ts';

describe('codes of list values and own fields', () => {
  it('come out of an English name', () => {
    expect(codeOf('Visit day')).toBe('visit_day');
    expect(codeOf('  2nd – Café!  ')).toBe('nd_cafe');
    expect(codeOf('שם')).toBe('');
  });

  it('are of a plain shape, at most forty characters', () => {
    expect(['visit_day', 'a', 'a1'].every(isCode)).toBe(true);
    expect(['', '1a', '_a', 'Visit', 'שם', 'a-b', 'a'.repeat(41)].some(isCode)).toBe(false);
    expect(isCode(codeOf('a'.repeat(60)))).toBe(true);
  });
});
