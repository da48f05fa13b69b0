/**
 * A comparison or an indicator table as a sheet: a row per field or indicator, a column per
 * record, then mean, n, country mean and its rule.
 *
 * Promises: numbers are numbers; a missing value carries the source's own printed sign; a low
 * reliability number keeps its value and only looks parenthesised.
 */
import type { ComparisonColumn, ComparisonRow, Figure } from '../../../../preload/contract/procedures/insight.ts';
import type { Language } from '../../../../preload/contract/text.ts';
import { numberFormat } from './cells.ts';
import { word } from './words.ts';
import type { Sheet } from './workbook.ts';

export interface ComparisonTable {
  readonly columns: readonly ComparisonColumn[];
  readonly rows: readonly ComparisonRow[];
  readonly year: number | null;
}

type Cell = string | number | null;

/** The cell of a figure, as it is compared with the screen. */
export function figureCell(figure: Figure): Cell {
  if (figure.value !== null) return figure.value;
  return figure.sign;
}

export function comparisonSheet(
  table: ComparisonTable,
  name: string,
  language: Language,
  made: { readonly day: string; readonly file: string; readonly isSample: boolean },
): Sheet {
  const fixed = [word('row', language), word('unit', language), word('year', language)];
  const cellFormats: { row: number; column: number; format: string }[] = [];
  const rows = table.rows.map((row, at): Cell[] => {
    if (row.kind === 'field') {
      return [row.title, null, null, ...row.cells.map((cell) => (cell.shown === '' ? null : cell.shown)), null, null, null, null, null];
    }
    const format = numberFormat([...row.cells.map((cell) => cell.value), row.mean.value]);
    row.cells.forEach((cell, column) => {
      if (typeof cell.value !== 'number') return;
      cellFormats.push({
        row: at,
        column: fixed.length + column,
        format: cell.status === 'low_reliability' ? `"("${format}")"` : format,
      });
    });
    const afterCells = fixed.length + row.cells.length;
    cellFormats.push({ row: at, column: afterCells, format }, { row: at, column: afterCells + 2, format });
    return [
      row.indicator.title,
      row.indicator.unit,
      yearsOf(row.cells),
      ...row.cells.map(figureCell),
      row.mean.value,
      row.mean.n,
      row.country.value,
      word(row.country.rule, language),
      sourcesOf(row.cells),
    ];
  });
  return {
    name,
    preface: [
      word('madeOn', language, { day: made.day, file: made.file }),
      ...(made.isSample ? [word('sample', language)] : []),
      table.year === null ? word('newest', language) : word('ofYear', language, { year: table.year }),
      word('signs', language),
    ],
    columns: [
      { header: fixed[0] ?? '', width: 44 },
      { header: fixed[1] ?? '', width: 14 },
      { header: fixed[2] ?? '', width: 12 },
      ...table.columns.map((column) => ({ header: column.title, width: 14 })),
      { header: word('mean', language), width: 14 },
      { header: word('n', language), width: 10, format: '0' },
      { header: word('country', language), width: 14 },
      { header: word('rule', language), width: 16 },
      { header: word('source', language), width: 40 },
    ],
    rows,
    cellFormats,
    frozenColumns: 1,
  };
}

function yearsOf(cells: readonly Figure[]): Cell {
  const labels = new Set(cells.flatMap((cell) => cell.periodLabel ?? cell.year ?? []));
  const [only] = labels;
  if (only === undefined) return null;
  return labels.size === 1 ? only : [...labels].join(', ');
}

function sourcesOf(cells: readonly Figure[]): Cell {
  const sources = new Set(cells.flatMap((cell) => cell.source ?? []));
  return sources.size === 0 ? null : [...sources].join('; ');
}
