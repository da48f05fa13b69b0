/**
 * The frame around every page: title bar, navigation, content, status bar, notices.
 *
 * Promises: F6 walks its regions, the first Tab offers to skip to the content, and nothing in it
 * waits for a page.
 */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/index.ts';
import { StatusBarContext } from '../status-bar.tsx';
import { FileStatus } from './FileStatus.tsx';
import { FileWarnings } from './FileWarnings.tsx';
import { FrameKeys } from './FrameKeys.tsx';
import { Navigation } from './Navigation.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TitleBar } from './TitleBar.tsx';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    gridTemplateRows: '48px minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    blockSize: '100%',
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    '@media print': { display: 'block', blockSize: 'auto' },
  },
  below: { display: 'flex', minBlockSize: 0, '@media print': { display: 'block' } },
  middle: {
    flexGrow: 1,
    minInlineSize: 0,
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    borderStartStartRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
  main: { flexGrow: 1, minBlockSize: 0, position: 'relative', outlineStyle: 'none' },
  status: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    minBlockSize: '26px',
    paddingInline: tokens.spacingHorizontalM,
    flexShrink: 0,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    '@media print': { display: 'none' },
  },
  slot: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, flexGrow: 1, minInlineSize: 0 },
});

export function Frame({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const t = useWords('frame');
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  const [searching, setSearching] = useState(false);
  return (
    <div className={styles.root}>
      <SkipLink />
      <TitleBar searching={searching} onSearching={setSearching} />
      <div className={styles.below}>
        <Navigation />
        <div className={styles.middle}>
          <StatusBarContext value={slot}>
            <main id="content" className={styles.main} tabIndex={-1} data-region aria-label={t('content')}>
              {children}
            </main>
          </StatusBarContext>
          <footer className={styles.status} data-region aria-label={t('statusBar')} tabIndex={-1}>
            <div className={styles.slot} ref={setSlot} />
            <FileStatus />
          </footer>
        </div>
      </div>
      <FileWarnings />
      <FrameKeys onSearch={() => { setSearching(true); }} />
    </div>
  );
}
