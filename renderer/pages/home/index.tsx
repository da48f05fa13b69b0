/** The overview: our cluster with key figures, what is in the file, latest changes, next steps. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Page, PageBody, PageHeader, useClusterTitle, useFile } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Contents } from './Contents.tsx';
import { Members } from './Members.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NoCluster } from './NoCluster.tsx';
import { RecentChanges } from './RecentChanges.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(260px, 320px)',
    columnGap: tokens.spacingHorizontalXXXL,
    rowGap: tokens.spacingVerticalXXL,
    alignItems: 'start',
    '@media (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minInlineSize: 0 },
});

export default function HomePage() {
  const styles = useStyles();
  const t = useWords('home');
  const { clusterId } = useFile();
  const cluster = useClusterTitle();
  return (
    <Page>
      <PageHeader title={t('title')} {...(cluster === null ? {} : { under: cluster })} />
      <PageBody>
        <div className={styles.columns}>
          <div className={styles.column}>
            {clusterId === null ? <NoCluster /> : <Members clusterId={clusterId} />}
            <RecentChanges />
          </div>
          <div className={styles.column}>
            <NextSteps />
            <Contents />
          </div>
        </div>
      </PageBody>
    </Page>
  );
}
