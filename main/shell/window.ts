/**
 * The one window: sandboxed, isolated, opened where it was left.
 */
import { BrowserWindow, nativeTheme, screen } from 'electron';
import path from 'node:path';
import log from '../host/log.ts';
import { pageOrigin } from './scheme.ts';
import { readPlacement, rememberPlacement } from './placement.ts';

export interface WindowOptions {
  /** Built preload script, CommonJS. */
  readonly preload: string;
  readonly icon: string;
  /** Where the window's place is remembered. */
  readonly dataFolder: string;
}

/** A page that keeps dying is not brought back more often than this. */
const revivalMilliseconds = 60_000;

export function openWindow({ preload, icon, dataFolder }: WindowOptions): BrowserWindow {
  const placementFile = path.join(dataFolder, 'window.json');
  const placement = readPlacement(placementFile, screen.getAllDisplays().map((display) => display.workArea));
  const window = new BrowserWindow({
    ...placement.bounds,
    minWidth: 800,
    minHeight: 560,
    title: 'Eshkol',
    icon,
    show: false,
    // Before the first drawing: the colour of Fluent's light and dark background.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#292929' : '#ffffff',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      // The dictionaries would be downloaded.
      spellcheck: false,
    },
  });
  if (placement.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    rememberPlacement(placementFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  reviveOnCrash(window);
  // A page that cannot be loaded is a broken installation; it is logged and the empty window says the rest.
  window.loadURL(`${pageOrigin}/`).catch((problem: unknown) => {
    log.error('the page could not be loaded', problem);
  });
  return window;
}

function reviveOnCrash(window: BrowserWindow): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, details) => {
    log.error('the page stopped', details);
    if (details.reason === 'clean-exit' || performance.now() - last < revivalMilliseconds) return;
    last = performance.now();
    window.webContents.reload();
  });
}
