/**
 * Records side by side: a row per field or indicator, a column per record, then both means.
 *
 * Promises: a real table with row and column headers; header row and first column stay in view;
 * best and worst carry icon, word and colour; every figure and mean is a button that opens what
 * there is to know about it. More than 150 rows come in pages; printing shows all.
 */
import { mergeClasses, ToggleButton, Tooltip } from '@fluentui/react-components';
import { ArrowTrendingDownRegular, DataBarHorizontalRegular, TrophyRegular } from '@fluentui/react-icons';
import { memo, type MouseEvent } from 'react';
import type { Comparison, ComparisonColumn, ComparisonRow, Figure } from '../../preload/contract/procedures/insight.ts';
import { addressOf, AppLink, Isolated, NOTHING, useLanguage } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import { fieldKey, indicatorKey, type RowKey } from './choices.ts';
import { decimalsOf, mainYear, showFigure, showMean, showPeriod, type IndicatorRow } from './figures.ts';
import { useFigureDetails } from './FigureDetails.tsx';
import { Pager } from './Pager.tsx';
import { usePaging } from './paging.ts';
import { useTableStyles } from './table-styles.ts';
import './print.css';

interface Props {
  readonly comparison: Comparison;
  readonly rows: readonly ComparisonRow[];
  readonly label: string;
  readonly picture: RowKey | null;
  readonly onPicture: (row: RowKey | null) => void;
}

export function keyOf(row: ComparisonRow): RowKey {
  return row.kind === 'field' ? fieldKey(row.key) : indicatorKey(row.indicator.id);
}

export function ComparisonTable({ comparison, rows, label, picture, onPicture }: Props) {
  const styles = useTableStyles();
  const t = useWords('compare');
  const open = useFigureDetails();
  const paging = usePaging(rows, `${comparison.type} ${String(rows.length)}`);
  const hasMeans = rows.some((row) => row.kind === 'indicator');
  const span = comparison.columns.length + (hasMeans ? 3 : 1);

  const clicked = (event: MouseEvent<HTMLElement>) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('button[data-at]');
    if (button === null) return;
    const [at = '', column = ''] = (button.dataset['at'] ?? '').split(' ');
    const row = rows[Number(at)];
    if (row?.kind !== 'indicator') return;
    const mean = column === 'mean' || column === 'country' ? column : null;
    const index = Number(column);
    open(button, {
      row,
      mean,
      place: mean === null ? (comparison.columns[index]?.title ?? null) : null,
      figure: mean === null ? (row.cells[index] ?? null) : null,
      year: comparison.year,
    });
  };

  return (
    <>
      <div className={mergeClasses(styles.scroll, 'eshkol-wide')} onClick={clicked} role="region" aria-label={label} tabIndex={0}>
        <table className={styles.table}>
          <caption hidden>{label}</caption>
          <thead className={styles.head}>
            <tr>
              <th scope="col" className={mergeClasses(styles.columnHead, styles.corner)}>{t('row')}</th>
              {comparison.columns.map((column) => (
                <ColumnHead key={column.id} type={comparison.type} column={column} />
              ))}
              {hasMeans && <th scope="col" className={styles.columnHead}>{t('mean')}</th>}
              {hasMeans && <th scope="col" className={styles.columnHead}>{t('country')}</th>}
            </tr>
          </thead>
          <tbody>
            {paging.rows.map((row, index) => {
              const at = paging.first + index;
              const group = groupOf(row);
              const before = paging.rows[index - 1];
              const starts = index === 0 || before === undefined || groupOf(before) !== group;
              return [
                starts && (
                  <tr key={`${keyOf(row)} group`}>
                    <th scope="rowgroup" colSpan={span} className={styles.group}>
                      <span className={styles.groupTitle}>{row.kind === 'field' ? t('facts') : (group ?? t('otherTopic'))}</span>
                    </th>
                  </tr>
                ),
                <Row
                  key={keyOf(row)}
                  at={at}
                  row={row}
                  columns={comparison.columns}
                  hasMeans={hasMeans}
                  pictured={picture === keyOf(row)}
                  onPicture={onPicture}
                />,
              ];
            })}
          </tbody>
        </table>
      </div>
      <Pager paging={paging} />
    </>
  );
}

function groupOf(row: ComparisonRow): string | null {
  return row.kind === 'field' ? 'field' : row.indicator.topic;
}

function ColumnHead({ type, column }: { readonly type: string; readonly column: ComparisonColumn }) {
  const styles = useTableStyles();
  return (
    <th scope="col" className={styles.columnHead}>
      <AppLink to={addressOf.record(type, column.id)}>{column.title}</AppLink>
      <span className={styles.detail}>{column.detail}</span>
    </th>
  );
}

interface RowProps {
  readonly at: number;
  readonly row: ComparisonRow;
  readonly columns: readonly ComparisonColumn[];
  readonly hasMeans: boolean;
  readonly pictured: boolean;
  readonly onPicture: (row: RowKey | null) => void;
}

const Row = memo(function Row({ at, row, columns, hasMeans, pictured, onPicture }: RowProps) {
  const styles = useTableStyles();
  if (row.kind === 'field') {
    return (
      <tr>
        <th scope="row" className={styles.rowHead}>{row.title}</th>
        {row.cells.map((cell, index) => (
          <td key={columns[index]?.id} className={mergeClasses(styles.cell, styles.text)}>
            <Isolated>{cell.shown === '' ? NOTHING : cell.shown}</Isolated>
          </td>
        ))}
        {hasMeans && <td className={mergeClasses(styles.cell, styles.meanCell)} />}
        {hasMeans && <td className={mergeClasses(styles.cell, styles.meanCell)} />}
      </tr>
    );
  }
  return <IndicatorCells at={at} row={row} columns={columns} pictured={pictured} onPicture={onPicture} />;
});

function IndicatorCells({ at, row, columns, pictured, onPicture }: Omit<RowProps, 'row' | 'hasMeans'> & { readonly row: IndicatorRow }) {
  const styles = useTableStyles();
  const t = useWords('compare');
  const { language } = useLanguage();
  const decimals = decimalsOf(row.indicator, row.cells);
  const year = mainYear(row.cells);
  const period = row.cells.find((cell) => cell.year === year)?.periodLabel ?? (year === null ? '' : String(year));
  return (
    <tr>
      <th scope="row" className={styles.rowHead}>
        <span className={styles.rowTitle}>
          <span className={styles.grow}>
            {row.indicator.title}
            <span className={styles.detail}>
              {[row.indicator.unit, period].filter((part) => part !== null && part !== '').map((part, index) => (
                <span key={part}>{index > 0 && ' · '}<bdi>{part}</bdi></span>
              ))}
            </span>
          </span>
          {row.indicator.valueType === 'number' && (
            <Tooltip content={t('showPicture')} relationship="description">
              <ToggleButton
                className={styles.noPrint}
                size="small"
                appearance="subtle"
                checked={pictured}
                icon={<DataBarHorizontalRegular />}
                aria-label={`${t('showPicture')}: ${row.indicator.title}`}
                onClick={() => { onPicture(pictured ? null : indicatorKey(row.indicator.id)); }}
              />
            </Tooltip>
          )}
        </span>
      </th>
      {row.cells.map((cell, index) => (
        <FigureCell
          key={columns[index]?.id}
          at={`${String(at)} ${String(index)}`}
          figure={cell}
          shown={showFigure(cell, decimals, language)}
          mark={row.best.includes(index) ? 'best' : row.worst.includes(index) ? 'worst' : null}
          otherYear={cell.year !== null && cell.year !== year}
        />
      ))}
      {(['mean', 'country'] as const).map((which) => (
        <td key={which} dir="ltr" className={mergeClasses(styles.cell, styles.number, styles.meanCell)}>
          <button type="button" className={styles.figure} data-at={`${String(at)} ${which}`}>
            {showMean(row[which], decimals, language)}
            {row[which].value !== null && <span className={mergeClasses(styles.under, styles.quiet)}>n = {row[which].n}</span>}
          </button>
        </td>
      ))}
    </tr>
  );
}

interface CellProps {
  readonly at: string;
  readonly figure: Figure;
  readonly shown: string;
  readonly mark: 'best' | 'worst' | null;
  readonly otherYear: boolean;
}

function FigureCell({ at, figure, shown, mark, otherYear }: CellProps) {
  const styles = useTableStyles();
  const t = useWords('figures');
  const isText = typeof figure.value === 'string';
  return (
    <td {...(isText ? {} : { dir: 'ltr' })} className={mergeClasses(styles.cell, isText ? styles.text : styles.number, mark === null ? undefined : styles[mark])}>
      <button type="button" className={styles.figure} data-at={at}>
        {isText ? <Isolated>{shown}</Isolated> : shown}
        {mark !== null && (
          <span className={mergeClasses(styles.under, mark === 'best' ? styles.bestText : styles.worstText)}>
            {mark === 'best' ? <TrophyRegular aria-hidden /> : <ArrowTrendingDownRegular aria-hidden />}
            <bdi>{t(mark)}</bdi>
          </span>
        )}
        {otherYear && <span className={mergeClasses(styles.under, styles.quiet)}>{showPeriod(figure)}</span>}
      </button>
    </td>
  );
}
