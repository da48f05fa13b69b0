/** The page of one record: its form, its history, its related records and documents. */
import { addressOf } from './support/addresses.ts';
import { expect, test, ask } from './support/host.ts';
import { fieldLabel, idOf, openSample, registerWords, storedValue } from './support/register.ts';

const gedera = { he: 'גדרה', en: 'Gedera' } as const;

test.beforeEach(async ({ desk, host, language }) => {
  await openSample(desk, host, language);
  const id = await idOf(desk, 'locality', gedera[language], language);
  await desk.goto(new URL(addressOf('locality', id), desk.url()).href);
  await expect(desk.getByRole('heading', { level: 1, name: gedera[language] })).toBeVisible({ timeout: 20_000 });
});

test('stores a field when it is left, and says beside it when it cannot be read', async ({ desk, language }) => {
  const label = fieldLabel('locality', 'founding_year', language);
  const before = await storedValue(desk, 'locality', gedera[language], 'founding_year', language);
  const year = desk.getByRole('textbox', { name: label });
  await year.fill('year');
  await expect(year).toHaveAttribute('aria-invalid', 'true');
  await year.blur();
  expect(await storedValue(desk, 'locality', gedera[language], 'founding_year', language)).toBe(before);
  await year.fill('1885');
  await year.press('Tab');
  await expect.poll(() => storedValue(desk, 'locality', gedera[language], 'founding_year', language)).toBe(1885);
});

test('loses nothing that was typed when the page is left', async ({ desk, language }) => {
  const t = registerWords(language);
  const address = desk.getByRole('textbox', { name: fieldLabel('locality', 'address', language), exact: true });
  await address.fill('1 Main');
  await desk.getByRole('link', { name: language === 'he' ? 'רשויות מקומיות ויישובים' : 'Local authorities and localities' }).first().click();
  await expect(desk.locator('.ag-row').first()).toBeVisible();
  await expect.poll(() => storedValue(desk, 'locality', gedera[language], 'address', language)).toBe('1 Main');

  await desk.goBack();
  const year = desk.getByRole('textbox', { name: fieldLabel('locality', 'founding_year', language) });
  await year.fill('abc');
  await desk.getByRole('tab', { name: t.record('tab.documents') }).click();
  await desk.getByRole('tab', { name: t.record('tab.facts') }).click();
  await expect(year).toHaveValue('abc');
});

test('picks a choice by keyboard', async ({ desk, language }) => {
  const label = fieldLabel('locality', 'kind', language);
  await desk.getByRole('button', { name: label }).focus();
  await desk.keyboard.press('Enter');
  await expect(desk.getByRole('combobox', { name: label })).toBeFocused();
  await desk.keyboard.type(language === 'he' ? 'עירי' : 'muni');
  await desk.keyboard.press('Enter');
  await expect.poll(() => storedValue(desk, 'locality', gedera[language], 'kind', language)).toBe('municipality');
  await expect(desk.getByRole('button', { name: label })).toBeFocused();
});

test('shows a conflict with both values when the field was changed meanwhile', async ({ desk, language }) => {
  const t = registerWords(language);
  const id = await idOf(desk, 'locality', gedera[language], language);
  const phone = desk.getByRole('textbox', { name: fieldLabel('locality', 'phone', language) });
  await phone.fill('08-0000001');
  await ask(desk, 'records.commit', { changes: [{ op: 'update', type: 'locality', id, values: { phone: '08-0000002' } }] });
  await phone.press('Tab');
  await expect(desk.getByText('08-0000002').first()).toBeVisible();
  expect(await storedValue(desk, 'locality', gedera[language], 'phone', language)).toBe('08-0000002');
  await desk.getByRole('button', { name: t.forms('takeMine') }).click();
  await expect.poll(() => storedValue(desk, 'locality', gedera[language], 'phone', language)).toBe('08-0000001');
});

test('undoes from the history the set that changed a field', async ({ desk, language }) => {
  const t = registerWords(language);
  const label = fieldLabel('locality', 'founding_year', language);
  const before = await storedValue(desk, 'locality', gedera[language], 'founding_year', language);
  const year = desk.getByRole('textbox', { name: label });
  await year.fill('1900');
  await year.press('Tab');
  await expect.poll(() => storedValue(desk, 'locality', gedera[language], 'founding_year', language)).toBe(1900);
  await desk.getByRole('tab', { name: t.record('tab.history') }).click();
  const row = desk.getByRole('row').filter({ hasText: label }).filter({ hasText: '1900' }).first();
  await expect(row).toContainText(String(before));
  await row.getByRole('button', { name: t.record('undoSet', { field: label }) }).click();
  await expect.poll(() => storedValue(desk, 'locality', gedera[language], 'founding_year', language)).toBe(before);
  await expect(desk.getByRole('table', { name: t.record('tab.history') })).toContainText(t.record('takenBack'));
});

test('lists related records in small grids and figures with source', async ({ desk, language }) => {
  const t = registerWords(language);
  await desk.getByRole('tab', { name: t.record('tab.related') }).click();
  await expect(desk.locator('.ag-row').first()).toBeVisible();
  await desk.getByRole('tab', { name: t.record('tab.figures') }).click();
  await expect(desk.getByRole('table', { name: t.record('tab.figures') })).toContainText('30,393');
});

test('adds a document by its link, in one change set', async ({ desk, language }) => {
  const t = registerWords(language);
  await desk.getByRole('tab', { name: t.record('tab.documents') }).click();
  await desk.getByRole('button', { name: t.record('addLink') }).click();
  await desk.getByRole('textbox', { name: t.record('documentName') }).fill('Report');
  await desk.getByRole('textbox', { name: t.record('documentUrl') }).fill('https://example.org/report');
  await desk.getByRole('dialog').getByRole('button', { name: t.record('add'), exact: true }).click();
  await expect(desk.getByRole('table', { name: t.record('tab.documents') })).toContainText('Report');
  const { undo } = await ask(desk, 'history.state', {});
  expect(undo?.counts).toEqual({ document: 1, document_link: 1 });
});
