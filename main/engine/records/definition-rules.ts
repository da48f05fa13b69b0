/**
 * When the definition of a custom field can be used: the key is fit for a column of a `query` view,
 * the record type exists, a choice has its list and a reference its record type.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import type { Catalogue } from '../session.ts';
import type { Shape, State } from './shape.ts';
import type { Problem } from './validate.ts';

/** The record type whose records define custom fields. */
export const customFieldType = 'custom_field';

const keyPattern = /^[a-z][a-z0-9_]{0,40}$/;

/** What keeps a definition from being used. Missing required fields are not repeated here. */
export function definitionProblems(catalogue: Pick<Catalogue, 'find'>, shape: Shape, state: State): readonly { readonly field: Field; readonly problem: Problem }[] {
  const found: { field: Field; problem: Problem }[] = [];
  const add = (key: string, code: string) => {
    const field = shape.byKey.get(key);
    if (field !== undefined) found.push({ field, problem: { code: `records.problem.${code}`, params: { value: String(state[key] ?? '') } } });
  };
  const { key, record_type: type, field_type: kind, list, to } = state;
  if (typeof key === 'string' && !keyPattern.test(key)) add('key', 'bad-key');
  if (typeof type === 'string' && catalogue.find(type) === undefined) add('record_type', 'no-such-type');
  if ((kind === 'choice' || kind === 'choices') && list === undefined) add('list', 'required');
  if (kind === 'reference' || kind === 'references') {
    if (to === undefined) add('to', 'required');
    else if (catalogue.find(String(to)) === undefined) add('to', 'no-such-type');
  }
  return found;
}
