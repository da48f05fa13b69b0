/**
 * Notices: what happened, in a sentence, at the foot of the window.
 *
 * Promises: a refusal stays until it is dismissed and its details can be copied; a success leaves
 * by itself. The same sentence is never shown twice at once.
 */
import { createContext, use, useCallback, useMemo, useRef, useState, type ReactNode } from 'react';

export type NoticeKind = 'success' | 'info' | 'warning' | 'error';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

export interface Notice {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly text: string;
  /** For the helper: code, parameters, cause. Offered as "Copy details". */
  readonly detail?: string | undefined;
  readonly actions?: readonly NoticeAction[] | undefined;
}

export interface Notices {
  readonly shown: readonly Notice[];
  add(notice: Omit<Notice, 'id'>): void;
  success(text: string, actions?: readonly NoticeAction[]): void;
  warning(text: string, actions?: readonly NoticeAction[]): void;
  dismiss(id: number): void;
}

const NoticesContext = createContext<Notices | null>(null);

/** More than this at once are not read; the oldest leaves. */
const MOST = 4;

export function NoticesProvider({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<readonly Notice[]>([]);
  const last = useRef(0);

  const add = useCallback((notice: Omit<Notice, 'id'>) => {
    last.current += 1;
    const id = last.current;
    setShown((before) => [...before.filter((other) => other.text !== notice.text), { ...notice, id }].slice(-MOST));
  }, []);
  const dismiss = useCallback((id: number) => {
    setShown((before) => before.filter((notice) => notice.id !== id));
  }, []);

  const notices = useMemo<Notices>(
    () => ({
      shown,
      add,
      dismiss,
      success: (text, actions) => { add({ kind: 'success', text, actions }); },
      warning: (text, actions) => { add({ kind: 'warning', text, actions }); },
    }),
    [shown, add, dismiss],
  );
  return <NoticesContext value={notices}>{children}</NoticesContext>;
}

export function useNotices(): Notices {
  const notices = use(NoticesContext);
  if (notices === null) throw new Error('useNotices needs a NoticesProvider around it');
  return notices;
}
