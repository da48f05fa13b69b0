/**
 * Addresses: every page, view and record has one, kept in the fragment (`#/records/locality?view=…`).
 *
 * Promises: Back, Forward and links work as in a browser; setting the same address twice adds no
 * entry. The fragment is used because the page itself is served by a protocol without a server.
 */
import { createContext, use, useMemo, useSyncExternalStore } from 'react';

export interface Address {
  /** Without query, always starting with `/`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Path and query as written. */
  readonly full: string;
}

export interface NavigateOptions {
  /** Takes the place of the present entry, so that Back skips it. */
  readonly replace?: boolean;
}

const listeners = new Set<() => void>();

function read(): string {
  const fragment = window.location.hash.slice(1);
  return fragment.startsWith('/') ? fragment : '/';
}

function announce(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('popstate', announce);
    window.addEventListener('hashchange', announce);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener('popstate', announce);
    window.removeEventListener('hashchange', announce);
  };
}

/** Goes to an address such as `/records/locality/abc?tab=history`. */
export function navigate(to: string, options: NavigateOptions = {}): void {
  if (to === read()) return;
  if (options.replace === true) window.history.replaceState(null, '', `#${to}`);
  else window.history.pushState(null, '', `#${to}`);
  announce();
}

export function parseAddress(full: string): Address {
  const mark = full.indexOf('?');
  return {
    full,
    path: mark === -1 ? full : full.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? '' : full.slice(mark + 1)),
  };
}

/** True when the window was opened at a certain page and not just started. */
export function startedWithAddress(): boolean {
  return window.location.hash.length > 2;
}

export function useAddress(): Address {
  const full = useSyncExternalStore(subscribe, read);
  return useMemo(() => parseAddress(full), [full]);
}

/** `const go = useNavigate(); go('/compare?ids=…')`. The function never changes. */
export function useNavigate(): (to: string, options?: NavigateOptions) => void {
  return navigate;
}

/** The values of the `:names` in the pattern of the page that is shown. */
export const RouteParamsContext = createContext<Readonly<Record<string, string>>>({});

export function useParams(): Readonly<Record<string, string>> {
  return use(RouteParamsContext);
}

/** Matches a path with a pattern such as `/records/:type/:id`; null when it does not fit. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? '';
    if (part.startsWith(':')) params[part.slice(1)] = decodePart(actual);
    else if (part !== actual) return null;
  }
  return params;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Addresses of records, written in one place. */
export const addressOf = {
  register: (type: string): string => `/records/${encodeURIComponent(type)}`,
  record: (type: string, id: string): string => `/records/${encodeURIComponent(type)}/${encodeURIComponent(id)}`,
  historySet: (set: number): string => `/history?set=${String(set)}`,
};
