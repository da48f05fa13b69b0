/**
 * Small things about the window that are remembered on this computer: collapsed or not, widths.
 * Never data of the file.
 */
import { useCallback, useState } from 'react';

const PREFIX = 'eshkol.';

function read<T>(key: string, initial: T): T {
  try {
    const text = window.localStorage.getItem(PREFIX + key);
    return text === null ? initial : (JSON.parse(text) as T);
  } catch {
    // Storage may be forbidden by policy; the window then starts as new.
    return initial;
  }
}

/** Like useState, kept across restarts. `T` must be plain JSON. */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => read(key, initial));
  const set = useCallback(
    (next: T) => {
      setValue(next);
      try {
        window.localStorage.setItem(PREFIX + key, JSON.stringify(next));
      } catch {
        // As above: the choice then holds until the window closes.
      }
    },
    [key],
  );
  return [value, set];
}
