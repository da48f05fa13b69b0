/**
 * Driving a register as a person does: by cells, keys and what the program says.
 */
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { recordType } from '../../../preload/contract/catalogue/index.ts';
import type { Value } from '../../../preload/contract/values.ts';
import { registerWords } from './words.ts';
import { ask, type RunningHost } from './host.ts';

/** Hosts whose sample is open: each test changes records of its own. */
const opened = new Set<string>();

/** The sample, opened once for each host, in the asked language. */
export async function openSample(page: Page, host: RunningHost, language: 'he' | 'en'): Promise<void> {
  await ask(page, 'settings.set', { language, theme: 'light' });
  if (opened.has(host.url)) return;
  await ask(page, 'file.create', { path: path.join(host.folder, 'register.eshkol'), sample: true });
  opened.add(host.url);
}

/** Opens a register with these columns shown and the first of them kept at the start. */
export async function openRegister(page: Page, type: string, columns: readonly string[]): Promise<void> {
  const state = JSON.stringify({
    columns: columns.map((key, index) => ({ key, width: 120, shown: true, pinned: index === 0 })),
    sort: [],
    filters: {},
    quick: '',
  });
  // Away from any register first: the one that was open may still keep how it is looked at.
  await page.goto(new URL('/#/settings/about', page.url()).href);
  await expect(page.locator('.ag-root')).toHaveCount(0);
  await ask(page, 'settings.set', { layout: { type, state } });
  await page.goto(new URL(`/#/records/${type}`, page.url()).href);
  await page.reload();
  await expect(page.locator('.ag-row').first()).toBeVisible({ timeout: 20_000 });
}

/** The first cell of that column in the row whose name is given. */
export async function cellOf(page: Page, name: string, column: string): Promise<Locator> {
  const row = page.locator('.ag-row', { has: page.locator('.ag-cell[col-id="name"]', { hasText: new RegExp(`^${escape(name)}$`) }) }).first();
  const index = await row.getAttribute('row-index');
  return page.locator(`.ag-row[row-index="${index ?? ''}"] .ag-cell[col-id="${column}"]`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Names in the first column, as displayed from the top. */
export async function shownNames(page: Page): Promise<string[]> {
  const cells = await page.locator('.ag-row').evaluateAll((rows) =>
    rows
      .map((row) => ({ index: Number(row.getAttribute('row-index')), name: row.querySelector('.ag-cell[col-id="name"]')?.textContent ?? null }))
      .filter((row): row is { index: number; name: string } => row.name !== null)
      .sort((a, b) => a.index - b.index)
      .map((row) => row.name),
  );
  return cells;
}

/** Names and the texts of another column, as displayed from the top; the first column stands in a part of its own. */
export async function shownPairs(page: Page, column: string): Promise<{ name: string; other: string }[]> {
  const texts = await page.locator(`.ag-cell[col-id="${column}"]`).evaluateAll((cells) =>
    cells.map((cell) => [Number(cell.closest('.ag-row')?.getAttribute('row-index')), cell.textContent] as const).sort((a, b) => a[0] - b[0]),
  );
  const names = await shownNames(page);
  return names.map((name, index) => ({ name, other: texts[index]?.[1] ?? '' }));
}

/** Puts a text on the clipboard as another program would: through a field that is copied from. */
export async function putOnClipboard(page: Page, text: string): Promise<void> {
  const focused = await page.evaluateHandle(() => document.activeElement);
  await page.evaluate((content) => {
    const area = document.createElement('textarea');
    area.id = 'other-program';
    area.value = content;
    document.body.append(area);
    area.focus();
    area.select();
  }, text);
  await page.keyboard.press('ControlOrMeta+C');
  await page.evaluate(() => document.querySelector('#other-program')?.remove());
  await focused.evaluate((element) => { if (element instanceof HTMLElement) element.focus(); });
}

/** What is on the clipboard, as another program would get it. */
export async function readClipboard(page: Page): Promise<string> {
  await page.evaluate(() => {
    const area = document.createElement('textarea');
    area.id = 'other-program';
    document.body.append(area);
    area.focus();
  });
  await page.keyboard.press('ControlOrMeta+V');
  return page.evaluate(() => {
    const area = document.querySelector<HTMLTextAreaElement>('#other-program');
    const text = area?.value ?? '';
    area?.remove();
    return text;
  });
}

/** The stored value of a field in the one record of that name. */
export async function storedValue(page: Page, type: string, name: string, field: string, language: 'he' | 'en'): Promise<Value | undefined> {
  const table = await ask(page, 'records.list', { type, language, fields: [field] });
  return table.rows.find((row) => row[1] === name)?.[2];
}

/** The id of the record of that name. */
export async function idOf(page: Page, type: string, name: string, language: 'he' | 'en'): Promise<string> {
  const table = await ask(page, 'records.list', { type, language, fields: [] });
  const row = table.rows.find((one) => one[1] === name);
  if (row === undefined) throw new Error(`no ${type} named ${name}`);
  return String(row[0]);
}

export function fieldLabel(type: string, field: string, language: 'he' | 'en'): string {
  const found = recordType(type).fields.find(({ key }) => key === field);
  if (found === undefined) throw new Error(`${type} has no field ${field}`);
  return found.labels[language];
}

export { registerWords };
