/** Contents of documents, each once, under the SHA-256 that the change log knows them by. */
import type { Migration } from './types.ts';

export const blobs: Migration = {
  version: 3,
  name: 'blobs',
  sql: `
    CREATE TABLE blob (
      hash TEXT PRIMARY KEY,
      size INTEGER NOT NULL,
      content BLOB NOT NULL
    ) STRICT;
  `,
};
