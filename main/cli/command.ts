/** What one command of the command line is. */
import { Refusal, type Answer } from '../../preload/contract/errors/index.ts';
import type { Input, Output, ProcedureName } from '../../preload/contract/procedures/index.ts';
import type { Language } from '../../preload/contract/text.ts';
import type { EngineApi } from '../engine/session.ts';

/** 0 done or everything already the same; 1 refused, or something rejected or conflicting; 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

export interface Option {
  readonly name: string;
  /** What stands after it in the help; absent: a switch. */
  readonly value?: string;
  /** The only values it takes. */
  readonly oneOf?: readonly string[];
  /** A whole number of at least this. */
  readonly atLeast?: number;
  readonly many?: boolean;
  readonly says: string;
}

export interface Command {
  readonly name: string;
  readonly says: string;
  /** Names of what stands without an option; one in brackets may be left out. */
  readonly takes: readonly string[];
  readonly options: readonly Option[];
  /** `open`: opens the file of --db first. `named`: needs --db but opens nothing. `none`: --db is not required. */
  readonly file: 'open' | 'named' | 'none';
  run(use: Use): Promise<ExitCode>;
}

/** One use of a command: what was given, and the ways out. */
export interface Use {
  readonly engine: EngineApi;
  readonly args: readonly string[];
  readonly options: Given;
  /** Of messages and titles. */
  readonly language: Language;
  /** Of workbooks: --lang, else the person's own, else Hebrew, the language of the desk. */
  readonly workbookLanguage: Language;
  /** Of --db; empty when the command needs none and none was given. */
  readonly db: string;
  readonly dataFolder: string;
  /** Absolute path of a path as typed. */
  readonly resolve: (path: string) => string;
  /** Calls the engine; a refusal is thrown. Progress is shown while it runs. */
  readonly call: <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;
  /** The result: JSON under --json, else what `text` makes of it. */
  readonly result: (value: unknown, text: () => string) => void;
  /** For a person, on stderr. */
  readonly say: (message: string) => void;
}

export interface Given {
  has(name: string): boolean;
  one(name: string): string | undefined;
  number(name: string): number | undefined;
  many(name: string): readonly string[];
}

/** Wrong use of the command line: exit code 2. */
export class WrongUse extends Error {}

/** The value of an answer; its refusal is thrown. */
export function valueOf<T>(answer: Answer<T>): T {
  if (answer.ok) return answer.value;
  throw new Refusal(answer.code, answer.params, answer.detail === undefined ? {} : { detail: answer.detail });
}
