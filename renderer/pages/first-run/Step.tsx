/** The sheet of one step: steps at the top, a question, its answers, Back and Continue. */
import { makeStyles, mergeClasses, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleFilled, CircleRegular } from '@fluentui/react-icons';
import { useEffect, useRef, type ReactNode } from 'react';
import { useWords, type Word } from '../../i18n/index.ts';

export const steps = ['language', 'file', 'name', 'data', 'cluster'] as const;
export type StepName = (typeof steps)[number];

const words: Readonly<Record<StepName, Word<'firstRun'>>> = {
  language: 'stepLanguage',
  file: 'stepFile',
  name: 'stepName',
  data: 'stepData',
  cluster: 'stepCluster',
};

const useStyles = makeStyles({
  outside: {
    blockSize: '100%',
    overflowY: 'auto',
    backgroundColor: tokens.colorNeutralBackground3,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalXXXL,
    paddingInline: tokens.spacingHorizontalL,
    boxSizing: 'border-box',
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, marginBlockEnd: tokens.spacingVerticalL },
  logo: { inlineSize: '32px', blockSize: '32px' },
  welcome: { ...typographyStyles.subtitle1 },
  sheet: {
    inlineSize: 'min(760px, 100%)',
    boxSizing: 'border-box',
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    boxShadow: tokens.shadow8,
    padding: tokens.spacingHorizontalXXXL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
  },
  steps: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  present: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  title: { ...typographyStyles.title3, margin: 0, outlineStyle: 'none' },
  text: { color: tokens.colorNeutralForeground2, maxInlineSize: '88ch' },
  foot: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, justifyContent: 'flex-end', marginBlockStart: tokens.spacingVerticalS },
});

interface Props {
  readonly step: StepName;
  readonly title: string;
  readonly text?: string;
  readonly children: ReactNode;
  /** Buttons of the step, the main one last. */
  readonly foot?: ReactNode;
}

export function Step({ step, title, text, children, foot }: Props) {
  const styles = useStyles();
  const t = useWords('firstRun');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    document.title = `${title} · Eshkol`;
  }, [title]);
  return (
    <main className={styles.outside}>
      <div className={styles.head}>
        <img className={styles.logo} src={new URL('../../styles/favicon.svg', import.meta.url).href} alt="" />
        <span className={styles.welcome}>{t('welcome')}</span>
      </div>
      <div className={styles.sheet}>
        <StepList present={step} />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
        {text !== undefined && <Text className={styles.text}>{text}</Text>}
        {children}
        {foot !== undefined && foot !== false && <div className={styles.foot}>{foot}</div>}
      </div>
    </main>
  );
}

function StepList({ present }: { readonly present: StepName }) {
  const styles = useStyles();
  const t = useWords('firstRun');
  const at = steps.indexOf(present);
  return (
    <ol className={styles.steps} aria-label={t('steps')}>
      {steps.map((step, index) => (
        <li key={step} className={mergeClasses(styles.step, index === at && styles.present)} aria-current={index === at ? 'step' : undefined}>
          {index < at && <CheckmarkCircleFilled aria-label={t('stepDone')} />}
          {index === at && <CircleFilled aria-hidden />}
          {index > at && <CircleRegular aria-hidden />}
          {t(words[step])}
        </li>
      ))}
    </ol>
  );
}
