/** A new value of an open list: its code and names. */
import { Button, Field, Input, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState, type SyntheticEvent } from 'react';
import type { List } from '../../../preload/contract/procedures/records.ts';
import { useCall, useNotices } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { codeOf, isCode } from './keys.ts';

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(224px, 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    maxInlineSize: '900px',
  },
  button: { justifySelf: 'start', alignSelf: 'end' },
});

export function NewListItem({ list }: { readonly list: List }) {
  const styles = useStyles();
  const t = useWords('settings');
  const call = useCall();
  const { success } = useNotices();
  const [he, setHe] = useState('');
  const [en, setEn] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const code = typed ?? codeOf(en);
  const taken = list.items.some((item) => item.code === code);
  const problem = code === '' ? null : taken ? t('codeTaken') : isCode(code) ? null : t('codeShape');
  const complete = code !== '' && problem === null && (he.trim() !== '' || en.trim() !== '');

  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!complete) return;
    const position = Math.max(0, ...list.items.map((item) => item.position)) + 1;
    const done = await call('records.commit', {
      changes: [
        {
          op: 'create',
          type: 'list_item',
          values: { list: list.key, code, name_he: he.trim() || null, name_en: en.trim() || null, position, active: true },
        },
      ],
      label: { code: 'addListValue', params: { list: list.key, value: code } },
    });
    if (done === null) return;
    success(t('itemAdded'));
    setHe('');
    setEn('');
    setTyped(null);
  };
  return (
    <form onSubmit={(event) => { void add(event); }} aria-label={t('addItem')}>
      <Subtitle2 as="h3">{t('addItem')}</Subtitle2>
      <div className={styles.form}>
        <Field label={t('itemHe')}><Input lang="he" value={he} onChange={(_event, data) => { setHe(data.value); }} /></Field>
        <Field label={t('itemEn')}><Input lang="en" dir="auto" value={en} onChange={(_event, data) => { setEn(data.value); }} /></Field>
        <Field label={t('newCode')} hint={t('newCodeHint')} {...(problem === null ? {} : { validationMessage: problem })}>
          <Input dir="ltr" value={code} onChange={(_event, data) => { setTyped(data.value); }} />
        </Field>
        <Button className={styles.button} type="submit" disabled={!complete}>{t('add')}</Button>
      </div>
    </form>
  );
}
