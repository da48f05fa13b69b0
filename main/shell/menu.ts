/**
 * The menu of the window. Undo and redo are not in it: they belong to the page, which undoes records
 * as well as typing.
 */
import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../preload/contract/text.ts';
import { words, type Word } from './words.ts';

type Role = NonNullable<MenuItemConstructorOptions['role']>;

const menus: readonly (readonly [Word, readonly (readonly [Word, Role])[]])[] = [
  ['file', [['quit', 'quit']]],
  ['edit', [['cut', 'cut'], ['copy', 'copy'], ['paste', 'paste'], ['selectAll', 'selectAll']]],
  [
    'view',
    [
      ['zoomIn', 'zoomIn'],
      ['zoomOut', 'zoomOut'],
      ['actualSize', 'resetZoom'],
      ['fullScreen', 'togglefullscreen'],
      ['reload', 'reload'],
      ['developerTools', 'toggleDevTools'],
    ],
  ],
];

export function showMenu(language: Language): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(
      menus.map(([title, items]) => ({
        label: words[title][language],
        submenu: items.map(([word, role]) => ({ label: words[word][language], role })),
      })),
    ),
  );
}
