/** What goes into the one door and what comes out of it (see commit.ts). */
import type { Change, ChangeKind, ChangeLabel, Values } from '../../../preload/contract/values.ts';
import type { Task } from '../task.ts';

/**
 * A change as an import hands it in. `delivered`: what the source said for this record, kept in
 * the log so that the next import from the same source can tell corrections from news. A record
 * that already equals the source is handed in as `seen`, so that it is remembered too.
 */
export type ImportedChange =
  | (Change & { readonly delivered?: Values })
  | { readonly op: 'seen'; readonly type: string; readonly id: string; readonly delivered: Values };

export interface CommitOptions {
  readonly author: string;
  readonly device: string;
  readonly kind: ChangeKind;
  readonly label: ChangeLabel;
  /** Import: the key of the preset or saved mapping that the values came through. */
  readonly source?: string;
  /** Undo and redo: the set they act on. */
  readonly actsOn?: number;
  readonly now: Date;
  readonly task: Task;
}

export interface Committed {
  /** Number of the change set; null when nothing differed and nothing was written. */
  readonly set: number | null;
  /** Id of each change's record, in the order of the changes. */
  readonly ids: readonly string[];
  readonly types: readonly string[];
}
