/** What the import did, with Undo beside it. */
import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import type { Output } from '../../../preload/contract/procedures/index.ts';
import { addressOf, AppLink, NumberCell, NumberHead, ShownNumber, useCall, useCatalogue, useLanguage, useNotices } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import type { Import } from './import-state.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  table: { maxInlineSize: '640px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly work: Import;
  readonly result: Output<'exchange.apply'>;
  /** In the first run: on to the next step. */
  readonly onDone?: () => void;
  readonly doneLabel?: string;
}

export function Applied({ work, result, onDone, doneLabel }: Props) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const { type } = useCatalogue();
  const call = useCall();
  const { success } = useNotices();
  const { set } = result;

  const undo = async () => {
    if (set === null) return;
    const undone = await call('history.undo', { set }, { task: t('undo') });
    if (undone === null) return;
    success(t('undone'));
    await work.restart();
  };
  return (
    <div className={styles.root}>
      <MessageBar intent="success" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('appliedTitle')}</MessageBarTitle>
          {set === null ? t('appliedNothing') : t('appliedText')}
        </MessageBarBody>
      </MessageBar>
      <Table size="small" className={styles.table} aria-label={t('appliedTitle')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{t('recordType')}</TableHeaderCell>
            <NumberHead>{t('added')}</NumberHead>
            <NumberHead>{t('updated')}</NumberHead>
          </TableRow>
        </TableHeader>
        <TableBody>
          {Object.entries(result.applied).map(([key, counts]) => {
            const found = type(key);
            const name = found === undefined ? key : label(found.labels.many);
            return (
              <TableRow key={key}>
                <TableCell>
                  {onDone === undefined ? <AppLink to={addressOf.register(key)} aria-label={t('openRegister', { name })}>{name}</AppLink> : name}
                </TableCell>
                <NumberCell><ShownNumber value={counts.new} /></NumberCell>
                <NumberCell><ShownNumber value={counts.changed} /></NumberCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
      <div className={styles.buttons}>
        {onDone !== undefined && (
          <Button appearance="primary" onClick={() => { void work.restart(); onDone(); }}>{doneLabel ?? t('continue')}</Button>
        )}
        {set !== null && <Button onClick={() => { void undo(); }}>{t('undo')}</Button>}
        <Button onClick={() => { void work.restart(); }}>{t('again')}</Button>
      </div>
    </div>
  );
}
