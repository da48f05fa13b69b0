/** The title bar: file and cluster, search, undo and redo, background work, settings. */
import { Badge, Button, makeStyles, Tooltip, tokens } from '@fluentui/react-components';
import { SearchRegular, SettingsRegular } from '@fluentui/react-icons';
import { useWords } from '../../i18n/index.ts';
import { useNavigate } from '../address.ts';
import { Isolated } from '../parts/Shown.tsx';
import { useProgram } from '../program.tsx';
import { useClusterTitle } from '../cluster.ts';
import { SearchPalette } from './SearchPalette.tsx';
import { TasksMenu } from './TasksMenu.tsx';
import { UndoRedo } from './UndoRedo.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    paddingInline: tokens.spacingHorizontalM,
    minInlineSize: 0,
    '@media print': { display: 'none' },
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    flexGrow: 1,
    flexBasis: 0,
    minInlineSize: 0,
    whiteSpace: 'nowrap',
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflow: 'hidden', textOverflow: 'ellipsis' },
  cluster: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis' },
  logo: { inlineSize: '20px', blockSize: '20px', flexShrink: 0 },
  search: { inlineSize: 'min(420px, 36vw)', justifyContent: 'flex-start', color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS, flexGrow: 1, flexBasis: 0 },
});

interface Props {
  readonly searching: boolean;
  readonly onSearching: (open: boolean) => void;
}

export function TitleBar({ searching, onSearching }: Props) {
  const styles = useStyles();
  const t = useWords('frame');
  const go = useNavigate();
  const { file } = useProgram();
  const cluster = useClusterTitle();
  return (
    <header className={styles.root} data-region aria-label={t('titleBar')}>
      <div className={styles.file}>
        <img className={styles.logo} src={new URL('../../styles/favicon.svg', import.meta.url).href} alt="" />
        <span className={styles.name}><Isolated>{file?.name ?? t('noFile')}</Isolated></span>
        {cluster !== null && <span className={styles.cluster}>· <Isolated>{cluster}</Isolated></span>}
        {file?.isSample === true && <Badge appearance="tint" color="warning">{t('sample')}</Badge>}
      </div>
      <Button
        className={styles.search}
        icon={<SearchRegular />}
        onClick={() => { onSearching(true); }}
        aria-keyshortcuts="Control+K"
        aria-haspopup="dialog"
      >
        {t('searchHint')}
      </Button>
      <div className={styles.end}>
        <TasksMenu />
        <UndoRedo />
        <Tooltip content={t('settings')} relationship="label">
          <Button appearance="subtle" icon={<SettingsRegular />} onClick={() => { go('/settings'); }} />
        </Tooltip>
      </div>
      {searching && <SearchPalette onClose={() => { onSearching(false); }} />}
    </header>
  );
}
