/**
 * Opens where it was left: the last file, at its last page.
 *
 * Promises: an address given at start wins; a last file that does not open leads to the first run,
 * which says why.
 */
import { useEffect, useRef, useState } from 'react';
import { navigate, startedWithAddress, useAddress } from './address.ts';
import { asRefusal } from './calls.ts';
import type { FailedOpening } from './file-actions.ts';
import { ask } from './procedures.ts';
import { useProgram } from './program.tsx';

let failedOpening: FailedOpening | null = null;

/** Why the last file did not open at start, null when it did; the first run shows its screen. */
export function failedAtStart(): FailedOpening | null {
  return failedOpening;
}

const SAVE_AFTER = 800;

/** True once it is settled what the window starts with. */
export function useStartPlace(): boolean {
  const { file, settings, set } = useProgram();
  const { full } = useAddress();
  const [tried, setTried] = useState(file !== null || settings.recentFiles.length === 0);
  const restoredFor = useRef<string | null>(null);
  const trying = useRef(false);
  const last = settings.recentFiles[0]?.path;

  useEffect(() => {
    if (tried || trying.current || last === undefined) return;
    trying.current = true;
    void ask('file.open', { path: last })
      .catch((problem: unknown) => { failedOpening = { path: last, refusal: asRefusal(problem) }; })
      .finally(() => { setTried(true); });
  }, [tried, last]);

  const fileId = file?.fileId ?? null;
  useEffect(() => {
    if (fileId === null || restoredFor.current === fileId) return;
    const first = restoredFor.current === null;
    restoredFor.current = fileId;
    const place = settings.lastPlace[fileId];
    if (place !== undefined && !(first && startedWithAddress())) navigate(place, { replace: true });
  }, [fileId, settings.lastPlace]);

  useEffect(() => {
    if (fileId === null || settings.lastPlace[fileId] === full) return undefined;
    const timer = setTimeout(() => { void set({ lastPlace: { fileId, place: full } }); }, SAVE_AFTER);
    return () => { clearTimeout(timer); };
  }, [fileId, full, settings.lastPlace, set]);

  return tried;
}
