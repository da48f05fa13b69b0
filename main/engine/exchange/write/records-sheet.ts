/**
 * Records of one type as a sheet: a column per field with its label, unit, format and drop-down.
 *
 * Promises: personal fields are left out unless asked for; the order is the register's when its
 * fields and ids are given, else the catalogue's and the title's.
 */
import { findField, type Field, type RecordType } from '../../../../preload/contract/catalogue/index.ts';
import type { List } from '../../../../preload/contract/procedures/records.ts';
import type { Language } from '../../../../preload/contract/text.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import { recordsReadHandlers } from '../../records/handlers.ts';
import type { Call, ReadSession } from '../../session.ts';
import { cellOf, choicesOf, csvCellOf, formatOf, type CellContext } from './cells.ts';
import type { Sheet } from './workbook.ts';

export interface RecordsWanted {
  readonly type: RecordType;
  /** Field keys in order; `title` and `name` stand for the shown name. Absent: all fields. */
  readonly fields?: readonly string[] | undefined;
  /** Ids in the order of the register. Absent: all records. */
  readonly ids?: readonly string[] | undefined;
  readonly language: Language;
  readonly withContacts: boolean;
}

interface Loaded {
  readonly columns: readonly (Field | 'title')[];
  readonly rows: readonly (readonly Value[])[];
  readonly context: CellContext;
}

/** The lists of the file by key. */
export async function listsOf(session: ReadSession, call: Call): Promise<ReadonlyMap<string, List>> {
  const lists = await recordsReadHandlers['lists.all'](session, {}, call);
  return new Map(lists.map((list) => [list.key, list]));
}

async function load(session: ReadSession, wanted: RecordsWanted, call: Call): Promise<Loaded> {
  const { type, language, ids } = wanted;
  const asked = wanted.fields ?? type.fields.map((field) => field.key);
  const columns = asked.flatMap((key): (Field | 'title')[] => {
    if (key === 'title' || key === 'name') return ['title'];
    const field = findField(type, key);
    return field === undefined || (field.personal === true && !wanted.withContacts) ? [] : [field];
  });
  const fields = columns.flatMap((column) => (column === 'title' ? [] : [column.key]));
  const table = await recordsReadHandlers['records.list'](
    session,
    { type: type.key, language, fields, ...(ids === undefined ? {} : { ids: [...ids] }) },
    call,
  );
  const place = new Map(table.columns.map((column, index) => [column, index]));
  const places = columns.map((column) => place.get(column === 'title' ? 'title' : column.key) ?? -1);
  const picked = inOrder(table.rows, ids).map((row) => places.map((index) => row[index] ?? null));
  return { columns, rows: picked, context: { language, lists: await listsOf(session, call), titles: table.titles } };
}

function inOrder(rows: readonly (readonly Value[])[], ids: readonly string[] | undefined): readonly (readonly Value[])[] {
  if (ids === undefined) return rows;
  const byId = new Map(rows.map((row) => [row[0], row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row === undefined ? [] : [row];
  });
}

function headerOf(type: RecordType, column: Field | 'title', language: Language): string {
  if (column === 'title') return type.labels.one[language];
  return column.unit === undefined ? column.labels[language] : `${column.labels[language]} (${column.unit[language]})`;
}

/** A sheet named after the record type in the asked language. */
export async function recordsSheet(session: ReadSession, wanted: RecordsWanted, call: Call): Promise<Sheet> {
  const { columns, rows, context } = await load(session, wanted, call);
  const total = rows.length;
  const cells = rows.map((row, index) => {
    if (index % 500 === 0) {
      call.task.check();
      call.task.progress('preparing', index, total);
    }
    return row.map((value, at) => {
      const column = columns[at];
      return column === undefined || column === 'title' ? (value as string | null) : cellOf(column, value, context);
    });
  });
  return {
    name: wanted.type.labels.many[wanted.language],
    columns: columns.map((column, at) => ({
      header: headerOf(wanted.type, column, wanted.language),
      format: column === 'title' ? '@' : formatOf(column, columnValues(cells, at)),
      choices: column === 'title' ? undefined : choicesOf(column, context),
    })),
    rows: cells,
  };
}

function* columnValues(rows: readonly (readonly unknown[])[], at: number): Generator {
  for (const row of rows) yield row[at];
}

/** The same as header and lines for CSV. */
export async function recordsLines(
  session: ReadSession,
  wanted: RecordsWanted,
  call: Call,
): Promise<{ header: readonly string[]; rows: readonly (readonly (string | number | null)[])[] }> {
  const { columns, rows, context } = await load(session, wanted, call);
  return {
    header: columns.map((column) => headerOf(wanted.type, column, wanted.language)),
    rows: rows.map((row) =>
      row.map((value, at) => {
        const column = columns[at];
        return column === undefined || column === 'title' ? (value as string | null) : csvCellOf(column, value, context);
      }),
    ),
  };
}
