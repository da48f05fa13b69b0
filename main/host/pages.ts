/**
 * The built renderer as both hosts give it out: which file an address means, its type, and the
 * policy that comes with every page.
 *
 * Promises: no address leads outside the renderer's folder, whatever it contains; a page carries
 * a nonce of its own that is never used twice.
 */
import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';

/** Stands in index.html where the nonce of the response goes. */
const noncePlaceholder = '__CSP_NONCE__';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

export interface Page {
  readonly status: 200 | 404;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The policy of a page: nothing from elsewhere, no eval, run-time styles only with the nonce. */
function contentPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Sent with everything, pages or not. */
export const safetyHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

/**
 * The file inside `folder` that the path of an address means; null when there is none or it would
 * lie outside. `/` is the index page. The path is as it came: still percent-encoded.
 */
async function fileOf(folder: string, addressPath: string): Promise<string | null> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(addressPath);
  } catch {
    // Not a well-formed address: there is no such page.
    return null;
  }
  if (/[\0\\:]/.test(decoded) || decoded.split('/').includes('..')) return null;
  const wanted = path.join(folder, decoded === '/' ? 'index.html' : decoded);
  // A link inside the folder may point outside: compare where both really are.
  const real = await Promise.all([realpath(folder), realpath(wanted)]).catch(() => null);
  if (real === null) return null;
  const [inside, file] = real;
  return file.startsWith(inside + path.sep) ? file : null;
}

/** What to answer to the path of an address. */
export async function pageAt(folder: string, addressPath: string): Promise<Page> {
  const file = await fileOf(folder, addressPath);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) {
    return { status: 404, headers: { ...safetyHeaders, 'content-type': 'text/plain; charset=utf-8' }, body: Buffer.from('Not found') };
  }
  const extension = path.extname(file);
  const type = contentTypes[extension] ?? 'application/octet-stream';
  if (extension !== '.html') {
    // File names under assets/ carry a hash of the content.
    const cache = path.basename(path.dirname(file)) === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { status: 200, headers: { ...safetyHeaders, 'content-type': type, 'cache-control': cache }, body };
  }
  const nonce = randomBytes(18).toString('base64');
  return {
    status: 200,
    headers: { ...safetyHeaders, 'content-type': type, 'cache-control': 'no-store', 'content-security-policy': contentPolicy(nonce) },
    body: Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce)),
  };
}
