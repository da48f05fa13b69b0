import { expect, test } from 'vitest';
import { textTable } from '../../../main/cli/table.ts';

test('columns stand under each other; niqqud takes no room; empty is empty; long texts are cut', () => {
  expect(
    textTable(
      ['id', 'name', 'n'],
      [
        ['1', 'גְּדֵרָה', 5],
        ['22', null, 0],
        ['3', `line\nbreak ${'x'.repeat(80)}`, null],
      ],
    ).split('\n'),
  ).toEqual([
    `id  name${' '.repeat(58)}n`,
    `1   גְּדֵרָה${' '.repeat(58)}5`,
    `22${' '.repeat(64)}0`,
    `3   line break ${'x'.repeat(48)}…`,
  ]);
});
