import { describe, expect, it } from 'vitest';
import { recordType, type RecordType } from '../../../../preload/contract/catalogue/index.ts';
import type { Value } from '../../../../preload/contract/values.ts';
import type { ask } from '../../../../renderer/app/procedures.ts';
import { concerns, mendRows } from '../../../../renderer/grid/mend.ts';
import { RecordRows, type RowPatch } from '../../../../renderer/grid/rows.ts';

interface World {
  /** Answers of `records.list` by type: the columns are id, title and the reference. */
  readonly tables: Readonly<Record<string, readonly (readonly Value[])[]>>;
  /** Change sets: number → records touched. */
  readonly sets?: readonly { readonly set: number; readonly type: string; readonly ids: readonly string[] }[];
}

/** An engine that answers from fixed tables, and what it was asked. */
function engineOf({ tables, sets = [] }: World) {
  const asked: unknown[] = [];
  const answer = (name: string, input: { type?: string; ids?: readonly string[]; set?: number }) => {
    asked.push(name === 'records.list' ? { list: input.type, ids: input.ids } : name);
    if (name === 'history.list') return sets.map(({ set, type, ids }) => ({ set, counts: { [type]: ids.length } }));
    if (name === 'history.set') {
      const { type, ids } = sets.find(({ set }) => set === input.set) ?? { type: '', ids: [] };
      return { changes: ids.map((id) => ({ type, id })), more: 0 };
    }
    const rows = (tables[input.type ?? ''] ?? []).filter(([id]) => input.ids?.includes(String(id)) !== false);
    return { columns: ['id', 'title', 'locality_id'], rows, titles: {}, position: 9 };
  };
  return { asked, ask: ((name: string, input: object) => Promise.resolve(answer(name, input))) as unknown as typeof ask };
}

async function mended(type: RecordType, rows: RecordRows, types: readonly string[], world: World) {
  const { asked, ask: engine } = engineOf(world);
  const patches: RowPatch[] = [];
  const done = await mendRows(rows, types, { type, language: 'he', fields: ['locality_id'] }, engine, (patch) => { patches.push(patch); });
  return { done, asked, patches };
}

const values = recordType('indicator_value');
const rowsOf = (rows: readonly (readonly Value[])[]) =>
  new RecordRows({ columns: ['id', 'title', 'locality_id'], rows, titles: { locality: { l1: 'גדרה', l2: 'יבנה' } }, position: 3 });

describe('mending rows after a commit', () => {
  it('concerns a register when its own type or one that it points at changed', () => {
    expect([concerns(values, ['indicator_value']), concerns(values, ['locality']), concerns(values, ['service', 'programme'])]).toEqual([true, true, false]);
  });

  it('asks for the titles in use and nothing more when a referenced record changed but is called the same', async () => {
    const rows = rowsOf([['a', 'אוכלוסייה · גדרה', 'l1'], ['b', 'אוכלוסייה · יבנה', 'l2']]);
    expect(await mended(values, rows, ['locality'], { tables: { locality: [['l1', 'גדרה'], ['l2', 'יבנה']] } })).toEqual({
      done: true,
      asked: [{ list: 'locality', ids: ['l1', 'l2'] }],
      patches: [],
    });
  });

  it('draws only the rows that say a changed title, with their own titles made of it', async () => {
    const rows = rowsOf([['a', 'אוכלוסייה · גדרה', 'l1'], ['b', 'אוכלוסייה · יבנה', 'l2']]);
    const world = { tables: { locality: [['l1', 'גדרה החדשה'], ['l2', 'יבנה']], indicator_value: [['a', 'אוכלוסייה · גדרה החדשה', 'l1']] } };
    expect(await mended(values, rows, ['locality'], world)).toEqual({
      done: true,
      asked: [{ list: 'locality', ids: ['l1', 'l2'] }, { list: 'indicator_value', ids: ['a'] }],
      patches: [{ add: [], update: [{ id: 'a', cells: ['a', 'אוכלוסייה · גדרה החדשה', 'l1'] }], remove: [] }],
    });
    expect(rows.titles['locality']).toEqual({ l1: 'גדרה החדשה', l2: 'יבנה' });
    expect(rows.position).toBe(3);
  });

  it('reads the touched records of its own type, up to the last set it looked at', async () => {
    const rows = rowsOf([['a', 'א', 'l1'], ['b', 'ב', 'l2']]);
    const world = { tables: { indicator_value: [['a', 'א', 'l1'], ['b', 'ב', 'l1']] }, sets: [{ set: 4, type: 'indicator_value', ids: ['b'] }, { set: 3, type: 'indicator_value', ids: ['a'] }] };
    expect(await mended(values, rows, ['indicator_value'], world)).toEqual({
      done: true,
      asked: ['history.list', 'history.set', { list: 'indicator_value', ids: ['b'] }],
      patches: [{ add: [], update: [{ id: 'b', cells: ['b', 'ב', 'l1'] }], remove: [] }],
    });
    expect(rows.position).toBe(4);
  });

  it('gives up when its own type changed in bulk', async () => {
    const ids = Array.from({ length: 2001 }, (_, index) => `v${String(index)}`);
    const answer = await mended(values, rowsOf([]), ['indicator_value'], { tables: {}, sets: [{ set: 4, type: 'indicator_value', ids }, { set: 3, type: 'indicator_value', ids: [] }] });
    expect(answer).toEqual({ done: false, asked: ['history.list'], patches: [] });
  });
});
