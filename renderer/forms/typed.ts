/** Typed text as a field's value and back, for editors and forms (placeholder until the contract's own). */
import type { Field } from '../../preload/contract/catalogue/index.ts';
import { isRealDate, stripInvisible } from '../../preload/contract/field-text.ts';
import type { Language } from '../../preload/contract/text.ts';
import type { Value } from '../../preload/contract/values.ts';

export type Typed = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

export function readTyped(field: Field, text: string, _language: Language): Typed {
  const clean = stripInvisible(text).trim();
  if (clean === '') return { ok: true, value: null };
  switch (field.type) {
    case 'integer':
    case 'year':
    case 'rating':
    case 'decimal':
    case 'percent':
    case 'money': {
      const number = Number(clean.replace(/[,%]/g, ''));
      if (Number.isNaN(number)) return { ok: false, message: clean };
      return { ok: true, value: field.type === 'money' ? Math.round(number * 100) : number };
    }
    case 'date': {
      const iso = clean.split(/[/.]/).map((p) => p.padStart(2, '0')).reverse().join('-');
      return isRealDate(iso) ? { ok: true, value: iso } : { ok: false, message: clean };
    }
    default:
      return { ok: true, value: clean };
  }
}

export function writeTyped(field: Field, value: Value, _language: Language): string {
  if (value === null) return '';
  if (field.type === 'date') return String(value).split('-').reverse().join('/');
  if (field.type === 'money' && typeof value === 'number') return (value / 100).toFixed(2);
  return String(value);
}
