/** The bureau's workbook now, or an empty file. The plan is the same as on the import page. */
import { Button } from '@fluentui/react-components';
import { useWords } from '../../i18n/index.ts';
import { ImportFlow } from '../import/ImportFlow.tsx';
import { useImport } from '../import/import-state.ts';
import { Step } from './Step.tsx';

interface Props {
  readonly onDone: () => void;
  readonly onEmpty: () => void;
}

export function DataStep({ onDone, onEmpty }: Props) {
  const t = useWords('firstRun');
  const { stage } = useImport().state;
  const mayLeave = stage === 'pick' || stage === 'inspected' || stage === 'plan';
  return (
    <Step step="data" title={t('dataTitle')} text={t('dataText')} foot={mayLeave && <Button onClick={onEmpty}>{t('dataEmpty')}</Button>}>
      <ImportFlow compact onDone={onDone} doneLabel={t('continue')} />
    </Step>
  );
}
