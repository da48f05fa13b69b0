/** The year of the figures: the newest of each indicator, or the newest up to a chosen year. */
import { Dropdown, makeStyles, Option } from '@fluentui/react-components';
import { useWords } from '../i18n/index.ts';
import { Labelled } from './Labelled.tsx';

const useStyles = makeStyles({ dropdown: { minInlineSize: '150px' } });
const newest = 'newest';

interface Props {
  readonly years: readonly number[];
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
}

export function YearChoice({ years, year, onYear }: Props) {
  const styles = useStyles();
  const t = useWords('compare');
  const offered = year === null || years.includes(year) ? years : [year, ...years].sort((a, b) => b - a);
  const shown = year === null ? t('newestYear') : t('upToYear', { year: String(year) });
  return (
    <Labelled label={t('year')}>{(labelId) => (
      <Dropdown
          aria-labelledby={labelId}
        className={styles.dropdown}
        size="small"
        value={shown}
        selectedOptions={[year === null ? newest : String(year)]}
        onOptionSelect={(_event, { optionValue }) => { onYear(optionValue === newest ? null : Number(optionValue)); }}
      >
        <Option value={newest}>{t('newestYear')}</Option>
        {offered.map((each) => (
          <Option key={each} value={String(each)} text={String(each)}>{t('upToYear', { year: String(each) })}</Option>
        ))}
      </Dropdown>
    )}</Labelled>
  );
}
