/** The notices at the foot of the window. Errors stay; the rest leave after a while, not under the pointer. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Portal, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { useWords } from '../../i18n/index.ts';
import { copyText } from '../clipboard.ts';
import { useNotices, type Notice } from '../notices.tsx';

const LEAVES_AFTER = 6000;

const useStyles = makeStyles({
  stack: {
    position: 'fixed',
    insetBlockEnd: '34px',
    insetInlineEnd: tokens.spacingHorizontalL,
    inlineSize: 'min(520px, calc(100vw - 32px))',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    zIndex: 2000,
    pointerEvents: 'none',
    '@media print': { display: 'none' },
  },
  text: { whiteSpace: 'normal', overflowWrap: 'anywhere' },
  notice: { pointerEvents: 'auto', boxShadow: tokens.shadow16, borderRadius: tokens.borderRadiusMedium },
});

export function NoticeStack() {
  const styles = useStyles();
  const t = useWords('frame');
  const { shown } = useNotices();
  return (
    <Portal>
      <div className={styles.stack} role="region" aria-label={t('notices')}>
        {shown.map((notice) => <OneNotice key={notice.id} notice={notice} />)}
      </div>
    </Portal>
  );
}

function OneNotice({ notice }: { readonly notice: Notice }) {
  const styles = useStyles();
  const t = useWords('frame');
  const { dismiss, success } = useNotices();
  const [held, setHeld] = useState(false);
  const leaves = notice.kind === 'success' || notice.kind === 'info';

  useEffect(() => {
    if (!leaves || held) return undefined;
    const timer = setTimeout(() => { dismiss(notice.id); }, LEAVES_AFTER);
    return () => { clearTimeout(timer); };
  }, [leaves, held, dismiss, notice.id]);

  const hold = () => { setHeld(true); };
  const release = () => { setHeld(false); };
  const { detail } = notice;
  return (
    <div className={styles.notice} onPointerEnter={hold} onPointerLeave={release} onFocus={hold} onBlur={release}>
      <MessageBar intent={notice.kind} layout={detail !== undefined || notice.actions !== undefined ? 'multiline' : 'singleline'} politeness={notice.kind === 'error' ? 'assertive' : 'polite'}>
        <MessageBarBody className={styles.text}>{notice.text}</MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button appearance="transparent" icon={<DismissRegular />} aria-label={t('dismiss')} onClick={() => { dismiss(notice.id); }} />
          }
        >
          {notice.actions?.map((action) => (
            <Button key={action.label} size="small" onClick={() => { action.run(); dismiss(notice.id); }}>{action.label}</Button>
          ))}
          {detail !== undefined && (
            <Button size="small" onClick={() => { if (copyText(detail)) success(t('copied')); }}>{t('copyDetails')}</Button>
          )}
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
