/** One running task: title, stage, bar, count, Cancel. */
import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { hasWord, useWords } from '../../i18n/index.ts';
import { useLanguage } from '../language.tsx';
import { showNumber } from '../show.ts';
import { useTasks, type RunningTask } from '../tasks.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, minInlineSize: 0 },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
});

export function TaskProgress({ task }: { readonly task: RunningTask }) {
  const styles = useStyles();
  const t = useWords('frame');
  const { language } = useLanguage();
  const { cancel } = useTasks();
  const stage = `stage.${task.stage ?? 'working'}`;
  const done = showNumber(task.done, language);
  const count = task.total === null ? t('doneSoFar', { done }) : t('doneOf', { done, total: showNumber(task.total, language) });
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Text weight="semibold" truncate block>{task.title}</Text>
        <Button size="small" disabled={task.cancelling} aria-label={t('cancelTask', { title: task.title })} onClick={() => { cancel(task.id); }}>
          {task.cancelling ? t('cancelling') : t('cancel')}
        </Button>
      </div>
      <ProgressBar aria-label={task.title} {...(task.total === null || task.total === 0 ? {} : { value: task.done, max: task.total })} />
      <Text size={200} className={styles.count}>
        {hasWord('frame', stage) ? t(stage) : t('stage.working')}
        {task.done > 0 && ` · ${count}`}
      </Text>
    </div>
  );
}
