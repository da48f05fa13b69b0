/**
 * Long tables in pages, whole when printed.
 *
 * Promises: printing shows every row: the page is drawn anew before the browser takes its picture.
 */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** More rows than this are shown in pages of this size. */
export const pageSize = 150;

export interface Paging<T> {
  readonly rows: readonly T[];
  /** Number of the first row shown, from 0. */
  readonly first: number;
  readonly page: number;
  readonly pages: number;
  readonly total: number;
  go(page: number): void;
}

/** The part of a list that page `page` shows; a page past the end is the last one. */
export function slicePage<T>(all: readonly T[], page: number, size: number = pageSize): { rows: readonly T[]; page: number; pages: number; first: number } {
  const pages = Math.max(1, Math.ceil(all.length / size));
  const at = Math.min(Math.max(0, page), pages - 1);
  return { rows: all.slice(at * size, (at + 1) * size), page: at, pages, first: at * size };
}

/** `key`: what the list shows; when it changes the first page is shown again. */
export function usePaging<T>(all: readonly T[], key: string): Paging<T> {
  const [at, setAt] = useState({ key, page: 0 });
  const printing = usePrinting();
  const part = slicePage(all, at.key === key ? at.page : 0, printing ? Math.max(all.length, 1) : pageSize);
  return { ...part, total: all.length, go: (page) => { setAt({ key, page }); } };
}

/** True from just before the browser prints until it has printed. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const before = () => { flushSync(() => { setPrinting(true); }); };
    const after = () => { setPrinting(false); };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing;
}
