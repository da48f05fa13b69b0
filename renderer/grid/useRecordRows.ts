/**
 * The rows of one record type, asked for once and then mended: after a commit only the records it
 * touched are asked for again.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import type { RecordFilter } from '../../preload/contract/procedures/records.ts';
import type { Language } from '../../preload/contract/text.ts';
import { ask, useChanged } from '../app/procedures.ts';
import { fieldsToRead } from './columns.ts';
import { RecordRows, type RowEdit, type RowPatch } from './rows.ts';

/** More records than this in one commit: everything is asked for again. */
const mostMended = 2000;

export interface RecordRowsState {
  /** Null until the first answer. */
  readonly rows: RecordRows | null;
  readonly error: Error | null;
  /** Grows with every patch, so that counts and the like are drawn again. */
  readonly version: number;
  /** Hears patches; returns its own unsubscribe. */
  readonly onPatch: (listener: (patch: RowPatch) => void) => () => void;
  readonly refetch: () => void;
  /** Shows other values at once (an edit on its way); returns what takes it back. */
  readonly show: (changes: readonly RowEdit[]) => () => void;
}

export function useRecordRows(type: RecordType, language: Language, filter?: RecordFilter): RecordRowsState {
  const [rows, setRows] = useState<RecordRows | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [version, setVersion] = useState(0);
  const [asked, setAsked] = useState(0);
  const listeners = useRef(new Set<(patch: RowPatch) => void>());
  const current = useRef<RecordRows | null>(null);
  const mending = useRef<Promise<void>>(Promise.resolve());
  const key = `${type.key} ${String(type.fields.length)} ${language} ${JSON.stringify(filter ?? null)}`;
  const question = useRef({ type, language, filter });
  question.current = { type, language, filter };

  const tell = useCallback((patch: RowPatch) => {
    if (patch.add.length + patch.update.length + patch.remove.length === 0) return;
    for (const listener of listeners.current) listener(patch);
    setVersion((before) => before + 1);
  }, []);

  useEffect(() => {
    let wanted = true;
    const { type: asking, language: inLanguage, filter: only } = question.current;
    setError(null);
    ask('records.list', {
      type: asking.key,
      language: inLanguage,
      fields: [...fieldsToRead(asking)],
      ...(only === undefined ? {} : { filter: only }),
    }).then(
      (table) => {
        if (!wanted) return;
        current.current = new RecordRows(table);
        setRows(current.current);
        setVersion((before) => before + 1);
      },
      (problem: unknown) => {
        if (wanted) setError(problem as Error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [key, asked]);

  const refetch = useCallback(() => { setAsked((before) => before + 1); }, []);

  const mend = useCallback(async () => {
    const known = current.current;
    if (known === null) return;
    const { type: asking, language: inLanguage, filter: only } = question.current;
    const ids = await touchedSince(known.position, asking.key);
    if (ids === null) {
      refetch();
      return;
    }
    if (ids.length === 0 || current.current !== known) return;
    const table = await ask('records.list', {
      type: asking.key,
      language: inLanguage,
      fields: [...fieldsToRead(asking)],
      ids: [...ids],
      ...(only === undefined ? {} : { filter: only }),
    });
    if (current.current === known) tell(known.refresh(ids, table));
  }, [refetch, tell]);

  useChanged(({ types }) => {
    const { type: asking } = question.current;
    if (types.includes(asking.key)) {
      mending.current = mending.current.then(mend).catch(() => { refetch(); });
      return;
    }
    // A renamed locality changes what every row that points at it says.
    if (asking.fields.some((field) => field.to !== undefined && types.includes(field.to))) refetch();
  });

  const onPatch = useCallback((listener: (patch: RowPatch) => void) => {
    const heard = listeners.current;
    heard.add(listener);
    return () => { heard.delete(listener); };
  }, []);

  const show = useCallback<RecordRowsState['show']>(
    (changes) => {
      const known = current.current;
      if (known === null) return () => undefined;
      const { patch, takeBack } = known.edit(changes);
      tell(patch);
      return () => { if (current.current === known) tell(takeBack()); };
    },
    [tell],
  );

  return { rows, error, version, onPatch, refetch, show };
}

/** Ids of a type's records touched by change sets after `position`; null when they are too many to mend. */
async function touchedSince(position: number, type: string): Promise<readonly string[] | null> {
  const sets = await ask('history.list', { limit: 20 });
  const fresh = sets.filter(({ set }) => set > position);
  if (fresh.length === sets.length && sets.length === 20) return null;
  const touched = fresh.filter(({ counts }) => (counts[type] ?? 0) > 0);
  if (touched.reduce((sum, { counts }) => sum + (counts[type] ?? 0), 0) > mostMended) return null;
  const ids = new Set<string>();
  for (const { set } of touched) {
    const { changes, more } = await ask('history.set', { set, language: 'he', limit: 5000 });
    if (more > 0) return null;
    for (const change of changes) if (change.type === type) ids.add(change.id);
  }
  return [...ids];
}
