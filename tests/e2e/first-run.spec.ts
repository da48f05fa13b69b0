/**
 * The first run: from nothing to a file, by its own words; and the screens of files that do not
 * open, each with a next step.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { officialWorkbook } from '../support/official.ts';
import { startWithNothing } from './support/files.ts';
import { ask, expect, test } from './support/host.ts';
import { say } from './support/say.ts';

test.beforeEach(async ({ desk, host }) => {
  await startWithNothing(desk, host);
});

test('leads from the choice of a language to an empty file', async ({ desk, language }) => {
  const t = say('firstRun', language);
  const native = language === 'he' ? 'עברית' : 'English';
  await expect(desk.getByRole('heading', { level: 1, name: t('languageTitle') })).toBeFocused();
  await expect(desk.getByRole('radio', { name: native })).toBeChecked();
  await desk.getByRole('button', { name: t('continue') }).click();

  await expect(desk.getByRole('heading', { name: t('fileTitle') })).toBeFocused();
  await desk.getByRole('button', { name: t('newFile') }).click();

  const name = `first ${language} ${String(Date.now())}`;
  await desk.getByRole('textbox', { name: t('nameField') }).fill(name);
  await desk.getByRole('button', { name: t('create') }).click();

  await expect(desk.getByRole('heading', { name: t('dataTitle') })).toBeVisible();
  await desk.getByRole('button', { name: t('dataEmpty') }).click();
  await expect(desk.getByRole('heading', { level: 1, name: say('home', language)('title') })).toBeVisible();
  await expect(desk.getByRole('heading', { name: say('home', language)('noCluster') })).toBeVisible();
  expect((await ask(desk, 'file.info', {})).name).toBe(name);
});

test('changes the language of the page at once', async ({ desk, language }) => {
  const other = language === 'he' ? 'en' : 'he';
  await desk.getByRole('radio', { name: other === 'he' ? 'עברית' : 'English' }).click();
  await expect(desk.getByRole('heading', { level: 1, name: say('firstRun', other)('languageTitle') })).toBeVisible();
  await expect(desk.locator('html')).toHaveAttribute('dir', other === 'he' ? 'rtl' : 'ltr');
});

test('goes back a step without losing the way', async ({ desk, language }) => {
  const t = say('firstRun', language);
  await desk.getByRole('button', { name: t('continue') }).click();
  await desk.getByRole('button', { name: t('newFile') }).click();
  await desk.getByRole('button', { name: t('back') }).click();
  await desk.getByRole('button', { name: t('back') }).click();
  await expect(desk.getByRole('heading', { name: t('languageTitle') })).toBeVisible();
});

test('opens the sample with its ten authorities, and once more when it is there already', async ({ desk, host, language }) => {
  test.setTimeout(120_000);
  const t = say('firstRun', language);
  for (const _time of [1, 2]) {
    await desk.getByRole('button', { name: t('continue') }).click();
    await desk.getByRole('button', { name: t('sampleFile') }).click();
    const members = desk.getByRole('table', { name: say('home', language)('clusterMembers') });
    await expect(members.getByRole('row')).toHaveCount(11, { timeout: 60_000 });
    await expect(members.getByRole('link', { name: language === 'he' ? 'גדרה' : 'Gedera' })).toBeVisible();
    await expect(desk.getByText(say('frame', language)('sample'), { exact: true })).toBeVisible();
    await startWithNothing(desk, host);
  }
});

test("brings in the bureau's localities and chooses the cluster", async ({ desk, language }) => {
  test.setTimeout(180_000);
  const workbook = officialWorkbook('bycode2021.xlsx');
  if (workbook === null) return;
  const t = say('firstRun', language);
  const i = say('importing', language);
  await desk.getByRole('button', { name: t('continue') }).click();
  await desk.getByRole('button', { name: t('newFile') }).click();
  await desk.getByRole('textbox', { name: t('nameField') }).fill(`bureau ${language} ${String(Date.now())}`);
  await desk.getByRole('button', { name: t('create') }).click();
  const [chooser] = await Promise.all([desk.waitForEvent('filechooser'), desk.getByRole('button', { name: i('pick') }).click()]);
  await chooser.setFiles(workbook);
  await desk.getByRole('button', { name: i('plan') }).click({ timeout: 60_000 });
  const apply = desk.getByRole('button', { name: new RegExp(i('apply_other', { count: '.+' })) });
  await expect(apply).toBeEnabled({ timeout: 60_000 });
  await expect(desk.getByRole('button', { name: /1537$/ })).toHaveText('1,537');
  await apply.click();
  await desk.getByRole('button', { name: i('continue'), exact: true }).click({ timeout: 60_000 });

  await desk.getByRole('radio', { name: '420' }).click();
  await desk.getByRole('button', { name: t('finish') }).click();
  const members = desk.getByRole('table', { name: say('home', language)('clusterMembers') });
  await expect(members.getByRole('row')).toHaveCount(11);
});

test('says why a file did not open and what to do, and leads on', async ({ desk, host, language }) => {
  const t = say('firstRun', language);
  const s = say('fileScreens', language);
  const { defaultFolder } = await ask(desk, 'app.info', {});
  mkdirSync(defaultFolder, { recursive: true });
  const stranger = path.join(defaultFolder, `stranger-${language}.eshkol`);
  writeFileSync(stranger, 'This is not a database of the program, only some text in a file of that name.');
  try {
    await desk.getByRole('button', { name: t('continue') }).click();
    await desk.getByRole('button', { name: t('openFile') }).click();
    await desk.getByRole('dialog').getByRole('button', { name: new RegExp(`stranger-${language}`) }).click();
    await expect(desk.getByRole('heading', { level: 1, name: s('file.not-ours') })).toBeFocused();
    await expect(desk.getByRole('button', { name: s('copyDetails') })).toBeVisible();
    await desk.getByRole('button', { name: s('another') }).click();
    await expect(desk.getByRole('heading', { name: t('fileTitle') })).toBeVisible();
    expect((await ask(desk, 'app.info', {})).file).toBeNull();
  } finally {
    rmSync(stranger, { force: true });
  }
  expect(host.folder).not.toBe(defaultFolder);
});

test('starts with the reason when the last file is gone', async ({ desk, host, language }) => {
  const s = say('fileScreens', language);
  const lost = path.join(host.folder, `lost-${language}.eshkol`);
  await ask(desk, 'file.create', { path: lost });
  await ask(desk, 'file.close', {});
  rmSync(lost);
  await ask(desk, 'settings.set', { language });
  await desk.goto(new URL('/', host.url).href);
  await desk.reload();
  await expect(desk.getByRole('heading', { level: 1, name: s('file.not-found') })).toBeVisible();
  await desk.getByRole('button', { name: s('forget') }).click();
  await expect(desk.getByRole('heading', { name: say('firstRun', language)('fileTitle') })).toBeVisible();
  await desk.reload();
  await expect(desk.getByRole('heading', { name: say('firstRun', language)('fileTitle') })).toBeVisible();
});
