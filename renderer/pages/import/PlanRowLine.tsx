/** One record of the plan. */
import { Button, Link, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { sentence } from '../../../preload/contract/errors/index.ts';
import type { PlanField, PlanRow } from '../../../preload/contract/procedures/exchange.ts';
import { Isolated, NOTHING, useCatalogue, useLanguage } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import type { Import } from './import-state.ts';
import { StatusWord } from './status.tsx';

const FIRST_FIELDS = 4;

const useStyles = makeStyles({
  cell: { verticalAlign: 'top', paddingBlock: tokens.spacingVerticalXS },
  title: { display: 'block', overflowWrap: 'anywhere' },
  under: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS, margin: 0 },
  field: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200 },
  name: { color: tokens.colorNeutralForeground3 },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere' },
  reason: { color: tokens.colorPaletteRedForeground1 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBlockStart: tokens.spacingVerticalXS },
});

interface Props {
  readonly row: PlanRow;
  readonly busy: boolean;
  readonly onSettle: Import['settle'];
}

export function PlanRowLine({ row, busy, onSettle }: Props) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label, language } = useLanguage();
  const { type } = useCatalogue();
  const found = type(row.type);
  const column = row.reason?.column ?? null;
  const at = { sheet: row.sheet, row: String(row.sheetRow) };
  // What stands for a whole sheet, such as its source, has no row.
  const place = row.sheetRow === 0 ? t('placeSheet', at) : column === null ? t('placeOf', at) : t('placeColumn', { ...at, column });
  return (
    <TableRow>
      <TableCell className={styles.cell}><StatusWord status={row.status} /></TableCell>
      <TableCell className={styles.cell}>
        <span className={styles.title}><Isolated>{row.title === '' ? NOTHING : row.title}</Isolated></span>
        <span className={styles.under}>{found === undefined ? row.type : label(found.labels.one)} · {place}</span>
      </TableCell>
      <TableCell className={styles.cell}>
        {row.reason !== null && <Text size={200} className={styles.reason}>{sentence(row.reason.code, row.reason.params, language)}</Text>}
        {row.status !== 'same' && <FieldChanges row={row} />}
        {row.status === 'conflict' && (
          <div className={styles.buttons}>
            <Button size="small" disabled={busy} aria-label={t('keepOursOf', { title: row.title })} onClick={() => { void onSettle('ours', row.row); }}>
              {t('keepOurs')}
            </Button>
            <Button size="small" disabled={busy} aria-label={t('takeTheirsOf', { title: row.title })} onClick={() => { void onSettle('theirs', row.row); }}>
              {t('takeTheirs')}
            </Button>
          </div>
        )}
      </TableCell>
    </TableRow>
  );
}

function FieldChanges({ row }: { readonly row: PlanRow }) {
  const styles = useStyles();
  const t = useWords('importing');
  const [all, setAll] = useState(false);
  if (row.fields.length === 0) return null;
  const shown = all ? row.fields : row.fields.slice(0, FIRST_FIELDS);
  const rest = row.fields.length - FIRST_FIELDS;
  return (
    <>
      <dl className={styles.fields}>
        {shown.map((field) => <FieldChange key={field.field} row={row} change={field} />)}
      </dl>
      {rest > 0 && (
        <Link as="button" aria-expanded={all} onClick={() => { setAll(!all); }}>
          {all ? t('fewerFields') : t('moreFields', { count: rest })}
        </Link>
      )}
    </>
  );
}

function FieldChange({ row, change }: { readonly row: PlanRow; readonly change: PlanField }) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const { field } = useCatalogue();
  const found = field(row.type, change.field);
  const isNew = row.status === 'new' || row.status === 'rejected';
  const before = change.beforeShown === '' ? NOTHING : change.beforeShown;
  const after = change.afterShown === '' ? NOTHING : change.afterShown;
  return (
    <div className={styles.field}>
      <dt className={styles.name}>{found === undefined ? change.field : label(found.labels)}</dt>
      <dd className={styles.value}>
        {row.status === 'conflict' && <>{t('ours')}: <Isolated>{before}</Isolated> · {t('theirs')}: <Isolated>{after}</Isolated></>}
        {row.status === 'conflict' && change.base !== undefined && <> · {t('base', { value: change.base === null ? NOTHING : String(change.base) })}</>}
        {isNew && <Isolated>{after}</Isolated>}
        {row.status === 'changed' && <><del className={styles.before}><Isolated>{before}</Isolated></del> <ins className={styles.value}><Isolated>{after}</Isolated></ins></>}
      </dd>
    </div>
  );
}
