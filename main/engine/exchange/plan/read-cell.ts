/**
 * Reads one cell of a foreign table as a field's value.
 *
 * Promises: nothing is guessed. A number goes into a numeric field as it is; a text must say a
 * value of the field's type in one of the program's languages, else it is a reason to reject. Text
 * and code fields keep the text that was in the cell, leading zeros included.
 */
import type { Field } from '../../../../preload/contract/catalogue/index.ts';
import { typeToken } from '../../../../preload/contract/errors/index.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import type { Lists } from '../../records/lists.ts';
import { cellText, tidy, type Cell } from '../read/cells.ts';
import type { Found, ReferenceFinder } from './references.ts';

export type ReadCell =
  | { readonly value: Value }
  | { readonly code: string; readonly params: Readonly<Record<string, string | number>> };

export function readCell(field: Field, cell: Cell, lists: Lists, references: ReferenceFinder): ReadCell {
  switch (field.type) {
    case 'text':
    case 'longText':
    case 'url':
    case 'email':
    case 'phone':
    case 'code':
      return { value: typeof cell === 'string' ? cell : cellText(cell) };
    case 'integer':
    case 'decimal':
    case 'percent':
    case 'year':
    case 'rating':
      return typeof cell === 'number' ? { value: cell } : readNumber(cell);
    case 'money': {
      const read = typeof cell === 'number' ? { value: cell } : readNumber(cell);
      return 'value' in read && typeof read.value === 'number' ? { value: Math.round(read.value * 100) } : read;
    }
    case 'yesNo':
      return readYesNo(cell);
    case 'date':
      return readDate(cell);
    case 'choice': {
      // Mostly the code or label itself, as it stands in the list.
      const exact = typeof cell === 'string' ? lists.items(field.list ?? '').get(cell) : undefined;
      if (exact !== undefined) return { value: exact.code };
      const text = tidy(cellText(cell));
      const code = lists.find(field.list ?? '', text);
      return code === null ? { code: 'records.problem.not-in-list', params: { value: text } } : { value: code };
    }
    case 'choices':
      return readMany(cell, (text) => {
        const code = lists.find(field.list ?? '', text);
        return code === null ? { code: 'records.problem.not-in-list', params: { value: text } } : { value: code };
      });
    case 'reference':
      return readReference(field, cellText(cell), references);
    case 'references':
      return readMany(cell, (text) => readReference(field, text, references));
  }
}

function readReference(field: Field, text: string, references: ReferenceFinder): ReadCell {
  const found: Found = references.find(field, text);
  if ('id' in found) return { value: found.id };
  const params = { text: tidy(text), type: typeToken(field.to ?? '') };
  if ('ambiguous' in found) return { code: 'exchange.reason.ambiguous-reference', params };
  if (found.suggestion !== null) return { code: 'exchange.reason.suggested-reference', params: { ...params, suggestion: found.suggestion } };
  return { code: 'exchange.reason.unknown-reference', params };
}

function readMany(cell: Cell, readOne: (text: string) => ReadCell): ReadCell {
  const codes: string[] = [];
  for (const text of cellText(cell).split(/[|;\n]/).map(tidy)) {
    if (text === '') continue;
    const read = readOne(text);
    if (!('value' in read)) return read;
    if (typeof read.value === 'string') codes.push(read.value);
  }
  return { value: codes.length === 0 ? null : codes };
}

function readNumber(cell: Cell): ReadCell {
  const text = tidy(cellText(cell)).replace(/%$/, '').trim();
  const plain = /^[-−+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/.test(text);
  if (!plain) return { code: 'exchange.reason.not-a-number', params: { text } };
  return { value: Number(text.replaceAll(',', '').replace('−', '-')) };
}

const yes = new Set(['true', 'yes', '1', 'כן', 'נעם', 'نعم']);
const no = new Set(['false', 'no', '0', 'לא', 'لا']);

function readYesNo(cell: Cell): ReadCell {
  if (typeof cell === 'boolean') return { value: cell };
  if (cell === 'כן') return { value: true };
  if (cell === 'לא') return { value: false };
  const text = tidy(cellText(cell)).toLowerCase();
  if (yes.has(text)) return { value: true };
  return no.has(text) ? { value: false } : { code: 'records.problem.not-yes-no', params: {} };
}

const isoDate = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** ISO with any precision, or day before month as it is written here. */
function readDate(cell: Cell): ReadCell {
  if (typeof cell === 'string' && isoDate.test(cell)) return { value: cell };
  const text = tidy(cellText(cell));
  if (isoDate.test(text)) return { value: text };
  const local = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (local === null) return { code: 'exchange.reason.not-a-date', params: { text } };
  const [, day = '', month = '', year = ''] = local;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? { value: iso } : { code: 'exchange.reason.not-a-date', params: { text } };
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
