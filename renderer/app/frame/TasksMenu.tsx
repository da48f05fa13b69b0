/** Background work: a bar with count and Cancel, shown once something has run for a second. */
import { Button, makeStyles, Popover, PopoverSurface, PopoverTrigger, Spinner, tokens } from '@fluentui/react-components';
import { useWords } from '../../i18n/index.ts';
import { TaskProgress } from '../parts/TaskProgress.tsx';
import { useLater } from '../parts/Waiting.tsx';
import { useTasks } from '../tasks.tsx';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, inlineSize: '320px' },
});

export function TasksMenu() {
  const { running } = useTasks();
  return running.length === 0 ? null : <RunningTasks />;
}

function RunningTasks() {
  const styles = useStyles();
  const t = useWords('frame');
  const { running } = useTasks();
  const later = useLater(1000);
  if (!later) return null;
  return (
    <Popover trapFocus positioning="below-end">
      <PopoverTrigger disableButtonEnhancement>
        <Button appearance="subtle" icon={<Spinner size="extra-tiny" aria-hidden />}>
          {t('tasksRunning', { count: running.length })}
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-label={t('tasks')}>
        <div className={styles.list}>
          {running.map((task) => <TaskProgress key={task.id} task={task} />)}
        </div>
      </PopoverSurface>
    </Popover>
  );
}
