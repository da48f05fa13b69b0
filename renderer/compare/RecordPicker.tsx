/**
 * Which records are compared: the chosen ones as tags, a search that adds one, a whole cluster at once.
 *
 * Promises: never more than twenty; the search asks the engine, so that any number of records can
 * be chosen from; removing one member of a whole cluster keeps the others as single choices.
 */
import {
  Combobox, makeStyles, Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Option, Tag, TagGroup, tokens, type OptionOnSelectData,
} from '@fluentui/react-components';
import { PeopleTeamRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ComparisonColumn } from '../../preload/contract/procedures/insight.ts';
import { useLanguage, useProcedure, useProgram } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import { mostRecords } from './choices.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minInlineSize: 0 },
  tags: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalXS },
  search: { minInlineSize: '200px' },
});

interface Props {
  readonly type: string;
  readonly chosen: readonly Pick<ComparisonColumn, 'id' | 'title'>[];
  readonly onChosen: (ids: readonly string[]) => void;
  readonly onCluster: (clusterId: string) => void;
}

export function RecordPicker({ type, chosen, onChosen, onCluster }: Props) {
  const styles = useStyles();
  const t = useWords('compare');
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const options = useProcedure('records.options', { type, text, language, limit: 40 }, { keep: true, enabled: chosen.length < mostRecords });
  const ids = chosen.map(({ id }) => id);
  const offered = (options.data ?? []).filter(({ id }) => !ids.includes(id));

  const add = (_event: unknown, { optionValue }: OptionOnSelectData) => {
    if (optionValue === undefined) return;
    onChosen([...ids, optionValue]);
    setText('');
  };
  return (
    <div className={styles.root}>
      {chosen.length > 0 && (
        <TagGroup
          className={styles.tags}
          size="small"
          aria-label={t('chosenRecords')}
          dismissible
          onDismiss={(_event, { value }) => { onChosen(ids.filter((id) => id !== value)); }}
        >
          {chosen.map(({ id, title }) => (
            <Tag key={id} value={id} dismissIcon={{ 'aria-label': t('remove', { title }) }}>{title}</Tag>
          ))}
        </TagGroup>
      )}
      <Combobox
        className={styles.search}
        size="small"
        freeform
        aria-label={t('addRecord')}
        placeholder={chosen.length >= mostRecords ? t('full', { count: mostRecords }) : t('addRecord')}
        disabled={chosen.length >= mostRecords}
        value={text}
        selectedOptions={[]}
        open={open}
        onOpenChange={(_event, data) => { setOpen(data.open); }}
        onChange={(event) => {
          setText(event.target.value);
          setOpen(true);
        }}
        onOptionSelect={add}
      >
        {offered.map((option) => (
          <Option key={option.id} value={option.id} text={option.title}>
            {option.detail === '' ? option.title : `${option.title} · ${option.detail}`}
          </Option>
        ))}
        {offered.length === 0 && <Option disabled text="">{t('nothingFound')}</Option>}
      </Combobox>
      {type === 'locality' && <ClusterMenu label={t('wholeCluster')} onCluster={onCluster} />}
    </div>
  );
}

/** A button that takes a whole cluster; ours first. */
export function ClusterMenu({ label, onCluster }: { readonly label: string; readonly onCluster: (clusterId: string) => void }) {
  const { language } = useLanguage();
  const own = useProgram().file?.clusterId ?? null;
  const clusters = useProcedure('records.list', { type: 'cluster', language, fields: [] }, { types: ['cluster'] });
  const rows = [...(clusters.data?.rows ?? [])].sort((a, b) => Number(b[0] === own) - Number(a[0] === own));
  if (rows.length === 0) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" icon={<PeopleTeamRegular />}>{label}</MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {rows.map(([id, title]) => (
            <MenuItem key={String(id)} onClick={() => { onCluster(String(id)); }}>{String(title)}</MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
