/** What a new file starts with. */
import type { Surroundings, WriteSession } from '../session.ts';

export function fillNewFile(_session: WriteSession, _around: Surroundings, _sample: boolean): void {
  // Lists and sample arrive with resources/.
}
