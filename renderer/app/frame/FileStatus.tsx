/** The end of the status bar: saved or not, last backup. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { useWords } from '../../i18n/index.ts';
import { useProgram } from '../program.tsx';
import { showMoment } from '../show.ts';

const useStyles = makeStyles({
  root: { display: 'flex', gap: tokens.spacingHorizontalL, whiteSpace: 'nowrap' },
  saved: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
});

/** Left-to-right inside a sentence of either direction. */
const LRI = '\u2066';
const PDI = '\u2069';

export function FileStatus() {
  const styles = useStyles();
  const t = useWords('frame');
  const { file } = useProgram();
  if (file === null) return null;
  return (
    <span className={styles.root}>
      <span>{file.lastBackupAt === null ? t('noBackup') : t('lastBackup', { at: `${LRI}${showMoment(file.lastBackupAt)}${PDI}` })}</span>
      <span className={styles.saved}>
        <CheckmarkCircleRegular aria-hidden />
        {t('savedShort')}
      </span>
    </span>
  );
}
