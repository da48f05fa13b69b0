/**
 * The frame around every page: navigation, search, undo, keys, addresses, notices, by role and name
 * and by keyboard.
 */
import { openAt, startWithSample } from './support/files.ts';
import { ask, expect, test } from './support/host.ts';
import { say } from './support/say.ts';

const gedera = { he: 'גדרה', en: 'Gedera' } as const;

test.beforeEach(async ({ desk, host, language }) => {
  test.setTimeout(120_000);
  await startWithSample(desk, host, language);
});

test('finds a record as one types and opens it by keyboard; Back returns', async ({ desk, language }) => {
  const t = say('frame', language);
  const title = desk.getByRole('heading', { level: 1 });
  await expect(title).toHaveText(say('home', language)('title'));
  await desk.keyboard.press('Control+KeyK');
  await expect(desk.getByRole('combobox', { name: t('searchField') })).toBeFocused();
  await desk.keyboard.type(gedera[language]);
  await expect(desk.getByRole('option', { name: gedera[language] }).first()).toHaveAttribute('aria-selected', 'true');
  await desk.keyboard.press('Enter');
  await expect(title).toHaveText(gedera[language]);
  await desk.keyboard.press('Alt+ArrowLeft');
  await expect(title).toHaveText(say('home', language)('title'));
  await desk.keyboard.press('Alt+ArrowRight');
  await expect(title).toHaveText(gedera[language]);
});

test('opens pages out of the search and gives the focus back on Escape', async ({ desk, language }) => {
  const t = say('frame', language);
  const search = desk.getByRole('button', { name: t('searchHint') });
  await search.focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('combobox', { name: t('searchField') })).toBeFocused();
  await desk.keyboard.press('Escape');
  await expect(search).toBeFocused();
  await desk.keyboard.press('Control+KeyK');
  await desk.keyboard.type(t('history'));
  await desk.getByRole('option', { name: t('history') }).last().click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(say('history', language)('title'));
});

test('undoes and redoes from the title bar and says what', async ({ desk, language }) => {
  const t = say('frame', language);
  const [hit] = await ask(desk, 'records.options', { type: 'locality', text: gedera[language], language, limit: 1 });
  const id = hit?.id ?? '';
  const noteOf = async () => (await ask(desk, 'records.get', { type: 'locality', id, language })).values['notes'];
  const before = await noteOf();
  await ask(desk, 'records.commit', { changes: [{ op: 'update', type: 'locality', id, values: { notes: 'a note to take back' } }] });

  await desk.getByRole('button', { name: t('undo') }).click();
  await expect.poll(noteOf).toBe(before);
  await desk.getByRole('button', { name: t('redo') }).click();
  await expect.poll(noteOf).toBe('a note to take back');
  await desk.getByRole('heading', { level: 1 }).click();
  await desk.keyboard.press('Control+KeyZ');
  await expect.poll(noteOf).toBe(before);
});

test('takes a chosen older change back from the history', async ({ desk, host, language }) => {
  const h = say('history', language);
  const id = '01890000-0000-7000-8000-00000000f001';
  await ask(desk, 'records.commit', { changes: [{ op: 'create', type: 'provider', id, values: { name_he: 'ספק לבדיקה', name_en: 'Provider to test' } }] });
  const [latest] = await ask(desk, 'history.list', { limit: 1 });
  await ask(desk, 'records.commit', { changes: [{ op: 'create', type: 'cluster', values: { name_he: 'לבדיקה', name_en: 'To test' } }] });
  await openAt(desk, host, '/history');

  const set = String(latest?.set ?? 0);
  await desk.getByRole('button', { name: new RegExp(`^${h('detailsOf', { set, what: '.*' })}`) }).click();
  const details = desk.getByRole('dialog', { name: h('number', { set }) });
  await expect(details.getByRole('link', { name: language === 'he' ? 'ספק לבדיקה' : 'Provider to test' })).toBeVisible();
  await details.getByRole('button', { name: h('close') }).click();
  await desk.getByRole('button', { name: new RegExp(`^${h('undoOf', { set, what: '.*' })}`) }).click();
  await expect.poll(async () => (await ask(desk, 'records.list', { type: 'provider', language, fields: [], ids: [id] })).rows.length).toBe(0);
});

test('walks its regions with F6 and lists its keys', async ({ desk, language }) => {
  const t = say('frame', language);
  await desk.keyboard.press('Tab');
  await expect(desk.getByRole('link', { name: t('skip') })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('main')).toBeFocused();
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('contentinfo', { name: t('statusBar') })).toBeFocused();
  await desk.keyboard.press('F6');
  await expect(desk.getByRole('button', { name: t('searchHint') })).toBeFocused();
  await desk.keyboard.press('Shift+F6');
  await expect(desk.getByRole('contentinfo', { name: t('statusBar') })).toBeFocused();
  await desk.keyboard.press('?');
  await expect(desk.getByRole('dialog', { name: t('keys') })).toBeVisible();
  await desk.keyboard.press('Escape');
  await expect(desk.getByRole('dialog')).toHaveCount(0);
  await expect(desk.getByRole('contentinfo', { name: t('statusBar') })).toBeFocused();
});

test('counts records in the navigation, and collapses it', async ({ desk, language }) => {
  const t = say('frame', language);
  const navigation = desk.getByRole('navigation', { name: t('navigation') });
  const counts = await ask(desk, 'records.count', {});
  const providers = navigation.getByRole('link', { name: new RegExp(String(counts['provider'] ?? 0)) }).first();
  await expect(providers).toBeVisible();
  await navigation.getByRole('button', { name: t('hideNavigation') }).click();
  await expect(providers).toHaveCount(0);
  await navigation.getByRole('link', { name: t('history') }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(say('history', language)('title'));
  await navigation.getByRole('button', { name: t('showNavigation') }).click();
});

test('answers an unknown address and says that all is saved', async ({ desk, host, language }) => {
  const t = say('frame', language);
  await openAt(desk, host, '/no/such/page/at/all');
  await expect(desk.getByRole('heading', { name: t('notFoundTitle') })).toBeVisible();
  await desk.getByRole('button', { name: t('toHome') }).click();
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(say('home', language)('title'));
  await desk.keyboard.press('Control+KeyS');
  await expect(desk.getByRole('region', { name: t('notices') })).toContainText(t('saved'));
});

test('opens where it was left', async ({ desk, host, language }) => {
  await openAt(desk, host, '/settings/about');
  const { fileId } = await ask(desk, 'file.info', {});
  await expect.poll(async () => (await ask(desk, 'app.info', {})).settings.lastPlace[fileId]).toBe('/settings/about');
  await desk.goto('about:blank');
  await desk.goto(new URL('/', host.url).href);
  await expect(desk.getByText(say('settings', language)('aboutText'))).toBeVisible();
  expect(new URL(desk.url()).hash).toBe('#/settings/about');
});

test('changes language and theme in the settings at once', async ({ desk, host, language }) => {
  const s = say('settings', language);
  const other = language === 'he' ? 'en' : 'he';
  await openAt(desk, host, '/settings/appearance');
  await desk.getByRole('radio', { name: s('themeDark') }).click();
  await expect(desk.locator('[data-theme]').first()).toHaveAttribute('data-theme', 'dark');
  await desk.getByRole('radio', { name: other === 'he' ? 'עברית' : 'English' }).click();
  await expect(desk.locator('html')).toHaveAttribute('lang', other);
  await expect(desk.getByRole('heading', { level: 1 })).toHaveText(say('settings', other)('title'));
});

test('relabels a value of a list everywhere and adds a field of one’s own', async ({ desk, host, language }) => {
  const s = say('settings', language);
  await openAt(desk, host, '/settings/fields');
  const form = desk.getByRole('form', { name: s('addField') });
  await form.getByRole('combobox', { name: s('recordType') }).click();
  const providers = language === 'he' ? 'ספקי שירות וארגונים' : 'Providers and organisations';
  await desk.getByRole('option', { name: providers, exact: true }).click();
  await form.getByRole('textbox', { name: s('fieldNameHe') }).fill('יום ביקור');
  await form.getByRole('textbox', { name: s('fieldNameEn') }).fill('Visit day');
  await form.getByRole('button', { name: s('addField') }).click();
  const table = desk.getByRole('table', { name: s('fieldsTable') });
  await expect(table.getByRole('cell', { name: language === 'he' ? 'יום ביקור' : 'Visit day', exact: true })).toBeVisible();
  expect((await ask(desk, 'catalogue.custom', {}))['provider']?.map((field) => field.key)).toEqual(expect.arrayContaining(['custom_visit_day']));

  await openAt(desk, host, '/settings/lists');
  await desk.getByRole('combobox', { name: s('listField') }).click();
  await desk.getByRole('option', { name: language === 'he' ? 'מגזר' : 'Sector', exact: true }).click();
  await expect(desk.getByText(s('closedList'), { exact: true })).toBeVisible();
  const input = desk.getByRole('textbox', { name: s('itemEnOf', { code: 'nonprofit' }) });
  await input.fill('Third sector');
  await input.press('Tab');
  await expect.poll(async () => (await ask(desk, 'lists.all', {})).find(({ key }) => key === 'sector')?.items.find(({ code }) => code === 'nonprofit')?.labels.en).toBe('Third sector');
});

test('backs the file up, lists the backup and checks the file', async ({ desk, host, language }) => {
  const s = say('settings', language);
  await openAt(desk, host, '/settings');
  const before = (await ask(desk, 'file.backups', {})).length;
  await desk.getByRole('button', { name: s('backupNow') }).click();
  await expect.poll(async () => (await ask(desk, 'file.backups', {})).length).toBe(before + 1);
  await desk.getByRole('button', { name: s('checkNow') }).click();
  await expect(desk.getByText(s('checkGood'))).toBeVisible();
});
