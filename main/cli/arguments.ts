/** Reads what was typed against what a command takes; anything else is wrong use, said by name. */
import { WrongUse, type Command, type Given, type Option } from './command.ts';

/** Options that every command has. */
export const commonOptions: readonly Option[] = [
  { name: 'db', value: 'FILE', says: 'the file to work on' },
  { name: 'json', says: 'print the result as JSON' },
  { name: 'lang', value: 'LANGUAGE', oneOf: ['he', 'en', 'ar'], says: 'language of messages, titles and labels' },
  { name: 'data', value: 'FOLDER', says: 'where settings and backups are kept' },
  { name: 'details', says: 'print what support asks for when something fails' },
];

export interface Arguments {
  readonly args: readonly string[];
  readonly options: Given;
}

/** Throws WrongUse. `--name value` and `--name=value` are the same; after `--` nothing is an option. */
export function readArguments(command: Command, typed: readonly string[]): Arguments {
  const known = new Map([...commonOptions, ...command.options].map((option) => [option.name, option]));
  const values = new Map<string, string[]>();
  const args: string[] = [];
  let onlyArguments = false;
  for (let index = 0; index < typed.length; index += 1) {
    const word = typed[index] ?? '';
    if (onlyArguments || !word.startsWith('--')) {
      args.push(word);
      continue;
    }
    if (word === '--') {
      onlyArguments = true;
      continue;
    }
    const [name = '', inline] = splitOnce(word.slice(2), '=');
    const option = known.get(name);
    if (option === undefined) throw new WrongUse(`eshkol ${command.name}: unknown option --${name}`);
    if (option.value === undefined && inline !== undefined) throw new WrongUse(`eshkol ${command.name}: --${name} takes no value`);
    let value = inline ?? '';
    if (option.value !== undefined && inline === undefined) {
      index += 1;
      const next = typed[index];
      if (next === undefined || next.startsWith('--')) throw new WrongUse(`eshkol ${command.name}: --${name} needs ${option.value}`);
      value = next;
    }
    check(command, option, value);
    const before = values.get(name) ?? [];
    if (before.length > 0 && option.many !== true) throw new WrongUse(`eshkol ${command.name}: --${name} is given twice`);
    values.set(name, [...before, value]);
  }
  countArguments(command, args);
  return { args, options: given(values) };
}

function check(command: Command, option: Option, value: string): void {
  if (option.oneOf !== undefined && !option.oneOf.includes(value)) {
    throw new WrongUse(`eshkol ${command.name}: --${option.name} is one of ${option.oneOf.join(', ')}`);
  }
  if (option.atLeast !== undefined && !(/^\d+$/.test(value) && Number(value) >= option.atLeast)) {
    throw new WrongUse(`eshkol ${command.name}: --${option.name} is a whole number from ${String(option.atLeast)}`);
  }
}

function countArguments(command: Command, args: readonly string[]): void {
  const needed = command.takes.filter((name) => !name.startsWith('['));
  if (args.length < needed.length) throw new WrongUse(`eshkol ${command.name}: ${needed.slice(args.length).join(' ')} is missing`);
  const surplus = args[command.takes.length];
  if (surplus !== undefined) throw new WrongUse(`eshkol ${command.name}: unexpected ${surplus}`);
}

function given(values: ReadonlyMap<string, readonly string[]>): Given {
  return {
    has: (name) => values.has(name),
    one: (name) => values.get(name)?.[0],
    number(name) {
      const value = values.get(name)?.[0];
      return value === undefined ? undefined : Number(value);
    },
    many: (name) => values.get(name) ?? [],
  };
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
