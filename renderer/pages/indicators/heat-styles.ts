/**
 * Shades of the heat map: orange for the weak end, blue for the strong one, which people who see
 * few colours tell apart; teal from pale to strong where there is no better or worse.
 *
 * Promises: only theme tokens, mixed with the page's background, so that the printed value keeps
 * its contrast in the light and the dark theme; with forced colours the values stand alone.
 */
import { makeStyles, tokens } from '@fluentui/react-components';

const mix = (token: string, percent: number) => `color-mix(in srgb, ${token} ${String(percent)}%, ${tokens.colorNeutralBackground1})`;
const weak = tokens.colorPaletteDarkOrangeBorderActive;
const strong = tokens.colorPaletteBlueBorderActive;
const plain = tokens.colorPaletteTealBorderActive;

export const useHeatStyles = makeStyles({
  '-3': { backgroundColor: mix(weak, 46) },
  '-2': { backgroundColor: mix(weak, 30) },
  '-1': { backgroundColor: mix(weak, 15) },
  '0': { backgroundColor: tokens.colorNeutralBackground1 },
  '1': { backgroundColor: mix(strong, 15) },
  '2': { backgroundColor: mix(strong, 30) },
  '3': { backgroundColor: mix(strong, 46) },
  'plain-3': { backgroundColor: tokens.colorNeutralBackground1 },
  'plain-2': { backgroundColor: mix(plain, 8) },
  'plain-1': { backgroundColor: mix(plain, 15) },
  plain0: { backgroundColor: mix(plain, 22) },
  plain1: { backgroundColor: mix(plain, 30) },
  plain2: { backgroundColor: mix(plain, 38) },
  plain3: { backgroundColor: mix(plain, 46) },
});
