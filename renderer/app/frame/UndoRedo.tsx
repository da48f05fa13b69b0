/** Undo and redo, each saying what it would do. */
import { Button, Tooltip } from '@fluentui/react-components';
import { ArrowRedoRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { useWords } from '../../i18n/index.ts';
import { useDescribeSet } from '../changes.ts';
import { useLanguage } from '../language.tsx';
import { useUndo } from '../undo.ts';

export function UndoRedo() {
  const t = useWords('frame');
  const { dir } = useLanguage();
  const { undoable, redoable, undo, redo } = useUndo();
  const describe = useDescribeSet();
  // "Back" points against the direction of reading.
  const [back, forward] = dir === 'rtl' ? [<ArrowRedoRegular key="i" />, <ArrowUndoRegular key="i" />] : [<ArrowUndoRegular key="i" />, <ArrowRedoRegular key="i" />];
  const undoTip = undoable === null ? t('undoNothing') : `${t('undoWhat', { what: describe(undoable) })} (Ctrl+Z)`;
  const redoTip = redoable === null ? t('redoNothing') : `${t('redoWhat', { what: describe(redoable) })} (Ctrl+Y)`;
  return (
    <>
      <Tooltip content={undoTip} relationship="description">
        <Button
          appearance="subtle" icon={back} disabledFocusable={undoable === null} aria-label={t('undo')}
          aria-keyshortcuts="Control+Z" onClick={() => { void undo(); }}
        />
      </Tooltip>
      <Tooltip content={redoTip} relationship="description">
        <Button
          appearance="subtle" icon={forward} disabledFocusable={redoable === null} aria-label={t('redo')}
          aria-keyshortcuts="Control+Y" onClick={() => { void redo(); }}
        />
      </Tooltip>
    </>
  );
}
