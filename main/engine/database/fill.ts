/** What a new file starts with. */
import { installShippedLists } from '../lists.ts';
import type { Surroundings, WriteSession } from '../session.ts';

export function fillNewFile(session: WriteSession, around: Surroundings, _sample: boolean): void {
  installShippedLists(session, around);
}
