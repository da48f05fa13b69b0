/**
 * Who may speak to the browser host.
 *
 * The threat: any web page open in the same browser, and any other user or program of this
 * computer, can send requests to 127.0.0.1. So a request must name exactly our address as its host
 * (a rebound name does not), must carry the cookie that only the printed URL gives, and what
 * changes anything must come from our own page.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface Gate {
  /** The token of the URL that is printed once. */
  readonly token: string;
  /** What a request gets: to enter with the token, to pass, or to be refused with this status. */
  judge(request: IncomingMessage, needsOrigin: boolean): 'enter' | 'pass' | 400 | 401 | 403;
  /** Value of the Set-Cookie header for whoever entered. */
  readonly cookie: string;
}

/** `address`: host and port as the browser names them. The cookie's name carries the port, since cookies ignore ports. */
export function makeGate(address: string): Gate {
  const token = randomBytes(24).toString('base64url');
  const session = randomBytes(24).toString('base64url');
  const cookieName = `eshkol-${address.split(':')[1] ?? ''}`;
  return {
    token,
    cookie: `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`,
    judge(request, needsOrigin) {
      if (request.headers.host !== address) return 403;
      const origin = request.headers.origin;
      if (origin !== undefined ? origin !== `http://${address}` : needsOrigin) return 403;
      const site = request.headers['sec-fetch-site'];
      const url = URL.parse(request.url ?? '/', `http://${address}`);
      // Anyone can send what is no address (`//[`); nothing behind the gate must meet it.
      if (url === null) return 400;
      if (request.method === 'GET' && url.pathname === '/' && url.searchParams.has('t')) {
        return same(url.searchParams.get('t') ?? '', token) ? 'enter' : 401;
      }
      // Coming from elsewhere with our cookie would need a browser that ignores SameSite.
      if (site === 'cross-site' || site === 'same-site') return 403;
      return same(cookieValue(request.headers.cookie, cookieName), session) ? 'pass' : 401;
    },
  };
}

function cookieValue(header: string | undefined, name: string): string {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value ?? '';
  }
  return '';
}

/** Compares without telling by its time how much was right. */
function same(given: string, right: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
