/**
 * The first minute: the host lets in whoever has its address and nobody else, and the page speaks
 * the person's language.
 */
import { expect, test } from './support/host.ts';

test('greets in the language of the system', async ({ desk, language }) => {
  await expect(desk.locator('html')).toHaveAttribute('lang', language);
  await expect(desk.locator('html')).toHaveAttribute('dir', language === 'he' ? 'rtl' : 'ltr');
  await expect(desk.getByRole('main')).toBeVisible();
});

test('keeps the token out of the address bar', async ({ desk }) => {
  expect(new URL(desk.url()).searchParams.has('t')).toBe(false);
});

test('lets nobody in without the token', async ({ page, host }) => {
  const response = await page.request.get(new URL('/', host.url).href);
  expect(response.status()).toBe(401);
});
