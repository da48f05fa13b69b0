/**
 * The program's own protocol, `app://eshkol/`: the renderer's files and nothing else of the disk.
 *
 * Promises: pages come with their policy and nonce; an address outside the renderer's folder, or of
 * another name than `eshkol`, is not there.
 */
import { protocol } from 'electron';
import { pageAt } from '../host/pages.ts';

export const pageOrigin = 'app://eshkol';

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** `renderer`: folder of the built renderer. */
export function servePages(renderer: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (request.method !== 'GET' || url.host !== 'eshkol') return new Response('Not found', { status: 404 });
    const page = await pageAt(renderer, url.pathname);
    return new Response(new Uint8Array(page.body), { status: page.status, headers: page.headers });
  });
}

/** Whether an address belongs to the program's own pages. */
export function isOwnPage(address: string): boolean {
  // `origin` is "null" for schemes that the platform does not know, so it is compared by its parts.
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host, username, port } = new URL(address);
  return scheme === 'app:' && host === 'eshkol' && username === '' && port === '';
}
