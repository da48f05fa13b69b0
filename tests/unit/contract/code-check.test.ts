import { describe, expect, it } from 'vitest';
import { codeLooksRight } from '../../../preload/contract/code-check.ts';

describe('codeLooksRight', () => {
  it.each([
    ['000000018', true],
    ['123456782', true],
    ['123456789', false],
    ['580-000-008', true],
    ['580-000-009', false],
    ['12', false],
    ['12345678a', false],
    ['', true],
  ])('holds the check digit of %s against it: %s', (code, right) => {
    expect(codeLooksRight({ check: 'israeli-id' }, code)).toBe(right);
  });

  it('knows postal codes of five and seven digits', () => {
    expect(['7610001', '76100', '761000', 'x'].map((code) => codeLooksRight({ check: 'postal-code' }, code))).toEqual([true, true, false, false]);
  });

  it('has nothing to say of a field without a check, or of an empty one', () => {
    expect(codeLooksRight({}, 'anything')).toBe(true);
    expect(codeLooksRight({ check: 'israeli-id' }, null)).toBe(true);
  });
});
