/** The steps at the top of the import page: where one is and what lies behind. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useWords, type Word } from '../../i18n/index.ts';
import type { ImportState } from './import-state.ts';

const steps: readonly { readonly word: Word<'importing'>; readonly stages: readonly ImportState['stage'][] }[] = [
  { word: 'stepPick', stages: ['pick', 'inspecting'] },
  { word: 'stepRecognised', stages: ['inspected', 'planning'] },
  { word: 'stepPlan', stages: ['plan', 'applying'] },
  { word: 'stepResult', stages: ['applied'] },
];

const useStyles = makeStyles({
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXL, listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3 },
  present: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
});

export function ImportSteps({ stage }: { readonly stage: ImportState['stage'] }) {
  const styles = useStyles();
  const t = useWords('importing');
  const at = steps.findIndex((step) => step.stages.includes(stage));
  return (
    <ol className={styles.list} aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li key={step.word} className={mergeClasses(styles.step, index === at && styles.present)} aria-current={index === at ? 'step' : undefined}>
          {index < at && <CheckmarkCircleFilled aria-hidden />}
          {index === at && <CircleFilled aria-hidden />}
          {index > at && <CircleRegular aria-hidden />}
          {t(step.word)}
        </li>
      ))}
    </ol>
  );
}
