/** A new file: its name and folder. */
import { Button, Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { Isolated, refusalText, useLanguage, useNavigate, useProgram } from '../../app/index.ts';
import { useFileActions } from '../../app/file-actions.ts';
import { FileBrowser } from '../../app/parts/FileBrowser.tsx';
import { useWords } from '../../i18n/index.ts';
import { pathIn } from './new-file-path.ts';
import { Step } from './Step.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  folder: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  path: { overflowWrap: 'anywhere' },
});

export function NameStep({ onBack }: { readonly onBack: () => void }) {
  const styles = useStyles();
  const t = useWords('firstRun');
  const { language } = useLanguage();
  const { defaultFolder } = useProgram();
  const { create } = useFileActions();
  const go = useNavigate();
  const [name, setName] = useState(t('nameSuggestion'));
  const [folder, setFolder] = useState<string | null>(null);
  const [browsing, setBrowsing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return;
    setBusy(true);
    // The next step's address first, so that the new file opens there and not at its overview.
    go('/first-run?step=data', { replace: true });
    const failed = await create(folder === null ? { name: wanted } : { path: pathIn(folder, wanted) }, t('createTask'));
    setBusy(false);
    if (failed !== null) setProblem(refusalText(failed.refusal, language));
  };

  return (
    <Step step="name" title={t('nameTitle')}>
      <form className={styles.form} onSubmit={(event) => { void submit(event); }}>
        <Field label={t('nameField')} hint={t('nameHint')} required {...(problem === null ? {} : { validationMessage: problem })}>
          <Input value={name} maxLength={120} onChange={(_event, data) => { setName(data.value); setProblem(null); }} />
        </Field>
        <Field label={t('folder')}>
          <div className={styles.folder}>
            <Text className={styles.path}><Isolated ltr>{folder ?? defaultFolder}</Isolated></Text>
            <Button size="small" onClick={() => { setBrowsing(true); }}>{t('changeFolder')}</Button>
          </div>
        </Field>
        <div className={styles.folder}>
          <Button appearance="primary" type="submit" disabled={busy || name.trim() === ''}>{t('create')}</Button>
          <Button onClick={onBack} disabled={busy}>{t('back')}</Button>
        </div>
      </form>
      {browsing && (
        <FileBrowser
          choose="folder" folder={folder ?? defaultFolder} onClose={() => { setBrowsing(false); }}
          onChosen={(path) => { setBrowsing(false); setFolder(path); }}
        />
      )}
    </Step>
  );
}
