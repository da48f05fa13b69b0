/** A new field of one's own: for which records, its name, its type. */
import { Button, Dropdown, Field, Input, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import { Section, useCall, useCatalogue, useLanguage, useNotices } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { fieldTypeName } from './field-types.ts';
import { codeOf, isCode } from './keys.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    maxInlineSize: '860px',
  },
  button: { justifySelf: 'start' },
});

interface Draft {
  readonly type: string | null;
  readonly he: string;
  readonly en: string;
  readonly key: string | null;
  readonly kind: string;
  readonly list: string | null;
  readonly to: string | null;
}

const empty: Draft = { type: null, he: '', en: '', key: null, kind: 'text', list: null, to: null };

export function NewField() {
  const styles = useStyles();
  const t = useWords('settings');
  const { label } = useLanguage();
  const catalogue = useCatalogue();
  const call = useCall();
  const { success } = useNotices();
  const [draft, setDraft] = useState<Draft>(empty);
  const change = (part: Partial<Draft>) => { setDraft({ ...draft, ...part }); };
  const key = draft.key ?? codeOf(draft.en);
  const needsList = draft.kind === 'choice' || draft.kind === 'choices';
  const needsType = draft.kind === 'reference' || draft.kind === 'references';
  const named = draft.he.trim() !== '' || draft.en.trim() !== '';
  const complete = draft.type !== null && named && isCode(key) && (!needsList || draft.list !== null) && (!needsType || draft.to !== null);

  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!complete) return;
    const done = await call('records.commit', {
      changes: [
        {
          op: 'create',
          type: 'custom_field',
          values: {
            record_type: draft.type,
            key,
            name_he: draft.he.trim() || null,
            name_en: draft.en.trim() || null,
            field_type: draft.kind,
            list: needsList ? draft.list : null,
            to: needsType ? draft.to : null,
          },
        },
      ],
      label: { code: 'addField', params: { name: draft.he.trim() || draft.en.trim() } },
    });
    if (done === null) return;
    success(t('fieldAdded'));
    setDraft({ ...empty, type: draft.type });
  };

  const types = catalogue.types.filter((type) => !type.internal).map((type) => ({ value: type.key, text: label(type.labels.many) }));
  const kinds = (catalogue.list('field_type')?.items ?? []).map(({ code }) => ({ value: code, text: fieldTypeName(code, catalogue, label) }));
  const lists = catalogue.lists.map((list) => ({ value: list.key, text: label(list.labels) }));
  return (
    <Section title={t('addField')}>
      <form className={styles.form} onSubmit={(event) => { void add(event); }} aria-label={t('addField')}>
        <Choice label={t('recordType')} options={types} value={draft.type} onChange={(type) => { change({ type }); }} />
        <Choice label={t('fieldKind')} options={kinds} value={draft.kind} onChange={(kind) => { change({ kind }); }} />
        {needsList && <Choice label={t('fieldList')} options={lists} value={draft.list} onChange={(list) => { change({ list }); }} />}
        {needsType && <Choice label={t('fieldTo')} options={types} value={draft.to} onChange={(to) => { change({ to }); }} />}
        <Field label={t('fieldNameHe')}><Input lang="he" value={draft.he} onChange={(_event, data) => { change({ he: data.value }); }} /></Field>
        <Field label={t('fieldNameEn')}><Input lang="en" dir="auto" value={draft.en} onChange={(_event, data) => { change({ en: data.value }); }} /></Field>
        <Field label={t('fieldKey')} hint={t('fieldKeyHint')} {...(key !== '' && !isCode(key) ? { validationMessage: t('codeShape') } : {})}>
          <Input dir="ltr" value={key} onChange={(_event, data) => { change({ key: data.value }); }} />
        </Field>
        <Button className={styles.button} type="submit" appearance="primary" disabled={!complete}>{t('addField')}</Button>
      </form>
    </Section>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  return (
    <Field label={label} required>
      <Dropdown
        value={options.find((option) => option.value === value)?.text ?? ''} selectedOptions={value === null ? [] : [value]}
        onOptionSelect={(_event, data) => { if (data.optionValue !== undefined) onChange(data.optionValue); }}
      >
        {options.map((option) => <Option key={option.value} value={option.value}>{option.text}</Option>)}
      </Dropdown>
    </Field>
  );
}
