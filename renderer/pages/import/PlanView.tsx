/** The plan: numbers per record type, notes, conflicts, rejected rows, every record, and Apply. */
import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { sentence } from '../../../preload/contract/errors/index.ts';
import type { PickedFile } from '../../../preload/contract/bridge.ts';
import type { PlanStatus, PlanSummary } from '../../../preload/contract/procedures/exchange.ts';
import { Isolated, showDate, useCall, useLanguage, useNotices } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { countOf, toWrite, type Import } from './import-state.ts';
import { PlanCountsTable } from './PlanCountsTable.tsx';
import { PlanRows } from './PlanRows.tsx';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  title: { ...typographyStyles.subtitle1, margin: 0 },
  source: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  notes: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export interface PlanFilter {
  readonly type: string | null;
  readonly status: PlanStatus | null;
}

interface Props {
  readonly work: Import;
  readonly file: PickedFile;
  readonly plan: PlanSummary;
  readonly busy: boolean;
  readonly compact: boolean;
}

export function PlanView({ work, file, plan, busy, compact }: Props) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const [filter, setFilter] = useState<PlanFilter>({ type: null, status: null });
  const writes = toWrite(plan);
  return (
    <section className={styles.root} aria-label={t('planTitle')}>
      <div>
        <h2 className={styles.title}>{t('planTitle')}</h2>
        <Text className={styles.source}>
          <Isolated>{plan.fileName}</Isolated>
          {plan.preset !== null && ` · ${label(plan.preset.labels)}`}
          {plan.sourceDate !== null && ` · ${t('sourceDate', { date: showDate(plan.sourceDate) })}`}
        </Text>
      </div>
      <PlanCountsTable plan={plan} filter={filter} onFilter={setFilter} />
      <PlanMessages work={work} file={file} plan={plan} busy={busy} onFilter={setFilter} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={busy || writes === 0} onClick={() => { void work.apply(); }}>
          {t('apply', { count: writes })}
        </Button>
        <Button disabled={busy} onClick={() => { void work.restart(); }}>{t('discard')}</Button>
      </div>
      {(!compact || filter.status !== null) && <PlanRows plan={plan} filter={filter} onFilter={setFilter} onSettle={work.settle} busy={busy} />}
    </section>
  );
}

interface MessagesProps extends Omit<Props, 'compact'> {
  readonly onFilter: (filter: PlanFilter) => void;
}

function PlanMessages({ work, file, plan, busy }: MessagesProps) {
  const styles = useStyles();
  const t = useWords('importing');
  const { language } = useLanguage();
  const conflicts = countOf(plan, 'conflict');
  const rejected = countOf(plan, 'rejected');
  const nothing = toWrite(plan) === 0 && conflicts === 0 && rejected === 0;
  const saveRejected = useSaveRejected(plan.planId, file.name);
  return (
    <>
      {nothing && <MessageBar intent="success"><MessageBarBody>{t('nothing')}</MessageBarBody></MessageBar>}
      {conflicts > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('conflictsTitle', { count: conflicts })} {t('conflictsText')}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={busy} onClick={() => { void work.settle('ours'); }}>{t('keepOursAll')}</Button>
            <Button size="small" disabled={busy} onClick={() => { void work.settle('theirs'); }}>{t('takeTheirsAll')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {rejected > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('rejectedTitle', { count: rejected })}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabled={busy} onClick={() => { void saveRejected(); }}>{t('rejectedWorkbook')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {plan.notes.length > 0 && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>
            <ul className={styles.notes} aria-label={t('notes')}>
              {plan.notes.map((note) => {
                const text = sentence(note.code, note.params, language);
                return <li key={text}>{text}</li>;
              })}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

/** Writes the rejected rows, with their reasons, to a workbook of the person's choice. */
function useSaveRejected(planId: string, fileName: string): () => Promise<void> {
  const t = useWords('importing');
  const { language } = useLanguage();
  const call = useCall();
  const { success } = useNotices();
  return async () => {
    const name = t('rejectedFile', { name: fileName.replace(/\.[^.]*$/, '') });
    const target = await window.eshkol.files.save(`${name}.xlsx`);
    if (target === null) return;
    const written = await call('exchange.rejected', { planId, target: target.handle, language }, { task: t('rejectedWorkbook') });
    if (written === null) return;
    await window.eshkol.files.deliver(target);
    success(t('rejectedSaved', { count: written.rows }));
  };
}
