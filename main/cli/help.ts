/** What `eshkol help` and `eshkol COMMAND --help` print, made of the table of commands. */
import { commonOptions } from './arguments.ts';
import type { Command, Option } from './command.ts';

export function helpOfAll(commands: readonly Command[]): string {
  const lines = commands.map((command) => [usage(command), command.says] as const);
  return [
    'eshkol COMMAND [options]',
    '',
    ...aligned(lines),
    '',
    'Options of every command:',
    ...aligned(commonOptions.map(described)),
    '',
    'Results go to stdout, messages to stderr.',
    'Exit code: 0 done or already the same, 1 refused or something rejected or conflicting, 2 wrong use.',
  ].join('\n');
}

export function helpOf(command: Command): string {
  return [`eshkol ${usage(command)}`, '', `  ${command.says}`, '', ...aligned([...command.options, ...commonOptions].map(described))].join('\n');
}

function usage(command: Command): string {
  return [command.name, ...command.takes, ...(command.file === 'none' ? [] : ['--db FILE'])].join(' ');
}

function described(option: Option): readonly [string, string] {
  const values = option.oneOf?.join('|') ?? option.value;
  return [values === undefined ? `--${option.name}` : `--${option.name} ${values}`, option.says];
}

function aligned(lines: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...lines.map(([left]) => left.length));
  return lines.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
