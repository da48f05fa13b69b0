/**
 * A pasted block: cells as text become changes (procedure `records.paste`).
 *
 * Promises: a cell that cannot be read is rejected by itself and changes nothing; a row that would
 * not be a whole record any more (no name, a missing required field, a reversed period) is
 * rejected with the cell to blame. `if-clean` writes when at most one cell is rejected. What is
 * written is one change set.
 */
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import { sameValue, type Change, type Value, type Values } from '../../../preload/contract/values.ts';
import type { Call, ReadSession, WriteSession } from '../session.ts';
import { commit } from './commit.ts';
import { fieldOf } from './read.ts';
import { shapeOf, stateKey, type Shape, type State } from './shape.ts';
import { patched } from './state.ts';
import { storeOf, toState } from './store.ts';
import { parseContext, parseValue, type ParseContext } from './text-values.ts';
import { checkValue, wholeProblems, type Problem } from './validate.ts';

/** Rejected cells of an otherwise clean block that is written all the same. */
const tolerated = 1;
/** Rows between two looks at the cancel flag. */
const stride = 500;

export interface PasteInput {
  readonly type: string;
  readonly rows: readonly { readonly id: string | null; readonly cells: Readonly<Record<string, string>> }[];
  readonly apply: 'if-clean' | 'accepted' | 'never';
}

interface Rejected {
  readonly row: number;
  readonly field: string;
  readonly text: string;
  readonly code: string;
  readonly params: Problem['params'];
}

interface CellChange {
  readonly row: number;
  readonly id: string | null;
  readonly field: string;
  readonly before: Value;
  readonly after: Value;
}

export interface Pasted {
  readonly set: number | null;
  /** Cells that could be read, also those that change nothing. */
  readonly accepted: number;
  /** New records, written or (when nothing was written) proposed. */
  readonly created: number;
  readonly rejected: readonly Rejected[];
  readonly changes: readonly CellChange[];
}

export function pasteBlock(session: WriteSession, input: PasteInput, { task, around }: Call): Pasted {
  const plan = planPaste(session, input, (done) => {
    task.check();
    task.progress('reading', done, input.rows.length);
  });
  const { accepted, created, rejected, cells } = plan;
  const write = input.apply === 'accepted' || (input.apply === 'if-clean' && rejected.length <= tolerated);
  if (!write || plan.changes.length === 0) return { set: null, accepted, created, rejected, changes: cells };
  const { set } = commit(session, plan.changes, {
    author: around.author(),
    device: around.device,
    kind: 'paste',
    label: { code: 'paste', params: { type: input.type, count: plan.changes.length } },
    now: around.now(),
    task,
  });
  return { set, accepted, created, rejected, changes: cells };
}

interface Plan {
  readonly accepted: number;
  readonly created: number;
  readonly rejected: readonly Rejected[];
  readonly cells: readonly CellChange[];
  readonly changes: readonly Change[];
}

/** Reads every cell; writes nothing. */
function planPaste(session: ReadSession, input: PasteInput, tell: (done: number) => void): Plan {
  const shape = shapeOf(session.catalogue, input.type);
  const store = storeOf(session.db, shape);
  const context = parseContext(session);
  const rejected: Rejected[] = [];
  const cells: CellChange[] = [];
  const changes: Change[] = [];
  let accepted = 0;
  let created = 0;
  input.rows.forEach((row, index) => {
    if (index % stride === 0) tell(index);
    const before = row.id === null ? {} : store.read(row.id);
    if (before === null) throw new Refusal('records.not-found', { type: typeToken(input.type), id: row.id ?? '' });
    const read = readRow(shape, row.cells, before, context);
    const whole = Object.keys(read.values).length === 0 ? [] : wholeProblems(shape, patched(before, toState(shape, read.values)));
    for (const { field, text, problem } of read.wrong) rejected.push({ row: index, field: field.key, text, ...problem });
    // A cell that could not be read has been named already.
    const named = new Set(read.wrong.map(({ field }) => field));
    for (const { field, problem } of whole.filter((each) => !named.has(each.field))) {
      rejected.push({ row: index, field: field.key, text: row.cells[field.key] ?? '', ...problem });
    }
    if (whole.length > 0) return;
    accepted += read.accepted;
    const values = changedOnly(shape, read.values, before);
    for (const [field, after] of Object.entries(values)) cells.push({ row: index, id: row.id, field, before: valueOf(shape, before, field), after });
    if (Object.keys(values).length === 0) return;
    if (row.id === null) {
      created += 1;
      changes.push({ op: 'create', type: input.type, values });
    } else {
      changes.push({ op: 'update', type: input.type, id: row.id, values });
    }
  });
  return { accepted, created, rejected, cells, changes };
}

function readRow(shape: Shape, cells: Readonly<Record<string, string>>, before: State, context: ParseContext) {
  const values: Record<string, Value> = {};
  const wrong: { field: Field; text: string; problem: Problem }[] = [];
  let accepted = 0;
  for (const [key, text] of Object.entries(cells)) {
    const field = fieldOf(shape, key);
    const read = readCell(field, text, before[stateKey(field)] ?? null, context);
    if ('problem' in read) {
      wrong.push({ field, text, problem: read.problem });
    } else {
      accepted += 1;
      values[key] = read.value;
    }
  }
  return { values, wrong, accepted };
}

/** A text as the field's value, also held against what the field allows. */
export function readCell(
  field: Field,
  text: string,
  before: Value,
  context: ParseContext,
): { readonly value: Value } | { readonly problem: Problem } {
  if (field.readOnly === true) return { problem: { code: 'records.problem.read-only', params: {} } };
  const parsed = parseValue(field, text, context);
  return 'problem' in parsed ? parsed : checkValue(field, parsed.value, before, context.lists);
}

function changedOnly(shape: Shape, values: Values, before: State): Values {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => !sameValue(valueOf(shape, before, key), value)));
}

function valueOf(shape: Shape, state: State, key: string): Value {
  return state[stateKey(fieldOf(shape, key))] ?? null;
}
