/**
 * Comparison and indicators in a browser: what is chosen stands in the address, every figure can
 * be asked, the keyboard walks the heat map, and the comparison leaves as a workbook.
 */
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as XLSX from 'xlsx';
import type { Output } from '../../preload/contract/procedures/index.ts';
import { compare } from '../../renderer/i18n/words/compare.ts';
import { figures } from '../../renderer/i18n/words/figures.ts';
import { indicators } from '../../renderer/i18n/words/indicators.ts';
import { ask, expect, test, type RunningHost } from './support/host.ts';
import { openSample } from './support/register.ts';
import type { Page } from '@playwright/test';

type Heat = Output<'indicators.heat'>;

test.beforeEach(async ({ desk, host, language }) => {
  await openSample(desk, host, language);
});

/** The sample's own cluster and its figures, as the engine gives them. */
async function ownCluster(desk: Page, language: 'he' | 'en'): Promise<{ id: string; heat: Heat }> {
  const { clusterId } = await ask(desk, 'file.info', {});
  if (clusterId === null) throw new Error('the sample has no cluster of its own');
  return { id: clusterId, heat: await ask(desk, 'indicators.heat', { clusterId, language }) };
}

async function open(desk: Page, host: RunningHost, address: string): Promise<void> {
  await desk.goto(`${new URL(host.url).origin}/#${address}`);
  await desk.reload();
  // The page is loaded anew and computes its figures: on a busy machine that takes a while.
  await expect(desk.getByRole('main').locator('table').first()).toBeVisible({ timeout: 30_000 });
}

test('compares our own cluster without being asked, and hides what is the same', async ({ desk, host, language }) => {
  const { heat } = await ownCluster(desk, language);
  await open(desk, host, '/compare');
  const table = desk.getByRole('table');
  for (const { title } of heat.columns) await expect(table.getByRole('columnheader', { name: title })).toBeVisible();
  const before = await table.getByRole('row').count();
  await desk.getByRole('switch', { name: compare[language].onlyDifferences }).click();
  await expect(desk).toHaveURL(/diff=1/);
  await expect.poll(() => table.getByRole('row').count()).toBeLessThan(before);
});

test('adds and removes records, and Back brings the earlier comparison', async ({ desk, host, language }) => {
  const { heat } = await ownCluster(desk, language);
  const [first, second] = heat.columns;
  if (first === undefined || second === undefined) throw new Error('the cluster has no two members');
  await open(desk, host, `/compare?type=locality&ids=${first.id}`);
  await expect(desk.getByRole('table').getByRole('columnheader', { name: first.title })).toBeVisible();
  await desk.getByRole('combobox', { name: compare[language].addRecord }).fill(second.title);
  await desk.getByRole('option', { name: second.title }).first().click();
  await expect(desk.getByRole('table').getByRole('columnheader', { name: second.title })).toBeVisible();
  await desk.goBack();
  await expect(desk.getByRole('table').getByRole('columnheader', { name: second.title })).toHaveCount(0);
});

test('says everything about a figure and gives the focus back', async ({ desk, host, language }) => {
  const { heat } = await ownCluster(desk, language);
  await open(desk, host, '/indicators');
  const grid = desk.getByRole('grid');
  const cells = grid.getByRole('gridcell');
  await expect(cells.first()).toBeVisible();
  await cells.first().getByRole('button').focus();
  await desk.keyboard.press(language === 'he' ? 'ArrowLeft' : 'ArrowRight');
  await expect(cells.nth(1).getByRole('button')).toBeFocused();
  await desk.keyboard.press('Enter');
  const details = desk.getByRole('dialog').or(desk.getByRole('group', { name: figures[language].details }));
  await expect(details.getByText(figures[language].definition, { exact: true })).toBeVisible();
  await expect(details.getByText(heat.columns[1]?.title ?? '', { exact: true })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(details).toHaveCount(0);
  await expect(cells.nth(1).getByRole('button')).toBeFocused();
});

test('ranks the authorities by one indicator, best first', async ({ desk, host, language }) => {
  const { heat } = await ownCluster(desk, language);
  const row = heat.rows.find((each) => each.best.length === 1 && each.indicator.polarity !== 'none');
  if (row === undefined) throw new Error('the sample has no indicator with a best value');
  await open(desk, host, `/indicators?view=ranking&indicator=${row.indicator.id}`);
  const first = desk.getByRole('region', { name: indicators[language].asTable }).getByRole('rowheader').first();
  await expect(first).toHaveText(heat.columns[row.best[0] ?? -1]?.title ?? '');
  await expect(desk.getByRole('region', { name: indicators[language].bars }).getByText(figures[language].best)).toBeVisible();
});

test('saves a comparison in the file and hands it on as a workbook', async ({ desk, host, language }) => {
  const { heat } = await ownCluster(desk, language);
  const words = compare[language];
  const row = heat.rows[0];
  if (row === undefined) throw new Error('the sample has no indicators');
  const ids = heat.columns.map(({ id }) => id).join(',');
  await open(desk, host, `/compare?type=locality&ids=${ids}&rows=i.${row.indicator.id}`);
  await expect(desk.getByRole('rowheader', { name: row.indicator.title })).toHaveCount(1);

  await desk.getByRole('button', { name: words.sets }).click();
  await desk.getByRole('menuitem', { name: words.saveSet }).click();
  await desk.getByRole('textbox', { name: words.setName }).fill('420');
  await desk.getByRole('button', { name: words.save, exact: true }).click();
  await expect.poll(async () => (await ask(desk, 'records.list', { type: 'comparison_set', language })).rows.some(([, title]) => title === '420')).toBe(true);

  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: words.export }).click();
  const target = path.join(await mkdtemp(path.join(tmpdir(), 'eshkol-compare-')), 'comparison.xlsx');
  await (await download).saveAs(target);
  const sheet = Object.values(XLSX.read(await readFile(target)).Sheets)[0];
  if (sheet === undefined) throw new Error('the workbook has no sheet');
  const lines = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, blankrows: false });
  const line = lines.find((cells) => cells.includes(row.indicator.title));
  for (const { value } of row.cells) if (typeof value === 'number') expect(line).toContain(value);
});
