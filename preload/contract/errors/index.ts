/** Every refusal of the program with its sentence, and how to say one. */
import type { Language } from '../text.ts';
import { cliErrors } from './cli.ts';
import { exchangeErrors } from './exchange.ts';
import { exportErrors } from './export.ts';
import { fileErrors } from './file.ts';
import { generalErrors } from './general.ts';
import { hostErrors } from './host.ts';
import { insightErrors } from './insight.ts';
import { recordsErrors } from './records.ts';
import { resolveTokens } from './tokens.ts';
import { fillIn, type Params, type Sentences } from './types.ts';

export { fieldToken, sentencesToken, typeToken } from './tokens.ts';
export { Refusal } from './types.ts';
export type { Answer, Params, Sentences } from './types.ts';

export const errors: Readonly<Record<string, Sentences>> = {
  ...generalErrors,
  ...fileErrors,
  ...recordsErrors,
  ...exchangeErrors,
  ...insightErrors,
  ...exportErrors,
  ...hostErrors,
  ...cliErrors,
};

/** The sentence of a refusal in a language; an unknown code gets the general sentence. */
export function sentence(code: string, params: Params, language: Language): string {
  const found = errors[code] ?? generalErrors['general.unexpected'];
  const words = resolveTokens(params, language, (further, itsParams) => sentence(further, itsParams, language));
  return fillIn(found[language], words);
}
