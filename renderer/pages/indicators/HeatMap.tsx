/**
 * Authority × indicator: each value printed in its cell, shaded within its row.
 *
 * Promises: one tab stop; arrows, Home, End and Page keys move in it as in a spreadsheet, mirrored
 * right to left; Enter opens everything about a figure. Best and worst carry a sign and a word for
 * screen readers, not only a shade. More than 150 rows come in pages; printing shows all.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TriangleDownFilled, TriangleUpFilled } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import type { Output } from '../../../preload/contract/procedures/index.ts';
import { addressOf, AppLink, useLanguage } from '../../app/index.ts';
import { decimalsOf, mainYear, showFigure, showMean, showPeriod } from '../../compare/figures.ts';
import { useFigureDetails } from '../../compare/FigureDetails.tsx';
import { Pager } from '../../compare/Pager.tsx';
import { usePaging } from '../../compare/paging.ts';
import { useTableStyles } from '../../compare/table-styles.ts';
import { useWords } from '../../i18n/index.ts';
import { moveInGrid, stepOf } from './choices.ts';
import { useHeatStyles } from './heat-styles.ts';
import '../../compare/print.css';

export type Heat = Output<'indicators.heat'>;
type HeatRow = Heat['rows'][number];

interface Props {
  readonly heat: Heat;
  readonly rows: readonly HeatRow[];
  readonly year: number | null;
  readonly label: string;
  readonly onRanking: (indicatorId: string) => void;
}

const useStyles = makeStyles({
  cell: { blockSize: '32px', paddingInline: '2px', '@media print': { printColorAdjust: 'exact' } },
  rowButton: {
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    backgroundColor: 'transparent',
    borderTopStyle: 'none',
    borderBottomStyle: 'none',
    borderInlineStartStyle: 'none',
    borderInlineEndStyle: 'none',
    padding: 0,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  mark: { fontSize: '8px', marginInlineEnd: '3px' },
});

export function HeatMap({ heat, rows, year, label, onRanking }: Props) {
  const table = useTableStyles();
  const t = useWords('indicators');
  const c = useWords('compare');
  const { dir } = useLanguage();
  const open = useFigureDetails();
  const body = useRef<HTMLTableSectionElement>(null);
  const paging = usePaging(rows, `${String(rows.length)} ${rows[0]?.indicator.id ?? ''}`);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const size = { rows: paging.rows.length, columns: heat.columns.length + 2 };
  const current = { row: Math.min(at.row, size.rows - 1), column: Math.min(at.column, size.columns - 1) };

  const moved = (event: KeyboardEvent<HTMLTableSectionElement>) => {
    if (placeOf(event.target) === null) return;
    const next = moveInGrid({ key: event.key, ctrl: event.ctrlKey, rtl: dir === 'rtl' }, current, size);
    if (next === null) return;
    event.preventDefault();
    setAt(next);
    body.current?.querySelector<HTMLElement>(`button[data-at="${String(next.row)} ${String(next.column)}"]`)?.focus();
  };
  const clicked = (event: MouseEvent<HTMLTableSectionElement>) => {
    const place = placeOf(event.target);
    const row = place === null ? undefined : paging.rows[place.row];
    if (place === null || row === undefined) return;
    setAt({ row: place.row, column: place.column });
    const column = heat.columns[place.column];
    const mean = column === undefined ? (place.column === heat.columns.length ? 'mean' : 'country') : null;
    open(place.button, { row, mean, place: column?.title ?? null, figure: row.cells[place.column] ?? null, year });
  };

  return (
    <>
      <div className={mergeClasses(table.scroll, 'eshkol-wide')} role="region" aria-label={label}>
        <table className={table.table} role="grid" aria-label={label} aria-rowcount={rows.length + 1}>
          <thead className={table.head}>
            <tr>
              <th scope="col" className={mergeClasses(table.columnHead, table.corner)}>{t('indicator')}</th>
              {heat.columns.map((column) => (
                <th key={column.id} scope="col" className={table.columnHead}>
                  <AppLink to={addressOf.record('locality', column.id)}>{column.title}</AppLink>
                </th>
              ))}
              <th scope="col" className={table.columnHead}>{c('mean')}</th>
              <th scope="col" className={table.columnHead}>{c('country')}</th>
            </tr>
          </thead>
          <tbody ref={body} onKeyDown={moved} onClick={clicked}>
            {paging.rows.map((row, index) => (
              <Line key={row.indicator.id} row={row} at={index} current={current.row === index ? current.column : null} onRanking={onRanking} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager paging={paging} />
    </>
  );
}

function placeOf(target: EventTarget): { readonly row: number; readonly column: number; readonly button: HTMLElement } | null {
  const button = target instanceof HTMLElement ? target.closest<HTMLElement>('button[data-at]') : null;
  if (button === null) return null;
  const [row = '', column = ''] = (button.dataset['at'] ?? '').split(' ');
  return { row: Number(row), column: Number(column), button };
}

interface LineProps {
  readonly row: HeatRow;
  readonly at: number;
  /** The column that Tab reaches, when it is in this row. */
  readonly current: number | null;
  readonly onRanking: (indicatorId: string) => void;
}

function Line({ row, at, current, onRanking }: LineProps) {
  const styles = useStyles();
  const table = useTableStyles();
  const shade = useHeatStyles();
  const t = useWords('indicators');
  const f = useWords('figures');
  const { language } = useLanguage();
  const { indicator } = row;
  const decimals = decimalsOf(indicator, row.cells);
  const year = mainYear(row.cells);
  const period = row.cells.find((cell) => cell.year === year && year !== null);
  const common = (column: number) => ({ type: 'button', 'data-at': `${String(at)} ${String(column)}`, tabIndex: current === column ? 0 : -1 }) as const;
  return (
    <tr>
      <th scope="row" className={table.rowHead}>
        <button type="button" className={styles.rowButton} onClick={() => { onRanking(indicator.id); }} title={t('toRanking')}>
          {indicator.title}
        </button>
        <span className={table.detail}>
          {indicator.unit !== null && <bdi>{indicator.unit}</bdi>}
          {indicator.unit !== null && period !== undefined && ' · '}
          {period !== undefined && <bdi>{showPeriod(period)}</bdi>}
        </span>
      </th>
      {row.cells.map((cell, column) => {
        const step = stepOf(row.shades[column] ?? null);
        const mark = row.best.includes(column) ? 'best' : row.worst.includes(column) ? 'worst' : null;
        const shown = showFigure(cell, decimals, language);
        return (
          <td
            key={column}
            role="gridcell"
            dir="ltr"
            className={mergeClasses(table.cell, styles.cell, table.number, step === null ? undefined : shade[indicator.polarity === 'none' ? (`plain${step}` as const) : (`${step}` as const)])}
          >
            <button {...common(column)} className={table.figure} aria-label={mark === null ? undefined : `${shown}, ${f(mark)}`}>
              {mark === 'best' && <TriangleUpFilled className={styles.mark} aria-hidden />}
              {mark === 'worst' && <TriangleDownFilled className={styles.mark} aria-hidden />}
              {shown}
            </button>
          </td>
        );
      })}
      {(['mean', 'country'] as const).map((which, index) => (
        <td key={which} role="gridcell" dir="ltr" className={mergeClasses(table.cell, styles.cell, table.number, table.meanCell)}>
          <button {...common(row.cells.length + index)} className={table.figure}>
            {showMean(row[which], decimals, language)}
            {row[which].value !== null && <span className={mergeClasses(table.under, table.quiet)}>n = {row[which].n}</span>}
          </button>
        </td>
      ))}
    </tr>
  );
}
