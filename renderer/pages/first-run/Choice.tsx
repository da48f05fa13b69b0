/** A large answer to a step's question: what it is, and one sentence. */
import { CompoundButton, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';

const useStyles = makeStyles({
  root: { maxInlineSize: 'none', inlineSize: '100%', justifyContent: 'flex-start', textAlign: 'start', paddingBlock: tokens.spacingVerticalM },
});

interface Props {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export function Choice({ icon, title, text, disabled, onChoose }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <CompoundButton
      className={styles.root} icon={icon} disabled={disabled ?? false} onClick={onChoose}
      aria-labelledby={`${id}-title`} aria-describedby={`${id}-text`}
      secondaryContent={<span id={`${id}-text`}>{text}</span>}
    >
      <span id={`${id}-title`}>{title}</span>
    </CompoundButton>
  );
}
