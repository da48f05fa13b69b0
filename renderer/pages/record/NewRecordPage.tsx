/** A new record on a page of its own. `?from=` copies a record, `?field=&is=` fills in a reference. */
import type { RecordType } from '../../../preload/contract/catalogue/index.ts';
import type { Titles } from '../../../preload/contract/procedures/records.ts';
import type { Value } from '../../../preload/contract/values.ts';
import { addressOf, Answered, Page, PageBody, PageHeader, useAddress, useLanguage, useNavigate, useNotices, useProcedure } from '../../app/index.ts';
import { duplicateValues } from '../../forms/duplicate.ts';
import { NewRecordForm } from '../../forms/NewRecordForm.tsx';
import { useWords } from '../../i18n/index.ts';

export function NewRecordPage({ type }: { readonly type: RecordType }) {
  const t = useWords('record');
  const { language, label } = useLanguage();
  const { query } = useAddress();
  const from = query.get('from');
  const original = useProcedure('records.get', { type: type.key, id: from ?? '-', language }, { enabled: from !== null, types: [] });
  return (
    <Page>
      <PageHeader title={t('newTitle', { type: label(type.labels.one) })} />
      <PageBody>
        {from === null ? (
          <Form type={type} initial={{}} titles={{}} />
        ) : (
          <Answered of={original}>{(record) => <Form type={type} initial={duplicateValues(type, record.values)} titles={record.titles} />}</Answered>
        )}
      </PageBody>
    </Page>
  );
}

interface FormProps {
  readonly type: RecordType;
  readonly initial: Readonly<Record<string, Value>>;
  readonly titles: Titles;
}

function Form({ type, initial, titles }: FormProps) {
  const t = useWords('record');
  const go = useNavigate();
  const { success } = useNotices();
  return (
    <NewRecordForm
      type={type}
      initial={initial}
      titles={titles}
      onAdded={(id) => {
        success(t('added'));
        go(addressOf.record(type.key, id), { replace: true });
      }}
      onDiscard={() => { go(addressOf.register(type.key), { replace: true }); }}
    />
  );
}
