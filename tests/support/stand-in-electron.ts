/**
 * Stands in for the module `electron`, whose binary is not there when tests run: keeps what the
 * shell told it and lets a test play the system's part.
 *
 * Use: `vi.mock('electron', async () => (await import('…/stand-in-electron.ts')).electron)`.
 */
import { EventEmitter } from 'node:events';

/** What a test looks at and plays with; `reset` before each test. */
export const seen = {
  windows: [] as StandInWindow[],
  opened: [] as string[],
  shown: [] as string[],
  schemes: [] as unknown[],
  menus: [] as MenuItem[][],
  errorBoxes: [] as string[],
  quits: 0,
  exits: [] as number[],
  paths: {} as Record<string, string>,
  protocolHandlers: new Map<string, (request: Request) => Promise<Response>>(),
  handlers: new Map<string, (event: unknown, given: unknown) => unknown>(),
  openDialog: { canceled: true, filePaths: [] as string[] },
  saveDialog: { canceled: true, filePath: '' },
  dialogs: [] as unknown[],
  onlyInstance: true,
  permission: {
    request: null as ((contents: unknown, permission: string, answer: (allowed: boolean) => void) => void) | null,
    check: null as (() => boolean) | null,
    device: null as (() => boolean) | null,
  },
  network: null as ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null,
};

export interface MenuItem {
  readonly label: string;
  readonly role?: string;
  readonly submenu?: readonly MenuItem[];
}

class StandInContents extends EventEmitter {
  mainFrame = { url: 'app://eshkol/' };
  sent: [string, string][] = [];
  reloads = 0;
  windowOpen: ((details: { url: string }) => { action: string }) | null = null;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpen = handler;
  }

  send(channel: string, text: string): void {
    this.sent.push([channel, text]);
  }

  isDestroyed(): boolean {
    return false;
  }

  reload(): void {
    this.reloads += 1;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: Record<string, unknown>;
  readonly loaded: string[] = [];
  maximized = false;
  visible = false;
  focused = 0;
  minimized = false;
  bounds = { x: 10, y: 20, width: 900, height: 700 };

  constructor(options: Record<string, unknown>) {
    super();
    this.options = options;
    seen.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    return Promise.resolve();
  }

  show(): void {
    this.visible = true;
  }

  maximize(): void {
    this.maximized = true;
  }

  isMaximized(): boolean {
    return this.maximized;
  }

  isMinimized(): boolean {
    return this.minimized;
  }

  restore(): void {
    this.minimized = false;
  }

  focus(): void {
    this.focused += 1;
  }

  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return this.bounds;
  }
}

class StandInApp extends EventEmitter {
  isPackaged = false;

  requestSingleInstanceLock(): boolean {
    return seen.onlyInstance;
  }

  quit(): void {
    seen.quits += 1;
  }

  exit(code: number): void {
    seen.exits.push(code);
  }

  setPath(name: string, value: string): void {
    seen.paths[name] = value;
  }

  setAppLogsPath(value: string): void {
    seen.paths['logs'] = value;
  }

  getLocale(): string {
    return 'en-GB';
  }

  whenReady(): Promise<void> {
    return Promise.resolve();
  }
}

const app = new StandInApp();
const ipcMain = Object.assign(new EventEmitter(), {
  handle(channel: string, handler: (event: unknown, given: unknown) => unknown) {
    seen.handlers.set(channel, handler);
  },
});

export const electron = {
  app,
  ipcMain,
  BrowserWindow: StandInWindow,
  nativeTheme: { shouldUseDarkColors: false },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }] },
  shell: {
    openExternal(url: string) {
      seen.opened.push(url);
      return Promise.resolve();
    },
    showItemInFolder(file: string) {
      seen.shown.push(file);
    },
  },
  dialog: {
    showOpenDialog(_window: unknown, options: unknown) {
      seen.dialogs.push(options);
      return Promise.resolve(seen.openDialog);
    },
    showSaveDialog(_window: unknown, options: unknown) {
      seen.dialogs.push(options);
      return Promise.resolve(seen.saveDialog);
    },
    showErrorBox(_title: string, message: string) {
      seen.errorBoxes.push(message);
    },
  },
  Menu: {
    buildFromTemplate: (template: MenuItem[]) => template,
    setApplicationMenu(menu: MenuItem[]) {
      seen.menus.push(menu);
    },
  },
  protocol: {
    registerSchemesAsPrivileged(schemes: unknown[]) {
      seen.schemes.push(...schemes);
    },
    handle(scheme: string, handler: (request: Request) => Promise<Response>) {
      seen.protocolHandlers.set(scheme, handler);
    },
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler(handler: typeof seen.permission.request) {
        seen.permission.request = handler;
      },
      setPermissionCheckHandler(handler: () => boolean) {
        seen.permission.check = handler;
      },
      setDevicePermissionHandler(handler: () => boolean) {
        seen.permission.device = handler;
      },
      webRequest: {
        onBeforeRequest(handler: typeof seen.network) {
          seen.network = handler;
        },
      },
    },
  },
};

export function reset(): void {
  app.removeAllListeners();
  app.isPackaged = false;
  ipcMain.removeAllListeners();
  Object.assign(seen, {
    windows: [], opened: [], shown: [], schemes: [], menus: [], errorBoxes: [], quits: 0, exits: [], paths: {}, dialogs: [],
    protocolHandlers: new Map(), handlers: new Map(), onlyInstance: true, network: null,
    openDialog: { canceled: true, filePaths: [] }, saveDialog: { canceled: true, filePath: '' },
    permission: { request: null, check: null, device: null },
  });
}
