/** The problems of a row as one sentence, kept per row so that drawing stays quick. */
import { useMemo } from 'react';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import { useLanguage } from '../app/language.tsx';
import { useWords } from '../i18n/index.ts';
import { problemsOf, type Problem } from './problems.ts';
import type { RecordRows, Row } from './rows.ts';

export function useProblemSentence(type: RecordType): (problem: Problem) => string {
  const t = useWords('grid');
  const { label } = useLanguage();
  return useMemo(() => {
    const fieldLabel = (key: string) => {
      const field = type.fields.find((one) => one.key === key);
      return field === undefined ? key : label(field.labels);
    };
    return (problem) =>
      t(`problem.${problem.code}`, { field: fieldLabel(problem.field), from: problem.code === 'reversed' ? fieldLabel(problem.from) : '' });
  }, [type, t, label]);
}

export function useProblemText(type: RecordType, rows: RecordRows): (row: Row) => string {
  const say = useProblemSentence(type);
  return useMemo(() => {
    const known = new WeakMap<Row, string>();
    return (row) => {
      let text = known.get(row);
      if (text === undefined) {
        text = problemsOf(type, type.fields, (field) => rows.value(row, field)).map(say).join(' · ');
        known.set(row, text);
      }
      return text;
    };
  }, [type, rows, say]);
}
