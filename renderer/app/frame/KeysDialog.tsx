/** The list of keys (`?`). */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Table, TableBody, TableCell,
  TableHeader, TableHeaderCell, TableRow, tokens,
} from '@fluentui/react-components';
import { useReturnFocus } from '../parts/return-focus.ts';
import { useWords, type Word } from '../../i18n/index.ts';

const keys: readonly (readonly [Word<'frame'>, string])[] = [
  ['keySearch', 'Ctrl+K'],
  ['keyUndo', 'Ctrl+Z'],
  ['keyRedo', 'Ctrl+Y'],
  ['keyNew', 'Alt+N'],
  ['keySaved', 'Ctrl+S'],
  ['keyPrint', 'Ctrl+P'],
  ['keyRegions', 'F6'],
  ['keyBackForward', 'Alt+← Alt+→'],
  ['keyContext', 'Shift+F10'],
  ['keyMove', '← ↑ → ↓ Tab Enter'],
  ['keyCell', 'F2'],
  ['keyCopyPaste', 'Ctrl+C Ctrl+V'],
  ['keyFillDown', 'Ctrl+D'],
  ['keyRecord', 'Ctrl+Enter'],
  ['keyList', '?'],
];

const useStyles = makeStyles({
  key: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
  },
});

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ open, onClose }: Props) {
  useReturnFocus(open);
  const styles = useStyles();
  const t = useWords('frame');
  return (
    <Dialog open={open} onOpenChange={(_event, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('keys')}</DialogTitle>
          <DialogContent>
            <Table size="extra-small" aria-label={t('keys')}>
              <TableHeader>
                <TableRow>
                  <TableHeaderCell>{t('keyAction')}</TableHeaderCell>
                  <TableHeaderCell>{t('keyPress')}</TableHeaderCell>
                </TableRow>
              </TableHeader>
              <TableBody>
                {keys.map(([word, press]) => (
                  <TableRow key={word}>
                    <TableCell>{t(word)}</TableCell>
                    <TableCell><kbd dir="ltr" className={styles.key}>{press}</kbd></TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>{t('close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
