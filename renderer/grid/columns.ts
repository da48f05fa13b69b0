/**
 * The columns of a register, read out of the catalogue.
 *
 * Promises: every field is a column; the first one identifies the record (its name, or the first
 * field of an unnamed type) and is kept at the start side; the order is what a coordinator asks
 * first (`columns` of the type), then the rest of the fields.
 */
import { nameKeys, sharedKeys, type Field, type RecordType } from '../../preload/contract/catalogue/index.ts';
import type { Language } from '../../preload/contract/text.ts';
import type { ViewColumn } from './view-state.ts';

/** The column that shows a named record's name in the language of the interface. */
export const nameColumn = 'name';

export interface GridColumn {
  /** `name`, or the field's key. */
  readonly key: string;
  /** The field that describes how to show and read it (for `name`: the name in the shown language). */
  readonly field: Field;
  /** Column of the record table that holds the value. */
  readonly reads: string;
  /** Field that an edit writes; null: shown only. */
  readonly writes: string | null;
  readonly label: string;
  /** Label with the unit. */
  readonly header: string;
  readonly help: string | null;
  /** Width in pixels when nothing is kept. */
  readonly width: number;
  /** Numbers stand at the end of the cell, by their decimal sign. */
  readonly numeric: boolean;
}

/** All columns of a type in the order of a fresh register. */
export function gridColumns(type: RecordType, language: Language): readonly GridColumn[] {
  const fields = new Map(type.fields.map((field) => [field.key, field]));
  const columns: GridColumn[] = [];
  const taken = new Set<string>();
  const nameField = fields.get(`name_${language}`) ?? fields.get(nameKeys[0]);
  if (type.named && nameField !== undefined) {
    columns.push({
      ...columnOf(nameField, language),
      key: nameColumn,
      reads: 'title',
      label: nameWord[language],
      header: nameWord[language],
      width: 240,
    });
  }
  for (const key of [...type.columns, ...ownFields(type), ...nameKeys, ...sharedKeys]) {
    const field = fields.get(key);
    if (field === undefined || taken.has(key)) continue;
    taken.add(key);
    columns.push(columnOf(field, language));
  }
  return columns;
}

const nameWord: Readonly<Record<Language, string>> = { he: 'שם', en: 'Name', ar: 'الاسم' };

/** The fields of a type without names and the fields every record has. */
function ownFields(type: RecordType): readonly string[] {
  const common = new Set<string>([...nameKeys, ...sharedKeys]);
  return type.fields.map((field) => field.key).filter((key) => !common.has(key));
}

function columnOf(field: Field, language: Language): GridColumn {
  const label = field.labels[language];
  const unit = field.unit?.[language];
  return {
    key: field.key,
    field,
    reads: field.key,
    writes: field.readOnly === true ? null : field.key,
    label,
    header: unit === undefined ? label : `${label} (${unit})`,
    help: field.help?.[language] ?? null,
    width: widthOf(field),
    numeric: isNumeric(field),
  };
}

/** Whether values are numbers that one compares by size. */
export function isNumeric(field: Field): boolean {
  return field.type === 'integer' || field.type === 'decimal' || field.type === 'money' || field.type === 'percent' || field.type === 'rating';
}

function widthOf(field: Field): number {
  switch (field.type) {
    case 'year':
    case 'yesNo':
    case 'rating':
      return 96;
    case 'code':
    case 'date':
    case 'integer':
    case 'decimal':
    case 'percent':
      return 128;
    case 'money':
    case 'phone':
      return 144;
    case 'choice':
    case 'reference':
      return 176;
    case 'text':
    case 'email':
    case 'url':
    case 'choices':
    case 'references':
      return 208;
    case 'longText':
      return 280;
  }
}

/** How the columns stand in a fresh register: the type's own choice shown, the first one pinned. */
export function freshColumns(type: RecordType, columns: readonly GridColumn[]): readonly ViewColumn[] {
  const shown = new Set(type.columns);
  if (type.named) shown.add(nameColumn);
  return columns.map((column, index) => ({ key: column.key, width: null, shown: shown.has(column.key), pinned: index === 0 }));
}

/** Fields to ask the engine for: all of them, so that showing a column asks nothing. */
export function fieldsToRead(type: RecordType): readonly string[] {
  return type.fields.map((field) => field.key);
}
