/** What program this is, for the person and for her helper. */
import { Button, makeStyles, Text } from '@fluentui/react-components';
import { copyText, Isolated, Section, useFile, useNotices, useProgram } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { Facts } from './Facts.tsx';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' }, text: { maxInlineSize: '80ch' } });

export function AboutPart() {
  const styles = useStyles();
  const t = useWords('settings');
  const { version } = useProgram();
  const { schemaVersion } = useFile();
  const { success } = useNotices();
  const { host } = window.eshkol;
  const copy = () => {
    const text = JSON.stringify({ version, schemaVersion, host, agent: navigator.userAgent }, null, 2);
    if (copyText(text)) success(t('copied'));
  };
  return (
    <Section title={t('about')}>
      <Text className={styles.text}>{t('aboutText')}</Text>
      <Facts
        facts={[
          [t('version'), <Isolated key="v" ltr>{version}</Isolated>],
          [t('structure'), <Isolated key="v" ltr>{schemaVersion}</Isolated>],
          [t('environment'), host === 'electron' ? t('hostElectron') : t('hostBrowser')],
          [t('licence'), <Isolated key="v" ltr>MIT</Isolated>],
        ]}
      />
      <Button className={styles.button} onClick={copy}>{t('copyAbout')}</Button>
    </Section>
  );
}
