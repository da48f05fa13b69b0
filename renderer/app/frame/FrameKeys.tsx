/** The keys that work on every page, and their list. */
import { useFocusFinders } from '@fluentui/react-components';
import { useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { useKeys } from '../keys.ts';
import { useNotices } from '../notices.tsx';
import { useUndo } from '../undo.ts';
import { KeysDialog } from './KeysDialog.tsx';
import { moveToRegion } from './regions.ts';

interface Props {
  readonly onSearch: () => void;
}

export function FrameKeys({ onSearch }: Props) {
  const t = useWords('frame');
  const { undo, redo } = useUndo();
  const { success } = useNotices();
  const { findFirstFocusable } = useFocusFinders();
  const [listed, setListed] = useState(false);
  useKeys(
    {
      'ctrl+KeyK': onSearch,
      'ctrl+KeyZ': () => { void undo(); },
      'ctrl+KeyY': () => { void redo(); },
      'ctrl+shift+KeyZ': () => { void redo(); },
      'ctrl+KeyS': () => { success(t('saved')); },
      // A browser does this by itself; a desktop window does not.
      'alt+ArrowLeft': () => { window.history.back(); },
      'alt+ArrowRight': () => { window.history.forward(); },
      F6: () => { moveToRegion(1, findFirstFocusable); },
      'shift+F6': () => { moveToRegion(-1, findFirstFocusable); },
      '?': () => { setListed(true); },
    },
    { always: ['ctrl+KeyK', 'ctrl+KeyS', 'alt+ArrowLeft', 'alt+ArrowRight', 'F6', 'shift+F6'] },
  );
  return <KeysDialog open={listed} onClose={() => { setListed(false); }} />;
}
