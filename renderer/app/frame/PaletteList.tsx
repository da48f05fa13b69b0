/** The list under the palette's field. */
import { Caption1, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { Fragment, useEffect, useRef } from 'react';
import { useWords } from '../../i18n/index.ts';
import { Isolated } from '../parts/Shown.tsx';
import type { PaletteEntry } from './palette-entries.tsx';

const useStyles = makeStyles({
  list: {
    overflowY: 'auto',
    maxBlockSize: 'min(60vh, 480px)',
    paddingBlock: tokens.spacingVerticalXS,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
  },
  heading: { paddingInline: tokens.spacingHorizontalL, paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground3 },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    minBlockSize: '36px',
    paddingInline: tokens.spacingHorizontalL,
    cursor: 'pointer',
  },
  active: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  icon: { display: 'inline-flex', fontSize: '20px', color: tokens.colorNeutralForeground3 },
  title: { flexShrink: 1, minInlineSize: 0 },
  detail: { color: tokens.colorNeutralForeground3, minInlineSize: 0, marginInlineStart: 'auto', flexShrink: 2 },
  message: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly id: string;
  readonly text: string;
  readonly entries: readonly PaletteEntry[];
  readonly waiting: boolean;
  readonly active: number;
  readonly onOpen: (index: number) => void;
  readonly onPoint: (index: number) => void;
}

export function PaletteList({ id, text, entries, waiting, active, onOpen, onPoint }: Props) {
  const styles = useStyles();
  const t = useWords('frame');
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const nothing = entries.length === 0 && !waiting && text.trim() !== '';
  const firstPage = entries.findIndex((entry) => entry.section === 'pages');
  return (
    <div ref={list} className={styles.list}>
      {text.trim() === '' && <div className={styles.message}>{t('searchStart')}</div>}
      <div id={id} role="listbox" aria-label={t('search')}>
        {entries.map((entry, index) => (
          <Fragment key={entry.key}>
            {index === firstPage && <Caption1 block className={styles.heading} role="presentation">{t('searchPages')}</Caption1>}
            <div
              id={`${id}-${String(index)}`} role="option" aria-selected={index === active} tabIndex={-1}
              className={mergeClasses(styles.option, index === active && styles.active)}
              onMouseMove={() => { onPoint(index); }} onClick={() => { onOpen(index); }}
            >
              <span className={styles.icon} aria-hidden>{entry.icon}</span>
              <Text truncate wrap={false} className={styles.title}><Isolated>{entry.title}</Isolated></Text>
              <Text truncate wrap={false} size={200} className={styles.detail}><Isolated>{entry.detail}</Isolated></Text>
            </div>
          </Fragment>
        ))}
      </div>
      <div aria-live="polite" className={nothing ? styles.message : undefined}>
        {nothing && t('searchNothing', { text: text.trim() })}
      </div>
    </div>
  );
}
