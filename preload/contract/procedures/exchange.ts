/** Workbooks in and out. */
import { z } from 'zod';
import type { Labels } from '../text.ts';
import type { Value } from '../values.ts';
import { writes } from './define.ts';
import { handle, id, language, typeKey } from './schemas.ts';

export const planStatuses = ['new', 'changed', 'same', 'conflict', 'rejected'] as const;
export type PlanStatus = (typeof planStatuses)[number];
export type PlanCounts = Readonly<Record<PlanStatus, number>>;

export interface Inspection {
  readonly format: string;
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly columns: number; readonly firstRows: readonly (readonly string[])[] }[];
  /** The preset that recognises it, or null. */
  readonly preset: { readonly key: string; readonly labels: Labels } | null;
}

export interface PlanSummary {
  readonly planId: string;
  readonly fileName: string;
  readonly preset: { readonly key: string; readonly labels: Labels } | null;
  /** The date the source speaks of, when it says one. */
  readonly sourceDate: string | null;
  /** Record type → how many of each status, in the order of the catalogue. */
  readonly counts: Readonly<Record<string, PlanCounts>>;
  /** Things worth knowing that reject nothing (codes of errors/exchange.ts). */
  readonly notes: readonly { readonly code: string; readonly params: Readonly<Record<string, string | number>> }[];
}

export interface PlanField {
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
  readonly beforeShown: string;
  readonly afterShown: string;
  /** Conflicts: what the source said last time. */
  readonly base?: Value;
}

export interface PlanRow {
  /** Number within the plan; stable while the plan lives. */
  readonly row: number;
  readonly type: string;
  readonly status: PlanStatus;
  readonly id: string | null;
  readonly title: string;
  readonly sheet: string;
  /** Row as the spreadsheet program counts, from 1. */
  readonly sheetRow: number;
  readonly fields: readonly PlanField[];
  readonly reason: {
    readonly code: string;
    readonly params: Readonly<Record<string, string | number>>;
    /** Column letters, when one cell is to blame. */
    readonly column: string | null;
  } | null;
}

const comparisonRow = z.union([z.object({ field: z.string() }), z.object({ indicator: id })]);

/** What is exported. */
export const exportWhat = z.discriminatedUnion('kind', [
  /** One register as shown: these records, these columns, in this order. */
  z.object({ kind: z.literal('records'), type: typeKey, fields: z.array(z.string()).optional(), ids: z.array(id).optional() }),
  /** Chosen record types, or all: a sheet each. */
  z.object({ kind: z.literal('file'), types: z.array(typeKey).optional() }),
  z.object({
    kind: z.literal('comparison'),
    type: typeKey,
    ids: z.array(id).min(1).max(20),
    rows: z.array(comparisonRow).optional(),
    year: z.number().int().nullable().optional(),
    onlyDifferences: z.boolean().optional(),
  }),
  z.object({ kind: z.literal('indicators'), clusterId: id, indicators: z.array(id).optional(), year: z.number().int().nullable().optional() }),
]);
export type ExportWhat = z.infer<typeof exportWhat>;

export const exchangeProcedures = {
  /** Reads enough of a picked file to show what is in it. */
  'exchange.inspect': writes<Inspection>()(z.object({ file: handle })),
  'exchange.presets': writes<readonly { key: string; labels: Labels; description: Labels }[]>()(z.object({})),
  /** Computes the whole plan; writes nothing to the database file. */
  'exchange.plan': writes<PlanSummary>()(
    z.object({
      file: handle,
      preset: z.string().optional(),
      into: typeKey.optional(),
      sheet: z.string().optional(),
      onConflict: z.enum(['ours', 'theirs']).optional(),
    }),
  ),
  'exchange.planRows': writes<{ rows: readonly PlanRow[]; total: number }>()(
    z.object({
      planId: z.string(),
      type: typeKey.optional(),
      status: z.enum(planStatuses).optional(),
      text: z.string().max(200).optional(),
      language,
      offset: z.number().int().min(0),
      limit: z.number().int().positive().max(1000),
    }),
  ),
  /** Settles conflicts of a plan: one row, or all that are open. */
  'exchange.settle': writes<PlanSummary>()(
    z.object({ planId: z.string(), row: z.number().int().optional(), take: z.enum(['ours', 'theirs']) }),
  ),
  /** Applies the plan exactly as shown, as one change set; `set` null when there was nothing to do. */
  'exchange.apply': writes<{ set: number | null; applied: Readonly<Record<string, { new: number; changed: number }>> }>()(
    z.object({ planId: z.string() }),
  ),
  'exchange.discard': writes<null>()(z.object({ planId: z.string() })),
  /** The rejected rows as a workbook: the original cells and a reason column. */
  'exchange.rejected': writes<{ rows: number }>()(z.object({ planId: z.string(), target: handle, language })),
  'exchange.export': writes<{ records: number }>()(
    z.object({ what: exportWhat, target: handle, format: z.enum(['xlsx', 'csv']), language, withContacts: z.boolean().optional() }),
  ),
};
