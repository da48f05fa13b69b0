/**
 * What the indicators page shows, as it stands in its address.
 *
 * Promises: `parse(print(choices))` gives the same choices; nonsense becomes the nearest sensible one.
 */
export type View = 'heat' | 'ranking';

export interface IndicatorChoices {
  readonly cluster: string | null;
  readonly view: View;
  /** Null: all topics. */
  readonly topic: string | null;
  /** Null: the newest value of each indicator. */
  readonly year: number | null;
  /** Ranking: the indicator shown; null: the first of the topic. */
  readonly indicator: string | null;
}

export function parseIndicatorChoices(query: URLSearchParams, ownCluster: string | null): IndicatorChoices {
  const year = Number(query.get('year') ?? '');
  return {
    cluster: query.get('cluster') ?? ownCluster,
    view: query.get('view') === 'ranking' ? 'ranking' : 'heat',
    topic: query.get('topic'),
    year: Number.isInteger(year) && year > 0 ? year : null,
    indicator: query.get('indicator'),
  };
}

export function printIndicatorChoices(choices: IndicatorChoices): string {
  const query = new URLSearchParams();
  if (choices.cluster !== null) query.set('cluster', choices.cluster);
  if (choices.view !== 'heat') query.set('view', choices.view);
  if (choices.topic !== null) query.set('topic', choices.topic);
  if (choices.year !== null) query.set('year', String(choices.year));
  if (choices.indicator !== null) query.set('indicator', choices.indicator);
  const text = query.toString();
  return text === '' ? '/indicators' : `/indicators?${text}`;
}

/** In seven steps from the worst (-3) to the best (3); a cell without shade has none. */
export function stepOf(shade: number | null): -3 | -2 | -1 | 0 | 1 | 2 | 3 | null {
  if (shade === null) return null;
  return (Math.min(6, Math.floor(shade * 7)) - 3) as -3 | -2 | -1 | 0 | 1 | 2 | 3;
}

/** Where the focus goes in a grid of cells, or null when the key does not move it. */
export function moveInGrid(
  key: { readonly key: string; readonly ctrl: boolean; readonly rtl: boolean },
  at: { readonly row: number; readonly column: number },
  size: { readonly rows: number; readonly columns: number },
): { readonly row: number; readonly column: number } | null {
  const lastRow = size.rows - 1;
  const lastColumn = size.columns - 1;
  const forward = key.rtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = key.rtl ? 'ArrowRight' : 'ArrowLeft';
  switch (key.key) {
    case 'ArrowDown':
      return { row: key.ctrl ? lastRow : Math.min(lastRow, at.row + 1), column: at.column };
    case 'ArrowUp':
      return { row: key.ctrl ? 0 : Math.max(0, at.row - 1), column: at.column };
    case forward:
      return { row: at.row, column: key.ctrl ? lastColumn : Math.min(lastColumn, at.column + 1) };
    case backward:
      return { row: at.row, column: key.ctrl ? 0 : Math.max(0, at.column - 1) };
    case 'Home':
      return { row: key.ctrl ? 0 : at.row, column: 0 };
    case 'End':
      return { row: key.ctrl ? lastRow : at.row, column: lastColumn };
    case 'PageDown':
      return { row: Math.min(lastRow, at.row + 10), column: at.column };
    case 'PageUp':
      return { row: Math.max(0, at.row - 10), column: at.column };
    default:
      return null;
  }
}
