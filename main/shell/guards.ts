/**
 * What no page of the program may do, whatever it contains: navigate away, open windows, embed
 * others, ask for permissions, reach the network.
 */
import { app, session, type WebContents } from 'electron';
import { openExternal } from './external.ts';
import { isOwnPage } from './scheme.ts';

/** Must run before the first window. */
export function guardEveryPage(): void {
  app.on('web-contents-created', (_event, contents) => {
    guard(contents);
  });
}

function guard(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }): void => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    openExternal(url);
    return { action: 'deny' };
  });
}

/** Must run after the app is ready. */
export function denyPermissions(): void {
  const own = session.defaultSession;
  own.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  own.setPermissionCheckHandler(() => false);
  own.setDevicePermissionHandler(() => false);
}

const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** The window never needs the network: whatever a page asks of it is stopped. Must run after the app is ready. */
export function closeNetwork(): void {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !URL.canParse(url) || !localSchemes.has(new URL(url).protocol) });
  });
}
