/** In the place of the members while no cluster is chosen. */
import { Button } from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import { EmptyState, useNavigate } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

export function NoCluster() {
  const t = useWords('home');
  const go = useNavigate();
  return (
    <EmptyState icon={<PeopleTeamRegular />} title={t('noCluster')} text={t('noClusterText')}>
      <Button appearance="primary" onClick={() => { go('/settings'); }}>{t('chooseCluster')}</Button>
    </EmptyState>
  );
}
