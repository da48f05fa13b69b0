/** One record: who it is, what can be done with it, and its parts as tabs. */
import { Badge, Button, Tab, TabList, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowLeftRegular, ArrowRightRegular, ColumnDoubleCompareRegular, CopyRegular, DeleteRegular, PrintRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Field, RecordType } from '../../../preload/contract/catalogue/index.ts';
import { addressOf, Answered, AppLink, asRefusal, EmptyState, Isolated, NOTHING, Page, PageBody, PageHeader, isLeftToRight, useAddress, useCall, useCatalogue, useLanguage, useNavigate, useNotices, useProcedure } from '../../app/index.ts';
import { currencyOf, RecordForm, type LoadedRecord } from '../../forms/RecordForm.tsx';
import { useShownValues } from '../../forms/useShownValue.ts';
import { DeleteDialog } from '../../grid/DeleteDialog.tsx';
import { useWords } from '../../i18n/index.ts';
import { DocumentsPart } from './DocumentsPart.tsx';
import { FiguresPart } from './FiguresPart.tsx';
import { HistoryPart } from './HistoryPart.tsx';
import { RelatedPart } from './RelatedPart.tsx';
import { relatedFields } from './related.ts';

const tabs = ['facts', 'related', 'figures', 'documents', 'history'] as const;
type TabKey = (typeof tabs)[number];

const useStyles = makeStyles({
  under: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS },
  fact: { color: tokens.colorNeutralForeground2 },
  factLabel: { color: tokens.colorNeutralForeground3 },
  tabs: { paddingInline: tokens.spacingHorizontalM, borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2, flexShrink: 0, '@media print': { display: 'none' } },
  body: { paddingBlockStart: tokens.spacingVerticalL },
});

interface Props {
  readonly type: RecordType;
  readonly id: string;
}

export function RecordPage({ type, id }: Props) {
  const t = useWords('record');
  const { language, label } = useLanguage();
  const record = useProcedure('records.get', { type: type.key, id, language });
  if (record.data === undefined && record.error !== null && asRefusal(record.error).code === 'records.not-found') {
    return (
      <Page>
        <PageHeader title={t('gone')} />
        <PageBody fill>
          <EmptyState title={t('gone')} text={t('goneText')}>
            <AppLink to={addressOf.register(type.key)}>{label(type.labels.many)}</AppLink>
            <AppLink to="/history">{t('toHistory')}</AppLink>
          </EmptyState>
        </PageBody>
      </Page>
    );
  }
  return <Answered of={record}>{(loaded) => <Loaded type={type} record={loaded} />}</Answered>;
}

function Loaded({ type, record }: { readonly type: RecordType; readonly record: LoadedRecord }) {
  const styles = useStyles();
  const t = useWords('record');
  const { label, dir } = useLanguage();
  const catalogue = useCatalogue();
  const { query, path } = useAddress();
  const go = useNavigate();
  const call = useCall();
  const { success } = useNotices();
  const [deleting, setDeleting] = useState(false);
  const { show } = useShownValues(record.titles);
  const { id } = record;
  const hasFigures = type.key === 'locality';
  const shownTabs = tabs.filter((tab) => {
    if (tab === 'figures') return hasFigures;
    if (tab === 'related') return relatedFields(catalogue, type.key).length > 0;
    return tab !== 'documents' || type.key !== 'document_link';
  });
  const asked = query.get('tab') as TabKey | null;
  const tab: TabKey = asked !== null && shownTabs.includes(asked) ? asked : 'facts';
  const relatedCount = record.related.filter(({ type: from }) => from !== 'indicator_value').reduce((sum, { count }) => sum + count, 0);
  const keyFacts = type.detail.flatMap((key) => type.fields.find((field) => field.key === key) ?? []).filter((field) => record.values[field.key] != null);

  const remove = async () => {
    setDeleting(false);
    const done = await call('records.commit', { changes: [{ op: 'delete', type: type.key, id }], label: { code: 'deleteRecords', params: { type: type.key, count: 1 } } });
    if (done === null) return;
    success(t('deleted', { title: record.title }));
    go(addressOf.register(type.key), { replace: true });
  };

  return (
    <Page>
      <PageHeader
        title={record.title === '' ? label(type.labels.one) : record.title}
        under={
          <span className={styles.under}>
            <AppLink to={addressOf.register(type.key)}>{dir === 'rtl' ? <ArrowRightRegular aria-hidden /> : <ArrowLeftRegular aria-hidden />} {label(type.labels.many)}</AppLink>
            {keyFacts.map((field) => <Fact key={field.key} field={field} text={show(field, record.values[field.key] ?? null, currencyOf(field, record.values))} />)}
          </span>
        }
        actions={
          <>
            <Button appearance="subtle" icon={<ColumnDoubleCompareRegular />} onClick={() => { go(`/compare?type=${encodeURIComponent(type.key)}&ids=${encodeURIComponent(id)}`); }}>{t('compare')}</Button>
            <Button appearance="subtle" icon={<CopyRegular />} onClick={() => { go(`${addressOf.record(type.key, 'new')}?from=${encodeURIComponent(id)}`); }}>{t('duplicate')}</Button>
            <Button appearance="subtle" icon={<PrintRegular />} onClick={() => { window.print(); }}>{t('print')}</Button>
            <Button appearance="subtle" icon={<DeleteRegular />} onClick={() => { setDeleting(true); }}>{t('delete')}</Button>
          </>
        }
      />
      <TabList
        className={styles.tabs}
        selectedValue={tab}
        aria-label={t('parts')}
        onTabSelect={(_, data) => { go(data.value === 'facts' ? path : `${path}?tab=${String(data.value)}`, { replace: true }); }}
      >
        {shownTabs.map((key) => (
          <Tab key={key} value={key}>
            {t(`tab.${key}`)}
            {key === 'related' && relatedCount > 0 && <> <Badge appearance="tint" color="informative" size="small">{relatedCount}</Badge></>}
          </Tab>
        ))}
      </TabList>
      <PageBody className={styles.body}>
        <div role="tabpanel" aria-label={t(`tab.${tab}`)}>
          {tab === 'facts' && <RecordForm type={type} record={record} />}
          {tab === 'related' && <RelatedPart type={type} record={record} />}
          {tab === 'figures' && <FiguresPart localityId={id} />}
          {tab === 'documents' && <DocumentsPart type={type} id={id} title={record.title} />}
          {tab === 'history' && <HistoryPart type={type} id={id} field={query.get('field')} />}
        </div>
      </PageBody>
      {deleting && <DeleteDialog type={type} ids={[id]} title={record.title} onDelete={() => { void remove(); }} onClose={() => { setDeleting(false); }} />}
    </Page>
  );
}

function Fact({ field, text }: { readonly field: Field; readonly text: string }) {
  const styles = useStyles();
  const { label } = useLanguage();
  if (text === NOTHING) return null;
  return (
    <span className={styles.fact}>
      <span className={styles.factLabel}>{label(field.labels)}:</span> <Isolated ltr={isLeftToRight(field)}>{text}</Isolated>
    </span>
  );
}
