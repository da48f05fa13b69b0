/** Import: a workbook in, its plan shown, applied as one change. */
import { makeStyles } from '@fluentui/react-components';
import { Page, PageBody, PageHeader, useNavigate } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ImportFlow } from './ImportFlow.tsx';

const useStyles = makeStyles({ body: { maxInlineSize: '1200px' } });

export default function ImportPage() {
  const styles = useStyles();
  const t = useWords('importing');
  const go = useNavigate();
  return (
    <Page>
      <PageHeader title={t('title')} />
      <PageBody className={styles.body}>
        <ImportFlow onDone={() => { go('/'); }} />
      </PageBody>
    </Page>
  );
}
