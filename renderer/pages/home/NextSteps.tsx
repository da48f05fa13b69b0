/** What a coordinator does next with this file: only steps that still have a point. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { addressOf, AppLink, Section, useFile, useProcedure } from '../../app/index.ts';
import { useWords, type Word } from '../../i18n/index.ts';

interface NextStep {
  readonly title: Word<'home'>;
  readonly text: Word<'home'>;
  readonly to: string;
}

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  text: { display: 'block', color: tokens.colorNeutralForeground3 },
});

/** The steps that the file's contents and last backup call for, most useful first. */
export function nextSteps(counts: Readonly<Record<string, number>>, hasCluster: boolean, hasBackup: boolean): readonly NextStep[] {
  const steps: NextStep[] = [];
  const none = (type: string) => (counts[type] ?? 0) === 0;
  if (none('locality')) steps.push({ title: 'nextImport', text: 'nextImportText', to: '/import' });
  if (none('indicator_value')) steps.push({ title: 'nextFigures', text: 'nextFiguresText', to: '/import' });
  if (none('provider')) steps.push({ title: 'nextProviders', text: 'nextProvidersText', to: addressOf.register('provider') });
  if (hasCluster && !none('locality')) steps.push({ title: 'nextCompare', text: 'nextCompareText', to: '/compare' });
  if (!hasBackup) steps.push({ title: 'nextBackup', text: 'nextBackupText', to: '/settings' });
  return steps;
}

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
