/**
 * The rows of one record type, asked for once and then mended: after a commit only the records it
 * touched, and the titles it changed, are asked for again.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import type { RecordFilter } from '../../preload/contract/procedures/records.ts';
import type { Language } from '../../preload/contract/text.ts';
import { ask, useChanged } from '../app/procedures.ts';
import { fieldsToRead } from './columns.ts';
import { concerns, mendRows, type RowsQuestion } from './mend.ts';
import { RecordRows, type RowEdit, type RowPatch } from './rows.ts';

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
  const question = useRef<RowsQuestion>({ type, language, filter, fields: [] });
  question.current = { type, language, filter, fields: fieldsToRead(type) };

  const tell = useCallback((patch: RowPatch) => {
    if (patch.add.length + patch.update.length + patch.remove.length === 0) return;
    for (const listener of listeners.current) listener(patch);
    setVersion((before) => before + 1);
  }, []);

  useEffect(() => {
    let wanted = true;
    const { type: asking, language: inLanguage, fields, filter: only } = question.current;
    setError(null);
    ask('records.list', {
      type: asking.key,
      language: inLanguage,
      fields: [...fields],
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

  useChanged(({ types }) => {
    if (!concerns(question.current.type, types)) return;
    const mend = async () => {
      const known = current.current;
      if (known === null) return;
      const mended = await mendRows(known, types, question.current, ask, (patch) => { if (current.current === known) tell(patch); });
      if (!mended) refetch();
    };
    mending.current = mending.current.then(mend).catch(() => { refetch(); });
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
