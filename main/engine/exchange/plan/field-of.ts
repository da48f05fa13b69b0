/** A shipped field, named in the parameters of a reason. */
import { findField, recordType } from '../../../../preload/contract/catalogue/index.ts';
import { fieldToken } from '../../../../preload/contract/errors/index.ts';

export function fieldOf(type: string, key: string): string {
  const field = findField(recordType(type), key);
  return field === undefined ? key : fieldToken(type, field);
}
