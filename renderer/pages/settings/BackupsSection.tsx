/** Backups: make one now, see them, put one back after a question. */
import {
  Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Answered, Section, showMoment, useCall, useNotices, useProcedure, useProgram, useReturnFocus } from '../../app/index.ts';
import { Backups } from '../../app/parts/Backups.tsx';
import { useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

export function BackupsSection() {
  const styles = useStyles();
  const t = useWords('settings');
  const call = useCall();
  const { refresh } = useProgram();
  const { success } = useNotices();
  const backups = useProcedure('file.backups', {});
  const [busy, setBusy] = useState(false);
  const [asked, setAsked] = useState<{ path: string; at: string } | null>(null);

  useReturnFocus(asked !== null);

  const backUp = async () => {
    setBusy(true);
    const made = await call('file.backup', {}, { task: t('backupTask') });
    setBusy(false);
    if (made === null) return;
    success(t('backupMade', { path: made.path }));
    await Promise.all([backups.refetch(), refresh()]);
  };
  const restore = async (path: string) => {
    setAsked(null);
    setBusy(true);
    const restored = await call('file.restore', { path }, { task: t('restoreTask') });
    setBusy(false);
    if (restored !== null) success(t('restored'));
  };
  return (
    <Section title={t('backups')} text={t('backupsText')}>
      <Button className={styles.button} appearance="primary" disabled={busy} onClick={() => { void backUp(); }}>{t('backupNow')}</Button>
      <Answered of={backups}>
        {(list) => (
          <Backups
            backups={list} busy={busy}
            onRestore={(path) => { setAsked({ path, at: list.find((backup) => backup.path === path)?.at ?? '' }); }}
          />
        )}
      </Answered>
      <Dialog open={asked !== null} modalType="alert" onOpenChange={(_event, data) => { if (!data.open) setAsked(null); }}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('restoreTitle')}</DialogTitle>
            <DialogContent>{asked !== null && t('restoreText', { at: showMoment(asked.at) })}</DialogContent>
            <DialogActions>
              <Button onClick={() => { setAsked(null); }}>{t('cancel')}</Button>
              <Button appearance="primary" onClick={() => { if (asked !== null) void restore(asked.path); }}>{t('restore')}</Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </Section>
  );
}
