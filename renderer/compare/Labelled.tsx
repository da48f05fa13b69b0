/** A small control with its label before it on the same line. */
import { Label, makeStyles, tokens, useId } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS, minInlineSize: 0 },
  label: { whiteSpace: 'nowrap' },
});

interface Props {
  readonly label: string;
  /** Gets the label's id, for `aria-labelledby`. */
  readonly children: (labelId: string) => ReactNode;
}

export function Labelled({ label, children }: Props) {
  const styles = useStyles();
  const id = useId('label');
  return (
    <span className={styles.root}>
      <Label id={id} size="small" className={styles.label}>{label}</Label>
      {children(id)}
    </span>
  );
}
