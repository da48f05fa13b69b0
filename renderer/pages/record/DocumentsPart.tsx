/** Documents about this record: links and files of its own, each with what it gives evidence of. */
import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Field, Input, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, makeStyles, tokens } from '@fluentui/react-components';
import { AttachRegular, DismissRegular, LinkRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RecordType } from '../../../preload/contract/catalogue/index.ts';
import type { Change, Value } from '../../../preload/contract/values.ts';
import { addressOf, Answered, AppLink, EmptyState, Isolated, useCall, useLanguage, useNotices, useProcedure, useShowRefusal } from '../../app/index.ts';
import { newRecordId } from '../../forms/new-id.ts';
import { changeInput } from '../../forms/to-input.ts';
import { useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS, marginBlockEnd: tokens.spacingVerticalM },
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  cell: { overflowWrap: 'anywhere' },
  act: { inlineSize: '120px' },
});

interface Props {
  readonly type: RecordType;
  readonly id: string;
  readonly title: string;
}

export function DocumentsPart({ type, id, title }: Props) {
  const styles = useStyles();
  const t = useWords('record');
  const { language } = useLanguage();
  const call = useCall();
  const showRefusal = useShowRefusal();
  const { success } = useNotices();
  const [linking, setLinking] = useState(false);
  // A document's own page shows the document itself; every other record the links to it.
  const links = useProcedure('records.list', { type: 'document_link', language, filter: [{ field: 'record_id', in: [id] }, { field: 'record_type', in: [type.key] }] }, { keep: true, types: ['document_link', 'document'] });
  const ids = links.data === undefined ? [] : column(links.data, 'document_id');
  const documents = useProcedure('records.list', { type: 'document', language, ids: [...new Set(ids)] }, { enabled: ids.length > 0, keep: true, types: ['document'] });

  const addDocument = async (name: string, url: string | null): Promise<string | null> => {
    const documentId = newRecordId();
    const changes: Change[] = [
      { op: 'create', type: 'document', id: documentId, values: { [`name_${language}`]: name, ...(url === null ? {} : { url }) } },
      { op: 'create', type: 'document_link', values: { document_id: documentId, record_type: type.key, record_id: id } },
    ];
    const done = await call('records.commit', { changes: changes.map(changeInput), label: { code: 'addDocument', params: { name, title } } });
    return done === null ? null : (done.ids[0] ?? documentId);
  };
  const attach = async () => {
    try {
      const file = await window.eshkol.files.pick('document');
      if (file === null) return;
      const documentId = await addDocument(file.name, null);
      if (documentId === null) return;
      const done = await call('documents.attach', { id: documentId, file: file.handle }, { task: t('attaching', { name: file.name }) });
      if (done !== null) success(t('attached', { name: file.name }));
    } catch (problem) {
      showRefusal(problem, 'documents.attach');
    }
  };
  const remove = async (linkId: string) => {
    const done = await call('records.commit', { changes: [{ op: 'delete', type: 'document_link', id: linkId }], label: { code: 'removeDocument', params: { title } } });
    if (done !== null) success(t('linkRemoved'));
  };

  return (
    <>
      <div className={styles.bar}>
        <Button icon={<LinkRegular />} onClick={() => { setLinking(true); }}>{t('addLink')}</Button>
        <Button icon={<AttachRegular />} onClick={() => { void attach(); }}>{t('attachFile')}</Button>
      </div>
      <Answered of={links}>
        {(table) => {
          if (table.rows.length === 0) return <EmptyState title={t('noDocuments')} text={t('noDocumentsText')} />;
          const known = documents.data;
          return (
            <Table size="small" aria-label={t('tab.documents')}>
              <TableHeader>
                <TableRow>
                  <TableHeaderCell>{t('document')}</TableHeaderCell>
                  <TableHeaderCell>{t('about')}</TableHeaderCell>
                  <TableHeaderCell>{t('where')}</TableHeaderCell>
                  <TableHeaderCell className={styles.act}>{t('action')}</TableHeaderCell>
                </TableRow>
              </TableHeader>
              <TableBody>
                {table.rows.map((row, index) => {
                  const documentId = ids[index] ?? '';
                  const name = table.titles['document']?.[documentId] ?? documentId;
                  const own = known?.rows.find((one) => one[0] === documentId);
                  const read = (key: string) => (known === undefined || own === undefined ? '' : String(own[known.columns.indexOf(key)] ?? ''));
                  const url = read('url');
                  return (
                    <TableRow key={String(row[0])}>
                      <TableCell className={styles.cell}><AppLink to={addressOf.record('document', documentId)}>{name}</AppLink></TableCell>
                      <TableCell className={styles.cell}>{String(row[table.columns.indexOf('about')] ?? '')}</TableCell>
                      <TableCell className={styles.cell}>
                        {url === '' ? <Isolated>{read('file_name')}</Isolated> : (
                          <Button size="small" appearance="transparent" onClick={() => { window.eshkol.openExternal(url); }}><Isolated ltr>{url}</Isolated></Button>
                        )}
                      </TableCell>
                      <TableCell>
                        <Button size="small" appearance="subtle" icon={<DismissRegular />} aria-label={t('removeLink', { name })} onClick={() => { void remove(String(row[0])); }}>{t('remove')}</Button>
                      </TableCell>
                    </TableRow>
                  );
                })}
              </TableBody>
            </Table>
          );
        }}
      </Answered>
      {linking && (
        <LinkDialog
          onClose={() => { setLinking(false); }}
          onAdd={async (name, url) => {
            if ((await addDocument(name, url)) === null) return;
            setLinking(false);
            success(t('linkAdded'));
          }}
        />
      )}
    </>
  );
}

function column(table: { readonly columns: readonly string[]; readonly rows: readonly (readonly Value[])[] }, key: string): readonly string[] {
  const index = table.columns.indexOf(key);
  return table.rows.map((row) => (row[index] ?? '') as string);
}

interface LinkProps {
  readonly onAdd: (name: string, url: string) => Promise<void>;
  readonly onClose: () => void;
}

function LinkDialog({ onAdd, onClose }: LinkProps) {
  const styles = useStyles();
  const t = useWords('record');
  const [name, setName] = useState('');
  const [url, setUrl] = useState('');
  const fits = /^https?:\/\/\S+$/i.test(url.trim());
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (fits && name.trim() !== '') void onAdd(name.trim(), url.trim());
          }}
        >
          <DialogBody>
            <DialogTitle>{t('addLink')}</DialogTitle>
            <DialogContent className={styles.form}>
              <Field label={t('documentName')} required><Input value={name} onChange={(_, data) => { setName(data.value); }} /></Field>
              <Field
                label={t('documentUrl')}
                required
                validationState={url === '' || fits ? 'none' : 'error'}
                validationMessage={url === '' || fits ? null : { children: t('badUrl') }}
              >
                <Input dir="ltr" inputMode="url" value={url} onChange={(_, data) => { setUrl(data.value); }} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit" disabled={!fits || name.trim() === ''}>{t('add')}</Button>
              <Button onClick={onClose}>{t('cancel')}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
