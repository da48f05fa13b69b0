/**
 * The values that cross between renderer and engine, and the changes that carry them.
 *
 * Promises: values are neutral (ISO dates, plain numbers, codes, ids), never formatted for a
 * language. Empty is always `null`, never '' or undefined.
 */

/**
 * One field of one record.
 * - text-like fields, dates, choices and references: string (dates `YYYY`, `YYYY-MM` or `YYYY-MM-DD`)
 * - integer, decimal, percent (12.5 means 12.5 %), year, rating: number
 * - money: integer number of minor units (agorot)
 * - yesNo: boolean
 * - choices and references: array of codes or ids in the person's order; empty is `null`
 */
export type Value = string | number | boolean | null | readonly string[];

export type Values = Readonly<Record<string, Value>>;

/** Many records: column names once, then arrays of values in that order. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Value[])[];
}

/** A change of one record. Everything that writes is made of these. */
export type Change =
  | {
      readonly op: 'create';
      readonly type: string;
      /** Given only by undo, import and merge; otherwise the engine makes it (see records/ids). */
      readonly id?: string | undefined;
      readonly values: Values;
    }
  | {
      readonly op: 'update';
      readonly type: string;
      readonly id: string;
      readonly values: Values;
      /** When given, the write is refused (`records.changed-meanwhile`) unless these still hold. */
      readonly expected?: Values | undefined;
    }
  | {
      readonly op: 'delete';
      readonly type: string;
      readonly id: string;
    };

/** What made a change set. `undo` and `redo` are change sets too. */
export const changeKinds = ['edit', 'paste', 'import', 'undo', 'redo', 'restore', 'merge', 'system'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A change set's label: a code the interface has a sentence for, and what goes into it. */
export interface ChangeLabel {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>> | undefined;
}

/** Two values of one field are the same thing. Arrays are compared in order. */
export function sameValue(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (!Array.isArray(a) || !Array.isArray(b)) return false;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
