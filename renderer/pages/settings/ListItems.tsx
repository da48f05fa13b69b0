/** The values of one list; a name is saved on leaving its field. */
import { Input, makeStyles, Switch, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { List, ListItem } from '../../../preload/contract/procedures/records.ts';
import type { Language } from '../../../preload/contract/text.ts';
import { Isolated, useCall, useLanguage } from '../../app/index.ts';
import { useWords, type Word } from '../../i18n/index.ts';

const columns: readonly { readonly language: Language; readonly field: string; readonly head: Word<'settings'>; readonly name: Word<'settings'> }[] = [
  { language: 'he', field: 'name_he', head: 'itemHe', name: 'itemHeOf' },
  { language: 'en', field: 'name_en', head: 'itemEn', name: 'itemEnOf' },
  { language: 'ar', field: 'name_ar', head: 'itemAr', name: 'itemArOf' },
];

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: { minInlineSize: '640px' },
  code: { inlineSize: '16%', overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
  active: { inlineSize: '110px' },
  input: { inlineSize: '100%' },
});

export function ListItems({ list }: { readonly list: List }) {
  const styles = useStyles();
  const t = useWords('settings');
  const { label } = useLanguage();
  return (
    <div className={styles.scroll}>
      <Table size="small" className={styles.table} aria-label={label(list.labels)}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.code}>{t('itemCode')}</TableHeaderCell>
            {columns.map((column) => <TableHeaderCell key={column.field}>{t(column.head)}</TableHeaderCell>)}
            {!list.closed && <TableHeaderCell className={styles.active}>{t('itemActive')}</TableHeaderCell>}
          </TableRow>
        </TableHeader>
        <TableBody>
          {list.items.map((item) => <Item key={item.id} list={list} item={item} />)}
        </TableBody>
      </Table>
    </div>
  );
}

function Item({ list, item }: { readonly list: List; readonly item: ListItem }) {
  const styles = useStyles();
  const t = useWords('settings');
  const { label } = useLanguage();
  const call = useCall();
  const save = async (values: Record<string, string | boolean | null>) => {
    await call('records.commit', {
      changes: [{ op: 'update', type: 'list_item', id: item.id, values }],
      label: { code: 'editListValue', params: { list: list.key, value: item.code } },
    });
  };
  return (
    <TableRow>
      <TableCell className={styles.code}><Isolated ltr>{item.code}</Isolated></TableCell>
      {columns.map((column) => (
        <TableCell key={column.field}>
          <NameInput
            name={t(column.name, { code: item.code })} language={column.language} value={item.labels[column.language]}
            onSave={(text) => save({ [column.field]: text })}
          />
        </TableCell>
      ))}
      {!list.closed && (
        <TableCell>
          <Switch
            checked={item.active} aria-label={t('itemActiveOf', { name: label(item.labels) })}
            onChange={(_event, data) => { void save({ active: data.checked }); }}
          />
        </TableCell>
      )}
    </TableRow>
  );
}

interface NameInputProps {
  readonly name: string;
  readonly language: Language;
  readonly value: string;
  readonly onSave: (text: string | null) => Promise<void>;
}

function NameInput({ name, language, value, onSave }: NameInputProps) {
  const styles = useStyles();
  const [text, setText] = useState(value);
  useEffect(() => { setText(value); }, [value]);
  const leave = () => {
    const next = text.trim();
    if (next !== value) void onSave(next === '' ? null : next);
  };
  return (
    <Input
      size="small" appearance="filled-lighter" className={styles.input} aria-label={name} lang={language} dir="auto" value={text}
      onChange={(_event, data) => { setText(data.value); }} onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
        if (event.key === 'Escape') setText(value);
      }}
    />
  );
}
