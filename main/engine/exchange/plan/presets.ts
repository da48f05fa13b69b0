/**
 * Presets: how a published workbook is recognised by its shape and what its columns mean.
 *
 * A preset is data (JSON in resources/presets), checked by the schema here. A workbook is
 * recognised by the headers its sheets have, never by file or sheet name or year; headers compare
 * without regard to spaces, line breaks, quotes and years.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import { normalise } from '../../../../preload/contract/normalise.ts';
import { cellText, tidy, type Row } from '../read/cells.ts';
import type { SheetInfo } from '../read/protocol.ts';

const labels = z.object({ he: z.string(), en: z.string(), ar: z.string() });
/** Names of one header, any of which it may have. */
const aliases = z.array(z.string().min(1)).min(1);

/** The record that stands for the published file; `{year}` is filled in. */
const sourceDocument = z.object({
  names: labels,
  publisher: z.string(),
  kind: z.string(),
  sourceType: z.string(),
});

const recognise = z.object({
  /** All of these headers stand in one row. */
  headers: z.array(aliases).min(2),
  /** None of these does. */
  not: z.array(aliases).optional(),
});

/** A sheet with one row per locality, of any kind. */
const localitiesSheet = z.object({
  shape: z.literal('localities'),
  recognise,
  /** Column with the year that the sheet speaks of; else the year in the header of `population`. */
  year: aliases.optional(),
  /** Day of that year which the sheet speaks of, e.g. 12-31. */
  dayOfYear: z.string().regex(/^\d\d-\d\d$/),
  code: aliases,
  status: aliases,
  statusName: aliases,
  cluster: aliases.optional(),
  population: aliases.optional(),
  /** Field of record type locality → header. */
  fields: z.record(z.string(), aliases),
  /** Text in a year's column that stands for a yes/no field instead. */
  instead: z.array(z.object({ field: z.string(), text: z.string(), sets: z.string() })),
  /** Words in front of a regional council's full name. */
  regionalCouncil: labels,
  /** Code of a regional council → its name in English, which the sheet does not give. */
  councilNamesEn: z.record(z.string(), z.string()),
  clusters: z.array(z.object({ code: z.string(), names: labels })),
  populationIndicator: z.string(),
});

const sign = z.object({ text: z.string(), status: z.string().nullable() });

/** A table: authorities down, measures across. */
const statisticsSheet = z.object({
  shape: z.literal('statistics'),
  /** Part of the lasting key of this sheet's indicators that the preset does not name. */
  key: z.string(),
  recognise,
  code: aliases,
  name: aliases,
  status: aliases,
  /** Columns that describe the authority and are no measures. */
  skip: z.array(aliases),
  /** Words of the status column → kind of locality. */
  kinds: z.record(z.string(), z.enum(['municipality', 'local_council', 'regional_council', 'settlement'])),
  /** Rows that belong to the header, counted from the row that is recognised. */
  rows: z.object({ group: z.number().int().nullable(), year: z.number().int().nullable(), sub: z.number().int().nullable() }),
  /** Where the year of the whole sheet is said, above the header; the first group is the year. */
  year: z.string(),
  /** Groups whose label does not stand over their first column: the header they begin with. */
  groups: z.array(z.object({ label: z.string(), startsWith: z.string(), occurrence: z.number().int().min(1) })).optional(),
  /** Columns whose year cell is empty because it is joined to another column's. */
  yearLike: z.array(z.object({ header: z.string(), like: z.string() })).optional(),
  signs: z.array(sign),
  /** Status of a number in brackets, of a printed zero, of a blank cell. */
  brackets: z.string(),
  zero: z.string().nullable(),
  blank: z.string(),
  unit: z.object({ he: z.string(), en: z.string() }).nullable(),
  topic: z.string(),
});

const presetSchema = z.object({
  key: z.string().regex(/^[a-z][a-z0-9-]*$/),
  labels,
  description: labels,
  document: sourceDocument,
  /** JSON beside the preset that describes the measures by their joined headers. */
  indicators: z.string().nullable(),
  sheets: z.array(z.discriminatedUnion('shape', [localitiesSheet, statisticsSheet])).min(1),
});

const indicatorSchema = z.object({
  /** Joined header as `group | header | sub-header`, tidied; years in it do not matter. */
  header: z.string(),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  he: z.string(),
  en: z.string(),
  topic: z.string().optional(),
  unit: z.object({ he: z.string(), en: z.string() }).nullable().optional(),
  polarity: z.enum(['higher', 'lower', 'none']).optional(),
  aggregation: z.enum(['sum', 'mean', 'weighted', 'none']).optional(),
  weightBy: z.string().optional(),
  decimals: z.number().int().min(0).max(6).optional(),
  text: z.boolean().optional(),
  /** A code or rank: zero is a value, not "less than half a unit". */
  plain: z.boolean().optional(),
});

export type Preset = z.infer<typeof presetSchema>;
export type PresetSheet = Preset['sheets'][number];
export type LocalitiesSheet = z.infer<typeof localitiesSheet>;
export type StatisticsSheet = z.infer<typeof statisticsSheet>;
export type PresetIndicator = z.infer<typeof indicatorSchema>;

const loaded = new Map<string, readonly Preset[]>();

/** The shipped presets, in the order of their file names. */
export function loadPresets(resources: string): readonly Preset[] {
  const folder = path.join(resources, 'presets');
  let presets = loaded.get(folder);
  if (presets === undefined) {
    presets = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => presetSchema.parse(JSON.parse(readFileSync(path.join(folder, name), 'utf8'))));
    loaded.set(folder, presets);
  }
  return presets;
}

/** The measures that a preset knows by name. */
export function loadIndicators(resources: string, preset: Preset): readonly PresetIndicator[] {
  if (preset.indicators === null) return [];
  const file = path.join(resources, 'presets', preset.indicators);
  return z.array(indicatorSchema).parse(JSON.parse(readFileSync(file, 'utf8')));
}

export function findPreset(presets: readonly Preset[], key: string): Preset {
  const preset = presets.find((candidate) => candidate.key === key);
  if (preset === undefined) {
    throw new Refusal('exchange.unknown-preset', { preset: key, presets: presets.map((each) => each.key).join(', ') });
  }
  return preset;
}

/** A sheet of the workbook that a preset's rule recognises, and the row (from 0) that told. */
export interface Recognised {
  readonly rule: PresetSheet;
  readonly sheet: SheetInfo;
  readonly headerRow: number;
}

/** Which sheets of the workbook the preset knows. */
export function recogniseSheets(preset: Preset, sheets: readonly SheetInfo[]): readonly Recognised[] {
  const found: Recognised[] = [];
  for (const rule of preset.sheets) {
    for (const sheet of sheets) {
      const headerRow = sheet.head.findIndex((row) => fits(row, rule.recognise));
      if (headerRow === -1) continue;
      found.push({ rule, sheet, headerRow });
      break;
    }
  }
  return found;
}

/** The preset that knows most sheets of the workbook, or null. */
export function detect(presets: readonly Preset[], sheets: readonly SheetInfo[]): Preset | null {
  let best: Preset | null = null;
  let most = 0;
  for (const preset of presets) {
    const count = recogniseSheets(preset, sheets).length;
    if (count > most) {
      best = preset;
      most = count;
    }
  }
  return best;
}

/** Header text for comparing: years, dates, spaces, quotes and spelling of finals do not matter. */
export function headerKey(text: string): string {
  return normalise(tidy(text).replace(/\b(?:19|20)\d\d\b/g, ' ').replace(/\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b/g, ' '));
}

/** Index of the column whose header is one of these, or null. */
export function columnOf(header: Row, names: readonly string[]): number | null {
  const wanted = new Set(names.map(headerKey));
  const index = header.findIndex((cell) => cell !== null && wanted.has(headerKey(cellText(cell))));
  return index === -1 ? null : index;
}

function fits(row: Row, rule: z.infer<typeof recognise>): boolean {
  return rule.headers.every((names) => columnOf(row, names) !== null) && (rule.not ?? []).every((names) => columnOf(row, names) === null);
}
