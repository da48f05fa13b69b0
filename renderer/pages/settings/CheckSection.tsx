/** The check of the whole file, step by step. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, DismissCircleRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { CheckReport } from '../../../preload/contract/procedures/file.ts';
import { copyText, Isolated, Section, useCall, useNotices } from '../../app/index.ts';
import { hasWord, useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  step: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  good: { color: tokens.colorPaletteGreenForeground1, fontSize: '18px' },
  bad: { color: tokens.colorPaletteRedForeground1, fontSize: '18px' },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function CheckSection() {
  const styles = useStyles();
  const t = useWords('settings');
  const call = useCall();
  const { success } = useNotices();
  const [report, setReport] = useState<CheckReport | null>(null);
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setReport(await call('file.check', {}, { task: t('checkTask') }));
    setBusy(false);
  };
  return (
    <Section title={t('check')} text={t('checkText')}>
      <Button className={styles.button} disabled={busy} onClick={() => { void check(); }}>{t('checkNow')}</Button>
      {report !== null && (
        <>
          <MessageBar intent={report.ok ? 'success' : 'error'} layout="multiline">
            <MessageBarBody>{report.ok ? t('checkGood') : t('checkBad')}</MessageBarBody>
            {!report.ok && (
              <MessageBarActions>
                <Button size="small" onClick={() => { if (copyText(JSON.stringify(report, null, 2))) success(t('copied')); }}>{t('copyAbout')}</Button>
              </MessageBarActions>
            )}
          </MessageBar>
          <ul className={styles.list}>
            {report.steps.map((step) => (
              <li key={step.step} className={styles.step}>
                {step.ok
                  ? <CheckmarkCircleRegular className={styles.good} aria-label={t('stepGood')} />
                  : <DismissCircleRegular className={styles.bad} aria-label={t('stepBad')} />}
                <CheckStepName step={step.step} />
                {!step.ok && <span className={styles.detail}><Isolated>{step.detail}</Isolated></span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function CheckStepName({ step }: { readonly step: string }) {
  const t = useWords('settings');
  const word = `check.${step}`;
  return <span>{hasWord('settings', word) ? t(word) : step}</span>;
}
