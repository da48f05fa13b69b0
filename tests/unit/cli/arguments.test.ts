import { describe, expect, test } from 'vitest';
import { readArguments } from '../../../main/cli/arguments.ts';
import { WrongUse, type Command } from '../../../main/cli/command.ts';
import { commands } from '../../../main/cli/commands.ts';
import { helpOf, helpOfAll } from '../../../main/cli/help.ts';

const weigh: Command = {
  name: 'weigh',
  says: 'for this test only',
  takes: ['WHAT', '[WHERE]'],
  options: [
    { name: 'dry-run', says: 'a switch' },
    { name: 'unit', value: 'UNIT', oneOf: ['g', 'kg'], says: 'one of' },
    { name: 'times', value: 'N', atLeast: 1, says: 'a number' },
    { name: 'tag', value: 'TAG', many: true, says: 'many' },
  ],
  file: 'none',
  run: () => Promise.resolve(0),
};

describe('reading what was typed', () => {
  test('arguments and options in any order, values after a blank or an equals sign', () => {
    const { args, options } = readArguments(weigh, ['--unit=kg', 'apple', '--times', '3', '--tag', 'a=b', 'shelf', '--tag=c', '--dry-run']);
    expect(args).toEqual(['apple', 'shelf']);
    expect({ unit: options.one('unit'), times: options.number('times'), tags: options.many('tag'), dry: options.has('dry-run') }).toEqual({
      unit: 'kg',
      times: 3,
      tags: ['a=b', 'c'],
      dry: true,
    });
  });

  test('what was not given is empty', () => {
    const { options } = readArguments(weigh, ['apple']);
    expect([options.has('json'), options.one('unit'), options.number('times'), options.many('tag')]).toEqual([false, undefined, undefined, []]);
  });

  test('after two dashes nothing is an option', () => {
    expect(readArguments(weigh, ['--dry-run', '--', '--unit', '-- select 1']).args).toEqual(['--unit', '-- select 1']);
  });

  test.each([
    [['apple', '--colour', 'red'], 'unknown option --colour'],
    [['apple', '--unit', 'lb'], '--unit is one of g, kg'],
    [['apple', '--times', '0'], '--times is a whole number from 1'],
    [['apple', '--times', 'twice'], '--times is a whole number from 1'],
    [['apple', '--unit'], '--unit needs UNIT'],
    [['apple', '--unit', '--dry-run'], '--unit needs UNIT'],
    [['apple', '--dry-run=yes'], '--dry-run takes no value'],
    [['apple', '--unit', 'g', '--unit', 'kg'], '--unit is given twice'],
    [[], 'WHAT is missing'],
    [['apple', 'shelf', 'pear'], 'unexpected pear'],
  ])('%j is wrong use: %s', (typed, problem) => {
    expect(() => readArguments(weigh, typed)).toThrow(WrongUse);
    expect(() => readArguments(weigh, typed)).toThrow(`eshkol weigh: ${problem}`);
  });
});

describe('help', () => {
  test('names every command, and every option of a command with its values', () => {
    for (const command of commands) expect(helpOfAll(commands)).toContain(`\n  ${command.name} `);
    expect(helpOf(weigh)).toContain('eshkol weigh WHAT [WHERE]');
    expect(helpOf(weigh)).toMatch(/--unit g\|kg +one of\n/);
    expect(helpOf(weigh)).toMatch(/--lang he\|en\|ar +language/);
  });
});
