/** A file's backups with "Restore" beside each. */
import { Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { Output } from '../../../preload/contract/procedures/index.ts';
import { hasWord, useWords } from '../../i18n/index.ts';
import { showMoment } from '../show.ts';
import { Isolated, ShownMoment } from './Shown.tsx';
import { useSize } from './sizes.ts';

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground3 },
  table: { maxInlineSize: '640px' },
  action: { textAlign: 'end' },
});

interface Props {
  readonly backups: Output<'file.backups'>;
  readonly busy: boolean;
  readonly onRestore: (path: string) => void;
}

export function Backups({ backups, busy, onRestore }: Props) {
  const styles = useStyles();
  const t = useWords('fileScreens');
  const v = useWords('values');
  const size = useSize();
  if (backups.length === 0) return <Text className={styles.none}>{t('noBackups')}</Text>;
  return (
    <Table size="small" className={styles.table} aria-label={t('backups')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('backupAt')}</TableHeaderCell>
          <TableHeaderCell>{t('backupReason')}</TableHeaderCell>
          <TableHeaderCell>{t('backupSize')}</TableHeaderCell>
          <TableHeaderCell />
        </TableRow>
      </TableHeader>
      <TableBody>
        {backups.map((backup) => {
          const reason = `backup.${backup.reason}`;
          return (
            <TableRow key={backup.path}>
              <TableCell><ShownMoment value={backup.at} /></TableCell>
              <TableCell>{hasWord('values', reason) ? v(reason) : backup.reason}</TableCell>
              <TableCell><Isolated>{size(backup.sizeBytes)}</Isolated></TableCell>
              <TableCell className={styles.action}>
                <Button
                  size="small" disabled={busy} aria-label={t('restore', { at: showMoment(backup.at) })}
                  onClick={() => { onRestore(backup.path); }}
                >
                  {t('restoreShort')}
                </Button>
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
