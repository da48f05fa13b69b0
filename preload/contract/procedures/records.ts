/** Records: reading, writing, history, lists, search. */
import { z } from 'zod';
import type { ChangeKind, ChangeLabel, Table, Value } from '../values.ts';
import type { Labels } from '../text.ts';
import type { Field } from '../catalogue/types.ts';
import { reads, writes } from './define.ts';
import { change, id, label, language, typeKey } from './schemas.ts';

/** Shown titles of referenced records: type → id → title in the asked language. */
export type Titles = Readonly<Record<string, Readonly<Record<string, string>>>>;

export interface RecordTable extends Table {
  /** `id` first, then `title`, then the asked fields. */
  readonly columns: readonly string[];
  readonly titles: Titles;
  /** Number of the last change set that this answer includes. */
  readonly position: number;
}

export interface ListItem {
  readonly id: string;
  readonly code: string;
  readonly labels: Labels;
  readonly active: boolean;
  readonly position: number;
}
export interface List {
  readonly key: string;
  readonly labels: Labels;
  /** Closed: logic depends on it; items can be relabelled only. */
  readonly closed: boolean;
  readonly items: readonly ListItem[];
}

/** One change of one field, newest first in a record's history. */
export interface FieldChange {
  readonly set: number;
  readonly at: string;
  readonly author: string;
  readonly kind: ChangeKind;
  readonly op: 'create' | 'update' | 'delete';
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  /** Shown forms of before and after (titles of references, labels of choices), in the asked language. */
  readonly beforeShown: string;
  readonly afterShown: string;
  /** False when the set was taken back. */
  readonly standing: boolean;
}

export interface ChangeSet {
  readonly set: number;
  readonly at: string;
  readonly author: string;
  readonly device: string;
  readonly kind: ChangeKind;
  readonly label: ChangeLabel;
  /** Records touched: type → number. */
  readonly counts: Readonly<Record<string, number>>;
  /** The set that took this one back, if any. */
  readonly undoneBy: number | null;
  /** For undo and redo: the set it acted on. */
  readonly actsOn: number | null;
}

export interface Referrer {
  readonly type: string;
  readonly field: string;
  readonly id: string;
  readonly title: string;
}

export interface SearchHit {
  readonly type: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

const filter = z.array(
  z.object({
    field: z.string(),
    /** `in`: value (or one of the values of a many-valued field) is one of these; `empty`: has none. */
    in: z.array(z.union([z.string(), z.number(), z.boolean()])).optional(),
    empty: z.boolean().optional(),
  }),
);

export const recordsProcedures = {
  /** All records of a type that pass the filter, ordered by title. `fields` absent: all fields. */
  'records.list': reads<RecordTable>()(
    z.object({
      type: typeKey,
      language,
      fields: z.array(z.string()).optional(),
      filter: filter.optional(),
      ids: z.array(id).optional(),
      /** ISO instant: the records as they were then. */
      asOf: z.string().optional(),
      limit: z.number().int().positive().optional(),
    }),
  ),
  'records.count': reads<Readonly<Record<string, number>>>()(z.object({})),
  /** One record with the numbers of records that point at it. */
  'records.get': reads<{
    type: string;
    id: string;
    title: string;
    values: Readonly<Record<string, Value>>;
    titles: Titles;
    related: readonly { type: string; field: string; count: number }[];
    position: number;
  }>()(z.object({ type: typeKey, id, language, asOf: z.string().optional() })),
  /** What a reference field can point at, best match first; empty text: the first by title. */
  'records.options': reads<readonly SearchHit[]>()(
    z.object({
      type: typeKey,
      text: z.string().max(200),
      language,
      only: z.record(z.string(), z.array(z.string())).optional(),
      limit: z.number().int().positive().max(500).optional(),
    }),
  ),
  /** The one door, from the renderer: all or nothing, one history entry, one undo. */
  'records.commit': writes<{ set: number | null; ids: readonly string[] }>()(
    z.object({ changes: z.array(change).min(1).max(200_000), label: label.optional(), kind: z.enum(['edit', 'paste']).optional() }),
  ),
  /** What stands in the way of deleting these: records of others that point at them. */
  'records.referrers': reads<{ referrers: readonly Referrer[]; owned: Readonly<Record<string, number>> }>()(
    z.object({ type: typeKey, ids: z.array(id).min(1).max(10_000), language }),
  ),
  /**
   * A pasted block: cells as text, read by the field's type (numbers and dates as people write
   * them, lists by label or code, references by code, name or alias). `apply: 'if-clean'` writes
   * when at most one cell is rejected; otherwise nothing is written and the plan comes back.
   */
  'records.paste': writes<{
    set: number | null;
    accepted: number;
    created: number;
    rejected: readonly { row: number; field: string; text: string; code: string; params: Readonly<Record<string, string | number>> }[];
    changes: readonly { row: number; id: string | null; field: string; before: Value; after: Value }[];
  }>()(
    z.object({
      type: typeKey,
      language,
      rows: z.array(z.object({ id: id.nullable(), cells: z.record(z.string(), z.string()) })).min(1).max(100_000),
      apply: z.enum(['if-clean', 'accepted', 'never']),
    }),
  ),
  /** Reads one typed text as a field's value: what an editor or form does before it commits. */
  'records.parse': reads<{ value: Value }>()(z.object({ type: typeKey, field: z.string(), text: z.string(), language })),

  'history.list': reads<readonly ChangeSet[]>()(
    z.object({ before: z.number().int().optional(), limit: z.number().int().positive().max(1000).optional() }),
  ),
  'history.set': reads<{ set: ChangeSet; changes: readonly (FieldChange & { type: string; id: string; title: string })[]; more: number }>()(
    z.object({ set: z.number().int(), language, limit: z.number().int().positive().max(5000).optional() }),
  ),
  'history.record': reads<readonly FieldChange[]>()(
    z.object({ type: typeKey, id, language, field: z.string().optional(), limit: z.number().int().positive().max(5000).optional() }),
  ),
  /** What Ctrl+Z and Ctrl+Y would do now. */
  'history.state': reads<{ undo: ChangeSet | null; redo: ChangeSet | null; position: number }>()(z.object({})),
  /** Takes back one set (the latest of this device when none is named): all or nothing. */
  'history.undo': writes<{ set: number; undone: number; label: ChangeLabel }>()(z.object({ set: z.number().int().optional() })),
  'history.redo': writes<{ set: number; redone: number; label: ChangeLabel }>()(z.object({})),

  'lists.all': reads<readonly List[]>()(z.object({})),
  /** Definitions of the person's own fields, by record type, as catalogue fields with customId. */
  'catalogue.custom': reads<Readonly<Record<string, readonly Field[]>>>()(z.object({})),

  'search.find': reads<readonly SearchHit[]>()(
    z.object({ text: z.string().max(200), language, types: z.array(typeKey).optional(), limit: z.number().int().positive().max(200).optional() }),
  ),
  /** Content of a stored document, base64; links have none. */
  'documents.read': reads<{ name: string; mediaType: string; base64: string }>()(z.object({ id })),
  /** Stores a picked file as a document's content. */
  'documents.attach': writes<{ set: number }>()(z.object({ id, file: z.string() })),
};

export type RecordFilter = z.infer<typeof filter>;
