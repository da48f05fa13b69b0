/** The last few changes of the file. */
import { Badge, makeStyles, Text, tokens } from '@fluentui/react-components';
import { addressOf, Answered, AppLink, Isolated, Section, ShownMoment, useDescribeSet, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

const FEW = 6;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, paddingBlock: tokens.spacingVerticalXXS },
  quiet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export function RecentChanges() {
  const styles = useStyles();
  const t = useWords('home');
  const describe = useDescribeSet();
  const sets = useProcedure('history.list', { limit: FEW });
  return (
    <Section title={t('recent')} end={<AppLink to="/history">{t('allChanges')}</AppLink>}>
      <Answered of={sets}>
        {(list) => list.length === 0 ? <Text className={styles.quiet}>{t('noChanges')}</Text> : (
          <ul className={styles.list}>
            {list.map((set) => (
              <li key={set.set} className={styles.row}>
                <AppLink to={addressOf.historySet(set.set)}>{describe(set)}</AppLink>
                <span className={styles.quiet}><ShownMoment value={set.at} />{set.author !== '' && <> · <Isolated>{set.author}</Isolated></>}</span>
                {set.undoneBy !== null && <Badge appearance="outline" color="informative">{t('undone')}</Badge>}
              </li>
            ))}
          </ul>
        )}
      </Answered>
    </Section>
  );
}
