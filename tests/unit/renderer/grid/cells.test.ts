import { describe, expect, it } from 'vitest';
import { defineRecordType } from '../../../../preload/contract/catalogue/define.ts';
import { buildCatalogue } from '../../../../renderer/app/catalogue.ts';
import { makeCells } from '../../../../renderer/grid/cells.ts';
import { gridColumns } from '../../../../renderer/grid/columns.ts';
import { RecordRows } from '../../../../renderer/grid/rows.ts';

const word = (text: string) => ({ he: text, en: text, ar: text });
const type = defineRecordType({
  key: 'thing',
  group: 'places',
  labels: { one: word('one'), many: word('many') },
  description: word('description'),
  fields: [
    { key: 'price', type: 'money', labels: word('price'), currencyField: 'currency' },
    { key: 'currency', type: 'choice', list: 'currency', labels: word('currency') },
    { key: 'share', type: 'percent', labels: word('share') },
    { key: 'since', type: 'date', labels: word('since') },
    { key: 'active', type: 'yesNo', labels: word('active') },
    { key: 'council', type: 'reference', to: 'locality', labels: word('council') },
    { key: 'sectors', type: 'choices', list: 'sector', labels: word('sectors') },
  ],
  columns: ['name', 'price'],
});
const lists = [
  {
    key: 'sector',
    labels: word('sector'),
    closed: false,
    items: [{ id: '1', code: 'public', labels: { he: 'ציבורי', en: 'Public', ar: 'عام' }, active: true, position: 0 }],
  },
];
const columns = ['id', 'title', 'price', 'currency', 'share', 'since', 'active', 'council', 'sectors'];
const rows = new RecordRows({
  columns,
  rows: [
    ['a', 'קריית גת', 123450, 'ILS', 12.5, '2021-03', true, 'l1', ['public', 'odd']],
    ['b', 'אשדוד', null, null, null, null, null, null, null],
  ],
  titles: { locality: { l1: 'ברנר' } },
  position: 1,
});
const cells = makeCells(rows, { language: 'he', catalogue: buildCatalogue(true, {}, lists), yes: 'כן', no: 'לא' });
const column = (key: string) => {
  const found = gridColumns(type, 'he').find((one) => one.key === key);
  if (found === undefined) throw new Error(key);
  return found;
};
const row = (id: string) => {
  const found = rows.row(id);
  if (found === undefined) throw new Error(id);
  return found;
};
const keys = ['name', 'price', 'share', 'since', 'active', 'council', 'sectors'];

describe('a cell', () => {
  it('shows values as people read them, nothing as a dash among numbers only', () => {
    expect(keys.map((key) => cells.shown(row('b'), column(key)))).toEqual(['אשדוד', '—', '—', '', '', '', '']);
    const shown = keys.map((key) => cells.shown(row('a'), column(key)));
    expect(shown.filter((_, index) => index !== 1)).toEqual(['קריית גת', '12.5%', '03/2021', 'כן', 'ברנר', 'ציבורי, odd']);
    expect(shown[1]).toContain('1,234.50');
  });

  it('copies numbers without separators and everything else as shown', () => {
    expect(keys.map((key) => cells.copied(row('a'), column(key)))).toEqual([
      'קריית גת',
      '1234.50',
      '12.5%',
      '03/2021',
      'כן',
      'ברנר',
      'ציבורי, odd',
    ]);
  });

  it('is ordered as the language orders, and searched by its normal form', () => {
    expect(cells.compare(row('b'), row('a'), column('name'))).toBeLessThan(0);
    expect(cells.searched(row('a'), column('name'))).toBe('קרית גת');
  });

  it('says what its number counts', () => {
    expect(['name', 'price', 'share'].map((key) => cells.measure(row('a'), column(key)))).toEqual([null, 'money ILS', 'percent']);
  });

  it('names distinct values', () => {
    expect([cells.textOfKey(column('active'), 'false'), cells.textOfKey(column('sectors'), 'public'), cells.textOfKey(column('council'), 'l1')]).toEqual([
      'לא',
      'ציבורי',
      'ברנר',
    ]);
  });
});
