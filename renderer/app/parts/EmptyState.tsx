/** What a page shows when there is nothing yet: what this is, one sentence, what can be done. */
import { makeStyles, Subtitle1, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalXXXL,
    flexGrow: 1,
  },
  icon: { fontSize: '40px', lineHeight: 1, color: tokens.colorNeutralForeground3 },
  text: { maxInlineSize: '56ch', color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly icon?: ReactNode;
  readonly title: string;
  readonly text?: string;
  /** Buttons: add, import, paste. */
  readonly children?: ReactNode;
}

export function EmptyState({ icon, title, text, children }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      {icon !== undefined && <span className={styles.icon} aria-hidden>{icon}</span>}
      <Subtitle1 as="h2">{title}</Subtitle1>
      {text !== undefined && <Text className={styles.text}>{text}</Text>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
