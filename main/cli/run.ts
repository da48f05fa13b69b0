/**
 * One run of the command line: finds the command, reads its options, opens the file, runs, closes.
 *
 * Promises: results on stdout, everything else on stderr; the exit code is returned, never set;
 * the file is closed cleanly whatever happens.
 */
import { resolve } from 'node:path';
import { Refusal, sentence } from '../../preload/contract/errors/index.ts';
import type { Language } from '../../preload/contract/text.ts';
import { refusalOf } from '../engine/answer.ts';
import { Engine } from '../engine/engine.ts';
import { openSettings } from '../engine/settings.ts';
import { defaultDataFolder, programPlaces } from '../host/places.ts';
import { readArguments, type Arguments } from './arguments.ts';
import { valueOf, WrongUse, type Command, type ExitCode, type Use } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';
import { showProgress } from './progress.ts';

export interface Terminal {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches stderr: progress is shown only then. */
  readonly watched: boolean;
  readonly folder: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs what was typed after the program's name. */
export async function run(typed: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [name, ...rest] = typed;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') return help(rest[0], terminal, name === undefined ? 2 : 0);
  if (name === '--version') {
    terminal.out(`${programPlaces().version}\n`);
    return 0;
  }
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return wrongUse(`eshkol: unknown command ${name}\n\n${helpOfAll(commands)}`, terminal);
  if (rest.includes('--help')) return help(name, terminal, 0);
  try {
    const read = readArguments(command, rest);
    if (command.file !== 'none' && !read.options.has('db')) throw new WrongUse(`eshkol ${name}: --db FILE is missing`);
    return await runCommand(command, read, terminal);
  } catch (error) {
    if (error instanceof WrongUse) return wrongUse(`${error.message}\n(eshkol help ${name})`, terminal);
    throw error;
  }
}

async function runCommand(command: Command, { args, options }: Arguments, terminal: Terminal): Promise<ExitCode> {
  const json = options.has('json');
  const dataFolder = options.has('data') ? resolve(terminal.folder, options.one('data') ?? '') : defaultDataFolder(terminal.env);
  const db = options.has('db') ? resolve(terminal.folder, options.one('db') ?? '') : '';
  let language: Language = 'en';
  let engine: Engine | null = null;
  try {
    const wished = (options.one('lang') as Language | undefined) ?? openSettings(dataFolder).current().language;
    language = wished ?? 'en';
    const running = new Engine({ ...programPlaces(), dataFolder });
    engine = running;
    if (terminal.watched) showProgress(running, terminal.err);
    const call: Use['call'] = async (name, input) => valueOf(await running.call(name, input, { task: 'cli' }));
    if (command.file === 'open') {
      const { warnings } = await call('file.open', { path: db });
      for (const warning of warnings) terminal.err(`${sentence(warning.code, warning.params, language)}\n`);
    }
    return await command.run({
      engine: running,
      args,
      options,
      language,
      workbookLanguage: wished ?? 'he',
      db,
      dataFolder,
      resolve: (path) => resolve(terminal.folder, path),
      call,
      result: (value, text) => {
        terminal.out(`${json ? JSON.stringify(value, null, 2) : text()}\n`);
      },
      say: (message) => {
        terminal.err(`${message}\n`);
      },
    });
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    return refused(error, db, { json, details: options.has('details'), language }, terminal);
  } finally {
    await engine?.close();
  }
}

/** The sentence on stderr; under --json also the code on stdout. */
function refused(error: unknown, path: string, how: { json: boolean; details: boolean; language: Language }, terminal: Terminal): ExitCode {
  const { code, params, detail } = refusalOf(error, path);
  const message = sentence(code, params, how.language);
  terminal.err(`${message}\n`);
  // Something that is not a refusal has no other trace than this.
  if ((how.details || !(error instanceof Refusal)) && detail !== undefined) terminal.err(`${detail}\n`);
  if (how.json) terminal.out(`${JSON.stringify({ ok: false, code, params, message }, null, 2)}\n`);
  return 1;
}

function wrongUse(message: string, terminal: Terminal): ExitCode {
  terminal.err(`${message}\n`);
  return 2;
}

function help(about: string | undefined, terminal: Terminal, exitCode: ExitCode): ExitCode {
  const command = commands.find((each) => each.name === about);
  const text = command === undefined ? helpOfAll(commands) : helpOf(command);
  if (exitCode === 0) terminal.out(`${text}\n`);
  else terminal.err(`${text}\n`);
  return exitCode;
}
