/**
 * Import in the window: nothing is written before the plan was shown; applied as one change; undone
 * as one; again, it plans nothing new; bad files are refused in a sentence.
 */
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { openAt, startEmpty } from './support/files.ts';
import { ask, expect, test, type RunningHost } from './support/host.ts';
import { say, type Language } from './support/say.ts';

test.beforeEach(async ({ desk, host, language }) => {
  test.setTimeout(180_000);
  await startEmpty(desk, host, language);
  await openAt(desk, host, '/import');
});

async function choose(page: Page, language: Language, file: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: say('importing', language)('pick') }).click(),
  ]);
  await chooser.setFiles(file);
}

/** Two clusters by the keys of their fields, as an export writes them. */
function clustersIn(host: RunningHost, name: string, rows: readonly string[]): string {
  const file = path.join(host.folder, name);
  writeFileSync(file, `\uFEFFcode,name_he,name_en\r\n${rows.join('\r\n')}\r\n`);
  return file;
}

async function planClusters(page: Page, language: Language, file: string): Promise<void> {
  const t = say('importing', language);
  await choose(page, language, file);
  await expect(page.getByText(t('notRecognised'))).toBeVisible();
  await page.getByRole('combobox', { name: t('into') }).click();
  await page.getByRole('option', { name: language === 'he' ? 'אשכולות רשויות' : 'Clusters of local authorities', exact: true }).click();
  await page.getByRole('button', { name: t('plan') }).click();
  await expect(page.getByRole('heading', { name: t('planTitle') })).toBeVisible();
}

test('plans, applies, undoes, and plans the same again', async ({ desk, host, language }) => {
  const t = say('importing', language);
  const file = clustersIn(host, `clusters-${language}.csv`, ['901,צפון לבדיקה,North test', '902,דרום לבדיקה,South test']);
  const count = async () => (await ask(desk, 'records.count', {}))['cluster'] ?? 0;

  await planClusters(desk, language, file);
  expect(await count()).toBe(0);
  const records = desk.getByRole('table', { name: t('rows') });
  await expect(records.getByRole('row')).toHaveCount(3);
  await expect(records).toContainText(language === 'he' ? 'צפון לבדיקה' : 'North test');
  await desk.getByRole('button', { name: t(language === 'he' ? 'apply_two' : 'apply_other', { count: 2 }) }).click();
  await expect(desk.getByText(t('appliedTitle'))).toBeVisible();
  expect(await count()).toBe(2);

  await desk.getByRole('button', { name: t('undo') }).click();
  await expect(desk.getByRole('region', { name: say('frame', language)('notices') })).toContainText(t('undone'));
  expect(await count()).toBe(0);

  await planClusters(desk, language, file);
  await desk.getByRole('button', { name: t(language === 'he' ? 'apply_two' : 'apply_other', { count: 2 }) }).click();
  await expect(desk.getByText(t('appliedTitle'))).toBeVisible();
  await desk.getByRole('button', { name: t('again') }).click();
  await planClusters(desk, language, file);
  await expect(desk.getByText(t('nothing'))).toBeVisible();
  await desk.getByRole('button', { name: t('discard') }).click();
});

test('shows what changes, before and after, and keeps the plan while looking elsewhere', async ({ desk, host, language }) => {
  const t = say('importing', language);
  await ask(desk, 'records.commit', { changes: [{ op: 'create', type: 'cluster', values: { code: '903', name_he: 'ישן', name_en: 'Old' } }] });
  await planClusters(desk, language, clustersIn(host, `change-${language}.csv`, ['903,חדש,New']));
  await desk.getByRole('link', { name: say('frame', language)('history') }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(say('history', language)('title'));
  await desk.goBack();
  const records = desk.getByRole('table', { name: t('rows') });
  await expect(records).toContainText('Old');
  await expect(records).toContainText('New');
  await desk.getByRole('button', { name: t('discard') }).click();
  await expect(desk.getByRole('button', { name: t('pick') })).toBeVisible();
});

test('refuses what is not a workbook in a sentence, with details to copy', async ({ desk, host, language }) => {
  const file = path.join(host.folder, `noise-${language}.xlsx`);
  writeFileSync(file, randomBytes(4096));
  await choose(desk, language, file);
  const notices = desk.getByRole('region', { name: say('frame', language)('notices') });
  await expect(notices).toContainText('noise');
  await expect(notices.getByRole('button', { name: say('frame', language)('copyDetails') })).toBeVisible();
  await expect(desk.getByRole('button', { name: say('importing', language)('pick') })).toBeVisible();
});
