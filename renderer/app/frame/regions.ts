/** F6: from one region of the window to the next, in the order of the page. */

/** Moves the focus to the region after (or before) the one that holds it. */
export function moveToRegion(step: 1 | -1, firstFocusable: (region: HTMLElement) => HTMLElement | null | undefined): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.offsetParent !== null);
  if (regions.length === 0) return;
  const present = regions.findIndex((region) => region.contains(document.activeElement));
  const next = present === -1 ? (step === 1 ? 0 : regions.length - 1) : (present + step + regions.length) % regions.length;
  const region = regions[next];
  if (region === undefined) return;
  (firstFocusable(region) ?? region).focus();
}
