/** The choice of a workbook: a button and a place to drop it. */
import { Button, makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { DocumentTableRegular } from '@fluentui/react-icons';
import { useState, type DragEvent } from 'react';
import { useLanguage, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import type { Import } from './import-state.ts';

const useStyles = makeStyles({
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXXL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `${tokens.strokeWidthThick} dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  over: { border: `${tokens.strokeWidthThick} dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  text: { maxInlineSize: '60ch', color: tokens.colorNeutralForeground2 },
  hint: { color: tokens.colorNeutralForeground3 },
  known: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL, color: tokens.colorNeutralForeground2 },
});

export function PickWorkbook({ work, compact }: { readonly work: Import; readonly compact: boolean }) {
  const styles = useStyles();
  const t = useWords('importing');
  const [over, setOver] = useState(false);
  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) void work.drop(file);
  };
  return (
    <>
      <div
        className={mergeClasses(styles.drop, over && styles.over)}
        onDragOver={(event) => { event.preventDefault(); setOver(true); }}
        onDragLeave={() => { setOver(false); }}
        onDrop={dropped}
      >
        <DocumentTableRegular className={styles.icon} aria-hidden />
        {!compact && <Text className={styles.text}>{t('pickText')}</Text>}
        <Button appearance="primary" onClick={() => { void work.pick(); }}>{t('pick')}</Button>
        <Text size={200} className={styles.hint}>{t('dropHere')}</Text>
      </div>
      {!compact && <KnownWorkbooks />}
    </>
  );
}

function KnownWorkbooks() {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const { data } = useProcedure('exchange.presets', {}, { types: [] });
  if (data === undefined || data.length === 0) return null;
  return (
    <section aria-label={t('known')}>
      <Subtitle2 as="h2">{t('known')}</Subtitle2>
      <ul className={styles.known}>
        {data.map((preset) => <li key={preset.key}><strong>{label(preset.labels)}</strong>: {label(preset.description)}</li>)}
      </ul>
    </section>
  );
}
