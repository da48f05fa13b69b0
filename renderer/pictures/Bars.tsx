/**
 * Horizontal bars, one per place, with the lines of the means across them.
 *
 * Promises: bars start at zero and run with the reading direction; negative values run the other
 * way; best and worst carry a word and an icon, not only a colour. Every value is printed and can
 * be opened; a place without a number keeps its row and shows the source's sign.
 */
import { makeStyles, mergeClasses, shorthands, tokens } from '@fluentui/react-components';
import { ArrowTrendingDownRegular, TrophyRegular } from '@fluentui/react-icons';
import { Isolated } from '../app/index.ts';
import { scaleOf } from './scale.ts';

export interface Bar {
  readonly id: string;
  readonly title: string;
  readonly value: number | null;
  /** The value, or the sign in its place. */
  readonly shown: string;
  readonly mark: 'best' | 'worst' | null;
}

export interface MeanLine {
  readonly id: 'mean' | 'country';
  readonly value: number;
  readonly label: string;
}

interface Props {
  /** A sentence that says what is shown. */
  readonly label: string;
  readonly bars: readonly Bar[];
  readonly lines: readonly MeanLine[];
  readonly words: { readonly best: string; readonly worst: string };
  readonly onOpen: (id: string, anchor: HTMLElement) => void;
}

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  rows: {
    display: 'grid',
    gridTemplateColumns: 'minmax(72px, max-content) minmax(80px, 1fr) max-content',
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  row: { display: 'contents' },
  title: {
    display: 'flex',
    alignItems: 'center',
    maxInlineSize: '220px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    paddingBlock: tokens.spacingVerticalXXS,
  },
  track: { position: 'relative', minBlockSize: '26px' },
  bar: {
    position: 'absolute',
    insetBlock: '4px',
    minInlineSize: '1px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorPaletteBlueBorderActive,
    opacity: 0.55,
    '@media (forced-colors: active)': { forcedColorAdjust: 'none', backgroundColor: 'CanvasText', opacity: 1 },
    '@media print': { printColorAdjust: 'exact' },
  },
  best: { opacity: 1 },
  worst: { backgroundColor: tokens.colorPaletteDarkOrangeBorderActive, opacity: 1 },
  zero: { position: 'absolute', insetBlock: 0, inlineSize: '1px', backgroundColor: tokens.colorNeutralStroke1 },
  line: { position: 'absolute', insetBlock: 0, inlineSize: 0, borderInlineStartWidth: '2px', borderInlineStartColor: tokens.colorNeutralForeground1 },
  mean: { borderInlineStartStyle: 'dashed' },
  country: { borderInlineStartStyle: 'dotted' },
  end: { display: 'flex', alignItems: 'center', justifyContent: 'flex-end', gap: tokens.spacingHorizontalXS, fontSize: tokens.fontSizeBase200 },
  value: {
    font: 'inherit',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    borderRadius: tokens.borderRadiusSmall,
    ...shorthands.borderStyle('none'),
    paddingInline: tokens.spacingHorizontalXS,
    minBlockSize: '24px',
    cursor: 'pointer',
    textAlign: 'end',
    whiteSpace: 'nowrap',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  mark: { display: 'inline-flex', alignItems: 'center', gap: '2px', color: tokens.colorNeutralForeground2, whiteSpace: 'nowrap' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  legendItem: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  legendLine: { blockSize: '14px', borderInlineStartWidth: '2px', borderInlineStartColor: tokens.colorNeutralForeground1 },
});

export function Bars({ label, bars, lines, words, onOpen }: Props) {
  const styles = useStyles();
  // Numbers of one picture stand under each other by their last digit, in both directions.
  const widest = Math.max(...bars.map(({ shown }) => shown.length)) + 1;
  const place = scaleOf([...bars.flatMap(({ value }) => value ?? []), ...lines.map(({ value }) => value)]);
  return (
    <figure className={styles.root} aria-label={label} style={{ margin: 0 }}>
      <ul className={styles.rows}>
        {bars.map((bar) => (
          <li key={bar.id} className={styles.row}>
            <span className={styles.title}><Isolated>{bar.title}</Isolated></span>
            <span className={styles.track} aria-hidden>
              {bar.value !== null && <span className={mergeClasses(styles.bar, bar.mark === null ? undefined : styles[bar.mark])} style={extent(place, bar.value)} />}
              <span className={styles.zero} style={{ insetInlineStart: percent(place(0)) }} />
              {lines.map((line) => (
                <span key={line.id} className={mergeClasses(styles.line, styles[line.id])} style={{ insetInlineStart: percent(place(line.value)) }} />
              ))}
            </span>
            <span className={styles.end}>
              {bar.mark !== null && (
                <span className={styles.mark}>
                  {bar.mark === 'best' ? <TrophyRegular /> : <ArrowTrendingDownRegular />}
                  {words[bar.mark]}
                </span>
              )}
              <button
                type="button"
                dir="ltr"
                className={styles.value}
                style={{ minInlineSize: `${String(widest)}ch` }}
                aria-label={`${bar.title}: ${bar.shown}`}
                onClick={(event) => { onOpen(bar.id, event.currentTarget); }}
              >
                {bar.shown}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {lines.length > 0 && (
        <figcaption className={styles.legend}>
          {lines.map((line) => (
            <span key={line.id} className={styles.legendItem}>
              <span className={mergeClasses(styles.legendLine, styles[line.id])} aria-hidden />
              {line.label}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}

function extent(place: (value: number) => number, value: number): { insetInlineStart: string; inlineSize: string } {
  const from = Math.min(place(0), place(value));
  return { insetInlineStart: percent(from), inlineSize: percent(Math.abs(place(value) - place(0))) };
}

function percent(value: number): string {
  return `${value.toFixed(3)}%`;
}
