/** A line a few characters wide: how a figure went over the years. Time runs with the reading direction. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { useLanguage } from '../../app/index.ts';

const width = 96;
const height = 24;

const useStyles = makeStyles({
  line: { stroke: tokens.colorBrandStroke1, fill: 'none', strokeWidth: '1.5px' },
  dot: { fill: tokens.colorBrandStroke1 },
});

interface Props {
  readonly values: readonly number[];
  /** The same in words, for who cannot see it. */
  readonly label: string;
}

export function Sparkline({ values, label }: Props) {
  const styles = useStyles();
  const { dir } = useLanguage();
  if (values.length < 2) return null;
  const least = Math.min(...values);
  const most = Math.max(...values);
  const x = (index: number) => {
    const along = 3 + (index / (values.length - 1)) * (width - 6);
    return dir === 'rtl' ? width - along : along;
  };
  const y = (value: number) => (most === least ? height / 2 : height - 4 - ((value - least) / (most - least)) * (height - 8));
  const last = values.length - 1;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={label}>
      <polyline className={styles.line} points={values.map((value, index) => `${String(x(index))},${String(y(value))}`).join(' ')} />
      <circle className={styles.dot} cx={x(last)} cy={y(values[last] ?? 0)} r={2.5} />
    </svg>
  );
}
