/** The interface's words, so that tests name controls as people see them. */
import { grid } from '../../../renderer/i18n/words/grid.ts';
import { record } from '../../../renderer/i18n/words/record.ts';
import { register } from '../../../renderer/i18n/words/register.ts';
import { forms } from '../../../renderer/i18n/words/forms.ts';

type Params = Readonly<Record<string, string | number>>;

/** The words of the register, record, grid and form areas in one language; parameters are filled in. */
export function registerWords(language: 'he' | 'en') {
  const say = (words: Readonly<Record<string, string>>) => (key: string, params: Params = {}) => {
    const found = words[key];
    if (found === undefined) throw new Error(`no word ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));
  };
  return { grid: say(grid[language]), record: say(record[language]), register: say(register[language]), forms: say(forms[language]) };
}
