/**
 * The form of a record that is not there yet: the same parts, added as one change set.
 *
 * Promises: what was filled in is kept until it is added or discarded, also when the page is left.
 */
import { Button, MessageBar, MessageBarBody, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import type { Titles } from '../../preload/contract/procedures/records.ts';
import type { Value } from '../../preload/contract/values.ts';
import { refusalText, useCall } from '../app/calls.ts';
import { useLanguage } from '../app/language.tsx';
import { useProblemSentence } from '../grid/problem-text.ts';
import { problemsOf } from '../grid/problems.ts';
import { useWords } from '../i18n/index.ts';
import { recordDrafts } from './drafts.ts';
import { FieldControl } from './FieldControl.tsx';
import { currencyOf, useFormStyles } from './RecordForm.tsx';
import { formSections } from './sections.ts';
import { changeInput } from './to-input.ts';
import { useShownValues } from './useShownValue.ts';

const useStyles = makeStyles({
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, position: 'sticky', insetBlockEnd: 0, paddingBlock: tokens.spacingVerticalM, backgroundColor: tokens.colorNeutralBackground1 },
});

interface Props {
  readonly type: RecordType;
  /** Where the record begins: a duplicate's values, the reference it is added under. */
  readonly initial?: Readonly<Record<string, Value>>;
  readonly titles?: Titles;
  readonly narrow?: boolean;
  readonly onAdded: (id: string) => void;
  readonly onDiscard: () => void;
}

const noTitles: Titles = {};
const noValues: Readonly<Record<string, Value>> = {};

export function NewRecordForm({ type, initial = noValues, titles = noTitles, narrow, onAdded, onDiscard }: Props) {
  const form = useFormStyles();
  const styles = useStyles();
  const t = useWords('forms');
  const { language, label } = useLanguage();
  const call = useCall();
  const draftKey = `${type.key} ${JSON.stringify(initial)}`;
  const [values, setValues] = useState<Readonly<Record<string, Value>>>(() => recordDrafts.get(draftKey) ?? initial);
  const latest = useRef(values);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const { show, textOf, learn } = useShownValues(titles);
  const say = useProblemSentence(type);
  const sections = useMemo(() => formSections(type), [type]);
  const problems = useMemo(() => problemsOf(type, type.fields, (field) => values[field] ?? null), [type, values]);
  const blocking = problems.filter(({ code }) => code === 'missing' || code === 'nameless' || code === 'reversed');
  const unread = Object.keys(texts).length > 0;

  const set = (field: string, value: Value) => {
    latest.current = { ...latest.current, [field]: value };
    recordDrafts.keep(draftKey, latest.current);
    setValues(latest.current);
  };
  const add = async () => {
    setTried(true);
    setRefused(null);
    if (blocking.length > 0 || unread) return;
    const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
    const done = await call(
      'records.commit',
      {
        changes: [changeInput({ op: 'create', type: type.key, values: filled })],
        label: { code: 'addRecord', params: { type: type.key, count: 1 } },
        kind: 'edit',
      },
      {
        onRefusal: (refusal) => {
          setRefused(refusalText(refusal, language));
          return true;
        },
      },
    );
    const id = done?.ids[0];
    if (id === undefined) return;
    recordDrafts.drop(draftKey);
    onAdded(id);
  };
  const shownProblems = new Map(tried ? problems.map((problem) => [problem.field, problem]) : []);

  return (
    <form
      className={form.form}
      aria-label={t('newRecord', { type: label(type.labels.one) })}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {sections.map((section) => (
        <section key={section.key} className={form.section} aria-label={t(`section.${section.key}`)}>
          <Subtitle2 as="h2">{t(`section.${section.key}`)}</Subtitle2>
          <div className={mergeClasses(form.fields, narrow === true && form.narrow)}>
            {section.fields
              .filter((field) => field.readOnly !== true)
              .map((field) => {
                const value = values[field.key] ?? null;
                const problem = shownProblems.get(field.key);
                return (
                  <div key={field.key} className={field.type === 'longText' ? form.wide : undefined}>
                    <FieldControl
                      field={field}
                      value={value}
                      shown={show(field, value, currencyOf(field, values))}
                      textOf={textOf(field)}
                      onDraft={(text) => {
                        setTexts(({ [field.key]: _, ...rest }) => (text === null ? rest : { ...rest, [field.key]: text }));
                      }}
                      onTaken={(taken) => { learn(field, taken); }}
                      onCommit={(next) => { set(field.key, next); }}
                      message={problem === undefined ? undefined : { state: 'error', text: say(problem) }}
                    />
                  </div>
                );
              })}
          </div>
        </section>
      ))}
      {tried && blocking.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t('incomplete', { count: blocking.length })}</MessageBarBody>
        </MessageBar>
      )}
      {refused !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{refused}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" type="submit">{t('addRecord')}</Button>
        <Button
          onClick={() => {
            recordDrafts.drop(draftKey);
            onDiscard();
          }}
        >
          {t('discard')}
        </Button>
      </div>
    </form>
  );
}
