/** The status bar at the foot of the window; pages put their own words into it. */
import { createContext, use, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

export const StatusBarContext = createContext<HTMLElement | null>(null);

/** `<StatusBar>1,204 of 1,537 rows</StatusBar>` anywhere on a page. */
export function StatusBar({ children }: { readonly children: ReactNode }) {
  const place = use(StatusBarContext);
  return place === null ? null : createPortal(children, place);
}
