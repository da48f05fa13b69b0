/**
 * Check digits and shapes of codes: a warning beside the field, never a refusal.
 */
import type { Field } from './catalogue/types.ts';
import { stripInvisible } from './field-text.ts';

/** True when the code is empty, has no check, or passes it. */
export function codeLooksRight(field: Pick<Field, 'check'>, code: string | null): boolean {
  const clean = stripInvisible(code ?? '').trim();
  if (clean === '' || field.check === undefined) return true;
  return field.check === 'israeli-id' ? hasCheckDigit(clean) : /^\d{7}$|^\d{5}$/.test(clean);
}

/**
 * Identity, company, association and partnership numbers of Israel: up to nine digits, the last of
 * which makes the weighted sum (weights 1, 2, 1, 2 …, digits of each product added) a multiple of 10.
 */
function hasCheckDigit(code: string): boolean {
  const bare = code.replaceAll('-', '');
  if (!/^\d{5,9}$/.test(bare)) return false;
  const sum = [...bare.padStart(9, '0')].reduce((total, digit, index) => {
    const product = Number(digit) * ((index % 2) + 1);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}
