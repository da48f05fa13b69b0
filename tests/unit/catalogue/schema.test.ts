/** Catalogue, lists and the migrated schema say the same. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolve } from 'node:path';
import { shippedLists } from '../../../main/engine/lists.ts';
import { recordTypes, type Field, type RecordType } from '../../../preload/contract/catalogue/index.ts';
import { openTestFile, type TestFile } from '../../support/file.ts';

const lists = new Map(shippedLists(resolve(import.meta.dirname, '../../../resources')).map((list) => [list.key, list]));

let file: TestFile;
beforeAll(async () => {
  file = await openTestFile();
});
afterAll(() => {
  file.cleanup();
});

const single = (type: RecordType): readonly Field[] => type.fields.filter(({ type: kind }) => kind !== 'choices' && kind !== 'references');
const many = (type: RecordType): readonly Field[] => type.fields.filter(({ type: kind }) => kind === 'choices' || kind === 'references');

/** What SQLite calls the storage of a field. */
function storageOf(field: Field): 'TEXT' | 'INTEGER' | 'REAL' {
  switch (field.type) {
    case 'integer':
    case 'year':
    case 'rating':
    case 'money':
    case 'yesNo':
      return 'INTEGER';
    case 'decimal':
    case 'percent':
      return 'REAL';
    default:
      return 'TEXT';
  }
}

interface Column {
  readonly name: string;
  readonly type: string;
  readonly notnull: number;
  /** 2: a virtual generated column. */
  readonly hidden: number;
}

function columnsOf(table: string): readonly Column[] {
  return file.session.db.prepare<[string], Column>('SELECT name, type, "notnull", hidden FROM pragma_table_xinfo(?)').all(table);
}

/** Foreign keys as `columns → table(columns) on delete`. */
function foreignKeysOf(table: string): readonly string[] {
  const rows = file.session.db
    .prepare<[string], { id: number; table: string; from: string; to: string; on_delete: string }>(
      'SELECT id, "table", "from", "to", on_delete FROM pragma_foreign_key_list(?) ORDER BY id, seq',
    )
    .all(table);
  const ids = [...new Set(rows.map((row) => row.id))];
  return ids
    .map((id) => rows.filter((row) => row.id === id))
    .map((parts) => {
      const [first] = parts;
      const from = parts.map((part) => part.from).join(', ');
      const to = parts.map((part) => part.to).join(', ');
      return `${from} → ${first?.table ?? ''}(${to}) ${first?.on_delete ?? ''}`;
    })
    .sort();
}

/** First columns of the table's indexes. */
function indexedOf(table: string): ReadonlySet<string> {
  const rows = file.session.db
    .prepare<[string], { name: string }>('SELECT c.name FROM pragma_index_list(?) AS i, pragma_index_info(i.name) AS c WHERE c.seqno = 0')
    .all(table);
  return new Set(rows.map((row) => row.name));
}

function sqlOf(table: string): string {
  return file.session.db.prepare<[string], { sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?').get(table)?.sql ?? '';
}

/** The codes that a column's CHECK lets through, or null without such a CHECK. */
function checkedCodes(table: string, column: string): readonly string[] | null {
  const found = new RegExp(`CHECK \\(${column} IN \\(([^)]*)\\)\\)`).exec(sqlOf(table));
  return found === null ? null : [...(found[1] ?? '').matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
}

/** The list a generated column stands for. */
function generatedList(table: string, column: string): string | null {
  return new RegExp(`\\b${column}_list TEXT GENERATED ALWAYS AS \\('([^']*)'\\) VIRTUAL`).exec(sqlOf(table))?.[1] ?? null;
}

describe('every list', () => {
  it('that a field names is shipped', () => {
    const missing = recordTypes.flatMap((type) => type.fields.filter((field) => field.list !== undefined && !lists.has(field.list)).map((field) => `${type.key}.${field.key}: ${field.list ?? ''}`));
    expect(missing).toEqual([]);
  });

  it('that is shipped is named by a field', () => {
    const used = new Set(recordTypes.flatMap((type) => type.fields.map((field) => field.list)));
    expect([...lists.keys()].filter((key) => !used.has(key))).toEqual([]);
  });

  it('is in a new file as it was shipped', () => {
    const rows = file.session.db
      .prepare<[], { key: string; closed: number; codes: string }>(
        `SELECT l.key, l.closed, (SELECT json_group_array(code ORDER BY position) FROM list_item WHERE list = l.key) AS codes FROM list l ORDER BY key`,
      )
      .all();
    expect(rows.map((row) => ({ key: row.key, closed: row.closed === 1, codes: JSON.parse(row.codes) as string[] }))).toEqual(
      [...lists.values()].sort((a, b) => (a.key < b.key ? -1 : 1)).map((list) => ({ key: list.key, closed: list.closed, codes: list.items.map((item) => item.code) })),
    );
  });

  it('keeps every code once', () => {
    for (const list of lists.values()) {
      const codes = list.items.map((item) => item.code);
      expect(new Set(codes).size, list.key).toBe(codes.length);
    }
  });
});

describe('every reference', () => {
  it('leads to a record type, and its conditions to fields and codes of that type', () => {
    const wrong = recordTypes.flatMap((type) =>
      type.fields.flatMap((field) => {
        if (field.type !== 'reference' && field.type !== 'references') return [];
        const target = recordTypes.find((other) => other.key === field.to);
        if (target === undefined) return [`${type.key}.${field.key} → ${field.to ?? ''}`];
        return Object.entries(field.only ?? {}).flatMap(([key, codes]) => {
          const list = lists.get(target.fields.find((each) => each.key === key)?.list ?? '');
          return codes.filter((code) => list?.items.some((item) => item.code === code) !== true).map((code) => `${type.key}.${field.key} ${key} ${code}`);
        });
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('of a single value has a key that ends in _id', () => {
    const wrong = recordTypes.flatMap((type) => type.fields.filter((field) => field.type === 'reference' && !field.key.endsWith('_id')).map((field) => `${type.key}.${field.key}`));
    expect(wrong).toEqual([]);
  });
});

describe('money', () => {
  it('has a currency and says whether VAT is in, in fields of its record', () => {
    const wrong = recordTypes.flatMap((type) =>
      type.fields
        .filter((field) => field.type === 'money')
        .filter((field) => {
          const currency = type.fields.find((other) => other.key === field.currencyField);
          const vat = type.fields.find((other) => other.key === field.vatField);
          return currency?.list !== 'currency' || vat?.type !== 'yesNo';
        })
        .map((field) => `${type.key}.${field.key}`),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(recordTypes.map((type) => [type.key, type] as const))('table %s', (key, type) => {
  it('has a column of the right storage for every field, and no other', () => {
    const columns = columnsOf(key).filter((column) => column.hidden === 0);
    const expected = [
      { name: 'id', type: 'TEXT', notnull: 1 },
      ...single(type).map((field) => ({ name: field.key, type: storageOf(field), notnull: field.required === true ? 1 : 0 })),
      { name: 'custom', type: 'TEXT', notnull: 1 },
    ];
    expect(columns.map(({ name, type: storage, notnull }) => ({ name, type: storage, notnull }))).toEqual(expected);
  });

  it('checks closed lists by their codes and ties open ones to list_item', () => {
    for (const field of single(type).filter((each) => each.type === 'choice')) {
      const list = lists.get(field.list ?? '');
      if (list?.closed === true) {
        expect(checkedCodes(key, field.key), field.key).toEqual(list.items.map((item) => item.code));
        expect(generatedList(key, field.key), field.key).toBeNull();
      } else {
        expect(checkedCodes(key, field.key), field.key).toBeNull();
        expect(generatedList(key, field.key), field.key).toBe(field.list);
      }
    }
  });

  it('points where the catalogue points, by indexed foreign keys', () => {
    const expected = single(type).flatMap((field) => {
      if (field.type === 'reference') return [`${field.key} → ${field.to ?? ''}(id) NO ACTION`];
      if (field.type === 'choice' && lists.get(field.list ?? '')?.closed === false) return [`${field.key}_list, ${field.key} → list_item(list, code) NO ACTION`];
      return [];
    });
    if (key === 'list_item') expected.push('list → list(key) NO ACTION');
    expect(foreignKeysOf(key)).toEqual(expected.sort());
    const indexed = indexedOf(key);
    expect(single(type).filter((field) => field.type === 'reference' && !indexed.has(field.key)).map((field) => field.key)).toEqual([]);
  });

  it('finds a record by its official key through an index', () => {
    const first = type.officialKey?.[0];
    expect(first === undefined || indexedOf(key).has(first)).toBe(true);
  });

  it('has a link table for every field of many values', () => {
    for (const field of many(type)) {
      const table = `${key}__${field.key}`;
      const target = field.type === 'choices' ? 'code' : 'target';
      expect(columnsOf(table).filter((column) => column.hidden === 0).map((column) => column.name), table).toEqual(['record_id', 'position', target]);
      const list = lists.get(field.list ?? '');
      const end = field.type === 'references' ? [`target → ${field.to ?? ''}(id) NO ACTION`] : list?.closed === true ? [] : ['code_list, code → list_item(list, code) NO ACTION'];
      expect(foreignKeysOf(table), table).toEqual([...end, `record_id → ${key}(id) CASCADE`].sort());
      if (field.type === 'choices') {
        expect(list?.closed === true ? checkedCodes(table, 'code') : generatedList(table, 'code'), table).toEqual(list?.closed === true ? list.items.map((item) => item.code) : field.list);
      }
      expect(indexedOf(table).has(target), table).toBe(true);
    }
  });

  it('takes dates only as year, month or day', () => {
    for (const field of single(type).filter((each) => each.type === 'date')) expect(sqlOf(key)).toContain(`CHECK (${field.key} GLOB '[0-9][0-9][0-9][0-9]' OR`);
  });
});

describe('the schema', () => {
  it('checks every foreign key at the end of a set, so that the order within it does not matter', () => {
    for (const type of recordTypes) {
      for (const table of [type.key, ...many(type).map((field) => `${type.key}__${field.key}`)]) {
        const keys = sqlOf(table).match(/REFERENCES/g) ?? [];
        expect(sqlOf(table).match(/DEFERRABLE INITIALLY DEFERRED/g) ?? [], table).toHaveLength(keys.length);
      }
    }
  });

  it('has no table of records or links that the catalogue does not know', () => {
    const known = new Set(recordTypes.flatMap((type) => [type.key, ...many(type).map((field) => `${type.key}__${field.key}`)]));
    const foundation = new Set(['meta', 'change_set', 'change', 'search_entry', 'search_words']);
    const tables = file.session.db.prepare<[], { name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").all();
    const strange = tables.map((table) => table.name).filter((name) => !known.has(name) && !foundation.has(name) && !name.startsWith('search_') && name !== 'blob');
    expect(strange).toEqual([]);
  });
});
