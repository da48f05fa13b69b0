/**
 * Names of record types and fields inside the parameters of a reason: told in the person's
 * language only when the sentence is made (see contract/errors).
 */
import type { Field } from '../../../../preload/contract/catalogue/index.ts';

export function typeWord(type: string): string {
  return `@type:${type}`;
}

export function fieldWord(type: string, field: Field): string {
  return `@field:${type}.${field.customId ?? field.key}`;
}
