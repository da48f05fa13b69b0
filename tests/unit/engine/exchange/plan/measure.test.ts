import { expect, test } from 'vitest';
import { measure, type Legend } from '../../../../../main/engine/exchange/plan/measure.ts';
import type { Cell } from '../../../../../main/engine/exchange/read/cells.ts';

const legend: Legend = {
  signs: new Map([['-', 'no_cases'], ['..', 'unknown']]),
  brackets: 'low_reliability',
  zero: 'below_half_unit',
  blank: 'not_meaningful',
};
const value = (number: number | null, status: string | null, sign: string | null) => ({ kind: 'value', value: number, status, sign });

test.each<[Cell, string | null, unknown]>([
  [12.5, '12.5', value(12.5, null, null)],
  [-70, ' -70 ', value(-70, null, null)],
  ['   -', null, value(null, 'no_cases', '-')],
  ['  ..', null, value(null, 'unknown', '..')],
  [null, null, value(null, 'not_meaningful', null)],
  ['( 4.2)', null, value(4.2, 'low_reliability', '( 4.2)')],
  [75.68, '(75.7)', value(75.68, 'low_reliability', '(75.7)')],
  [0, '0.0', value(0, 'below_half_unit', null)],
  [0, ' -   ', value(0, null, null)],
  [0.04, '0.0', value(0.04, null, null)],
  ['             115.0 ', null, value(115, null, null)],
  ['5.5  *', null, value(5.5, null, '5.5 *')],
  ['1,234', null, value(1234, null, null)],
  ['עירון', null, { kind: 'text', text: 'עירון' }],
])('%j printed %j', (cell, printed, expected) => {
  expect(measure(cell, printed, legend)).toEqual(expected);
});

test('an error cell is text, never a number', () => {
  expect(measure({ error: '#N/A' }, null, legend)).toEqual({ kind: 'text', text: '#N/A' });
});
