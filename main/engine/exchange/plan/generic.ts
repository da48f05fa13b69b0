/**
 * Translates any table whose headers are field keys or labels of one record type.
 *
 * Promises: the header is the row among the first that names most fields; a column that names none
 * is left out and said so; each filled row is one record. Values are read by their field's type,
 * references by id, code, `kind:code`, exact name or alias; a name that is only alike is suggested
 * in the reason, never taken.
 */
import type { Field, RecordType } from '../../../../preload/contract/catalogue/index.ts';
import { fieldToken, Refusal, typeToken } from '../../../../preload/contract/errors/index.ts';
import { normalise } from '../../../../preload/contract/normalise.ts';
import { languages } from '../../../../preload/contract/text.ts';
import type { Value, Values } from '../../../../preload/contract/values.ts';
import type { ReadSession } from '../../session.ts';
import { cellText, columnLetters, isCellError, tidy, type Cell, type Row } from '../read/cells.ts';
import type { SheetInfo } from '../read/protocol.ts';
import type { Candidate, Note, Reason } from './candidate.ts';
import { readCell } from './read-cell.ts';
import type { ReferenceFinder } from './references.ts';
import type { Lists } from '../../records/lists.ts';

export interface GenericHead {
  /** Counts from 0. */
  readonly headerRow: number;
  readonly columns: readonly { readonly column: number; readonly field: Field }[];
  /** Column that holds record ids, if any. */
  readonly idColumn: number | null;
  readonly letters: Readonly<Record<string, string>>;
  readonly notes: readonly Note[];
}

/** The sheet and header row that name most fields of the type; refuses when none names any. */
export function findTable(file: string, type: RecordType, sheets: readonly SheetInfo[]): { sheet: SheetInfo; head: GenericHead } {
  let best: { sheet: SheetInfo; head: GenericHead } | null = null;
  for (const sheet of sheets) {
    for (let row = 0; row < sheet.head.length; row += 1) {
      const head = readHead(type, sheet.name, sheet.head[row] ?? [], row);
      if (head.columns.length > (best?.head.columns.length ?? 0)) best = { sheet, head };
    }
  }
  if (best === null) throw new Refusal('exchange.no-header', { file, type: typeToken(type.key) });
  return best;
}

function readHead(type: RecordType, sheet: string, row: Row, headerRow: number): GenericHead {
  const words = headerWords(type);
  const columns: { column: number; field: Field }[] = [];
  const used = new Set<string>();
  const ignored: string[] = [];
  let idColumn: number | null = null;
  row.forEach((cell, column) => {
    const text = tidy(cellText(cell));
    if (text === '') return;
    if (text.toLowerCase() === 'id') {
      idColumn ??= column;
      return;
    }
    const field = words.get(text.toLowerCase()) ?? words.get(normalise(text));
    if (field === undefined || used.has(field.key)) {
      ignored.push(`${columnLetters(column)}: ${text}`);
      return;
    }
    used.add(field.key);
    columns.push({ column, field });
  });
  return {
    headerRow,
    columns,
    idColumn,
    letters: Object.fromEntries(columns.map(({ column, field }) => [field.key, columnLetters(column)])),
    notes: ignored.length === 0 ? [] : [{ code: 'exchange.note.ignored-columns', params: { sheet, columns: ignored.join('; ') } }],
  };
}

function headerWords(type: RecordType): ReadonlyMap<string, Field> {
  const words = new Map<string, Field>();
  const learn = (word: string, field: Field) => {
    if (word !== '' && !words.has(word)) words.set(word, field);
  };
  for (const field of type.fields) learn(field.key, field);
  for (const field of type.fields) for (const language of languages) learn(normalise(field.labels[language]), field);
  const [he, en, ar] = ['name_he', 'name_en', 'name_ar'].map((key) => type.fields.find((field) => field.key === key));
  if (he !== undefined) learn(normalise('שם'), he);
  if (en !== undefined) learn('name', en);
  if (ar !== undefined) learn(normalise('الاسم'), ar);
  return words;
}

/** One row as a candidate; null for a row without anything in the known columns. */
export function translateGenericRow(
  context: { readonly session: ReadSession; readonly type: RecordType; readonly lists: Lists; readonly references: ReferenceFinder },
  head: GenericHead,
  sheet: string,
  sheetRow: number,
  cells: Row,
): Candidate | null {
  const values: Record<string, Value> = {};
  let rejected: Reason | null = null;
  let filled = false;
  for (const { column, field } of head.columns) {
    const cell: Cell = cells[column] ?? null;
    if (cell === null) {
      values[field.key] = null;
      continue;
    }
    filled = true;
    if (isCellError(cell)) {
      rejected ??= { code: 'exchange.reason.cell-error', params: { text: cell.error }, field: field.key };
      continue;
    }
    const read = readCell(field, cell, context.lists, context.references);
    if ('value' in read) values[field.key] = read.value;
    else rejected ??= { code: read.code, params: { ...read.params, field: fieldToken(context.type.key, field) }, field: field.key };
  }
  const id = head.idColumn === null ? '' : cellText(cells[head.idColumn]).trim();
  if (!filled && id === '') return null;
  return {
    type: context.type.key,
    values: values satisfies Values,
    sheet,
    sheetRow,
    columns: head.letters,
    ...(/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(id) ? { id: id.toLowerCase() } : {}),
    ...(rejected === null ? {} : { rejected }),
  };
}
