/**
 * Gives the focus back to where it was before a dialog opened: focus is never lost after an action.
 */
import { useEffect } from 'react';

const dialogs = '[role="dialog"], [role="alertdialog"]';

/** For a component that is mounted with its dialog and leaves with it. */
export function useReturnFocus(open = true): void {
  useEffect(() => {
    if (!open) return undefined;
    const before = lastOutside;
    return () => {
      const closing = document.activeElement?.closest(dialogs) ?? null;
      // Once more when the dialog has left with its motion; never when something else took the focus.
      for (const wait of [50, 400]) {
        window.setTimeout(() => {
          const active = document.activeElement;
          const lost = active === null || active === document.body || closing?.contains(active) === true;
          if (lost && before?.isConnected === true) before.focus();
        }, wait);
      }
    };
  }, [open]);
}

/** The element that last had the focus outside any dialog. */
let lastOutside: HTMLElement | null = null;

/** Watches the focus of the window; started once. */
export function watchFocus(): () => void {
  const focused = (event: FocusEvent) => {
    const element = event.target;
    if (element instanceof HTMLElement && element.closest(`${dialogs}, [data-tabster-dummy]`) === null) lastOutside = element;
  };
  document.addEventListener('focusin', focused);
  return () => { document.removeEventListener('focusin', focused); };
}
