/**
 * Everything about one figure, beside it: definition, period, source, sign, n, means, other values.
 *
 * One popover serves a whole page (tables have thousands of figures): a figure's button hands over
 * itself as the anchor. Focus goes into the popover and back to the figure when it closes.
 */
import { Button, Caption1, Link, makeStyles, Popover, PopoverSurface, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import type { Figure, IndicatorInfo, Mean } from '../../preload/contract/procedures/insight.ts';
import { addressOf, AppLink, Isolated, useCatalogue, useLanguage } from '../app/index.ts';
import { useWords } from '../i18n/index.ts';
import { decimalsOf, showFigure, showMean, showPeriod, type IndicatorRow } from './figures.ts';

/** What was clicked: a place's figure, or one of the means (`place` null). */
export interface Asked {
  readonly row: IndicatorRow;
  readonly place: string | null;
  readonly figure: Figure | null;
  readonly mean: 'mean' | 'country' | null;
  /** The year that was asked for, null for the newest. */
  readonly year: number | null;
}

type Open = (anchor: HTMLElement, asked: Asked) => void;
const OpenContext = createContext<Open | null>(null);

/** `const open = useFigureDetails(); <button onClick={(event) => open(event.currentTarget, …)}>`. */
export function useFigureDetails(): Open {
  const open = use(OpenContext);
  if (open === null) throw new Error('useFigureDetails needs a FigureDetails around it');
  return open;
}

const useStyles = makeStyles({
  surface: { maxInlineSize: '400px', minInlineSize: '280px', padding: tokens.spacingHorizontalL, maxBlockSize: '70vh', overflowY: 'auto' },
  head: { display: 'flex', alignItems: 'start', gap: tokens.spacingHorizontalS },
  titles: { flexGrow: 1, minInlineSize: 0 },
  value: { fontSize: tokens.fontSizeHero700, lineHeight: tokens.lineHeightHero700, fontWeight: tokens.fontWeightSemibold, marginBlock: tokens.spacingVerticalS },
  unit: { fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground3, marginInlineStart: tokens.spacingHorizontalS },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  fact: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  links: { display: 'flex', gap: tokens.spacingHorizontalL, marginBlockStart: tokens.spacingVerticalM, fontSize: tokens.fontSizeBase200 },
  others: { marginBlock: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function FigureDetails({ children }: { readonly children: ReactNode }) {
  const [shown, setShown] = useState<{ anchor: HTMLElement; asked: Asked } | null>(null);
  const open = useCallback<Open>((anchor, asked) => { setShown({ anchor, asked }); }, []);
  const close = () => {
    shown?.anchor.focus();
    setShown(null);
  };
  const positioning = useMemo(() => ({ target: shown?.anchor ?? null, position: 'below', align: 'center' }) as const, [shown]);
  return (
    <OpenContext value={open}>
      {children}
      <Popover open={shown !== null} onOpenChange={(_event, data) => { if (!data.open) close(); }} positioning={positioning} trapFocus>
        {shown === null ? <></> : <Details asked={shown.asked} onClose={close} />}
      </Popover>
    </OpenContext>
  );
}

function Details({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const styles = useStyles();
  const t = useWords('figures');
  const { indicator } = asked.row;
  return (
    <PopoverSurface className={styles.surface} aria-label={t('details')}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <Subtitle2 as="h2" block>{indicator.title}</Subtitle2>
          <Caption1 block>{asked.mean === null ? asked.place : t(asked.mean)}</Caption1>
        </div>
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={t('close')} onClick={onClose} />
      </div>
      {asked.mean === null ? <FigureFacts asked={asked} figure={asked.figure} /> : <MeanFacts row={asked.row} which={asked.mean} />}
      <div className={styles.links}>
        {asked.figure?.recordId != null && (
          <AppLink to={addressOf.record('indicator_value', asked.figure.recordId)}>{t('openValue')}</AppLink>
        )}
        <AppLink to={addressOf.record('indicator', indicator.id)}>{t('openIndicator')}</AppLink>
      </div>
    </PopoverSurface>
  );
}

function FigureFacts({ asked, figure }: { readonly asked: Asked; readonly figure: Figure | null }) {
  const styles = useStyles();
  const t = useWords('figures');
  const { row, year } = asked;
  const { language } = useLanguage();
  const catalogue = useCatalogue();
  const { indicator } = row;
  const decimals = decimalsOf(indicator, row.cells);
  const status = figure?.status == null ? null : catalogue.item('value_status', figure.status)?.labels[language] ?? figure.status;
  const known = figure !== null && (figure.value !== null || figure.status !== null);
  return (
    <>
      <div className={styles.value}>
        {known ? <Isolated ltr>{showFigure(figure, decimals, language)}</Isolated> : <Text>{year === null ? t('noValue') : t('noValueUpTo', { year: String(year) })}</Text>}
        {typeof figure?.value === 'number' && indicator.unit !== null && <span className={styles.unit}>{indicator.unit}</span>}
      </div>
      <dl className={styles.facts}>
        {status !== null && <Fact term={t('status')}>{status}</Fact>}
        {figure?.sign != null && <Fact term={t('sign')}><Isolated ltr>{figure.sign.trim()}</Isolated></Fact>}
        {known && <Fact term={t('period')}><Isolated>{showPeriod(figure)}</Isolated></Fact>}
        {known && <Fact term={t('source')}>{figure.source ?? indicator.source ?? t('noSource')}</Fact>}
        <Definition indicator={indicator} />
        {figure?.pickedBy !== undefined && (
          <Fact term={t('others')}>
            {t(`picked.${figure.pickedBy}`)}
            <ul className={styles.others}>
              {figure.others?.map((other) => (
                <li key={other.recordId}>
                  <Isolated ltr>{showFigure(other, decimals, language)}</Isolated> · {showPeriod(other)} · {other.source ?? t('noSource')}
                  {other.recordId !== null && <> · <Link href={`#${addressOf.record('indicator_value', other.recordId)}`}>{t('openValue')}</Link></>}
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {row.mean.n > 0 && <Fact term={t('mean')}><MeanShort mean={row.mean} decimals={decimals} /></Fact>}
        {row.country.n > 0 && <Fact term={t('country')}><MeanShort mean={row.country} decimals={decimals} /></Fact>}
      </dl>
    </>
  );
}

function MeanFacts({ row, which }: { readonly row: IndicatorRow; readonly which: 'mean' | 'country' }) {
  const styles = useStyles();
  const t = useWords('figures');
  const { language } = useLanguage();
  const mean = row[which];
  return (
    <>
      <div className={styles.value}>
        <Isolated ltr>{showMean(mean, decimalsOf(row.indicator, row.cells), language)}</Isolated>
        {mean.value !== null && row.indicator.unit !== null && <span className={styles.unit}>{row.indicator.unit}</span>}
      </div>
      <dl className={styles.facts}>
        <Fact term="n"><Isolated ltr>{String(mean.n)}</Isolated></Fact>
        <Fact term={t(which)}>{useRule()(row, which)}</Fact>
        <Definition indicator={row.indicator} />
      </dl>
    </>
  );
}

/** The rule of a mean as a sentence. */
export function useRule(): (row: Pick<IndicatorRow, 'indicator' | 'mean' | 'country'>, which: 'mean' | 'country') => string {
  const t = useWords('figures');
  return useCallback(
    (row, which) => {
      const { rule } = row[which];
      if (rule === 'weighted') return t('rule.weighted', { by: row.indicator.weightedBy?.title ?? '' });
      if (rule === 'none') return t(which === 'country' && row.indicator.aggregation !== 'none' ? 'rule.noWeight' : 'rule.none');
      return t(`rule.${rule}`);
    },
    [t],
  );
}

function MeanShort({ mean, decimals }: { readonly mean: Mean; readonly decimals: number }) {
  const t = useWords('figures');
  const { language } = useLanguage();
  return (
    <>
      <Isolated ltr>{showMean(mean, decimals, language)}</Isolated> <Isolated ltr>({t('n', { n: mean.n })})</Isolated>
    </>
  );
}

function Definition({ indicator }: { readonly indicator: IndicatorInfo }) {
  const t = useWords('figures');
  const polarity = indicator.polarity === 'higher' ? t('polarityHigher') : indicator.polarity === 'lower' ? t('polarityLower') : t('polarityNone');
  return (
    <>
      <Fact term={t('definition')}>{indicator.definition ?? t('noDefinition')}</Fact>
      <Fact term={t('polarity')}>{polarity}</Fact>
    </>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.fact}>{children}</dd>
    </>
  );
}
