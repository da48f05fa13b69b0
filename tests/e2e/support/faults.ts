/**
 * What makes a screen ugly or half translated, looked for in the page itself.
 *
 * Promises: an empty list means no sideways overflow of the page, no clipped text and no words of
 * the other language outside of records' own data (bdi, grid cells, fields, options).
 */
import type { Page } from '@playwright/test';

/** Latin words that stand in a Hebrew interface on purpose. */
const allowedLatin = ['Eshkol', 'Excel', 'CSV', 'xlsx', 'xls', 'ods', 'csv', 'eshkol', 'Ctrl', 'Alt', 'Shift', 'Enter', 'Esc', 'Tab', 'English', 'F2', 'F6', 'MIT', 'OECD', 'LGA', 'km', 'n', 'z', 'K', 'MB', 'KB', 'kB'];
/** Hebrew and Arabic words that stand in an English interface on purpose: names of languages. */
const allowedHebrew = ['עברית', 'العربية'];

export async function faultsOf(page: Page, language: 'he' | 'en'): Promise<string[]> {
  return page.evaluate(
    ({ language, allowed }) => {
      const faults: string[] = [];
      const where = (element: Element) => `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 60)}"`;
      const root = document.documentElement;
      if (root.scrollWidth > root.clientWidth + 1) faults.push(`the page is ${String(root.scrollWidth - root.clientWidth)} px wider than the window`);

      const complain = (text: string, what: string, element: Element) => {
        const foreign = (language === 'he' ? text.match(/[A-Za-z][A-Za-z'-]*/g) : text.match(/[\u0590-\u06FF]+/g)) ?? [];
        const strange = foreign.filter((word) => !allowed.includes(word));
        if (strange.length > 0) faults.push(`${what} of the other language: ${strange.join(' ')} in ${where(element)}`);
      };
      const isData = (element: Element) => element.closest('bdi, .ag-cell, input, textarea, select, [role="option"], svg, [lang]:not(html), pre, code, .ag-measurement-container') !== null;
      const isShown = (element: Element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      // Names that only a screen reader says, and hints in empty fields.
      for (const element of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')) {
        if (!isShown(element) || element.closest('bdi, .ag-cell, [role="option"], [role="gridcell"], td, th, a, [data-record-name]') !== null) continue;
        for (const attribute of ['placeholder', 'alt']) complain(element.getAttribute(attribute) ?? '', `${attribute} of`, element);
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const seen = new Set<Element>();
      while (walker.nextNode()) {
        const text = (walker.currentNode.textContent ?? '').trim();
        const element = walker.currentNode.parentElement;
        if (text === '' || element === null || !isShown(element)) continue;
        if (!isData(element)) complain(text, 'words', element);
        if (seen.has(element)) continue;
        seen.add(element);
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        // Text meant for screen readers only is one pixel large.
        if (box.width <= 1 || box.height <= 1 || style.display === 'inline' || style.clipPath !== 'none') continue;
        const cutsSideways = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
        if (cutsSideways && style.textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1) {
          faults.push(`text cut sideways without ellipsis: ${where(element)}`);
        }
        const cutsBelow = style.overflowY === 'hidden' || style.overflowY === 'clip';
        if (cutsBelow && style.webkitLineClamp === 'none' && element.scrollHeight > element.clientHeight + 3) {
          faults.push(`text cut below: ${where(element)}`);
        }
      }
      return [...new Set(faults)];
    },
    { language, allowed: language === 'he' ? allowedLatin : allowedHebrew },
  );
}
