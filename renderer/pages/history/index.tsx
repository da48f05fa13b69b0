/** The history of the file: every change set, its details, and taking a chosen one back. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { HistoryRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ChangeSet } from '../../../preload/contract/procedures/records.ts';
import { Answered, EmptyState, Page, PageBody, PageHeader, useAddress, useNavigate, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { SetDetails } from './SetDetails.tsx';
import { SetTable } from './SetTable.tsx';

const PAGE = 100;

const useStyles = makeStyles({
  pages: { display: 'flex', gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalM },
});

export default function HistoryPage() {
  const styles = useStyles();
  const t = useWords('history');
  const { query } = useAddress();
  const go = useNavigate();
  const [before, setBefore] = useState<number | null>(null);
  const sets = useProcedure('history.list', { limit: PAGE, ...(before === null ? {} : { before }) }, { keep: true });
  const chosen = Number(query.get('set') ?? 0);
  const open = (set: number | null) => { go(set === null ? '/history' : `/history?set=${String(set)}`); };
  return (
    <Page>
      <PageHeader title={t('title')} />
      <PageBody>
        <Answered of={sets}>
          {(list) => list.length === 0 && before === null
            ? <EmptyState icon={<HistoryRegular />} title={t('emptyTitle')} text={t('emptyText')} />
            : (
              <>
                <SetTable sets={list} onDetails={open} />
                <div className={styles.pages}>
                  {before !== null && <Button onClick={() => { setBefore(null); }}>{t('later')}</Button>}
                  {list.length === PAGE && <Button onClick={() => { setBefore(oldest(list)); }}>{t('earlier')}</Button>}
                </div>
              </>
            )}
        </Answered>
      </PageBody>
      {chosen > 0 && <SetDetails set={chosen} onClose={() => { open(null); }} />}
    </Page>
  );
}

function oldest(sets: readonly ChangeSet[]): number | null {
  return sets.at(-1)?.set ?? null;
}
