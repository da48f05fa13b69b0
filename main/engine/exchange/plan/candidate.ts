/**
 * What a source says of one record, before it is compared with the file.
 *
 * A translator (a preset's, or the generic one) makes candidates in any order in which a record
 * that is pointed at comes before the one that points; the planner does the rest.
 */
import type { Values } from '../../../../preload/contract/values.ts';

export interface Reason {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Field that is to blame, when one is. */
  readonly field?: string;
}

export interface Candidate {
  readonly type: string;
  /** The id that the thing has in every file, when its source gives it a lasting key. */
  readonly id?: string;
  /** By field key. A field that the source does not speak of is left out; blank is null. */
  readonly values: Values;
  readonly sheet: string;
  /** Row as the spreadsheet program counts; 0 when the record comes from no single row. */
  readonly sheetRow: number;
  /** Field key → column letters, for the reason of a rejection. */
  readonly columns?: Readonly<Record<string, string>>;
  /** May be said more than once by one source, such as the source itself. */
  readonly shared?: true;
  /** Already known to be unusable. */
  readonly rejected?: Reason;
  /** Two sayings of one source contradict each other: shown as a conflict, never applied by itself. */
  readonly contradiction?: Reason;
}

/** Something worth knowing that rejects nothing. */
export interface Note {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
