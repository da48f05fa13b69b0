/**
 * The register in a browser, by keyboard: editing every kind of cell, sorting, filtering, views,
 * pasting, deleting, undo.
 */
import { expect, test, ask } from './support/host.ts';
import { cellOf, fieldLabel, openRegister, openSample, putOnClipboard, readClipboard, registerWords, shownNames, shownPairs, storedValue } from './support/register.ts';

const names = {
  he: { gedera: 'גדרה', yavne: 'יבנה', brenner: 'ברנר', ashdod: 'אשדוד' },
  en: { gedera: 'Gedera', yavne: 'Yavne', brenner: 'Brenner', ashdod: 'Ashdod' },
} as const;

test.beforeEach(async ({ desk, host, language }) => {
  await openSample(desk, host, language);
});

test('edits cells of every type by keyboard and stores them neutrally', async ({ desk, language }) => {
  await openRegister(desk, 'locality', ['name', 'kind', 'parent_id', 'founding_year', 'altitude', 'abolished_on', 'long_established', 'phone', 'notes']);
  const { ashdod, brenner } = names[language];

  await (await cellOf(desk, ashdod, 'founding_year')).click();
  await desk.keyboard.type('1956');
  await desk.keyboard.press('Enter');
  await (await cellOf(desk, ashdod, 'altitude')).click();
  await desk.keyboard.type('1,234');
  await desk.keyboard.press('Tab');
  await desk.keyboard.type('3/2021');
  await desk.keyboard.press('Enter');
  await (await cellOf(desk, ashdod, 'long_established')).click();
  await desk.keyboard.press('Space');
  await (await cellOf(desk, ashdod, 'phone')).click();
  await desk.keyboard.type('08-0001234');
  await desk.keyboard.press('Enter');
  await (await cellOf(desk, ashdod, 'kind')).click();
  await desk.keyboard.press('F2');
  await expect(desk.getByRole('combobox', { name: fieldLabel('locality', 'kind', language) })).toBeFocused();
  await desk.keyboard.press('ArrowDown');
  await desk.keyboard.press('Enter');
  await (await cellOf(desk, ashdod, 'parent_id')).click();
  await desk.keyboard.press('F2');
  const council = desk.getByRole('combobox', { name: fieldLabel('locality', 'parent_id', language) });
  await expect(council).toBeFocused();
  await council.fill(brenner);
  await expect(desk.getByRole('option', { name: brenner })).toBeVisible();
  await expect(council).toHaveAttribute('data-pending', 'false');
  await desk.keyboard.press('Enter');
  await expect(await cellOf(desk, ashdod, 'parent_id')).toHaveText(brenner);
  await (await cellOf(desk, ashdod, 'notes')).click();
  await desk.keyboard.press('F2');
  await desk.keyboard.type('note');
  await desk.keyboard.press('Enter');

  await expect.poll(() => storedValue(desk, 'locality', ashdod, 'notes', language)).toBe('note');
  const stored = await Promise.all(
    ['founding_year', 'altitude', 'abolished_on', 'long_established', 'phone', 'kind'].map((field) => storedValue(desk, 'locality', ashdod, field, language)),
  );
  expect(stored).toEqual([1956, 1234, '2021-03', true, '08-0001234', 'local_council']);
  await expect(await cellOf(desk, ashdod, 'abolished_on')).toHaveText('03/2021');
});

test('keeps the editor open with the reason when a text cannot be read', async ({ desk, language }) => {
  await openRegister(desk, 'locality', ['name', 'founding_year']);
  const { ashdod } = names[language];
  const before = await storedValue(desk, 'locality', ashdod, 'founding_year', language);
  await (await cellOf(desk, ashdod, 'founding_year')).click();
  await desk.keyboard.type('abc');
  await desk.keyboard.press('Enter');
  const editor = desk.getByRole('textbox', { name: fieldLabel('locality', 'founding_year', language) });
  await expect(editor).toHaveAttribute('aria-invalid', 'true');
  await expect(editor).toHaveValue('abc');
  await desk.keyboard.press('Escape');
  await expect(editor).toHaveCount(0);
  expect(await storedValue(desk, 'locality', ashdod, 'founding_year', language)).toBe(before);
});

test('undoes and redoes an edit with Ctrl+Z and Ctrl+Y', async ({ desk, language }) => {
  await openRegister(desk, 'locality', ['name', 'founding_year']);
  const { gedera } = names[language];
  const cell = await cellOf(desk, gedera, 'founding_year');
  const before = await cell.innerText();
  await cell.click();
  await desk.keyboard.type('1900');
  await desk.keyboard.press('Enter');
  await expect.poll(() => storedValue(desk, 'locality', gedera, 'founding_year', language)).toBe(1900);
  await desk.keyboard.press('Control+KeyZ');
  await expect(cell).toHaveText(before);
  await desk.keyboard.press('Control+KeyY');
  await expect(cell).toHaveText('1900');
});

test('sorts by two columns', async ({ desk, language }) => {
  await openRegister(desk, 'locality', ['name', 'kind', 'founding_year']);
  await desk.getByRole('columnheader', { name: fieldLabel('locality', 'kind', language) }).click();
  await desk.getByRole('columnheader', { name: language === 'he' ? 'שם' : 'Name', exact: true }).click({ modifiers: ['Shift'] });
  await expect(desk.getByRole('columnheader', { name: fieldLabel('locality', 'kind', language) })).toHaveAttribute('aria-sort', 'ascending');
  const rows = await shownPairs(desk, 'kind');
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  expect(rows.length).toBeGreaterThan(10);
  expect(rows).toEqual([...rows].sort((a, b) => collator.compare(a.other, b.other) || collator.compare(a.name, b.name)));
});

test('filters by condition and by distinct values with counts, and shows what is on', async ({ desk, language }) => {
  const t = registerWords(language);
  await openRegister(desk, 'locality', ['name', 'kind', 'founding_year']);
  const kind = fieldLabel('locality', 'kind', language);
  const kindHeader = desk.getByRole('columnheader', { name: kind });
  await kindHeader.locator('.ag-header-cell-filter-button').click();
  const values = desk.getByRole('group', { name: t.grid('values', { column: kind }) });
  const councils = (await ask(desk, 'records.list', { type: 'locality', language, fields: ['kind'], filter: [{ field: 'kind', in: ['regional_council'] }] })).rows.length;
  const council = language === 'he' ? 'מועצה אזורית' : 'Regional council';
  await expect(values.getByText(council, { exact: true })).toBeVisible();
  await values.getByRole('checkbox', { name: t.grid('selectAll') }).click();
  await values.getByRole('checkbox', { name: council }).click();
  await desk.keyboard.press('Escape');
  await expect.poll(async () => (await shownNames(desk)).length).toBe(councils);

  const year = fieldLabel('locality', 'founding_year', language);
  await desk.getByRole('columnheader', { name: year }).locator('.ag-header-cell-filter-button').click();
  await desk.getByRole('combobox', { name: t.grid('condition', { column: year }) }).selectOption('empty');
  await desk.keyboard.press('Escape');
  const empty = (await ask(desk, 'records.list', { type: 'locality', language, fields: ['founding_year'], filter: [{ field: 'kind', in: ['regional_council'] }, { field: 'founding_year', empty: true }] })).rows.length;
  await expect.poll(async () => (await shownNames(desk)).length).toBe(empty);

  await desk.getByRole('button', { name: t.register('clearFilters') }).click();
  await expect(desk.getByRole('contentinfo')).toContainText(t.register('rows_other', { count: 49 }));
});

test('searches as one types, whatever the spelling', async ({ desk, language }) => {
  const t = registerWords(language);
  await openRegister(desk, 'locality', ['name', 'kind']);
  await desk.keyboard.press('Control+KeyF');
  await expect(desk.getByRole('searchbox', { name: t.register('quickSearch', { type: language === 'he' ? 'רשויות מקומיות ויישובים' : 'Local authorities and localities' }) })).toBeFocused();
  await desk.keyboard.type(language === 'he' ? 'גדרה' : 'gedera');
  await expect.poll(() => shownNames(desk)).toContain(names[language].gedera);
  expect((await shownNames(desk)).length).toBeLessThan(5);
});

test('a saved view survives a reload', async ({ desk, language }) => {
  const t = registerWords(language);
  await openRegister(desk, 'locality', ['name', 'kind']);
  const kind = fieldLabel('locality', 'kind', language);
  await desk.getByRole('columnheader', { name: kind }).locator('.ag-header-cell-filter-button').click();
  const values = desk.getByRole('group', { name: t.grid('values', { column: kind }) });
  await values.getByRole('checkbox', { name: t.grid('selectAll') }).click();
  await values.getByRole('checkbox', { name: language === 'he' ? 'מועצה אזורית' : 'Regional council' }).click();
  await desk.keyboard.press('Escape');
  await expect.poll(async () => (await shownNames(desk)).length).toBeLessThan(12);
  const councils = await shownNames(desk);

  await desk.getByRole('button', { name: t.register('viewMenu', { view: t.register('noView') }) }).click();
  await desk.getByRole('menuitem', { name: t.register('saveViewAs') }).click();
  await desk.getByRole('textbox', { name: t.register('viewName') }).fill('my view');
  await desk.getByRole('button', { name: t.register('save'), exact: true }).click();
  await expect(desk.getByRole('button', { name: t.register('viewMenu', { view: 'my view' }) })).toBeVisible();

  await desk.reload();
  await expect(desk.getByRole('button', { name: t.register('viewMenu', { view: 'my view' }) })).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => shownNames(desk)).toEqual(councils);
});

test('copies a block, pastes one back as one change set, and selects it', async ({ desk, language }) => {
  await openRegister(desk, 'locality', ['name', 'founding_year', 'altitude']);
  const { ashdod } = names[language];
  await (await cellOf(desk, ashdod, 'founding_year')).click();
  await putOnClipboard(desk, '1956\t12\r\n1957\t13\r\n');
  await desk.keyboard.press('ControlOrMeta+V');
  await expect.poll(() => storedValue(desk, 'locality', ashdod, 'altitude', language)).toBe(12);
  const state = await ask(desk, 'history.state', {});
  expect(state.undo).toMatchObject({ kind: 'paste', counts: { locality: 2 } });
  await expect(desk.getByRole('contentinfo')).toContainText(registerWords(language).register('selectionCount', { count: 4 }));

  await desk.keyboard.press('ControlOrMeta+C');
  expect(await readClipboard(desk)).toBe('1956\t12\n1957\t13\n');
});

test('shows the plan when more than one pasted cell cannot be read, and writes nothing until it is accepted', async ({ desk, language }) => {
  const t = registerWords(language);
  await openRegister(desk, 'locality', ['name', 'founding_year', 'altitude']);
  const { ashdod } = names[language];
  await (await cellOf(desk, ashdod, 'founding_year')).click();
  await putOnClipboard(desk, 'abc\t77\r\n1957\txyz\r\n');
  await desk.keyboard.press('ControlOrMeta+V');
  const dialog = desk.getByRole('dialog', { name: t.grid('planTitle') });
  await expect(dialog.getByRole('table', { name: t.grid('planRejectedTable') }).getByRole('row')).toHaveCount(3);
  expect(await storedValue(desk, 'locality', ashdod, 'altitude', language)).not.toBe(77);
  await dialog.getByRole('button', { name: t.grid(language === 'he' ? 'planApply_two' : 'planApply_other', { count: 2 }) }).click();
  await expect.poll(() => storedValue(desk, 'locality', ashdod, 'altitude', language)).toBe(77);
});

test('fills down and clears a block', async ({ desk, language }) => {
  await openRegister(desk, 'locality', ['name', 'altitude']);
  const order = await shownNames(desk);
  const [first = '', second = '', third = ''] = order;
  await (await cellOf(desk, first, 'altitude')).click();
  await desk.keyboard.type('55');
  await desk.keyboard.press('Enter');
  await desk.keyboard.press('ArrowUp');
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.keyboard.press('Shift+ArrowDown');
  await desk.keyboard.press('Control+KeyD');
  await expect.poll(() => storedValue(desk, 'locality', third, 'altitude', language)).toBe(55);
  expect(await storedValue(desk, 'locality', second, 'altitude', language)).toBe(55);
  await expect(desk.getByRole('contentinfo')).toContainText(registerWords(language).register('selectionSum', { sum: 165 }));
  await desk.keyboard.press('Delete');
  await expect.poll(() => storedValue(desk, 'locality', third, 'altitude', language)).toBeNull();
});

test('refuses to delete what others point at and says who', async ({ desk, language }) => {
  const t = registerWords(language);
  await openRegister(desk, 'locality', ['name', 'kind']);
  await (await cellOf(desk, names[language].gedera, 'name')).click({ button: 'right' });
  await desk.getByRole('menuitem', { name: t.grid('menu.delete') }).click();
  const dialog = desk.getByRole('alertdialog', { name: t.grid('cannotDelete') });
  await expect(dialog.getByRole('list', { name: t.grid('referrers') }).getByRole('link').first()).toBeVisible();
  await dialog.getByRole('button', { name: t.grid('close') }).click();
  await expect(await cellOf(desk, names[language].gedera, 'name')).toBeVisible();
});

test('adds a record from the panel with Alt+N and deletes it again', async ({ desk, language }) => {
  const t = registerWords(language);
  await openRegister(desk, 'programme', ['name', 'responsible']);
  await desk.keyboard.press('Alt+KeyN');
  const panel = desk.getByRole('complementary', { name: t.register('panel') });
  await panel.getByRole('textbox', { name: fieldLabel('programme', language === 'he' ? 'name_he' : 'name_en', language) }).fill('AAA');
  await panel.getByRole('button', { name: t.forms('addRecord'), exact: true }).click();
  await expect(desk.locator('.ag-cell[col-id="name"]', { hasText: 'AAA' })).toBeVisible();
  await (await cellOf(desk, 'AAA', 'name')).click({ button: 'right' });
  await desk.getByRole('menuitem', { name: t.grid('menu.delete') }).click();
  await desk.getByRole('alertdialog').getByRole('button', { name: t.grid('delete'), exact: true }).click();
  await expect(desk.locator('.ag-cell[col-id="name"]', { hasText: 'AAA' })).toHaveCount(0);
});
