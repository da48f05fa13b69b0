import { useCallback, useEffect, useRef } from 'react';

/** Runs a function once after this moment's events, however many ask for it. */
export function useSoon(run: () => void): () => void {
  const latest = useRef(run);
  latest.current = run;
  const waiting = useRef(0);
  useEffect(() => () => { cancelAnimationFrame(waiting.current); }, []);
  return useCallback(() => {
    cancelAnimationFrame(waiting.current);
    waiting.current = requestAnimationFrame(() => { latest.current(); });
  }, []);
}
