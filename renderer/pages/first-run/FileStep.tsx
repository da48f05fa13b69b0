/** Which file: a new one, one that is there, the sample, or one of the last. */
import { Button, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { BeakerRegular, DatabaseRegular, DismissRegular, DocumentAddRegular, FolderOpenRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Isolated, TaskProgress, useNavigate, useProgram, useTasks } from '../../app/index.ts';
import { useFileActions, type FailedOpening } from '../../app/file-actions.ts';
import { FileBrowser } from '../../app/parts/FileBrowser.tsx';
import { useWords } from '../../i18n/index.ts';
import { Choice } from './Choice.tsx';
import { Step } from './Step.tsx';

const useStyles = makeStyles({
  recent: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', alignItems: 'center' },
  open: { flexGrow: 1, justifyContent: 'flex-start', minInlineSize: 0, fontWeight: tokens.fontWeightRegular },
  path: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

interface Props {
  readonly onBack: () => void;
  readonly onNew: () => void;
  readonly onFailed: (failed: FailedOpening) => void;
}

export function FileStep({ onBack, onNew, onFailed }: Props) {
  const t = useWords('firstRun');
  const { open, create } = useFileActions();
  const { running } = useTasks();
  const go = useNavigate();
  const [browsing, setBrowsing] = useState(false);
  const [busy, setBusy] = useState(false);

  const settle = async (work: Promise<FailedOpening | null>) => {
    setBusy(true);
    const failed = await work;
    setBusy(false);
    if (failed !== null) onFailed(failed);
    else if (window.location.hash.startsWith('#/first-run')) go('/');
  };
  const choose = async () => {
    if (window.eshkol.host === 'browser') {
      setBrowsing(true);
      return;
    }
    const picked = await window.eshkol.files.pick('database');
    if (picked?.path !== undefined) await settle(open(picked.path));
  };
  const sample = async () => {
    const made = await create({ name: t('sampleName'), sample: true }, t('sampleTask'));
    // Made on an earlier day: the same file is wanted again.
    const already = made?.refusal.code === 'file.exists' ? made.refusal.params['path'] : undefined;
    return typeof already === 'string' ? open(already) : made;
  };

  return (
    <Step step="file" title={t('fileTitle')} foot={<Button onClick={onBack}>{t('back')}</Button>}>
      <Choice icon={<DocumentAddRegular />} title={t('newFile')} text={t('newFileText')} disabled={busy} onChoose={onNew} />
      <Choice icon={<FolderOpenRegular />} title={t('openFile')} text={t('openFileText')} disabled={busy} onChoose={() => { void choose(); }} />
      <Choice icon={<BeakerRegular />} title={t('sampleFile')} text={t('sampleFileText')} disabled={busy} onChoose={() => { void settle(sample()); }} />
      {running.map((task) => <TaskProgress key={task.id} task={task} />)}
      <RecentFiles busy={busy} onOpen={(path) => { void settle(open(path)); }} />
      {browsing && (
        <FileBrowser
          choose="file" onClose={() => { setBrowsing(false); }}
          onChosen={(path) => { setBrowsing(false); void settle(open(path)); }}
        />
      )}
    </Step>
  );
}

function RecentFiles({ busy, onOpen }: { readonly busy: boolean; readonly onOpen: (path: string) => void }) {
  const styles = useStyles();
  const t = useWords('firstRun');
  const { settings, set } = useProgram();
  if (settings.recentFiles.length === 0) return null;
  return (
    <section className={styles.recent} aria-label={t('recent')}>
      <Subtitle2 as="h2">{t('recent')}</Subtitle2>
      <ul className={styles.list}>
        {settings.recentFiles.map(({ path }) => (
          <li key={path} className={styles.row}>
            <Button appearance="subtle" className={styles.open} icon={<DatabaseRegular />} disabled={busy} onClick={() => { onOpen(path); }}>
              <span className={styles.path}><Isolated ltr>{path}</Isolated></span>
            </Button>
            <Button
              appearance="subtle" icon={<DismissRegular />} aria-label={t('forget', { name: path })}
              onClick={() => { void set({ forgetRecent: path }); }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
