/** The comparison of the chosen records: controls, table, picture of one row beside it. */
import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DismissRegular, PrintRegular, ScaleFillRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { ExportWhat } from '../../../preload/contract/procedures/exchange.ts';
import type { Comparison, ComparisonRow } from '../../../preload/contract/procedures/insight.ts';
import {
  Answered, EmptyState, Page, PageBody, PageHeader, StatusBar, useCatalogue, useFile, useLanguage, useProcedure,
} from '../../app/index.ts';
import { askedRows, type Choices, type RowKey } from '../../compare/choices.ts';
import { ComparisonTable, keyOf } from '../../compare/ComparisonTable.tsx';
import { IndicatorBars, IndicatorTrend } from '../../compare/IndicatorPicture.tsx';
import { ClusterMenu } from '../../compare/RecordPicker.tsx';
import { RowPicker } from '../../compare/RowPicker.tsx';
import { SavedSets } from '../../compare/SavedSets.tsx';
import { useExport } from '../../compare/useExport.ts';
import { useWords } from '../../i18n/index.ts';
import { Controls } from './Controls.tsx';

export type Choose = (change: Partial<Choices>) => void;

interface Props {
  readonly choices: Choices;
  readonly ids: readonly string[];
  /** Members of a large cluster that found no place. */
  readonly left: number;
  readonly choose: Choose;
}

const useStyles = makeStyles({
  beside: { display: 'flex', flexGrow: 1, minBlockSize: 0, '@media print': { display: 'block' } },
  main: { display: 'flex', flexDirection: 'column', flexGrow: 1, minInlineSize: 0, minBlockSize: 0, '@media print': { display: 'block' } },
  picture: {
    inlineSize: '400px',
    flexShrink: 0,
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalL,
    borderInlineStartWidth: '1px',
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke2,
    '@media print': { inlineSize: 'auto', overflow: 'visible', breakBefore: 'page', borderInlineStartStyle: 'none' },
  },
  closePicture: { alignSelf: 'flex-end', flexShrink: 0, '@media print': { display: 'none' } },
  noPrint: { '@media print': { display: 'none' } },
  note: { marginInline: tokens.spacingHorizontalXL, marginBlockEnd: tokens.spacingVerticalS, flexShrink: 0 },
});

export function Compared({ choices, ids, left, choose }: Props) {
  const styles = useStyles();
  const t = useWords('compare');
  const { language, label } = useLanguage();
  const type = useCatalogue().type(choices.type);
  const [choosingRows, setChoosingRows] = useState(false);
  const comparison = useProcedure(
    'compare.build',
    { type: choices.type, ids: [...ids], rows: askedRows(choices.rows), year: choices.year, language },
    { enabled: ids.length > 0, keep: true },
  );
  const data = ids.length === 0 ? undefined : comparison.data;
  const columns = data?.columns ?? [];
  const name = t('fileName', { type: type === undefined ? choices.type : label(type.labels.many) });
  const exportIt = useExport();
  const rows = shownRows(data, choices);
  const save = () => exportIt(exportOf(choices, ids, rows), name);

  return (
    <Page>
      <PageHeader
        title={type === undefined ? t('title') : t('titleOf', { type: label(type.labels.many) })}
        count={columns.length}
        actions={
          <span className={styles.noPrint}>
            <SavedSets choices={choices} ids={ids} />{' '}
            <Button size="small" icon={<PrintRegular />} disabled={data === undefined} onClick={() => { window.print(); }}>{t('print')}</Button>{' '}
            <Button size="small" appearance="primary" icon={<ArrowDownloadRegular />} disabled={data === undefined} onClick={() => void save()}>
              {t('export')}
            </Button>
          </span>
        }
      />
      <Controls
        choices={choices}
        columns={columns}
        years={data?.years ?? []}
        choose={choose}
        onRows={ids.length === 0 ? null : () => { setChoosingRows(true); }}
      />
      {left > 0 && (
        <MessageBar className={styles.note} intent="warning">
          <MessageBarBody>{t('tooMany', { count: left })}</MessageBarBody>
        </MessageBar>
      )}
      <RowPicker
        type={choices.type}
        ids={ids}
        rows={choices.rows}
        open={choosingRows}
        onClose={() => { setChoosingRows(false); }}
        onRows={(rows) => { choose({ rows }); }}
      />
      <PageBody fill>
        {ids.length === 0 ? (
          <EmptyState icon={<ScaleFillRegular />} title={t('emptyTitle')} text={t('emptyText')}>
            {choices.type === 'locality' && <ClusterMenu label={t('wholeCluster')} onCluster={(cluster) => { choose({ cluster, ids: [] }); }} />}
          </EmptyState>
        ) : (
          <Answered of={comparison}>{(answer) => <Sides comparison={answer} rows={rows} choices={choices} choose={choose} />}</Answered>
        )}
      </PageBody>
    </Page>
  );
}

/**
 * What the table shows: without a choice of rows, fields that nobody filled in are left out.
 * The same rows are exported.
 */
function shownRows(comparison: Comparison | undefined, choices: Choices): readonly ComparisonRow[] {
  return (comparison?.rows ?? []).filter((row) => {
    if (choices.onlyDifferences && !row.different) return false;
    return choices.rows !== null || row.kind !== 'field' || row.cells.some((cell) => cell.value !== null);
  });
}

function exportOf(choices: Choices, ids: readonly string[], rows: readonly ComparisonRow[]): ExportWhat {
  return {
    kind: 'comparison',
    type: choices.type,
    ids: [...ids],
    rows: askedRows(rows.map(keyOf)),
    year: choices.year,
    onlyDifferences: choices.onlyDifferences,
  };
}

type SidesProps = { readonly comparison: Comparison; readonly rows: readonly ComparisonRow[] } & Pick<Props, 'choices' | 'choose'>;

function Sides({ comparison, rows, choices, choose }: SidesProps) {
  const styles = useStyles();
  const t = useWords('compare');
  const { label } = useLanguage();
  const { name } = useFile();
  const type = useCatalogue().type(comparison.type);
  const found = comparison.rows.find((row) => keyOf(row) === choices.picture);
  const pictured = found?.kind === 'indicator' ? found : null;
  const setPicture = useCallback((picture: RowKey | null) => { choose({ picture }); }, [choose]);
  return (
    <>
      <div className={styles.beside}>
        <div className={styles.main}>
          {rows.length === 0 ? (
            <EmptyState title={t('noRowsTitle')} text={choices.onlyDifferences && comparison.rows.length > 0 ? t('noDifferences') : t('noRowsText')} />
          ) : (
            <ComparisonTable
              comparison={comparison}
              rows={rows}
              label={t('tableOf', { type: type === undefined ? comparison.type : label(type.labels.many), file: name })}
              picture={choices.picture}
              onPicture={setPicture}
            />
          )}
        </div>
        {pictured !== null && (
          <aside className={styles.picture} aria-label={t('picture')}>
            <Button
              className={styles.closePicture}
              appearance="subtle"
              size="small"
              icon={<DismissRegular />}
              aria-label={t('closePicture')}
              onClick={() => { setPicture(null); }}
            />
            <IndicatorBars row={pictured} places={comparison.columns} year={comparison.year} sorted={false} />
            <IndicatorTrend row={pictured} places={comparison.columns} />
          </aside>
        )}
      </div>
      <StatusBar>
        <span>{t('shownRows', { count: rows.length, total: comparison.rows.length })}</span>
        <Legend show={rows.some((row) => row.kind === 'indicator')} />
      </StatusBar>
    </>
  );
}

function Legend({ show }: { readonly show: boolean }) {
  const f = useWords('figures');
  return show ? <span>{f('legend')}</span> : null;
}
