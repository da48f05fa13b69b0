import { describe, expect, it } from 'vitest';
import { recordType } from '../../../../preload/contract/catalogue/index.ts';
import { freshColumns, gridColumns } from '../../../../renderer/grid/columns.ts';

describe('columns of a register', () => {
  it('begin with the name, pinned, then what the type shows, then the rest hidden', () => {
    const type = recordType('cluster');
    const columns = gridColumns(type, 'he');
    const shown = freshColumns(type, columns);
    expect(columns[0]).toMatchObject({ key: 'name', reads: 'title', writes: 'name_he', label: 'שם' });
    expect(shown.filter((column) => column.shown).map(({ key }) => key)).toEqual(type.columns);
    expect(shown.filter((column) => column.pinned).map(({ key }) => key)).toEqual(['name']);
    expect(new Set(columns.map(({ key }) => key))).toEqual(new Set(['name', ...type.fields.map(({ key }) => key)]));
  });

  it('write the name in the language of the interface', () => {
    expect(gridColumns(recordType('cluster'), 'en')[0]).toMatchObject({ key: 'name', writes: 'name_en', label: 'Name' });
  });

  it('pin the first field of a type without names', () => {
    const type = recordType('membership');
    const fresh = freshColumns(type, gridColumns(type, 'en'));
    expect(fresh[0]).toEqual({ key: type.columns[0], width: null, shown: true, pinned: true });
  });
});
