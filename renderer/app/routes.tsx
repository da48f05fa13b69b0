/**
 * The pages and their addresses.
 *
 * To add a page: `renderer/pages/<name>/index.tsx` with the page as default export, and a line
 * here. Pages are loaded when they are first shown.
 */
import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { matchPath } from './address.ts';

export interface Route {
  readonly pattern: string;
  /** Null while the folder holds no page: the address then answers "no such page". */
  readonly page: LazyExoticComponent<ComponentType> | null;
  /** Shown without an open file, and without the frame's navigation. */
  readonly withoutFile?: boolean;
}

type PageModule = { readonly default: ComponentType };

const modules = import.meta.glob<PageModule>('../pages/*/index.tsx');

function page(name: string): LazyExoticComponent<ComponentType> | null {
  const load = modules[`../pages/${name}/index.tsx`];
  return load === undefined ? null : lazy(load);
}

export const routes: readonly Route[] = [
  { pattern: '/', page: page('home') },
  { pattern: '/first-run', page: page('first-run'), withoutFile: true },
  { pattern: '/settings', page: page('settings') },
  { pattern: '/settings/:section', page: page('settings') },
  { pattern: '/history', page: page('history') },
  { pattern: '/import', page: page('import') },
  { pattern: '/records/:type', page: page('register') },
  { pattern: '/records/:type/:id', page: page('record') },
  { pattern: '/compare', page: page('compare') },
  { pattern: '/indicators', page: page('indicators') },
];

export interface FoundRoute {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

export function findRoute(path: string): FoundRoute | null {
  for (const route of routes) {
    const params = matchPath(route.pattern, path);
    if (params !== null) return { route, params };
  }
  return null;
}
