/** What one step of the schema's history is. */
import type { WritableDatabase } from '../handles.ts';

export interface Migration {
  /** 1, 2, 3 … without gaps; becomes the file's `user_version`. */
  readonly version: number;
  readonly name: string;
  /** Runs first; several statements are fine. */
  readonly sql: string;
  /** What SQL alone cannot say; runs after `sql`, inside the same transaction. */
  readonly run?: (db: WritableDatabase) => void;
}
