/** Files of a running host: the sample, a new one, none at all. */
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ask, expect, type RunningHost } from './host.ts';
import type { Language } from './say.ts';

let made = 0;

/** A fresh sample file, open in the page and in the asked language, at the overview. */
export async function startWithSample(page: Page, host: RunningHost, language: Language): Promise<void> {
  made += 1;
  await ask(page, 'settings.set', { language, theme: 'light' });
  await ask(page, 'file.create', { path: path.join(host.folder, `frame-${language}-${String(process.pid)}-${String(made)}.eshkol`), sample: true });
  await openAt(page, host, '/');
}

/** A fresh empty file, open in the page. */
export async function startEmpty(page: Page, host: RunningHost, language: Language): Promise<void> {
  made += 1;
  await ask(page, 'settings.set', { language, theme: 'light' });
  await ask(page, 'file.create', { path: path.join(host.folder, `empty-${language}-${String(process.pid)}-${String(made)}.eshkol`) });
  await openAt(page, host, '/history');
}

/** As on the first day: no file open, none known, no language chosen. */
export async function startWithNothing(page: Page, host: RunningHost): Promise<void> {
  const { settings, file } = await ask(page, 'app.info', {});
  if (file !== null) await ask(page, 'file.close', {});
  for (const recent of settings.recentFiles) await ask(page, 'settings.set', { forgetRecent: recent.path });
  await ask(page, 'settings.set', { language: null, theme: 'light' });
  await page.goto(new URL('/', host.url).href);
  await page.reload();
}

/** Goes to an address of the program as from a link, and waits for its page. */
export async function openAt(page: Page, host: RunningHost, address: string): Promise<void> {
  await page.goto(`${new URL(host.url).origin}/#${address}`);
  await page.reload();
  await expect(page.getByRole('main')).toBeVisible();
}
