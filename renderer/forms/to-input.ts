/** Changes in the form in which the procedures take them: arrays that may be written to. */
import type { Input } from '../../preload/contract/procedures/index.ts';
import type { Change, Value, Values } from '../../preload/contract/values.ts';

type ChangeInput = Input<'records.commit'>['changes'][number];
type ValuesInput = Extract<ChangeInput, { op: 'create' }>['values'];

export function changeInput(change: Change): ChangeInput {
  switch (change.op) {
    case 'create':
      return { ...change, values: valuesInput(change.values) };
    case 'update': {
      const { expected, ...rest } = change;
      return { ...rest, values: valuesInput(change.values), ...(expected === undefined ? {} : { expected: valuesInput(expected) }) };
    }
    case 'delete':
      return change;
  }
}

function valuesInput(values: Values): ValuesInput {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, valueInput(value)]));
}

function valueInput(value: Value): ValuesInput[string] {
  return typeof value === 'object' && value !== null ? [...value] : value;
}
