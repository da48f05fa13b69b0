/**
 * Values as text and back, with the lists and records of a file: what an editor, a paste or an
 * import reads, and what a comparison or a history shows.
 *
 * Promises: `parseValue` of what `showValue` gave is the value again, unless two records have the
 * same title; a text that could mean two things is a problem, never a guess.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { typeToken } from '../../../preload/contract/errors/index.ts';
import { isFileFieldType, parseText, printText, stripInvisible } from '../../../preload/contract/field-text.ts';
import type { Language } from '../../../preload/contract/text.ts';
import type { Value } from '../../../preload/contract/values.ts';
import type { ReadSession } from '../session.ts';
import type { Past } from './as-of.ts';
import { Lists } from './lists.ts';
import { Lookup } from './lookup.ts';
import { TitleBook } from './title-text.ts';
import type { Problem } from './validate.ts';

/** Between the items of a many-valued field; a label may hold a comma. */
const itemSeparator = '; ';

/** What is needed to read texts; lives no longer than one procedure. */
export interface ParseContext {
  readonly lists: Lists;
  readonly lookup: Lookup;
}

/** What is needed to show values; lives no longer than one procedure. */
export interface ShowContext {
  readonly lists: Lists;
  readonly titles: TitleBook;
}

export function parseContext({ db, catalogue }: Pick<ReadSession, 'db' | 'catalogue'>): ParseContext {
  const lists = new Lists(db);
  return { lists, lookup: new Lookup(db, catalogue, lists) };
}

export function showContext(session: Pick<ReadSession, 'db' | 'catalogue'>, language: Language, past: Past | null = null): ShowContext {
  const titles = new TitleBook(session, language, past);
  return { lists: titles.lists, titles };
}

/** Reads a text as a value of the field. The problem's params lack only `record` and `field`. */
export function parseValue(field: Field, text: string, context: ParseContext): { readonly value: Value } | { readonly problem: Problem } {
  if (!isFileFieldType(field.type)) {
    const parsed = parseText(field, text);
    if ('value' in parsed) return parsed;
    return problem(parsed.problem, { value: text.trim(), min: field.min ?? '', max: field.max ?? '' });
  }
  const clean = stripInvisible(text).trim();
  if (clean === '') return { value: null };
  if (field.type === 'choice' || field.type === 'reference') return parseItem(field, clean, context);
  const items: string[] = [];
  for (const part of partsOf(field, clean, context)) {
    const parsed = parseItem(field, part, context);
    if ('problem' in parsed) return parsed;
    if (!items.includes(parsed.value)) items.push(parsed.value);
  }
  return { value: items.length === 0 ? null : items };
}

/** A value as people of that language read it; an empty one is an empty text. */
export function showValue(field: Field, value: Value, language: Language, context: ShowContext): string {
  if (value === null) return '';
  if (!isFileFieldType(field.type)) return printText(field, value, language);
  const items = (Array.isArray(value) ? value : [value]) as readonly string[];
  if (field.type === 'choice' || field.type === 'choices') {
    return items.map((code) => context.lists.label(field.list ?? '', code, language)).join(itemSeparator);
  }
  const titles = context.titles.learn(field.to ?? '', items);
  return items.map((id) => titles.get(id) ?? id).join(itemSeparator);
}

function parseItem(field: Field, text: string, { lists, lookup }: ParseContext): { readonly value: string } | { readonly problem: Problem } {
  if (field.type === 'choice' || field.type === 'choices') {
    const code = lists.find(field.list ?? '', text);
    return code === null ? problem('not-in-list', { value: text }) : { value: code };
  }
  const found = lookup.find(field.to ?? '', text, field.only);
  if ('id' in found) return { value: found.id };
  if (found.count > 1) return problem('ambiguous', { value: text, count: found.count });
  return problem('nothing-found', { value: text, type: typeToken(field.to ?? '') });
}

/** A semicolon or line break always parts; a comma or slash only when the whole is nothing known. */
function partsOf(field: Field, text: string, context: ParseContext): readonly string[] {
  const parts = split(text, /[;|\n]/);
  if (parts.length !== 1 || 'value' in parseItem(field, text, context)) return parts;
  return split(text, /[,،/]/);
}

function split(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function problem(code: string, params: Problem['params']): { readonly problem: Problem } {
  return { problem: { code: `records.problem.${code}`, params } };
}
