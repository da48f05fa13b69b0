/**
 * Putting text on the clipboard without asking for a permission: every permission is denied, so
 * the page's own copy event carries it.
 */

/** True when the text is on the clipboard. To be called from a click or a key. */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', put, { capture: true, once: true });
  try {
    // Deprecated on paper, and the only way that needs no permission.
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', put, { capture: true });
  }
}
