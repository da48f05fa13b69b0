/** The change sets, newest first. */
import { Badge, Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular, InfoRegular } from '@fluentui/react-icons';
import type { ChangeSet } from '../../../preload/contract/procedures/records.ts';
import { Isolated, showNumber, ShownMoment, useCatalogue, useDescribeSet, useLanguage } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { mayUndo, useUndoSet } from './undo-set.ts';

const useStyles = makeStyles({
  table: { tableLayout: 'fixed', minInlineSize: '720px' },
  when: { inlineSize: '140px' },
  who: { inlineSize: '16%' },
  touched: { inlineSize: '24%' },
  actions: { inlineSize: '200px' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS, justifyContent: 'flex-end' },
  undone: { color: tokens.colorNeutralForeground3 },
  what: { overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
  counts: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXS },
});

interface Props {
  readonly sets: readonly ChangeSet[];
  readonly onDetails: (set: number) => void;
}

export function SetTable({ sets, onDetails }: Props) {
  const styles = useStyles();
  const t = useWords('history');
  return (
    <Table size="small" className={styles.table} aria-label={t('table')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell className={styles.when}>{t('when')}</TableHeaderCell>
          <TableHeaderCell>{t('what')}</TableHeaderCell>
          <TableHeaderCell className={styles.touched}>{t('touched')}</TableHeaderCell>
          <TableHeaderCell className={styles.who}>{t('who')}</TableHeaderCell>
          <TableHeaderCell className={styles.actions} />
        </TableRow>
      </TableHeader>
      <TableBody>
        {sets.map((set) => <SetLine key={set.set} set={set} onDetails={onDetails} />)}
      </TableBody>
    </Table>
  );
}

function SetLine({ set, onDetails }: { readonly set: ChangeSet; readonly onDetails: (set: number) => void }) {
  const styles = useStyles();
  const t = useWords('history');
  const what = useDescribeSet()(set);
  const { undo, busy } = useUndoSet();
  const touched = useTouched()(set);
  return (
    <TableRow className={set.undoneBy === null ? '' : styles.undone}>
      <TableCell><ShownMoment value={set.at} /></TableCell>
      <TableCell className={styles.what}>
        {what} {set.undoneBy !== null && <Badge appearance="outline" color="informative">{t('undoneBy', { set: String(set.undoneBy) })}</Badge>}
      </TableCell>
      <TableCell className={styles.counts}>{touched}</TableCell>
      <TableCell>{set.author === '' ? t('nobody') : <Isolated>{set.author}</Isolated>}</TableCell>
      <TableCell>
        <div className={styles.buttons}>
          <Button size="small" appearance="subtle" icon={<InfoRegular />} aria-label={t('detailsOf', { set: String(set.set), what })} onClick={() => { onDetails(set.set); }}>
            {t('details')}
          </Button>
          <Button
            size="small" icon={<ArrowUndoRegular />} disabled={busy || !mayUndo(set)} aria-label={t('undoOf', { set: String(set.set), what })}
            onClick={() => { void undo(set); }}
          >
            {t('undo')}
          </Button>
        </div>
      </TableCell>
    </TableRow>
  );
}

/** More types than this are counted together: the details list them. */
const FEW_TYPES = 4;

/** "Services: 12 · Providers: 3": how many records of each type a set touched, most first. */
export function useTouched(): (set: ChangeSet) => string {
  const v = useWords('values');
  const { language, label } = useLanguage();
  const { type } = useCatalogue();
  return (set) => {
    const counts = Object.entries(set.counts).toSorted((a, b) => b[1] - a[1]);
    const shown = counts.slice(0, counts.length === FEW_TYPES + 1 ? counts.length : FEW_TYPES).map(([key, count]) => {
      const found = type(key);
      const name = found === undefined ? key : label(count === 1 ? found.labels.one : found.labels.many);
      return `${name}: ${showNumber(count, language)}`;
    });
    const rest = counts.slice(shown.length).reduce((sum, [, count]) => sum + count, 0);
    return [...shown, ...(rest > 0 ? [v('more', { count: rest })] : [])].join(' · ');
  };
}
