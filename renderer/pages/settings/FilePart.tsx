/** The open file: what it is, its cluster, copies, backups, check. */
import { Button, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { Isolated, Section, ShownMoment, ShownNumber, useCall, useFile, useLanguage, useNavigate, useNotices, useProcedure, useProgram } from '../../app/index.ts';
import { useSize } from '../../app/parts/sizes.ts';
import { useWords } from '../../i18n/index.ts';
import { BackupsSection } from './BackupsSection.tsx';
import { CheckSection } from './CheckSection.tsx';
import { Facts } from './Facts.tsx';

const NONE = '-';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  cluster: { maxInlineSize: '360px' },
});

export function FilePart() {
  const styles = useStyles();
  const t = useWords('settings');
  const size = useSize();
  const file = useFile();
  return (
    <>
      <Section title={t('file')}>
        <Facts
          facts={[
            [t('fileName'), <Isolated key="v">{file.name}</Isolated>],
            [t('fileFolder'), <Isolated key="v" ltr>{file.path}</Isolated>],
            [t('fileSize'), <Isolated key="v">{size(file.sizeBytes)}</Isolated>],
            [t('filePosition'), <ShownNumber key="v" value={file.position} />],
            [t('fileBackup'), file.lastBackupAt === null ? t('noBackup') : <ShownMoment key="v" value={file.lastBackupAt} />],
          ]}
        />
        <div className={styles.cluster}><ClusterChoice clusterId={file.clusterId} /></div>
        <FileButtons name={file.name} />
      </Section>
      <BackupsSection />
      <CheckSection />
    </>
  );
}

function ClusterChoice({ clusterId }: { readonly clusterId: string | null }) {
  const t = useWords('settings');
  const { language } = useLanguage();
  const call = useCall();
  const { refresh } = useProgram();
  const { success } = useNotices();
  const { data } = useProcedure('records.list', { type: 'cluster', language, fields: [] }, { types: ['cluster'] });
  const clusters = (data?.rows ?? []).map(([id, title]) => ({ id: String(id), title: String(title) }));
  const choose = async (chosen: string) => {
    const done = await call('file.setCluster', { clusterId: chosen === NONE ? null : chosen });
    if (done === null) return;
    await refresh();
    success(t('clusterSaved'));
  };
  return (
    <Field label={t('cluster')}>
      <Dropdown
        value={clusters.find(({ id }) => id === clusterId)?.title ?? t('noCluster')} selectedOptions={[clusterId ?? NONE]}
        onOptionSelect={(_event, option) => { if (option.optionValue !== undefined) void choose(option.optionValue); }}
      >
        <Option value={NONE}>{t('noCluster')}</Option>
        {clusters.map(({ id, title }) => <Option key={id} value={id}>{title}</Option>)}
      </Dropdown>
    </Field>
  );
}

function FileButtons({ name }: { readonly name: string }) {
  const styles = useStyles();
  const t = useWords('settings');
  const call = useCall();
  const go = useNavigate();
  const { success } = useNotices();
  const saveCopy = async () => {
    const target = await window.eshkol.files.save(`${name}.eshkol`);
    if (target === null) return;
    const saved = await call('file.saveCopy', { target: target.handle }, { task: t('saveCopyTask') });
    if (saved === null) return;
    await window.eshkol.files.deliver(target);
    success(t('copySaved', { path: target.name }));
  };
  const close = async () => {
    go('/first-run');
    await call('file.close', {});
  };
  return (
    <div className={styles.buttons}>
      <Button onClick={() => { void saveCopy(); }}>{t('saveCopy')}</Button>
      <Button onClick={() => { void close(); }}>{t('closeFile')}</Button>
    </div>
  );
}
