/** The panel beside the grid: the form of the focused record, or of a new one. */
import { Button, Subtitle1, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular, OpenRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { RecordType } from '../../../preload/contract/catalogue/index.ts';
import type { Titles } from '../../../preload/contract/procedures/records.ts';
import type { Value } from '../../../preload/contract/values.ts';
import { addressOf, Answered, useLanguage, useNavigate, useProcedure } from '../../app/index.ts';
import { NewRecordForm } from '../../forms/NewRecordForm.tsx';
import { RecordForm } from '../../forms/RecordForm.tsx';
import { useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    inlineSize: '360px',
    flexShrink: 0,
    minBlockSize: 0,
    borderInlineStartWidth: tokens.strokeWidthThin,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  head: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalXS, padding: tokens.spacingHorizontalM, paddingInlineStart: tokens.spacingHorizontalL },
  title: { flexGrow: 1, minInlineSize: 0, overflowWrap: 'anywhere', margin: 0 },
  body: { flexGrow: 1, minBlockSize: 0, overflowY: 'auto', paddingInline: tokens.spacingHorizontalL, paddingBlockEnd: tokens.spacingVerticalL },
});

interface FrameProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

function PanelFrame({ title, onClose, actions, children }: FrameProps) {
  const styles = useStyles();
  const t = useWords('register');
  return (
    <aside className={styles.panel} aria-label={t('panel')} data-region tabIndex={-1}>
      <div className={styles.head}>
        <Subtitle1 as="h2" className={styles.title}>{title}</Subtitle1>
        {actions}
        <Tooltip relationship="label" content={t('closePanel')}>
          <Button appearance="subtle" size="small" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}

interface RecordProps {
  readonly type: RecordType;
  readonly id: string;
  readonly onClose: () => void;
}

export function RecordPanel({ type, id, onClose }: RecordProps) {
  const t = useWords('register');
  const { language } = useLanguage();
  const go = useNavigate();
  const record = useProcedure('records.get', { type: type.key, id, language }, { keep: true });
  return (
    <PanelFrame
      title={record.data?.title ?? ''}
      onClose={onClose}
      actions={
        <Tooltip relationship="label" content={t('openFull')}>
          <Button appearance="subtle" size="small" icon={<OpenRegular />} onClick={() => { go(addressOf.record(type.key, id)); }} />
        </Tooltip>
      }
    >
      <Answered of={record}>{(loaded) => <RecordForm key={loaded.id} type={type} record={loaded} narrow />}</Answered>
    </PanelFrame>
  );
}

interface NewProps {
  readonly type: RecordType;
  readonly initial: Readonly<Record<string, Value>>;
  readonly titles: Titles;
  readonly onAdded: (id: string) => void;
  readonly onClose: () => void;
}

export function NewPanel({ type, initial, titles, onAdded, onClose }: NewProps) {
  const t = useWords('register');
  const { label } = useLanguage();
  return (
    <PanelFrame title={t('newRecord', { type: label(type.labels.one) })} onClose={onClose}>
      <NewRecordForm key={JSON.stringify(initial)} type={type} initial={initial} titles={titles} narrow onAdded={onAdded} onDiscard={onClose} />
    </PanelFrame>
  );
}
