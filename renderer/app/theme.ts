/**
 * Light, dark and high contrast, all from Fluent's tokens.
 *
 * Promises: "system" follows the system as it changes; a wish for more contrast wins over both.
 * With forced colours the browser paints, and Fluent's own forced-colours styles apply.
 */
import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import type { Settings } from '../../preload/contract/procedures/file.ts';

export type ThemeName = 'light' | 'dark' | 'contrast';

/** The platforms' own faces first: they hold Latin, Hebrew and Arabic alike, so that digits match their words. */
const fontFamilyBase =
  '"Segoe UI", -apple-system, BlinkMacSystemFont, Roboto, "Helvetica Neue", Arial, "Noto Sans Hebrew", "Noto Sans Arabic", sans-serif';

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  contrast: { ...teamsHighContrastTheme, fontFamilyBase },
};

function useMedia(query: string): boolean {
  const list = useMemo(() => window.matchMedia(query), [query]);
  return useSyncExternalStore(
    (listener) => {
      list.addEventListener('change', listener);
      return () => { list.removeEventListener('change', listener); };
    },
    () => list.matches,
  );
}

export function useThemeName(setting: Settings['theme']): ThemeName {
  const dark = useMedia('(prefers-color-scheme: dark)');
  const contrast = useMedia('(prefers-contrast: more)');
  const forced = useMedia('(forced-colors: active)');
  if (contrast && !forced) return 'contrast';
  if (setting === 'system') return dark ? 'dark' : 'light';
  return setting;
}

export function themeOf(name: ThemeName): Theme {
  return themes[name];
}
