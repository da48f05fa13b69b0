/**
 * The vocabulary of the catalogue: what a record type and a field can be.
 *
 * Everything the program does with a record type is read out of such a description: grid, form,
 * filters, validation, import, export, template, comparison, history, data dictionary, search.
 */
import type { Labels } from '../text.ts';

export type FieldType =
  | 'text'
  | 'longText'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'percent'
  | 'date'
  | 'year'
  | 'yesNo'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'references'
  | 'code'
  | 'url'
  | 'email'
  | 'phone'
  | 'rating';

export interface Field {
  /** Column name in the table, in `query` views and in exported workbooks. */
  readonly key: string;
  readonly labels: Labels;
  readonly type: FieldType;
  readonly help?: Labels;
  readonly required?: boolean;
  /** A shown unit, e.g. square kilometres. */
  readonly unit?: Labels;
  /** choice, choices: the key of the list (see lists.ts). */
  readonly list?: string;
  /** reference, references: the key of the record type pointed at. */
  readonly to?: string;
  /** reference: narrows what may be chosen, e.g. only regional councils as a parent. */
  readonly only?: Readonly<Record<string, readonly string[]>>;
  /** integer, decimal, percent, rating, year: smallest and largest allowed value. */
  readonly min?: number;
  readonly max?: number;
  /** money: the choice field of the same record that holds the currency (ISO 4217). */
  readonly currencyField?: string;
  /** money: the yes/no field of the same record that says whether VAT is included. */
  readonly vatField?: string;
  /** code: a check that warns and never blocks. */
  readonly check?: 'israeli-id' | 'postal-code';
  /** Personal data of a business contact: left out of exports unless asked for. */
  readonly personal?: boolean;
  /** A definition by the person (see records of type custom_field); its id is the JSON key. */
  readonly customId?: string;
  /** Set by the program only: shown, exported, never edited. */
  readonly readOnly?: boolean;
}

export const groupKeys = [
  'places',
  'organisations',
  'services',
  'contracts',
  'oversight',
  'assessment',
  'programmes',
  'cooperation',
  'knowledge',
  'numbers',
  'own',
] as const;
export type GroupKey = (typeof groupKeys)[number];

export interface RecordType {
  /** Table name, `query` view name, address in the renderer, preset target. */
  readonly key: string;
  readonly group: GroupKey;
  readonly labels: { readonly one: Labels; readonly many: Labels };
  /** One sentence that says what such a record is; the empty register shows it. */
  readonly description: Labels;
  /** True: has name_he, name_en, name_ar (one required), added by `defineRecordType`. */
  readonly named: boolean;
  /** Unnamed types: the fields whose shown values, joined by " · ", make the title. */
  readonly title: readonly string[];
  /** Fields shown under the title in search results and pickers. */
  readonly detail: readonly string[];
  /** All fields in the order of form and workbook, names first, shared ones last. */
  readonly fields: readonly Field[];
  /** How a spreadsheet row finds its record, best key first. A name is never one of them. */
  readonly naturalKeys: readonly (readonly string[])[];
  /** When all these fields are filled at creation, the id is UUIDv5 of type + values. */
  readonly officialKey: readonly string[] | null;
  /** The reference field naming the record that owns this one: deleted with it. */
  readonly ownedBy: string | null;
  /** Columns of a fresh register, in order. */
  readonly columns: readonly string[];
  /** Fields whose words the search finds, besides the names or the title. */
  readonly searched: readonly string[];
  /** A pair of date fields that must not be reversed, e.g. valid_from, valid_to. */
  readonly periods: readonly (readonly [from: string, to: string])[];
  /** Not in the navigation: belongs to the person's own settings (saved views …). */
  readonly internal: boolean;
}
