import type { Comparison } from '../../preload/contract/procedures/insight.ts';
import { findField } from '../../preload/contract/catalogue/index.ts';
import { WrongUse, type Command, type Use } from './command.ts';
import { findRecord, knownType, membersOf } from './records.ts';
import { textTable } from './table.ts';

export const compare: Command = {
  name: 'compare',
  says: 'records of one type side by side: fields and indicators',
  takes: [],
  options: [
    { name: 'entity', value: 'TYPE', says: 'record type; locality when left out' },
    { name: 'ids', value: 'A,B,…', many: true, says: 'ids or natural keys (regional_council:35)' },
    { name: 'cluster', value: 'CODE', says: 'the members of this cluster' },
    { name: 'on', value: 'DAY', says: 'members on this day (YYYY-MM-DD); today when left out' },
    { name: 'rows', value: 'A,B,…', many: true, says: 'field keys, indicator ids or keys; all when left out' },
    { name: 'year', value: 'YEAR', atLeast: 1900, says: 'values of this year; the newest when left out' },
  ],
  file: 'open',
  async run(use) {
    const { type, ids } = await comparedRecords(use);
    const rows = await comparedRows(use, type);
    const year = use.options.number('year');
    const comparison = await use.call('compare.build', {
      type,
      ids: [...ids],
      language: use.language,
      ...(rows === undefined ? {} : { rows }),
      ...(year === undefined ? {} : { year }),
    });
    use.result(comparison, () => asText(comparison));
    return 0;
  },
};

/** The records named by --ids or --cluster. */
export async function comparedRecords(use: Use): Promise<{ type: string; ids: readonly string[] }> {
  const { key: type } = knownType(use.options.one('entity') ?? 'locality');
  const cluster = use.options.one('cluster');
  const named = listed(use.options.many('ids'));
  if (cluster === undefined && named.length === 0) throw new WrongUse('eshkol: --ids or --cluster is missing');
  if (cluster !== undefined && type !== 'locality') throw new WrongUse('eshkol: --cluster compares localities');
  const ids = new Set(cluster === undefined ? [] : await membersOf(use, cluster));
  for (const each of named) ids.add(await findRecord(use, type, each));
  return { type, ids: [...ids] };
}

/** The rows named by --rows, or undefined for all. */
export async function comparedRows(use: Use, type: string): Promise<({ field: string } | { indicator: string })[] | undefined> {
  const named = listed(use.options.many('rows'));
  if (named.length === 0) return undefined;
  const rows: ({ field: string } | { indicator: string })[] = [];
  for (const each of named) {
    if (findField(knownType(type), each) !== undefined) rows.push({ field: each });
    else rows.push({ indicator: await findRecord(use, 'indicator', each) });
  }
  return rows;
}

function listed(values: readonly string[]): readonly string[] {
  return values.flatMap((value) => value.split(',')).map((value) => value.trim()).filter((value) => value !== '');
}

function asText(comparison: Comparison): string {
  const rows = comparison.rows.map((row) =>
    row.kind === 'field'
      ? [row.title, '', ...row.cells.map((cell) => cell.shown), '']
      : [
          row.indicator.title,
          row.indicator.unit,
          ...row.cells.map((cell) => (cell.value === null ? (cell.sign ?? cell.status) : `${String(cell.value)}${cell.year === null ? '' : ` (${String(cell.year)})`}`)),
          row.mean.value === null ? '' : `${String(row.mean.value)} (n=${String(row.mean.n)})`,
        ],
  );
  return textTable(['', '', ...comparison.columns.map((column) => column.title), 'mean'], rows);
}
