/** Laws of the change log that hold for any record types and any valid changes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lists } from '../../../main/engine/records/lists.ts';
import { listRecords } from '../../../main/engine/records/read.ts';
import { findRecords } from '../../../main/engine/records/search.ts';
import { SearchIndex } from '../../../main/engine/records/search-index.ts';
import { shapeOf } from '../../../main/engine/records/shape.ts';
import { storeOf } from '../../../main/engine/records/store.ts';
import { redo, undo } from '../../../main/engine/records/undo.ts';
import { normalise, wordsOf } from '../../../preload/contract/normalise.ts';
import { Refusal } from '../../../preload/contract/errors/index.ts';
import { chance, customDefinitions, dump, openDesk, randomChanges, type Desk } from '../../support/records.ts';

/** Commits random sets; those that a reference stands against are left out. Returns how many were written. */
function commitRandomly(on: Desk, seed: number, sets: number, after: (set: number) => void = () => undefined): number {
  const random = chance(seed);
  let written = 0;
  for (let n = 0; n < sets; n += 1) {
    try {
      const { set } = on.commit(randomChanges(on.session, random));
      if (set === null) continue;
      written += 1;
      after(set);
    } catch (error) {
      if (!(error instanceof Refusal) || !standsAgainst(error)) throw error;
    }
  }
  expect(written).toBeGreaterThan(sets / 2);
  return written;
}

/** A set may delete what is referred to, or refer to what goes with its owner. */
function standsAgainst({ code, params }: Refusal): boolean {
  return ['records.referenced', 'records.not-found'].includes(code) || String(params['problems']).includes('no-such-record');
}

describe('for any valid sets of changes', () => {
  it('undo gives back every table as it was, redo as it became, one set at a time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const on = await openDesk();
        try {
          on.commit(customDefinitions);
          const states = [dump(on.session)];
          const written = commitRandomly(on, seed, 12, () => states.push(dump(on.session)));
          for (let n = written - 1; n >= 0; n -= 1) {
            undo(on.session, null, on.options());
            expect(dump(on.session)).toEqual(states[n]);
          }
          for (let n = 1; n <= written; n += 1) {
            redo(on.session, on.options());
            expect(dump(on.session)).toEqual(states[n]);
          }
        } finally {
          on.file.cleanup();
        }
      }),
      { numRuns: 12 },
    );
  });

  it('a reading as of any set is what was read then', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const on = await openDesk();
        try {
          on.commit(customDefinitions);
          const everything = (asOf?: string) =>
            on.session.catalogue.types
              .filter(({ key }) => key !== 'list_item' && key !== 'service_type')
              .map(({ key }) => {
                const { columns, rows, titles, position } = listRecords(on.session, { type: key, language: 'he', ...(asOf === undefined ? {} : { asOf }) });
                return { key, columns, rows, titles, position };
              });
          const seen: { at: string; read: unknown }[] = [];
          commitRandomly(on, seed, 10, () => seen.push({ at: on.file.around.now().toISOString(), read: everything() }));
          if (seen.length > 1) undo(on.session, null, on.options());
          for (const { at, read } of seen.slice(0, -1)) expect(everything(at)).toEqual(read);
        } finally {
          on.file.cleanup();
        }
      }),
      { numRuns: 8 },
    );
  });

  it('search finds every record by the first two letters of any word of its names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const on = await openDesk();
        try {
          commitRandomly(on, seed, 25);
          for (const type of on.session.catalogue.types.filter(({ named }) => named)) {
            const rows = on.session.db.prepare(`SELECT id, name_he, name_en, name_ar FROM "${type.key}"`).raw().all() as (string | null)[][];
            for (const [id, ...names] of rows.slice(0, 20)) {
              for (const word of names.flatMap((name) => wordsOf(normalise(name ?? '')))) {
                if (word.length < 2) continue;
                const hits = findRecords(on.session, { text: word.slice(0, 2), language: 'he', types: [type.key], limit: 100_000 });
                expect(hits.map((hit) => hit.id)).toContain(id);
              }
            }
          }
        } finally {
          on.file.cleanup();
        }
      }),
      { numRuns: 5 },
    );
  });

  it('the search index is what it would be when made anew', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const on = await openDesk();
        try {
          commitRandomly(on, seed, 40);
          const kept = indexed(on);
          expect(kept.length).toBeGreaterThan(1000);
          expect(kept.filter(([, id]) => id === null)).toEqual([]);
          indexAgain(on);
          expect(kept).toEqual(indexed(on));
        } finally {
          on.file.cleanup();
        }
      }),
      { numRuns: 8 },
    );
  });
});

/** Every record with the words and names that lead to it, in a fixed order. */
function indexed({ session: { db } }: Desk): readonly (readonly unknown[])[] {
  db.exec('CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab(main, search_words, instance)');
  const type = 'e.entry / 68719476736';
  return db
    .prepare(
      `SELECT ${type}, e.id, w.term FROM temp.words AS w LEFT JOIN search_entry AS e ON e.entry = w.doc
       UNION SELECT ${type}, e.id, '=' || n.name FROM search_name AS n LEFT JOIN search_entry AS e ON e.entry = n.entry
       UNION SELECT ${type}, e.id, e.names FROM search_entry AS e ORDER BY 1, 2, 3`,
    )
    .raw()
    .all() as unknown[][];
}

function indexAgain({ session: { db, catalogue } }: Desk): void {
  const index = new SearchIndex(db, catalogue, new Lists(db));
  db.exec('BEGIN');
  for (const { key } of catalogue.types) {
    const shape = shapeOf(catalogue, key);
    for (const id of db.prepare(`SELECT id FROM "${key}"`).pluck().all() as string[]) {
      const state = storeOf(db, shape).read(id) ?? {};
      index.updated(key, id, state, state);
    }
  }
  index.finish();
  db.exec('COMMIT');
}
