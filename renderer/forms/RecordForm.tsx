/**
 * The form of one record, made from the catalogue: every field is stored when it is left, and one
 * Undo takes it back.
 *
 * Promises: a field that was changed elsewhere meanwhile is not overwritten: both values are shown
 * and the person chooses.
 */
import { Button, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Field, RecordType } from '../../preload/contract/catalogue/index.ts';
import type { Output } from '../../preload/contract/procedures/index.ts';
import type { Value } from '../../preload/contract/values.ts';
import { asRefusal, useCall, useShowRefusal } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useNotices } from '../app/notices.tsx';
import { ask } from '../app/procedures.ts';
import { useUndo } from '../app/undo.ts';
import { useProblemSentence } from '../grid/problem-text.ts';
import { problemsOf } from '../grid/problems.ts';
import { useWords } from '../i18n/index.ts';
import { fieldDrafts } from './drafts.ts';
import { FieldControl } from './FieldControl.tsx';
import { formSections } from './sections.ts';
import { changeInput } from './to-input.ts';
import { useShownValues } from './useShownValue.ts';

export type LoadedRecord = Output<'records.get'>;

export const useFormStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL, maxInlineSize: '960px' },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, margin: 0, padding: 0, border: 'none', minInlineSize: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(260px, 1fr))',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalM,
    alignItems: 'start',
  },
  narrow: { gridTemplateColumns: 'minmax(0, 1fr)' },
  wide: { gridColumn: '1 / -1' },
  conflict: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface Conflict {
  readonly mine: Value;
  readonly theirs: Value;
}

interface Props {
  readonly type: RecordType;
  readonly record: LoadedRecord;
  /** One column, for the panel beside a grid. */
  readonly narrow?: boolean;
}

export function RecordForm({ type, record, narrow }: Props) {
  const styles = useFormStyles();
  const t = useWords('forms');
  const { language, label } = useLanguage();
  const call = useCall();
  const showRefusal = useShowRefusal();
  const { success } = useNotices();
  const { undo } = useUndo();
  const [conflicts, setConflicts] = useState<Readonly<Record<string, Conflict>>>({});
  /** Counts the times a field was put back to its present value: its control then starts anew. */
  const [resets, setResets] = useState<Readonly<Record<string, number>>>({});
  const { show, textOf, learn } = useShownValues(record.titles);
  const say = useProblemSentence(type);
  const sections = useMemo(() => formSections(type), [type]);
  const problems = useMemo(() => {
    const found = problemsOf(type, type.fields, (field) => record.values[field] ?? null);
    return new Map(found.map((problem) => [problem.field, say(problem)]));
  }, [type, record, say]);
  const { id } = record;

  const settleConflict = (field: string) => {
    setConflicts(({ [field]: _, ...rest }) => rest);
  };
  const store = async (field: Field, value: Value, before: Value): Promise<void> => {
    const done = await call(
      'records.commit',
      {
        changes: [changeInput({ op: 'update', type: type.key, id, values: { [field.key]: value }, expected: { [field.key]: before } })],
        label: { code: 'editRecord', params: { title: record.title, field: label(field.labels) } },
        kind: 'edit',
      },
      {
        onRefusal: (refusal) => {
          if (refusal.code !== 'records.changed-meanwhile') return false;
          void ask('records.get', { type: type.key, id, language }).then(
            (fresh) => { setConflicts((all) => ({ ...all, [field.key]: { mine: value, theirs: fresh.values[field.key] ?? null } })); },
            (problem: unknown) => { showRefusal(asRefusal(problem), 'records.get'); },
          );
          return true;
        },
      },
    );
    const set = done?.set ?? null;
    if (set !== null) success(t('stored', { field: label(field.labels) }), [{ label: t('undo'), run: () => { void undo(set); } }]);
  };

  const message = (field: Field) => {
    const conflict = conflicts[field.key];
    if (conflict !== undefined) {
      return {
        state: 'error' as const,
        text: (
          <span className={styles.conflict}>
            {t('conflict', { theirs: show(field, conflict.theirs), mine: show(field, conflict.mine) })}
            <Button
              size="small"
              onClick={() => {
                settleConflict(field.key);
                setResets((all) => ({ ...all, [field.key]: (all[field.key] ?? 0) + 1 }));
              }}
            >
              {t('takeTheirs')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                settleConflict(field.key);
                void store(field, conflict.mine, conflict.theirs);
              }}
            >
              {t('takeMine')}
            </Button>
          </span>
        ),
      };
    }
    const problem = problems.get(field.key);
    return problem === undefined ? undefined : { state: 'warning' as const, text: problem };
  };

  return (
    <div className={styles.form}>
      {sections.map((section) => (
        <section key={section.key} className={styles.section} aria-label={t(`section.${section.key}`)}>
          <Subtitle2 as="h2">{t(`section.${section.key}`)}</Subtitle2>
          <div className={`${styles.fields} ${narrow === true ? styles.narrow : ''}`}>
            {section.fields.map((field) => {
              const value = record.values[field.key] ?? null;
              return (
                <div key={`${field.key} ${String(resets[field.key] ?? 0)}`} className={field.type === 'longText' ? styles.wide : undefined}>
                  <FieldControl
                    field={field}
                    value={value}
                    shown={show(field, value, currencyOf(field, record.values))}
                    textOf={textOf(field)}
                    draft={fieldDrafts.get(type.key, id, field.key)}
                    onDraft={(text) => {
                      if (text === null) fieldDrafts.drop(type.key, id, field.key);
                      else fieldDrafts.keep(type.key, id, field.key, text);
                    }}
                    onTaken={(taken) => { learn(field, taken); }}
                    onCommit={(next, before) => { void store(field, next, before); }}
                    message={message(field)}
                  />
                </div>
              );
            })}
          </div>
        </section>
      ))}
    </div>
  );
}

export function currencyOf(field: Field, values: Readonly<Record<string, Value>>): string | null {
  const held = field.currencyField === undefined ? null : values[field.currencyField];
  return typeof held === 'string' ? held : null;
}
