/**
 * The page between question and answer. Nothing for 300 ms, then a spinner with a word; a refusal
 * is said in place, with "Try again".
 */
import { Button, MessageBar, MessageBarActions, MessageBarBody, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import { useWords } from '../../i18n/index.ts';
import { asRefusal, refusalText } from '../calls.ts';
import { useLanguage } from '../language.tsx';

const useStyles = makeStyles({
  waiting: { display: 'flex', justifyContent: 'center', padding: tokens.spacingHorizontalXXXL, flexGrow: 1 },
  refusal: { padding: tokens.spacingHorizontalXL },
});

/** True once `wait` milliseconds have passed: what is quicker never flickers. */
export function useLater(wait: number): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => { setLater(true); }, wait);
    return () => { clearTimeout(timer); };
  }, [wait]);
  return later;
}

export function Waiting() {
  const styles = useStyles();
  const t = useWords('frame');
  if (!useLater(300)) return null;
  return (
    <div className={styles.waiting}>
      <Spinner label={t('loading')} />
    </div>
  );
}

interface Question<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
  readonly refetch: () => unknown;
}

interface Props<T> {
  readonly of: Question<T>;
  readonly children: (data: T) => ReactNode;
}

/** `<Answered of={useProcedure(…)}>{(data) => …}</Answered>`. */
export function Answered<T>({ of, children }: Props<T>) {
  const styles = useStyles();
  const t = useWords('frame');
  const { language } = useLanguage();
  if (of.data !== undefined) return children(of.data);
  if (of.error === null) return <Waiting />;
  return (
    <div className={styles.refusal}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{refusalText(asRefusal(of.error), language)}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => of.refetch()}>{t('tryAgain')}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
