/**
 * Records of one type as the columns of a comparison, with every value and its shown text.
 *
 * Promises: columns are in the asked order; a column's detail is the shown text of the type's
 * detail fields, so that two places of one name can be told apart.
 */
import { findField, type RecordType } from '../../../preload/contract/catalogue/index.ts';
import { Refusal, typeToken } from '../../../preload/contract/errors/index.ts';
import type { ComparisonColumn } from '../../../preload/contract/procedures/insight.ts';
import type { Language } from '../../../preload/contract/text.ts';
import type { Value } from '../../../preload/contract/values.ts';
import { shapeOf, stateKey, type State } from '../records/shape.ts';
import { storeOf } from '../records/store.ts';
import { showContext, showValue } from '../records/text-values.ts';
import { titlesOf } from '../records/titles.ts';
import type { ReadSession } from '../session.ts';

/** Records of one type, read whole, with the means to show their values. */
export interface Records {
  readonly type: RecordType;
  readonly columns: readonly ComparisonColumn[];
  value(column: number, fieldKey: string): { readonly value: Value; readonly shown: string };
}

/** Reads the records; refuses with `insight.unknown-record` when one is not there. */
export function readRecords(session: ReadSession, typeKey: string, ids: readonly string[], language: Language): Records {
  const type = session.catalogue.get(typeKey);
  const store = storeOf(session.db, shapeOf(session.catalogue, typeKey));
  const states = ids.map((id): State => {
    const state = store.read(id);
    if (state === null) throw new Refusal('insight.unknown-record', { type: typeToken(typeKey), id });
    return state;
  });
  const titles = titlesOf(session, typeKey, ids, language);
  const context = showContext(session, language);
  const value = (column: number, fieldKey: string) => {
    const field = findField(type, fieldKey);
    if (field === undefined) throw new Refusal('insight.unknown-row', { type: typeToken(typeKey), row: fieldKey });
    const state = states[column] ?? {};
    const own = state[stateKey(field)] ?? null;
    return { value: own, shown: own === null ? '' : showValue(field, own, language, context) };
  };
  const columns = ids.map((id, column) => ({
    id,
    title: titles.get(id) ?? '',
    detail: type.detail
      .map((key) => value(column, key).shown)
      .filter((text) => text !== '')
      .join(' · '),
  }));
  return { type, columns, value };
}
