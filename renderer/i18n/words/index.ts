/** The words of every area. A new area is a file beside this one and a line here. */
import { changes } from './changes.ts';
import { compare } from './compare.ts';
import { figures } from './figures.ts';
import { fileScreens } from './file-screens.ts';
import { firstRun } from './first-run.ts';
import { forms } from './forms.ts';
import { frame } from './frame.ts';
import { grid } from './grid.ts';
import { history } from './history.ts';
import { home } from './home.ts';
import { importing } from './importing.ts';
import { indicators } from './indicators.ts';
import { record } from './record.ts';
import { register } from './register.ts';
import { settings } from './settings.ts';
import { values } from './values.ts';

export const words = {
  changes,
  compare,
  figures,
  fileScreens,
  firstRun,
  forms,
  frame,
  grid,
  history,
  home,
  importing,
  indicators,
  record,
  register,
  settings,
  values,
};
