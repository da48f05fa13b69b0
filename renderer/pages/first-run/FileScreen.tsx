/**
 * A file that did not open: what happened, what it means for the data, what to do next. Nothing that
 * destroys is offered; a damaged file's backups can be put in its place, the damaged one is kept.
 */
import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { DatabaseWarningRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { Answered, copyText, refusalText, TaskProgress, useLanguage, useNotices, useProcedure, useProgram, useTasks } from '../../app/index.ts';
import { refusalDetails } from '../../app/calls.ts';
import { useFileActions, type FailedOpening } from '../../app/file-actions.ts';
import { Backups } from '../../app/parts/Backups.tsx';
import { hasWord, useWords } from '../../i18n/index.ts';

/** The refusals after which a backup may stand in for the file. */
const mendable = new Set(['file.damaged', 'file.empty', 'file.schema-differs', 'file.migration-failed', 'file.not-found']);
/** The refusals that may pass by themselves or after the person did something elsewhere. */
const repeatable = new Set([
  'file.locked', 'file.busy', 'file.read-only', 'file.folder-read-only', 'file.no-access', 'file.not-found', 'file.disk-full', 'file.disk-trouble',
  'file.engine-stopped', 'general.unexpected',
]);

const useStyles = makeStyles({
  outside: {
    blockSize: '100%',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    boxSizing: 'border-box',
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  sheet: {
    inlineSize: 'min(760px, 100%)',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXXL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
  },
  icon: { fontSize: '36px', lineHeight: 1, color: tokens.colorPaletteDarkOrangeForeground1 },
  title: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none' },
  text: { overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  heading: { ...typographyStyles.subtitle2, margin: 0 },
});

interface Props {
  readonly failed: FailedOpening;
  readonly onFailed: (failed: FailedOpening | null) => void;
  readonly onOther: () => void;
}

export function FileScreen({ failed, onFailed, onOther }: Props) {
  const styles = useStyles();
  const t = useWords('fileScreens');
  const { language } = useLanguage();
  const { settings, set } = useProgram();
  const { open } = useFileActions();
  const { running } = useTasks();
  const { success } = useNotices();
  const [busy, setBusy] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { code } = failed.refusal;
  const title = hasWord('fileScreens', code) ? t(code) : t('other');
  useEffect(() => {
    heading.current?.focus();
    document.title = `${title} · Eshkol`;
  }, [title]);

  const retry = async () => {
    setBusy(true);
    const again = await open(failed.path);
    setBusy(false);
    onFailed(again);
  };
  const isRecent = settings.recentFiles.some(({ path }) => path === failed.path);
  return (
    <main className={styles.outside}>
      <div className={styles.sheet}>
        <DatabaseWarningRegular className={styles.icon} aria-hidden />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
        <Text className={styles.text}>{refusalText(failed.refusal, language)}</Text>
        <div className={styles.actions}>
          {repeatable.has(code) && <Button appearance="primary" disabled={busy} onClick={() => { void retry(); }}>{t('retry')}</Button>}
          <Button disabled={busy} onClick={onOther}>{t('another')}</Button>
          {isRecent && (
            <Button disabled={busy} onClick={() => { void set({ forgetRecent: failed.path }).then(onOther); }}>{t('forget')}</Button>
          )}
          <Button
            appearance="subtle"
            onClick={() => { if (copyText(refusalDetails(failed.refusal, 'file.open'))) success(t('copied')); }}
          >
            {t('copyDetails')}
          </Button>
        </div>
        {running.map((task) => <TaskProgress key={task.id} task={task} />)}
        {mendable.has(code) && <BackupChoice path={failed.path} onFailed={onFailed} />}
      </div>
    </main>
  );
}

function BackupChoice({ path, onFailed }: { readonly path: string; readonly onFailed: (failed: FailedOpening | null) => void }) {
  const styles = useStyles();
  const t = useWords('fileScreens');
  const { restore } = useFileActions();
  const [busy, setBusy] = useState(false);
  const backups = useProcedure('file.backups', { of: path }, { types: [] });
  const put = async (backup: string) => {
    setBusy(true);
    const failed = await restore(backup, path, t('restoreTask'));
    setBusy(false);
    onFailed(failed);
  };
  return (
    <section aria-label={t('backups')}>
      <h2 className={styles.heading}>{t('backups')}</h2>
      <Answered of={backups}>{(list) => <Backups backups={list} busy={busy} onRestore={(backup) => { void put(backup); }} />}</Answered>
    </section>
  );
}
