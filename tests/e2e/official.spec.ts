/**
 * The coordinator's whole path in the window: the bureau's two workbooks into an empty file, her ten
 * authorities side by side, the comparison out as a workbook, and the same workbook once more.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { read, utils } from 'xlsx';
import { compare } from '../../renderer/i18n/words/compare.ts';
import { officialWorkbook } from '../support/official.ts';
import { openAt, startEmpty } from './support/files.ts';
import { ask, expect, test } from './support/host.ts';
import { say } from './support/say.ts';

test("brings the bureau's workbooks in, compares the ten authorities and hands the comparison on", async ({ desk, host, language }) => {
  test.setTimeout(400_000);
  const localities = officialWorkbook('bycode2021.xlsx');
  const authorities = officialWorkbook('p_libud_2021.xlsx');
  if (localities === null || authorities === null) return;
  const t = say('importing', language);
  await startEmpty(desk, host, language);
  await openAt(desk, host, '/import');
  const plan = async (workbook: string) => {
    const [chooser] = await Promise.all([desk.waitForEvent('filechooser'), desk.getByRole('button', { name: t('pick') }).click()]);
    await chooser.setFiles(workbook);
    await desk.getByRole('button', { name: t('plan') }).click({ timeout: 60_000 });
    await expect(desk.getByRole('heading', { name: t('planTitle') })).toBeVisible({ timeout: 120_000 });
  };
  for (const workbook of [localities, authorities]) {
    await plan(workbook);
    await desk.getByRole('button', { name: new RegExp(t('apply_other', { count: '.+' })) }).click();
    await expect(desk.getByText(t('appliedTitle'))).toBeVisible({ timeout: 180_000 });
    await desk.getByRole('button', { name: t('again') }).click();
  }
  const counts = await ask(desk, 'records.count', {});
  expect([counts['locality'], counts['cluster'], counts['indicator_value']]).toEqual([1537, 11, 103_783]);

  const [cluster] = await ask(desk, 'records.options', { type: 'cluster', text: '420', language });
  const members = await ask(desk, 'cluster.members', { clusterId: cluster?.id ?? '', language });
  expect(members).toHaveLength(10);
  const ids = members.map(({ id }) => id);
  const comparison = await ask(desk, 'compare.build', { type: 'locality', ids, language });
  await openAt(desk, host, `/compare?type=locality&ids=${ids.join(',')}`);
  const table = desk.getByRole('main').getByRole('table').first();
  for (const { title } of members) await expect(table.getByRole('columnheader', { name: title })).toBeVisible({ timeout: 60_000 });

  const download = desk.waitForEvent('download');
  await desk.getByRole('button', { name: compare[language].export }).click();
  const target = path.join(host.folder, `comparison-${language}.xlsx`);
  await (await download).saveAs(target);
  const workbook = read(readFileSync(target));
  expect(workbook.Workbook?.Views?.[0]?.RTL ?? false).toBe(language === 'he');
  const lines = utils.sheet_to_json<unknown[]>(Object.values(workbook.Sheets)[0] ?? {}, { header: 1, raw: true, defval: null });
  const shown = new Map(lines.map((line) => [line[0], line.slice(3, 13)]));
  const indicators = comparison.rows.filter((row) => row.kind === 'indicator');
  expect(indicators.length).toBeGreaterThan(390);
  for (const row of indicators) {
    expect(shown.get(row.indicator.title), row.indicator.title).toEqual(row.cells.map(({ value, sign }) => value ?? sign));
  }

  await openAt(desk, host, '/import');
  await plan(localities);
  await expect(desk.getByRole('button', { name: t('apply_other', { count: 0 }) })).toBeDisabled();
});
