/** What a new file starts with. */
import { installShippedLists } from '../lists.ts';
import { installSample } from '../sample.ts';
import type { Surroundings, WriteSession } from '../session.ts';

export function fillNewFile(session: WriteSession, around: Surroundings, sample: boolean): void {
  installShippedLists(session, around);
  if (sample) installSample(session, around);
}
