/** The lists behind fields of choice: names in three languages, what is offered, new values. */
import { Badge, Dropdown, Field, makeStyles, Option, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { Section, useCatalogue, useLanguage } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { ListItems } from './ListItems.tsx';
import { NewListItem } from './NewListItem.tsx';

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: tokens.spacingHorizontalM },
  dropdown: { minInlineSize: '280px' },
});

export function ListsPart() {
  const styles = useStyles();
  const t = useWords('settings');
  const { label, language } = useLanguage();
  const { lists } = useCatalogue();
  const [chosen, setChosen] = useState<string | null>(null);
  const sorted = lists.toSorted((a, b) => label(a.labels).localeCompare(label(b.labels), language));
  const list = lists.find(({ key }) => key === chosen) ?? sorted[0];
  if (list === undefined) return null;
  return (
    <Section title={t('lists')} text={t('listsText')}>
      <div className={styles.head}>
        <Field label={t('listField')}>
          <Dropdown
            className={styles.dropdown} value={label(list.labels)} selectedOptions={[list.key]}
            onOptionSelect={(_event, data) => { setChosen(data.optionValue ?? null); }}
          >
            {sorted.map((one) => <Option key={one.key} value={one.key}>{label(one.labels)}</Option>)}
          </Dropdown>
        </Field>
        {list.closed && <Badge appearance="tint" color="informative" size="large">{t('closedList')}</Badge>}
      </div>
      <ListItems key={list.key} list={list} />
      {!list.closed && <NewListItem key={`new ${list.key}`} list={list} />}
    </Section>
  );
}
