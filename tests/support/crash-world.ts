/** What crash.test.ts and the process it kills must agree on. */
import { migrations, type Migration } from '../../main/engine/database/migrations/index.ts';

export const recordsInLargeSet = 2000;
export const recordsInSmallSet = 3;

/** The program's history and one more step, long enough to be killed in. */
export const longHistory: readonly Migration[] = [
  ...migrations,
  {
    version: migrations.length + 1,
    name: 'long',
    sql: 'CREATE TABLE long (n INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT; ALTER TABLE cluster ADD COLUMN long TEXT;',
    run(db) {
      const insert = db.prepare('INSERT INTO long (text) VALUES (?)');
      for (let n = 0; n < 60_000; n += 1) insert.run(`row ${String(n)} ${'x'.repeat(100)}`);
      db.exec("UPDATE cluster SET long = 'yes'");
    },
  },
];
