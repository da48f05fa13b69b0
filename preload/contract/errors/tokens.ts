/**
 * Parameters of refusals that depend on the language of the reader: names of record types and
 * fields, and lists of further sentences. The engine does not know the language; so it writes a
 * token, and `sentence` puts the words in its place.
 */
import { findField, findRecordType, type Field } from '../catalogue/index.ts';
import type { Language } from '../text.ts';
import type { Params } from './types.ts';

/** Stands for what a single record of that type is called. */
export function typeToken(type: string): string {
  return `@type:${type}`;
}

/** Stands for the label of a field; a custom field carries its label along. */
export function fieldToken(type: string, field: Field): string {
  return `@field:${type}.${field.key}${field.customId === undefined ? '' : `|${JSON.stringify(field.labels)}`}`;
}

/** Stands for further sentences, one after the other. */
export function sentencesToken(sentences: readonly { readonly code: string; readonly params: Params }[]): string {
  return `@sentences:${JSON.stringify(sentences)}`;
}

/** The parameters with words in place of tokens. `say`: how a further sentence is said. */
export function resolveTokens(params: Params, language: Language, say: (code: string, params: Params) => string): Params {
  const resolved: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    resolved[name] = typeof value === 'string' && value.startsWith('@') ? resolveSafely(value, language, say) : value;
  }
  return resolved;
}

/** Text out of somebody's workbook may begin like a token: then it is said as it is. */
function resolveSafely(token: string, language: Language, say: (code: string, params: Params) => string): string {
  try {
    return resolve(token, language, say);
  } catch {
    return token;
  }
}

function resolve(token: string, language: Language, say: (code: string, params: Params) => string): string {
  const [, kind, rest] = /^@(type|field|sentences):(.*)$/s.exec(token) ?? [];
  if (kind === undefined || rest === undefined) return token;
  if (kind === 'type') return findRecordType(rest)?.labels.one[language] ?? rest;
  if (kind === 'sentences') {
    const list = JSON.parse(rest) as readonly { code: string; params: Params }[];
    return list.map(({ code, params }) => say(code, params)).join(' ');
  }
  const [place = '', labels] = splitOnce(rest, '|');
  if (labels !== undefined) return (JSON.parse(labels) as Record<Language, string>)[language];
  const [typeKey = '', fieldKey = ''] = splitOnce(place, '.');
  const type = findRecordType(typeKey);
  return (type === undefined ? undefined : findField(type, fieldKey))?.labels[language] ?? fieldKey;
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
}
