/**
 * Refusals: what the engine says instead of doing something.
 *
 * A refusal is a code with parameters; its sentence (what happened, what it means for the data,
 * what to do next) stands beside the code in each language, so that window and command line
 * say the same. `{name}` in a sentence is replaced by the parameter of that name.
 */
import type { Language } from '../text.ts';

export type Sentences = Readonly<Record<Language, string>>;
export type Params = Readonly<Record<string, string | number>>;

/** Thrown inside the engine; becomes `{ok: false}` at the boundary. */
export class Refusal extends Error {
  readonly code: string;
  readonly params: Params;
  /** For the log and "Copy details" only, never shown as the message. */
  readonly detail: string | undefined;

  constructor(code: string, params: Params = {}, options: { detail?: string; cause?: unknown } = {}) {
    super(`${code} ${JSON.stringify(params)}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Refusal';
    this.code = code;
    this.params = params;
    this.detail = options.detail;
  }
}

export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: string; readonly params: Params; readonly detail?: string | undefined };

export function fillIn(template: string, params: Params): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : String(value);
  });
}
