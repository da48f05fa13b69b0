/** Which of the file's clusters is ours. */
import { Button, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { Answered, Isolated, useCall, useFile, useLanguage, useProcedure, useProgram } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Step } from './Step.tsx';

interface Props {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

const NONE = '-';

export function ClusterStep({ onDone, onBack }: Props) {
  const t = useWords('firstRun');
  const { language } = useLanguage();
  const { clusterId } = useFile();
  const { refresh } = useProgram();
  const call = useCall();
  const [chosen, setChosen] = useState<string | null>(null);
  const clusters = useProcedure('records.list', { type: 'cluster', language, fields: ['code'] }, { types: ['cluster'] });
  const value = chosen ?? clusterId ?? NONE;

  const finish = async () => {
    const done = await call('file.setCluster', { clusterId: value === NONE ? null : value });
    if (done === null) return;
    await refresh();
    onDone();
  };
  return (
    <Step
      step="cluster" title={t('clusterTitle')} text={t('clusterText')}
      foot={
        <>
          <Button onClick={onBack}>{t('back')}</Button>
          <Button appearance="primary" onClick={() => { void finish(); }}>{t('finish')}</Button>
        </>
      }
    >
      <Answered of={clusters}>
        {(table) => (
          <>
            {table.rows.length === 0 && <p>{t('clusterEmpty')}</p>}
            <RadioGroup aria-label={t('clusterField')} value={value} onChange={(_event, data) => { setChosen(data.value); }}>
              {table.rows.map(([id, title, code]) => (
                <Radio
                  key={String(id)} value={String(id)}
                  label={<>{String(title)}{code === null ? null : <> · <Isolated ltr>{String(code)}</Isolated></>}</>}
                />
              ))}
              <Radio value={NONE} label={t('clusterNone')} />
            </RadioGroup>
          </>
        )}
      </Answered>
    </Step>
  );
}
