/**
 * Typed text as a field's value and back, for editors of grids and forms: the contract's own
 * reading, with the reason as a sentence to show beside the field.
 */
import type { Field } from '../../preload/contract/catalogue/index.ts';
import { sentence } from '../../preload/contract/errors/index.ts';
import { parseText, printText } from '../../preload/contract/field-text.ts';
import type { Language } from '../../preload/contract/text.ts';
import type { Value } from '../../preload/contract/values.ts';

export type Typed = { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly message: string };

export function readTyped(field: Field, text: string, language: Language): Typed {
  const read = parseText(field, text);
  if (!('problem' in read)) return { ok: true, value: read.value };
  return { ok: false, message: problemText(field, read.problem, text, language) };
}

/** The contract's sentence without the record's name: the field stands beside it. */
function problemText(field: Field, problem: string, text: string, language: Language): string {
  const params = { record: '', field: field.labels[language], value: text.trim(), min: field.min ?? '', max: field.max ?? '' };
  return sentence(`records.problem.${problem}`, params, language).replace(/^:\s*/, '');
}

/** A value as it is typed: numbers without separators are as good, but people know what they see. */
export function writeTyped(field: Field, value: Value, language: Language): string {
  return printText(field, value, language);
}
