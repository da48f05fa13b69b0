/**
 * Search and commands (Ctrl+K): records of the file as one types, pages and actions beside them.
 *
 * Promises: arrows move, Enter opens, Escape gives the focus back to where it was.
 */
import { Dialog, DialogSurface, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useId, useState, type KeyboardEvent } from 'react';
import { useWords } from '../../i18n/index.ts';
import { useReturnFocus } from '../parts/return-focus.ts';
import { PaletteList } from './PaletteList.tsx';
import { usePaletteEntries } from './palette-entries.tsx';

const useStyles = makeStyles({
  surface: {
    padding: 0,
    maxInlineSize: '640px',
    insetBlockStart: '56px',
    insetBlockEnd: 'auto',
    marginBlock: 0,
    overflow: 'hidden',
  },
  input: { inlineSize: '100%', border: 'none', paddingBlock: tokens.spacingVerticalS },
});

export function SearchPalette({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords('frame');
  useReturnFocus();
  const listId = useId();
  const [text, setText] = useState('');
  const [active, setActive] = useState(0);
  const { entries, waiting } = usePaletteEntries(text);
  const present = Math.min(active, Math.max(entries.length - 1, 0));

  const open = (index: number) => {
    const entry = entries[index];
    if (entry === undefined) return;
    onClose();
    entry.run();
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(present + 1, entries.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(present - 1, 0));
    else if (event.key === 'Home' && event.ctrlKey) setActive(0);
    else if (event.key === 'End' && event.ctrlKey) setActive(entries.length - 1);
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(present);
    else return;
    event.preventDefault();
  };

  return (
    <Dialog open onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface} aria-label={t('search')}>
        <Input
          className={styles.input} appearance="filled-lighter" size="large" autoFocus value={text}
          contentBefore={<SearchRegular />} placeholder={t('searchField')}
          onChange={(_event, data) => { setText(data.value); setActive(0); }}
          onKeyDown={pressed}
          input={{
            role: 'combobox', 'aria-label': t('searchField'), 'aria-expanded': true, 'aria-controls': listId,
            'aria-autocomplete': 'list', 'aria-activedescendant': entries.length > 0 ? `${listId}-${String(present)}` : undefined,
          }}
        />
        <PaletteList id={listId} text={text} entries={entries} waiting={waiting} active={present} onOpen={open} onPoint={setActive} />
      </DialogSurface>
    </Dialog>
  );
}
