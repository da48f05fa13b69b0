/**
 * A Chrome, Edge or Chromium for the end-to-end tests.
 *
 * Looks at `ESHKOL_BROWSER`, `CHROME_PATH` and `CHROME_BIN`, then at the usual places, then for
 * Playwright's own; `findOrGetBrowser` also tries to get one, and otherwise says what to install.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';

const root = path.dirname(import.meta.dirname);
const downloadMilliseconds = 10 * 60_000;

const linuxNames = [
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const windowsPlaces = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'];
const macPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Path of a browser that is there and starts; null when there is none. */
export function findBrowser(env: NodeJS.ProcessEnv = process.env): string | null {
  const named = [env['ESHKOL_BROWSER'], env['CHROME_PATH'], env['CHROME_BIN']].filter((place) => place !== undefined && place !== '');
  return [...named, ...usualPlaces(env), chromium.executablePath()].find((place) => place !== undefined && starts(place)) ?? null;
}

function usualPlaces(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => {
        const folder = env[name];
        return folder === undefined ? [] : windowsPlaces.map((place) => path.join(folder, place));
      });
    case 'darwin':
      return macPlaces;
    default:
      return (env['PATH'] ?? '').split(path.delimiter).flatMap((folder) => linuxNames.map((name) => path.join(folder, name)));
  }
}

function starts(program: string): boolean {
  if (!existsSync(program)) return false;
  // On Windows `--version` opens a window instead of answering.
  if (process.platform === 'win32') return true;
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

/** The same, getting one where there is none; null after saying exactly what to install. */
export function findOrGetBrowser(): string | null {
  const found = findBrowser();
  if (found !== null) return found;
  console.log('No Chrome, Edge or Chromium found. Trying to get one …');
  run(process.execPath, [path.join(root, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']);
  const downloaded = findBrowser();
  if (downloaded !== null) return downloaded;
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    run('/usr/bin/apt-get', ['update'], env);
    run('/usr/bin/apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], env);
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  console.log(
    'The end-to-end tests need a browser and none could be had. Install one of: Google Chrome, Microsoft Edge, Chromium ' +
      '(Debian or Ubuntu: `apt-get install chromium` as root; Windows: Edge or Chrome from their makers), ' +
      'or set ESHKOL_BROWSER to the path of one, then run `npm test` again.',
  );
  return null;
}

function run(program: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  spawnSync(program, args, { stdio: 'inherit', timeout: downloadMilliseconds, env });
}
