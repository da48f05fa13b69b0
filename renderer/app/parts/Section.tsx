/** A titled part of a page. */
import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minInlineSize: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  text: { color: tokens.colorNeutralForeground2, margin: 0, maxInlineSize: '80ch' },
});

interface Props {
  readonly title: string;
  readonly text?: string;
  /** At the end of the title's line. */
  readonly end?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

export function Section({ title, text, end, children, className }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <section className={mergeClasses(styles.root, className)} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>{title}</h2>
        {end}
      </div>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children}
    </section>
  );
}
