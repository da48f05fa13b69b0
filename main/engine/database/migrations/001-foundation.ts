/**
 * What every Eshkol file has, whatever record types come: facts about the file itself, the change
 * log and the search index. The change log is only ever appended to, save for `undone_by`.
 */
import type { Migration } from './types.ts';

export const foundation: Migration = {
  version: 1,
  name: 'foundation',
  sql: `
    -- Facts about the file: file_id, created_at, cluster_id, is_sample, in_use …
    CREATE TABLE meta (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- One row per commit: one entry of the history, one undo.
    CREATE TABLE change_set (
      set_no INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      device TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('edit', 'paste', 'import', 'undo', 'redo', 'restore', 'merge', 'system')),
      label TEXT NOT NULL CHECK (json_valid(label)),
      source TEXT,
      -- Records touched, by record type: {"locality": 3}.
      counts TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(counts)),
      acts_on INTEGER REFERENCES change_set(set_no),
      undone_by INTEGER REFERENCES change_set(set_no)
    ) STRICT;
    CREATE INDEX change_set_source ON change_set(source) WHERE source IS NOT NULL;
    CREATE INDEX change_set_acts_on ON change_set(acts_on) WHERE acts_on IS NOT NULL;

    -- One row per record touched by a set. before/after: the changed fields as JSON.
    -- delivered: what an import's source said, when it differs from after.
    CREATE TABLE change (
      set_no INTEGER NOT NULL REFERENCES change_set(set_no),
      n INTEGER NOT NULL,
      type TEXT NOT NULL,
      record_id TEXT NOT NULL,
      op TEXT NOT NULL CHECK (op IN ('create', 'update', 'delete', 'seen')),
      before TEXT,
      after TEXT,
      delivered TEXT,
      PRIMARY KEY (set_no, n)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX change_record ON change(type, record_id);

    -- Each record type's number within the search index, in the order of the catalogue.
    CREATE TABLE search_type (
      number INTEGER PRIMARY KEY,
      type TEXT NOT NULL UNIQUE
    ) STRICT;

    -- Which record a row of the search index stands for, and its normalised names, one a line. The
    -- number starts with that of the record's type (see records/search-index.ts), so that types
    -- are ranges of numbers.
    CREATE TABLE search_entry (
      entry INTEGER PRIMARY KEY,
      id TEXT NOT NULL,
      names TEXT NOT NULL
    ) STRICT;
    CREATE INDEX search_entry_id ON search_entry(id);

    -- Whole names, codes and aliases, so that what starts with the typed text is a range.
    CREATE TABLE search_name (
      name TEXT NOT NULL,
      entry INTEGER NOT NULL,
      PRIMARY KEY (name, entry)
    ) STRICT, WITHOUT ROWID;

    -- Normalised words of each record; holds no copy of the text, only the index.
    CREATE VIRTUAL TABLE search_words USING fts5(
      words,
      content = '', contentless_delete = 1, detail = none, prefix = '2 3 4 5', tokenize = 'ascii'
    );
  `,
};
