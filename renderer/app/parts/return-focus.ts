/**
 * Gives the focus back to where it was before a dialog opened: focus is never lost after an action.
 */
import { useEffect } from 'react';

/** For a component that is mounted with its dialog and leaves with it. */
export function useReturnFocus(open = true): void {
  useEffect(() => {
    if (!open) return undefined;
    const before = lastOutside;
    return () => {
      // After the dialog has really gone, and only when nothing else took the focus meanwhile.
      window.setTimeout(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before?.isConnected === true) before.focus();
      }, 50);
    };
  }, [open]);
}

/** The element that last had the focus outside any dialog. */
let lastOutside: HTMLElement | null = null;

/** Watches the focus of the window; started once. */
export function watchFocus(): () => void {
  const focused = (event: FocusEvent) => {
    const element = event.target;
    if (element instanceof HTMLElement && element.closest('[role="dialog"], [role="alertdialog"], [data-tabster-dummy]') === null) lastOutside = element;
  };
  document.addEventListener('focusin', focused);
  return () => { document.removeEventListener('focusin', focused); };
}
