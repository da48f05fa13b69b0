/** One change set: field by field, before and after, each record a link. */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, Table, TableBody, TableCell, TableHeader,
  TableHeaderCell, TableRow, Text, tokens,
} from '@fluentui/react-components';
import type { Output } from '../../../preload/contract/procedures/index.ts';
import { addressOf, Answered, AppLink, Isolated, NOTHING, ShownMoment, useCatalogue, useDescribeSet, useLanguage, useProcedure, useReturnFocus } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { useTouched } from './SetTable.tsx';
import { mayUndo, useUndoSet } from './undo-set.ts';

type Details = Output<'history.set'>;

const MOST = 300;

const useStyles = makeStyles({
  surface: { maxInlineSize: '900px' },
  about: { color: tokens.colorNeutralForeground2, display: 'block', marginBlockEnd: tokens.spacingVerticalM },
  content: { maxBlockSize: '60vh' },
  cell: { overflowWrap: 'anywhere', verticalAlign: 'top' },
  more: { color: tokens.colorNeutralForeground3 },
});

export function SetDetails({ set, onClose }: { readonly set: number; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords('history');
  const { language } = useLanguage();
  const details = useProcedure('history.set', { set, language, limit: MOST });
  useReturnFocus();
  const { undo, busy } = useUndoSet();
  const { data } = details;
  return (
    <Dialog open onOpenChange={(_event, dialog) => { if (!dialog.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('number', { set: String(set) })}</DialogTitle>
          <DialogContent className={styles.content}>
            <Answered of={details}>{(shown) => <DetailsTable details={shown} />}</Answered>
          </DialogContent>
          <DialogActions>
            {data !== undefined && mayUndo(data.set) && (
              <Button disabled={busy} onClick={() => { void undo(data.set).then(onClose); }}>{t('undo')}</Button>
            )}
            <Button appearance="primary" onClick={onClose}>{t('close')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function DetailsTable({ details }: { readonly details: Details }) {
  const styles = useStyles();
  const t = useWords('history');
  const { label } = useLanguage();
  const { type, field } = useCatalogue();
  const describe = useDescribeSet();
  const touched = useTouched();
  const { set, changes, more } = details;
  return (
    <>
      <Text className={styles.about}>
        {describe(set)} · <ShownMoment value={set.at} />{set.author === '' ? '' : ` · ${set.author}`} · {touched(set)}
      </Text>
      {changes.length === 0 ? <Text>{t('noFields')}</Text> : (
        <Table size="extra-small" aria-label={t('changes')}>
          <TableHeader>
            <TableRow>
              <TableHeaderCell>{t('record')}</TableHeaderCell>
              <TableHeaderCell>{t('field')}</TableHeaderCell>
              <TableHeaderCell>{t('before')}</TableHeaderCell>
              <TableHeaderCell>{t('after')}</TableHeaderCell>
            </TableRow>
          </TableHeader>
          <TableBody>
            {changes.map((change, index) => {
              const found = field(change.type, change.field);
              const kind = type(change.type);
              const sameRecord = changes[index - 1]?.id === change.id;
              return (
                // A set may hold the same field of a record once only, but deleted owners repeat: the index tells them apart.
                <TableRow key={`${change.id} ${change.field} ${String(index)}`}>
                  <TableCell className={styles.cell}>
                    {!sameRecord && <AppLink to={addressOf.record(change.type, change.id)}>{change.title === '' ? change.id : change.title}</AppLink>}
                    {!sameRecord && kind !== undefined && ` · ${label(kind.labels.one)}`}
                  </TableCell>
                  <TableCell className={styles.cell}>{found === undefined ? change.field : label(found.labels)}</TableCell>
                  <TableCell className={styles.cell}><Isolated>{change.beforeShown === '' ? NOTHING : change.beforeShown}</Isolated></TableCell>
                  <TableCell className={styles.cell}><Isolated>{change.afterShown === '' ? NOTHING : change.afterShown}</Isolated></TableCell>
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      )}
      {more > 0 && <Text className={styles.more}>{t('more', { count: more })}</Text>}
    </>
  );
}
