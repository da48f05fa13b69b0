/** The answer to an address that names no record type. */
import { AppLink, EmptyState, Page, PageBody, PageHeader } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

export function NoSuchType() {
  const t = useWords('register');
  return (
    <Page>
      <PageHeader title={t('noSuchType')} />
      <PageBody fill>
        <EmptyState title={t('noSuchType')} text={t('noSuchTypeText')}>
          <AppLink to="/">{t('toHome')}</AppLink>
        </EmptyState>
      </PageBody>
    </Page>
  );
}
