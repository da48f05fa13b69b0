/**
 * End-to-end tests: the built program in a real browser, every test once in Hebrew and once in
 * English. The host is started per worker by tests/e2e/support/host.ts.
 */
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.ts';

const executablePath = findBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: 'list',
  use: {
    viewport: { width: 1280, height: 720 },
    timezoneId: 'Asia/Jerusalem',
    trace: 'retain-on-failure',
    launchOptions: executablePath === null ? {} : { executablePath },
  },
  projects: [
    { name: 'he', metadata: { language: 'he' }, use: { locale: 'he-IL' } },
    { name: 'en', metadata: { language: 'en' }, use: { locale: 'en-GB' } },
  ],
});
