/** What the shades and signs of the heat map mean. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { TriangleDownFilled, TriangleUpFilled } from '@fluentui/react-icons';
import { useWords } from '../../i18n/index.ts';
import { useHeatStyles } from './heat-styles.ts';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  item: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  swatch: {
    inlineSize: '18px',
    blockSize: '14px',
    outline: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { printColorAdjust: 'exact' },
  },
  mark: { fontSize: '8px' },
});

const steps = [-3, -2, -1, 0, 1, 2, 3] as const;

export function HeatLegend() {
  const styles = useStyles();
  const shade = useHeatStyles();
  const t = useWords('indicators');
  const f = useWords('figures');
  return (
    <div className={styles.root}>
      <span className={styles.item}>
        {f('worst')}
        {steps.map((step) => <span key={step} className={mergeClasses(styles.swatch, shade[`${step}`])} aria-hidden />)}
        {f('best')}
      </span>
      <span className={styles.item}>
        {t('lowest')}
        {steps.map((step) => <span key={step} className={mergeClasses(styles.swatch, shade[`plain${step}`])} aria-hidden />)}
        {t('highest')} ({f('polarityNone')})
      </span>
      <span className={styles.item}><TriangleUpFilled className={styles.mark} aria-hidden /> {f('best')}</span>
      <span className={styles.item}><TriangleDownFilled className={styles.mark} aria-hidden /> {f('worst')}</span>
      <span>{t('shadeRule')}</span>
    </div>
  );
}
