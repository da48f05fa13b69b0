/**
 * From a picked file to a plan: read, recognise, translate, compare.
 *
 * Promises: writes nothing to the database; on any refusal or Cancel nothing is left behind, neither
 * a plan nor a worker.
 */
import { Refusal, typeToken } from '../../../../preload/contract/errors/index.ts';
import { newId } from '../../records/ids.ts';
import { positionOf } from '../../records/log.ts';
import type { Call, ReadSession } from '../../session.ts';
import { cellText, tidy, type Row } from '../read/cells.ts';
import { readWorkbook, type SourceWorkbook } from '../read/reader.ts';
import type { Note } from './candidate.ts';
import { absentMemberships } from './absent-memberships.ts';
import { findTable, translateGenericRow } from './generic.ts';
import { translateLocalities, type LocalityRow } from './localities.ts';
import { keepPlan, type OpenPlan } from './open-plans.ts';
import { Planner } from './planner.ts';
import { detect, findPreset, loadIndicators, loadPresets, recogniseSheets, type Preset, type Recognised } from './presets.ts';
import { ReferenceFinder } from './references.ts';
import { readHead, translateRow } from './statistics.ts';
import { PlanStore } from './store.ts';

export interface PlanRequest {
  readonly file: { readonly path: string; readonly name: string };
  readonly preset?: string | undefined;
  readonly into?: string | undefined;
  readonly sheet?: string | undefined;
  readonly onConflict?: 'ours' | 'theirs' | undefined;
}

interface Work {
  readonly session: ReadSession;
  readonly call: Call;
  readonly workbook: SourceWorkbook;
  readonly planner: Planner;
  readonly store: PlanStore;
  readonly notes: Note[];
  sourceDate: string | null;
}

export async function makePlan(session: ReadSession, request: PlanRequest, call: Call): Promise<OpenPlan> {
  const { file } = request;
  const presets = loadPresets(call.around.resources);
  const wanted = request.preset === undefined ? null : findPreset(presets, request.preset);
  if (request.into !== undefined) session.catalogue.get(request.into);
  const workbook = await readWorkbook(file.path, { task: call.task, name: file.name });
  const planId = newId();
  let store: PlanStore | null = null;
  let planner: Planner | null = null;
  try {
    const preset = request.into === undefined ? (wanted ?? detect(presets, workbook.sheets)) : null;
    if (preset === null && request.into === undefined) {
      throw new Refusal('exchange.unrecognised', { file: file.name, sheets: workbook.sheets.map((sheet) => sheet.name.trim()).join(', ') });
    }
    const source = preset?.key ?? `into:${request.into ?? ''}`;
    store = new PlanStore(call.around.dataFolder, planId);
    planner = new Planner(session, store, { source, onConflict: request.onConflict ?? null });
    const work: Work = { session, call, workbook, planner, store, notes: [], sourceDate: null };
    if (preset !== null) await planPreset(work, preset, presets, request);
    else await planGeneric(work, request.into ?? '', request.sheet);
    await keepRejectedRows(work);
    store.complete();
    const plan: OpenPlan = {
      planId,
      databasePath: session.path,
      fileName: file.name,
      preset: preset === null ? null : { key: preset.key, labels: preset.labels },
      source,
      sourceDate: work.sourceDate,
      notes: [...work.notes, ...planner.notes()],
      store,
      position: positionOf(session.db),
    };
    keepPlan(plan);
    return plan;
  } catch (error) {
    store?.close();
    throw error;
  } finally {
    planner?.close();
    await workbook.close();
  }
}

async function planPreset(work: Work, preset: Preset, presets: readonly Preset[], request: PlanRequest): Promise<void> {
  const { workbook, call, notes } = work;
  const all = recogniseSheets(preset, workbook.sheets);
  const recognised = request.sheet === undefined ? all : all.filter(({ sheet }) => sameSheet(sheet.name, request.sheet ?? ''));
  if (recognised.length === 0) {
    if (all.length > 0) throw new Refusal('exchange.no-sheet', { file: workbook.name, sheet: request.sheet ?? '' });
    const other = detect(presets, workbook.sheets);
    throw new Refusal(other === null ? 'exchange.not-this-preset' : 'exchange.another-preset', {
      file: workbook.name,
      preset: preset.labels.he,
      presetKey: preset.key,
      other: other?.key ?? '',
    });
  }
  const known = loadIndicators(call.around.resources, preset);
  for (const each of recognised) {
    const found = each.rule.shape === 'localities' ? await planLocalities(work, preset, each) : await planStatistics(work, preset, each, known);
    notes.push(...found);
  }
}

async function planLocalities(work: Work, preset: Preset, { rule, sheet, headerRow }: Recognised): Promise<readonly Note[]> {
  if (rule.shape !== 'localities') throw new Error('not a sheet of localities');
  const { workbook, planner, store, call } = work;
  const rows: LocalityRow[] = [];
  for await (const batch of workbook.batches(sheet.name, { firstRow: headerRow + 2 })) {
    batch.rows.forEach((cells, index) => rows.push({ sheetRow: batch.firstRow + index, cells }));
  }
  const header = sheet.head[headerRow] ?? [];
  store.keepHeader(sheet.name, header.map((cell) => cellText(cell)));
  const { candidates, notes, date } = translateLocalities(preset, rule, sheet.name, header, rows);
  work.sourceDate = date;
  candidates.forEach((candidate, index) => {
    if (index % 500 === 0) {
      call.task.check();
      call.task.progress('matching', index, candidates.length);
    }
    planner.add(candidate);
  });
  return [...notes, ...absentMemberships(work.session, candidates)];
}

async function planStatistics(
  work: Work,
  preset: Preset,
  { rule, sheet, headerRow }: Recognised,
  known: ReturnType<typeof loadIndicators>,
): Promise<readonly Note[]> {
  if (rule.shape !== 'statistics') throw new Error('not a statistical table');
  const { workbook, planner, store, call } = work;
  const head = readHead(preset, rule, known, sheet.name, sheet.head, headerRow, await workbook.notes(sheet.name));
  work.sourceDate ??= String(head.year);
  store.keepHeader(sheet.name, (sheet.head[headerRow] ?? []).map((cell) => tidy(cellText(cell))));
  for (const candidate of head.candidates) planner.add(candidate);
  const localities = new Map<string, string | null>();
  const find = (kind: string, code: string): string | null => {
    const key = `${kind}:${code}`;
    let id = localities.get(key);
    if (id === undefined) {
      id = planner.find('locality', { kind, code });
      localities.set(key, id);
    }
    return id;
  };
  for await (const batch of workbook.batches(sheet.name, { firstRow: head.firstRow, printed: true })) {
    batch.rows.forEach((cells, index) => {
      const sheetRow = batch.firstRow + index;
      call.task.check();
      call.task.progress('matching', sheetRow, sheet.rows);
      for (const candidate of translateRow(rule, head, sheet.name, sheetRow, cells, batch.printed?.[index], find)) planner.add(candidate);
    });
  }
  return head.notes;
}

async function planGeneric(work: Work, into: string, sheetName: string | undefined): Promise<void> {
  const { session, workbook, planner, store, call, notes } = work;
  const type = session.catalogue.get(into);
  const sheets = sheetName === undefined ? workbook.sheets : workbook.sheets.filter((sheet) => sameSheet(sheet.name, sheetName));
  if (sheets.length === 0) throw new Refusal('exchange.no-sheet', { file: workbook.name, sheet: sheetName ?? '' });
  const { sheet, head } = findTable(workbook.name, type, sheets);
  notes.push(...head.notes);
  store.keepHeader(sheet.name, (sheet.head[head.headerRow] ?? []).map((cell) => tidy(cellText(cell))));
  const references = new ReferenceFinder(session);
  const context = { session, type, lists: planner.lists, references };
  let rows = 0;
  for await (const batch of workbook.batches(sheet.name, { firstRow: head.headerRow + 2 })) {
    for (let index = 0; index < batch.rows.length; index += 1) {
      const candidate = translateGenericRow(context, head, sheet.name, batch.firstRow + index, batch.rows[index] ?? []);
      if (candidate === null) continue;
      rows += 1;
      planner.add(candidate);
    }
    call.task.progress('matching', batch.firstRow + batch.rows.length, sheet.rows);
  }
  if (rows === 0) throw new Refusal('exchange.no-rows', { file: workbook.name, sheet: sheet.name, type: typeToken(into) });
}

/** The original cells of rejected rows, for the error workbook: read again, since most plans need none. */
async function keepRejectedRows({ workbook, store }: Work): Promise<void> {
  for (const [sheet, numbers] of store.rejectedSourceRows()) {
    const wanted = new Set(numbers);
    for await (const batch of workbook.batches(sheet, { firstRow: numbers[0] ?? 1 })) {
      batch.rows.forEach((cells: Row, index) => {
        const sheetRow = batch.firstRow + index;
        if (wanted.delete(sheetRow)) store.keepSourceRow(sheet, sheetRow, cells);
      });
      if (wanted.size === 0) break;
    }
  }
}

function sameSheet(a: string, b: string): boolean {
  return tidy(a) === tidy(b);
}
