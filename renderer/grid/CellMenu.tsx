/** The context menu of a grid: right click, or Shift+F10 on a cell. */
import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover, type PositioningVirtualElement } from '@fluentui/react-components';
import { useMemo } from 'react';
import { useWords } from '../i18n/index.ts';

export interface CellMenuAction {
  readonly key: 'open' | 'copy' | 'cut' | 'paste' | 'fillDown' | 'clear' | 'add' | 'duplicate' | 'delete' | 'cellHistory';
  readonly run: () => void;
  readonly disabled?: boolean;
}

const shortcuts: Partial<Record<CellMenuAction['key'], string>> = {
  open: 'Ctrl+Enter',
  copy: 'Ctrl+C',
  cut: 'Ctrl+X',
  paste: 'Ctrl+V',
  fillDown: 'Ctrl+D',
  clear: 'Delete',
  add: 'Alt+N',
};

interface Props {
  readonly at: { readonly x: number; readonly y: number };
  readonly actions: readonly (CellMenuAction | 'divider')[];
  readonly onClose: () => void;
}

export function CellMenu({ at, actions, onClose }: Props) {
  const t = useWords('grid');
  const target = useMemo<PositioningVirtualElement>(
    () => ({ getBoundingClientRect: () => DOMRect.fromRect({ x: at.x, y: at.y, width: 0, height: 0 }) }),
    [at],
  );
  return (
    <Menu open positioning={{ target, position: 'below', align: 'start' }} onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <MenuPopover>
        <MenuList aria-label={t('cellMenu')}>
          {actions.map((action, index) =>
            action === 'divider' ? (
              // Two dividers are alike, only their places differ.
              <MenuDivider key={`divider ${String(index)}`} />
            ) : (
              <MenuItem
                key={action.key}
                disabled={action.disabled === true}
                {...(shortcuts[action.key] === undefined ? {} : { secondaryContent: <bdi dir="ltr">{shortcuts[action.key]}</bdi> })}
                onClick={() => {
                  onClose();
                  action.run();
                }}
              >
                {t(`menu.${action.key}`)}
              </MenuItem>
            ),
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

type Runs = { readonly [Key in CellMenuAction['key']]?: (() => void) | undefined };

/** The menu's entries in their order; what this grid cannot do is left out. */
export function cellMenuActions({ editable, ...runs }: Runs & { readonly editable: boolean }): readonly (CellMenuAction | 'divider')[] {
  const edits = new Set<CellMenuAction['key']>(['cut', 'paste', 'fillDown', 'clear']);
  const parts: readonly (readonly CellMenuAction['key'][])[] = [
    ['open'],
    ['copy', 'cut', 'paste', 'fillDown', 'clear'],
    ['add', 'duplicate', 'delete'],
    ['cellHistory'],
  ];
  return parts
    .map((keys) => keys.flatMap((key) => (runs[key] === undefined ? [] : [{ key, run: runs[key], disabled: !editable && edits.has(key) }])))
    .filter((actions) => actions.length > 0)
    .flatMap((actions, index) => (index === 0 ? actions : ['divider' as const, ...actions]));
}
