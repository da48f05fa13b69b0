/**
 * The schema's history, oldest first. A migration that has been released is never edited: mend it
 * with a new one.
 */
import { foundation } from './001-foundation.ts';
import { desk } from './002-desk.ts';
import { blobs } from './003-blobs.ts';
import type { Migration } from './types.ts';

export type { Migration } from './types.ts';

export const migrations: readonly Migration[] = [foundation, desk, blobs];

/** The version that files of this program have. */
export const currentVersion = migrations.length;
