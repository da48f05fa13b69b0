/** What the file holds: record types with their counts, those that hold something. */
import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { addressOf, Answered, AppLink, Section, ShownNumber, useCatalogue, useLanguage, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function Contents() {
  const styles = useStyles();
  const t = useWords('home');
  const { label } = useLanguage();
  const { groups } = useCatalogue();
  const counts = useProcedure('records.count', {}, { keep: true });
  return (
    <Section title={t('inFile')}>
      <Answered of={counts}>
        {(count) => {
          const filled = groups.filter(({ key }) => key !== 'own').flatMap(({ types }) => types).filter(({ key }) => (count[key] ?? 0) > 0);
          if (filled.length === 0) return <Text className={styles.quiet}>{t('nothingInFile')}</Text>;
          return (
            <ul className={styles.list}>
              {filled.map((type) => (
                <li key={type.key} className={styles.row}>
                  <AppLink to={addressOf.register(type.key)}>{label(type.labels.many)}</AppLink>
                  <ShownNumber value={count[type.key] ?? 0} />
                </li>
              ))}
            </ul>
          );
        }}
      </Answered>
    </Section>
  );
}
