import { basename, extname } from 'node:path';
import type { ExportWhat } from '../../preload/contract/procedures/exchange.ts';
import { WrongUse, type Command, type Use } from './command.ts';
import { comparedRecords, comparedRows } from './compare.ts';
import { knownType } from './records.ts';

export const exportFile: Command = {
  name: 'export',
  says: 'writes the file, chosen record types or a comparison as a workbook or CSV; in Hebrew unless --lang or the settings say otherwise',
  takes: ['OUT.xlsx|OUT.csv'],
  options: [
    { name: 'entity', value: 'TYPE', many: true, says: 'only this record type; may be repeated' },
    { name: 'format', value: 'FORMAT', oneOf: ['xlsx', 'csv'], says: 'when the name of OUT does not tell' },
    { name: 'with-contacts', says: 'with the personal fields of business contacts' },
    { name: 'comparison', says: 'the comparison of --ids or --cluster instead of the records' },
    { name: 'ids', value: 'A,B,…', many: true, says: 'with --comparison: ids or natural keys' },
    { name: 'cluster', value: 'CODE', says: 'with --comparison: the members of this cluster' },
    { name: 'on', value: 'DAY', says: 'with --comparison: members on this day' },
    { name: 'rows', value: 'A,B,…', many: true, says: 'with --comparison: its rows' },
    { name: 'year', value: 'YEAR', atLeast: 1900, says: 'with --comparison: values of this year' },
  ],
  file: 'open',
  async run(use) {
    const target = use.resolve(use.args[0] ?? '');
    const format = formatOf(use, target);
    const what = await exported(use, format);
    use.engine.registerFile('target', { path: target, name: basename(target) });
    const { records } = await use.call('exchange.export', { what, target: 'target', format, language: use.workbookLanguage, withContacts: use.options.has('with-contacts') });
    use.result({ path: target, format, records }, () => `${target} (${String(records)})`);
    return 0;
  },
};

function formatOf(use: Use, target: string): 'xlsx' | 'csv' {
  const asked = use.options.one('format') ?? extname(target).slice(1).toLowerCase();
  if (asked === 'xlsx' || asked === 'csv') return asked;
  throw new WrongUse(`eshkol export: the format ${asked === '' ? 'is not clear' : `${asked} is not known`}; use a name ending in .xlsx or .csv, or --format`);
}

async function exported(use: Use, format: 'xlsx' | 'csv'): Promise<ExportWhat> {
  if (use.options.has('comparison')) {
    const { type, ids } = await comparedRecords(use);
    const rows = await comparedRows(use, type);
    const year = use.options.number('year');
    return { kind: 'comparison', type, ids: [...ids], ...(rows === undefined ? {} : { rows }), ...(year === undefined ? {} : { year }) };
  }
  const types = use.options.many('entity').map((key) => knownType(key).key);
  const [first] = types;
  if (format === 'csv' && (first === undefined || types.length > 1)) throw new WrongUse('eshkol export: a CSV holds one record type: name it with --entity');
  if (format === 'csv' && first !== undefined) return { kind: 'records', type: first };
  return types.length === 0 ? { kind: 'file' } : { kind: 'file', types };
}
