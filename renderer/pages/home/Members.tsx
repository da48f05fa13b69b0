/** The members of our cluster with a few key figures, each with its year; a name opens its record. */
import { makeStyles, mergeClasses, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { Output } from '../../../preload/contract/procedures/index.ts';
import type { Figure } from '../../../preload/contract/procedures/insight.ts';
import { addressOf, Answered, AppLink, Isolated, NOTHING, NumberCell, NumberHead, Section, useCatalogue, useLanguage, useProcedure } from '../../app/index.ts';
import { decimalsOf, showFigure } from '../../compare/figures.ts';
import { useWords } from '../../i18n/index.ts';
import { useKeyIndicators } from './key-figures.ts';

type Member = Output<'cluster.members'>[number];
type Heat = Output<'indicators.heat'>;

/** The overview is read at a glance; the exact number is one click away. */
const MOST_DECIMALS = 1;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  name: { minInlineSize: '110px', overflowWrap: 'anywhere' },
  head: { verticalAlign: 'bottom', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, paddingBlock: tokens.spacingVerticalXS },
  kind: { inlineSize: '110px', whiteSpace: 'nowrap' },
  year: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
  links: { display: 'flex', gap: tokens.spacingHorizontalL, flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

export function Members({ clusterId }: { readonly clusterId: string }) {
  const styles = useStyles();
  const t = useWords('home');
  const { language } = useLanguage();
  const members = useProcedure('cluster.members', { clusterId, language }, { types: ['membership', 'locality', 'cluster'] });
  const { ids } = useKeyIndicators();
  const heat = useProcedure(
    'indicators.heat',
    { clusterId, language, indicators: [...(ids ?? [])] },
    { enabled: ids !== null && ids.length > 0, types: ['indicator_value', 'membership', 'indicator'] },
  );
  const compare = `/compare?type=locality&ids=${(members.data ?? []).map(({ id }) => encodeURIComponent(id)).join(',')}`;
  return (
    <Section
      title={t('clusterMembers')}
      end={members.data !== undefined && members.data.length > 1 && (
        <span className={styles.links}>
          <AppLink to={compare}>{t('compareMembers')}</AppLink>
          <AppLink to="/indicators">{t('allIndicators')}</AppLink>
        </span>
      )}
    >
      <Answered of={members}>
        {(list) => list.length === 0
          ? <Text>{t('noMembers')} <AppLink to={addressOf.register('membership')}>{t('addMembers')}</AppLink></Text>
          : <MemberTable members={list} heat={heat.data} />}
      </Answered>
      {ids !== null && ids.length === 0 && <Text size={200} className={styles.quiet}>{t('noFigures')}</Text>}
    </Section>
  );
}

function MemberTable({ members, heat }: { readonly members: readonly Member[]; readonly heat: Heat | undefined }) {
  const styles = useStyles();
  const t = useWords('home');
  const { label } = useLanguage();
  const { item } = useCatalogue();
  const rows = heat?.rows ?? [];
  return (
    <div className={styles.scroll}>
      <Table size="small" aria-label={t('clusterMembers')}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.head}>{t('authority')}</TableHeaderCell>
            <TableHeaderCell className={mergeClasses(styles.head, styles.kind)}>{t('kind')}</TableHeaderCell>
            {rows.map((row) => (
              <NumberHead key={row.indicator.id} className={styles.head} title={row.indicator.definition ?? row.indicator.title}>
                {row.indicator.title}
                <span className={styles.year}>{[row.indicator.unit, sameYear(row.cells)].filter((part) => part !== null).join(' · ')}</span>
              </NumberHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {members.map((member) => {
            const kind = item('locality_kind', member.kind);
            return (
              <TableRow key={member.id}>
                <TableCell className={styles.name}><AppLink to={addressOf.record('locality', member.id)}>{member.title}</AppLink></TableCell>
                <TableCell className={styles.kind}>{kind === undefined ? member.kind : label(kind.labels)}</TableCell>
                {rows.map((row) => (
                  <NumberCell key={row.indicator.id}>
                    <ShownFigure figure={row.cells[heat?.columns.findIndex(({ id }) => id === member.id) ?? -1]} decimals={Math.min(decimalsOf(row.indicator, row.cells), MOST_DECIMALS)} withYear={sameYear(row.cells) === null} />
                  </NumberCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}

/** The year that all figures share, null when they differ. */
function sameYear(figures: readonly Figure[]): number | null {
  const years = new Set(figures.map(({ year }) => year).filter((year) => year !== null));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

interface ShownFigureProps {
  readonly figure: Figure | undefined;
  readonly decimals: number;
  readonly withYear: boolean;
}

function ShownFigure({ figure, decimals, withYear }: ShownFigureProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  if (figure === undefined) return <span className={styles.quiet}>{NOTHING}</span>;
  const about = [figure.periodLabel, figure.source].filter((part) => part !== null).join(' · ');
  return (
    <span title={about}>
      <Isolated ltr>{showFigure(figure, decimals, language)}</Isolated>
      {withYear && figure.year !== null && <span className={styles.year}>{figure.year}</span>}
    </span>
  );
}
