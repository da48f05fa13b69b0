/** What the reader and its parsing worker say to each other. */
import type { Row } from './cells.ts';
import type { SourceFormat } from './sniff.ts';
import type { ReadLimits } from './limits.ts';

export interface ParseStart {
  readonly path: string;
  /** Name shown in refusals. */
  readonly name: string;
  readonly limits: ReadLimits;
}

export interface SheetInfo {
  readonly name: string;
  /** Last row and column that hold anything. */
  readonly rows: number;
  readonly columns: number;
  /** The first rows, enough to recognise headers. */
  readonly head: readonly Row[];
}

/** Notes that people attached to cells. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Batch {
  /** Number of the first row of the batch as the spreadsheet program counts, from 1. */
  readonly firstRow: number;
  readonly rows: readonly Row[];
  /** When asked for: the numbers as printed, by row and column; null where text is what it is. */
  readonly printed: readonly (readonly (string | null)[])[] | null;
}

export type Ask =
  | { readonly ask: 'batch'; readonly sheet: string; readonly firstRow: number; readonly printed: boolean }
  | { readonly ask: 'notes'; readonly sheet: string };

export type Tell =
  | { readonly tell: 'opened'; readonly format: SourceFormat; readonly sheets: readonly SheetInfo[] }
  | { readonly tell: 'batch'; readonly batch: Batch | null }
  | { readonly tell: 'notes'; readonly notes: readonly CellNote[] }
  | { readonly tell: 'refused'; readonly code: string; readonly params: Readonly<Record<string, string | number>>; readonly detail: string };

export const batchRows = 2000;
/** Header rows are looked for within the first rows. */
export const headRows = 30;
