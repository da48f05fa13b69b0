/** The steps of an import, on its own page or inside the first run (`compact`). */
import { makeStyles, tokens } from '@fluentui/react-components';
import { TaskProgress, useTasks } from '../../app/index.ts';
import { Applied } from './Applied.tsx';
import { useImport } from './import-state.ts';
import { ImportSteps } from './ImportSteps.tsx';
import { PickWorkbook } from './PickWorkbook.tsx';
import { PlanView } from './PlanView.tsx';
import { Recognised } from './Recognised.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, minInlineSize: 0 },
});

interface Props {
  readonly compact?: boolean;
  /** After a finished import. */
  readonly onDone?: () => void;
  readonly doneLabel?: string;
}

export function ImportFlow({ compact, onDone, doneLabel }: Props) {
  const styles = useStyles();
  const work = useImport();
  const { running } = useTasks();
  const { state } = work;
  const busy = state.stage === 'inspecting' || state.stage === 'planning' || state.stage === 'applying';
  return (
    <div className={styles.root}>
      {compact !== true && <ImportSteps stage={state.stage} />}
      {state.stage === 'pick' && <PickWorkbook work={work} compact={compact ?? false} />}
      {state.stage === 'inspected' && <Recognised work={work} file={state.file} inspection={state.inspection} />}
      {(state.stage === 'plan' || state.stage === 'applying') && (
        <PlanView work={work} file={state.file} plan={state.plan} busy={busy} compact={compact ?? false} />
      )}
      {busy && running.map((task) => <TaskProgress key={task.id} task={task} />)}
      {state.stage === 'applied' && (
        <Applied work={work} result={state.result} {...(compact === true && onDone !== undefined ? { onDone } : {})} {...(doneLabel === undefined ? {} : { doneLabel })} />
      )}
    </div>
  );
}
