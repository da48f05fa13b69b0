/**
 * Indicators of a cluster: heat map of all, ranking of one.
 *
 * Promises: every choice stands in the address; our own cluster is shown without any choice;
 * weighting, n, source and definition are one click away from every figure.
 */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownloadRegular, DataBarVerticalRegular, PrintRegular, ScaleFillRegular } from '@fluentui/react-icons';
import { useCallback, useMemo } from 'react';
import {
  Answered, EmptyState, Page, PageBody, PageHeader, StatusBar, useAddress, useLanguage, useNavigate, useProcedure, useProgram,
} from '../../app/index.ts';
import { firstChoices, printChoices } from '../../compare/choices.ts';
import { FigureDetails } from '../../compare/FigureDetails.tsx';
import { ClusterMenu } from '../../compare/RecordPicker.tsx';
import { useExport } from '../../compare/useExport.ts';
import { useWords } from '../../i18n/index.ts';
import { parseIndicatorChoices, printIndicatorChoices, type IndicatorChoices } from './choices.ts';
import { Controls } from './Controls.tsx';
import { HeatLegend } from './HeatLegend.tsx';
import { HeatMap, type Heat } from './HeatMap.tsx';
import { Ranking } from './Ranking.tsx';

const useStyles = makeStyles({
  noPrint: { '@media print': { display: 'none' } },
  legend: { paddingInline: tokens.spacingHorizontalXL, paddingBlockEnd: tokens.spacingVerticalS, flexShrink: 0 },
});

export default function IndicatorsPage() {
  const { query } = useAddress();
  const go = useNavigate();
  const ownCluster = useProgram().file?.clusterId ?? null;
  const choices = useMemo(() => parseIndicatorChoices(query, ownCluster), [query, ownCluster]);
  const choose = useCallback(
    (change: Partial<IndicatorChoices>) => { go(printIndicatorChoices({ ...choices, ...change })); },
    [choices, go],
  );
  return (
    <FigureDetails>
      {choices.cluster === null ? <NoCluster choose={choose} /> : <Cluster id={choices.cluster} choices={choices} choose={choose} />}
    </FigureDetails>
  );
}

interface Props {
  readonly choices: IndicatorChoices;
  readonly choose: (change: Partial<IndicatorChoices>) => void;
}

function NoCluster({ choose }: Pick<Props, 'choose'>) {
  const t = useWords('indicators');
  return (
    <Page>
      <PageHeader title={t('title')} />
      <PageBody fill>
        <EmptyState icon={<DataBarVerticalRegular />} title={t('noClusterTitle')} text={t('noClusterText')}>
          <ClusterMenu label={t('chooseCluster')} onCluster={(cluster) => { choose({ cluster }); }} />
        </EmptyState>
      </PageBody>
    </Page>
  );
}

function Cluster({ id, choices, choose }: Props & { readonly id: string }) {
  const styles = useStyles();
  const t = useWords('indicators');
  const c = useWords('compare');
  const { language } = useLanguage();
  const go = useNavigate();
  const heat = useProcedure('indicators.heat', { clusterId: id, year: choices.year, language }, { keep: true });
  const cluster = useProcedure('records.get', { type: 'cluster', id, language }, { types: ['cluster'], keep: true });
  const name = cluster.data?.title ?? '';
  const rows = shownRows(heat.data, choices.topic);
  const chosen = rows.find((row) => row.indicator.id === choices.indicator) ?? rows[0];
  const exportIt = useExport();
  const save = () => {
    const shown = choices.view === 'ranking' && chosen !== undefined ? [chosen] : rows;
    const indicators = shown.map((row) => row.indicator.id);
    return exportIt({ kind: 'indicators', clusterId: id, indicators, year: choices.year }, t('fileName', { cluster: name }));
  };
  return (
    <Page>
      <PageHeader
        title={name === '' ? t('title') : t('titleOf', { cluster: name })}
        actions={
          <span className={styles.noPrint}>
            <Button size="small" icon={<ScaleFillRegular />} onClick={() => { go(printChoices({ ...firstChoices, cluster: id, year: choices.year })); }}>
              {t('compareThem')}
            </Button>{' '}
            <Button size="small" icon={<PrintRegular />} disabled={rows.length === 0} onClick={() => { window.print(); }}>{c('print')}</Button>{' '}
            <Button size="small" appearance="primary" icon={<ArrowDownloadRegular />} disabled={rows.length === 0} onClick={() => void save()}>
              {c('export')}
            </Button>
          </span>
        }
      />
      <Controls choices={choices} heat={heat.data} rows={rows} shown={chosen} choose={choose} />
      <PageBody fill={choices.view === 'heat'}>
        <Answered of={heat}>
          {(data) => {
            if (rows.length === 0 || chosen === undefined) return <NoFigures />;
            if (choices.view === 'ranking') return <Ranking heat={data} row={chosen} year={choices.year} />;
            return (
              <>
                <div className={styles.legend}><HeatLegend /></div>
                <HeatMap
                  heat={data}
                  rows={rows}
                  year={choices.year}
                  label={t('heatOf', { cluster: name })}
                  onRanking={(indicator) => { choose({ view: 'ranking', indicator }); }}
                />
              </>
            );
          }}
        </Answered>
      </PageBody>
      <StatusBar>
        <span>{t('shown', { count: rows.length })}</span>
        <span>{t('authorities', { count: heat.data?.columns.length ?? 0 })}</span>
        <Legend show={rows.length > 0} />
      </StatusBar>
    </Page>
  );
}

/** Rows with a number somewhere, of the chosen topic. */
function shownRows(heat: Heat | undefined, topic: string | null): Heat['rows'] {
  return heat?.rows.filter((row) => (topic === null || row.indicator.topic === topic) && row.cells.some((cell) => cell.value !== null)) ?? [];
}

function Legend({ show }: { readonly show: boolean }) {
  const f = useWords('figures');
  return show ? <span>{f('legend')}</span> : null;
}

function NoFigures() {
  const t = useWords('indicators');
  const go = useNavigate();
  return (
    <EmptyState icon={<DataBarVerticalRegular />} title={t('noFiguresTitle')} text={t('noFiguresText')}>
      <Button appearance="primary" onClick={() => { go('/import'); }}>{t('import')}</Button>
    </EmptyState>
  );
}
