/** Who, which and when: cluster, heat map or ranking, topic, indicator, year. */
import { Combobox, Dropdown, makeStyles, Option, OptionGroup, Tab, TabList, tokens } from '@fluentui/react-components';
import { DataBarHorizontalRegular, GridDotsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { Labelled } from '../../compare/Labelled.tsx';
import { ClusterMenu } from '../../compare/RecordPicker.tsx';
import { YearChoice } from '../../compare/YearChoice.tsx';
import { useWords } from '../../i18n/index.ts';
import type { IndicatorChoices } from './choices.ts';
import type { Heat } from './HeatMap.tsx';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalS,
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlockEnd: tokens.spacingVerticalM,
    flexShrink: 0,
    '@media print': { display: 'none' },
  },
  topic: { minInlineSize: '180px' },
  indicator: { minInlineSize: '320px' },
});

const everything = 'all';

interface Props {
  readonly choices: IndicatorChoices;
  readonly heat: Heat | undefined;
  readonly rows: Heat['rows'];
  readonly shown: Heat['rows'][number] | undefined;
  readonly choose: (change: Partial<IndicatorChoices>) => void;
}

export function Controls({ choices, heat, rows, shown, choose }: Props) {
  const styles = useStyles();
  const t = useWords('indicators');
  const topics = [...new Set(heat?.rows.flatMap((row) => row.indicator.topic ?? []) ?? [])];
  return (
    <section className={styles.root} aria-label={t('controls')}>
      <TabList
        size="small"
        selectedValue={choices.view}
        aria-label={t('view')}
        onTabSelect={(_event, { value }) => { choose({ view: value === 'ranking' ? 'ranking' : 'heat' }); }}
      >
        <Tab value="heat" icon={<GridDotsRegular />}>{t('heat')}</Tab>
        <Tab value="ranking" icon={<DataBarHorizontalRegular />}>{t('ranking')}</Tab>
      </TabList>
      <Labelled label={t('topic')}>{(labelId) => (
        <Dropdown
          aria-labelledby={labelId}
          className={styles.topic}
          size="small"
          value={choices.topic ?? t('allTopics')}
          selectedOptions={[choices.topic ?? everything]}
          onOptionSelect={(_event, { optionValue }) => {
            choose({ topic: optionValue === undefined || optionValue === everything ? null : optionValue, indicator: null });
          }}
        >
          <Option value={everything}>{t('allTopics')}</Option>
          {topics.map((topic) => <Option key={topic} value={topic}>{topic}</Option>)}
        </Dropdown>
      )}</Labelled>
      {choices.view === 'ranking' && shown !== undefined && (
        <IndicatorChoice
          key={shown.indicator.id}
          rows={rows}
          title={shown.indicator.title}
          onIndicator={(indicator) => { choose({ indicator }); }}
        />
      )}
      <YearChoice years={heat?.years ?? []} year={choices.year} onYear={(year) => { choose({ year }); }} />
      <ClusterMenu label={t('chooseCluster')} onCluster={(cluster) => { choose({ cluster }); }} />
    </section>
  );
}

/** The most options a list draws at once; typing narrows it. */
const mostOptions = 100;

interface IndicatorChoiceProps {
  readonly rows: Heat['rows'];
  readonly title: string;
  readonly onIndicator: (id: string) => void;
}

function IndicatorChoice({ rows, title, onIndicator }: IndicatorChoiceProps) {
  const styles = useStyles();
  const t = useWords('indicators');
  const c = useWords('compare');
  const [text, setText] = useState<string | null>(null);
  const words = (text ?? '').toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
  const found = rows.filter(({ indicator }) => words.every((word) => indicator.title.toLocaleLowerCase().includes(word))).slice(0, mostOptions);
  const groups = [...Map.groupBy(found, (row) => row.indicator.topic ?? c('otherTopic'))];
  return (
    <Labelled label={t('indicator')}>{(labelId) => (
      <Combobox
          aria-labelledby={labelId}
        className={styles.indicator}
        size="small"
        freeform
        placeholder={t('chooseIndicator')}
        value={text ?? title}
        selectedOptions={[]}
        onChange={(event) => { setText(event.target.value); }}
        onFocus={(event) => { event.target.select(); }}
        onBlur={() => { setText(null); }}
        onOptionSelect={(_event, { optionValue }) => {
          setText(null);
          if (optionValue !== undefined) onIndicator(optionValue);
        }}
      >
        {groups.map(([topic, ofTopic]) => (
          <OptionGroup key={topic} label={topic}>
            {ofTopic.map(({ indicator }) => (
              <Option key={indicator.id} value={indicator.id} text={indicator.title}>{indicator.title}</Option>
            ))}
          </OptionGroup>
        ))}
        {found.length === 0 && <Option disabled text="">{c('nothingFound')}</Option>}
      </Combobox>
    )}</Labelled>
  );
}
