/**
 * Which rows are compared: fields and indicators by topic, with a search over both.
 *
 * Promises: the table behind follows every tick; a topic is drawn only when it is opened or
 * searched, so that hundreds of indicators cost nothing.
 */
import {
  Button, Checkbox, DrawerBody, DrawerHeader, DrawerHeaderTitle, makeStyles, OverlayDrawer, SearchBox, tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Answered, useLanguage, useProcedure } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import type { RowKey } from './choices.ts';
import { findRows, rowGroups, toggleRows, type RowGroup } from './row-groups.ts';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginBlockEnd: tokens.spacingVerticalS },
  search: { flexGrow: 1 },
  group: {
    display: 'flex',
    alignItems: 'center',
    borderBlockEndWidth: '1px',
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorNeutralStroke3,
  },
  groupCheck: { flexGrow: 1, fontWeight: tokens.fontWeightSemibold },
  count: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, fontVariantNumeric: 'tabular-nums' },
  rows: { display: 'flex', flexDirection: 'column', paddingInlineStart: tokens.spacingHorizontalXL },
  opened: { transform: 'rotate(180deg)' },
});

interface Props {
  readonly type: string;
  readonly ids: readonly string[];
  readonly rows: readonly RowKey[] | null;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRows: (rows: readonly RowKey[] | null) => void;
}

export function RowPicker({ type, ids, rows, open, onClose, onRows }: Props) {
  const t = useWords('compare');
  const { language } = useLanguage();
  const choices = useProcedure('compare.choices', { type, ids: [...ids], language }, { enabled: open && ids.length > 0, keep: true });
  return (
    <OverlayDrawer open={open} onOpenChange={(_event, data) => { if (!data.open) onClose(); }} position="end" size="medium">
      <DrawerHeader>
        <DrawerHeaderTitle action={<Button appearance="subtle" icon={<DismissRegular />} aria-label={t('closeRows')} onClick={onClose} />}>
          {t('chooseRows')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <Answered of={choices}>
          {(data) => <Groups groups={rowGroups(data, { facts: t('facts'), otherTopic: t('otherTopic') })} rows={rows} onRows={onRows} />}
        </Answered>
      </DrawerBody>
    </OverlayDrawer>
  );
}

function Groups({ groups, rows, onRows }: { readonly groups: readonly RowGroup[] } & Pick<Props, 'rows' | 'onRows'>) {
  const styles = useStyles();
  const t = useWords('compare');
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<readonly string[]>([]);
  const found = findRows(groups, text);
  const chosen = rows === null ? null : new Set(rows);
  const toggle = (keys: readonly RowKey[], take: boolean) => { onRows(toggleRows(groups, rows, keys, take)); };
  return (
    <>
      <div className={styles.tools}>
        <SearchBox className={styles.search} value={text} onChange={(_event, data) => { setText(data.value); }} placeholder={t('searchRows')} aria-label={t('searchRows')} />
        <Button onClick={() => { onRows(null); }} disabled={rows === null}>{t('allRows')}</Button>
        <Button onClick={() => { onRows([]); }} disabled={rows?.length === 0}>{t('noRows')}</Button>
      </div>
      {found.length === 0 && <p>{t('nothingFound')}</p>}
      {found.map((group) => {
        const keys = group.rows.map((row) => row.key);
        const taken = chosen === null ? keys.length : keys.filter((key) => chosen.has(key)).length;
        const shown = text.trim() !== '' || opened.includes(group.title);
        return (
          <section key={group.title} aria-label={group.title}>
            <div className={styles.group}>
              <Checkbox
                className={styles.groupCheck}
                label={group.title}
                checked={taken === keys.length ? true : taken === 0 ? false : 'mixed'}
                onChange={(_event, data) => { toggle(keys, data.checked !== false); }}
              />
              <span className={styles.count}>{t('chosenOf', { taken, total: keys.length })}</span>
              <Button
                appearance="subtle"
                size="small"
                icon={<ChevronDownRegular {...(shown ? { className: styles.opened } : {})} />}
                aria-expanded={shown}
                aria-label={t('showRowsOf', { title: group.title })}
                onClick={() => { setOpened(shown ? opened.filter((title) => title !== group.title) : [...opened, group.title]); }}
              />
            </div>
            {shown && (
              <div className={styles.rows}>
                {group.rows.map((row) => (
                  <Checkbox
                    key={row.key}
                    label={row.detail === null ? row.title : `${row.title} (${row.detail})`}
                    checked={chosen === null || chosen.has(row.key)}
                    onChange={(_event, data) => { toggle([row.key], data.checked === true); }}
                  />
                ))}
              </div>
            )}
          </section>
        );
      })}
    </>
  );
}
