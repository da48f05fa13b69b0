/** What a coordinator does next with this file: only steps that still have a point. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { AppLink, Section, useFile, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { nextSteps } from './next-steps.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { display: 'block', color: tokens.colorNeutralForeground3 },
});

export function NextSteps() {
  const styles = useStyles();
  const t = useWords('home');
  const { clusterId, lastBackupAt } = useFile();
  const { data } = useProcedure('records.count', {}, { keep: true });
  const steps = data === undefined ? [] : nextSteps(data, clusterId !== null, lastBackupAt !== null);
  if (steps.length === 0) return null;
  return (
    <Section title={t('next')}>
      <ul className={styles.list}>
        {steps.map((step) => (
          <li key={step.title}>
            <AppLink to={step.to}>{t(step.title)}</AppLink>
            <Text size={200} className={styles.text}>{t(step.text)}</Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
