/** What is compared and how: record type, records, rows, year, only differences. */
import { Button, Dropdown, makeStyles, Option, Switch, tokens } from '@fluentui/react-components';
import { TableSettingsRegular } from '@fluentui/react-icons';
import type { ComparisonColumn } from '../../../preload/contract/procedures/insight.ts';
import { useCatalogue, useLanguage, useProcedure } from '../../app/index.ts';
import { firstChoices, type Choices } from '../../compare/choices.ts';
import { Labelled } from '../../compare/Labelled.tsx';
import { RecordPicker } from '../../compare/RecordPicker.tsx';
import { YearChoice } from '../../compare/YearChoice.tsx';
import { useWords } from '../../i18n/index.ts';

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
  type: { minInlineSize: '200px' },
  records: { flexBasis: '100%', minInlineSize: 0 },
});

interface Props {
  readonly choices: Choices;
  readonly columns: readonly ComparisonColumn[];
  readonly years: readonly number[];
  readonly choose: (change: Partial<Choices>) => void;
  /** Null while there is nothing to choose rows for. */
  readonly onRows: (() => void) | null;
}

export function Controls({ choices, columns, years, choose, onRows }: Props) {
  const styles = useStyles();
  const t = useWords('compare');
  const { label } = useLanguage();
  const catalogue = useCatalogue();
  const counts = useProcedure('records.count', {});
  // Only what has something to compare, and what is compared now.
  const types = catalogue.types.filter((type) => !type.internal && (type.key === choices.type || (counts.data?.[type.key] ?? 0) > 1));
  const current = catalogue.type(choices.type);
  return (
    <section className={styles.root} aria-label={t('controls')}>
      <Labelled label={t('recordType')}>{(labelId) => (
        <Dropdown
          aria-labelledby={labelId}
          className={styles.type}
          size="small"
          value={current === undefined ? choices.type : label(current.labels.many)}
          selectedOptions={[choices.type]}
          onOptionSelect={(_event, { optionValue }) => {
            if (optionValue !== undefined && optionValue !== choices.type) choose({ ...firstChoices, type: optionValue });
          }}
        >
          {types.map((type) => (
            <Option key={type.key} value={type.key}>{label(type.labels.many)}</Option>
          ))}
        </Dropdown>
      )}</Labelled>
      {choices.type === 'locality' && <YearChoice years={years} year={choices.year} onYear={(year) => { choose({ year }); }} />}
      <Button size="small" icon={<TableSettingsRegular />} disabled={onRows === null} onClick={() => onRows?.()}>
        {choices.rows === null ? t('chooseRows') : t('rowsChosen', { count: choices.rows.length })}
      </Button>
      <Switch
        label={t('onlyDifferences')}
        checked={choices.onlyDifferences}
        onChange={(_event, { checked }) => { choose({ onlyDifferences: checked }); }}
      />
      <div className={styles.records}>
        <RecordPicker
          type={choices.type}
          chosen={columns}
          onChosen={(ids) => { choose({ ids, cluster: null }); }}
          onCluster={(cluster) => { choose({ cluster, ids: [] }); }}
        />
      </div>
    </section>
  );
}
