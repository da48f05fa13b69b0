/**
 * Looks a file over from end to end: pages, references, schema, change log, search index.
 * Changes nothing; finds everything rather than stopping at the first problem.
 */
import type { CheckReport } from '../../../preload/contract/procedures/file.ts';
import { rowRange, typeNumbers } from '../records/search-index.ts';
import type { ReadSession } from '../session.ts';
import type { Task } from '../task.ts';
import { errorDetail } from './connection.ts';
import type { ReadableDatabase } from './handles.ts';
import { migrations } from './migrations/index.ts';
import { expectedSchema, schemaDifferences } from './schema.ts';

/** Most problems named per step; the rest are counted. */
const shownProblems = 20;

/** Runs every step; a step that cannot run counts as failed with the reason as its detail. */
export function checkFile(session: ReadSession, task: Task): CheckReport {
  const steps: CheckReport['steps'][number][] = [];
  const all: readonly (readonly [string, () => readonly string[]])[] = [
    ['integrity', () => pragmaLines(session.db, `integrity_check(${String(shownProblems)})`)],
    ['references', () => brokenReferences(session.db)],
    ['schema', () => schemaDifferences(session.db, expectedSchema(migrations))],
    ['log', () => logProblems(session)],
    ['search', () => searchProblems(session)],
  ];
  for (const [index, [step, find]] of all.entries()) {
    task.check();
    task.progress('checking', index, all.length);
    steps.push(run(step, find));
  }
  return { ok: steps.every((step) => step.ok), steps };
}

function run(step: string, find: () => readonly string[]): CheckReport['steps'][number] {
  let problems: readonly string[];
  try {
    problems = find();
  } catch (error) {
    problems = [errorDetail(error).split('\n')[0] ?? 'failed'];
  }
  const more = problems.length > shownProblems ? `\n… ${String(problems.length - shownProblems)} more` : '';
  return { step, ok: problems.length === 0, detail: problems.length === 0 ? 'ok' : problems.slice(0, shownProblems).join('\n') + more };
}

function pragmaLines(db: ReadableDatabase, pragma: string): readonly string[] {
  const lines = db.prepare(`PRAGMA ${pragma}`).pluck().all() as string[];
  return lines.filter((line) => line !== 'ok');
}

function brokenReferences(db: ReadableDatabase): readonly string[] {
  const rows = db.prepare('PRAGMA foreign_key_check').all() as { table: string; rowid: number | null; parent: string }[];
  return rows.map((row) => `${row.table} row ${String(row.rowid ?? '?')} points at a missing ${row.parent}`);
}

/** Sets are numbered without gaps, and what the log says exists is what exists. */
function logProblems({ db, catalogue }: ReadSession): readonly string[] {
  const problems: string[] = [];
  const { sets, last } = db.prepare('SELECT count(*) AS sets, coalesce(max(set_no), 0) AS last FROM change_set').get() as { sets: number; last: number };
  if (sets !== last) problems.push(`${String(last - sets)} of ${String(last)} change sets are missing`);
  const logged = new Map(
    (
      db
        .prepare("SELECT type, sum(CASE op WHEN 'create' THEN 1 WHEN 'delete' THEN -1 ELSE 0 END) AS records FROM change GROUP BY type")
        .all() as { type: string; records: number }[]
    ).map((row) => [row.type, row.records]),
  );
  for (const { key } of catalogue.types) {
    const records = db.prepare(`SELECT count(*) FROM "${key}"`).pluck().get() as number;
    const expected = logged.get(key) ?? 0;
    if (records !== expected) problems.push(`${key}: ${String(records)} records, but ${String(expected)} by the log`);
  }
  return problems;
}

/** Every record is in the search index once, and nothing else is. */
function searchProblems({ db, catalogue }: ReadSession): readonly string[] {
  const problems: string[] = [];
  const numbers = typeNumbers(db);
  for (const { key } of catalogue.types) {
    const number = numbers.get(key);
    const [from, to] = number === undefined ? [0, -1] : rowRange(number);
    const missing = db
      .prepare(`SELECT count(*) FROM "${key}" AS record WHERE NOT EXISTS (SELECT 1 FROM search_entry WHERE id = record.id AND entry BETWEEN ? AND ?)`)
      .pluck()
      .get(from, to) as number;
    const extra = db
      .prepare(`SELECT count(*) FROM search_entry AS found WHERE entry BETWEEN ? AND ? AND NOT EXISTS (SELECT 1 FROM "${key}" WHERE id = found.id)`)
      .pluck()
      .get(from, to) as number;
    if (missing > 0) problems.push(`${key}: ${String(missing)} records are not in the search index`);
    if (extra > 0) problems.push(`${key}: ${String(extra)} entries of the search index lead nowhere`);
  }
  // The other way round is sound: a record without a name or text has no words.
  const unmatched = db.prepare('SELECT count(*) FROM search_words WHERE rowid NOT IN (SELECT entry FROM search_entry)').pluck().get() as number;
  if (unmatched > 0) problems.push(`the search index has words of ${String(unmatched)} records that it does not know`);
  return problems;
}
