/** Records that point at this one: a small grid for each kind, and adding one with the reference filled in. */
import { Button, Subtitle2, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo, useRef, useState } from 'react';
import type { RecordType } from '../../../preload/contract/catalogue/index.ts';
import { addressOf, Answered, Isolated, showNumber, useCatalogue, useLanguage, useNavigate, useNotices } from '../../app/index.ts';
import { NewRecordForm } from '../../forms/NewRecordForm.tsx';
import type { LoadedRecord } from '../../forms/RecordForm.tsx';
import { DeleteDialog } from '../../grid/DeleteDialog.tsx';
import type { GridHandle } from '../../grid/grid-props.ts';
import { RegisterGrid } from '../../grid/RegisterGrid.tsx';
import { useGridEdits } from '../../grid/useGridEdits.ts';
import { useRecordRows } from '../../grid/useRecordRows.ts';
import { emptyView } from '../../grid/view-state.ts';
import { useWords } from '../../i18n/index.ts';
import { relatedFields, type RelatedField } from './related.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, marginBlockEnd: tokens.spacingVerticalS },
  count: { color: tokens.colorNeutralForeground3 },
  grid: { display: 'flex', border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflow: 'hidden' },
  more: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  surface: { maxInlineSize: '760px', maxBlockSize: '88vh' },
});

interface Props {
  readonly type: RecordType;
  readonly record: LoadedRecord;
}

export function RelatedPart({ type, record }: Props) {
  const styles = useStyles();
  const t = useWords('record');
  const { label } = useLanguage();
  const catalogue = useCatalogue();
  const [adding, setAdding] = useState<RelatedField | null>(null);
  const all = useMemo(() => relatedFields(catalogue, type.key), [catalogue, type.key]);
  const counts = new Map(record.related.map(({ type: from, field, count }) => [`${from} ${field}`, count]));
  const countOf = ({ type: from, field }: RelatedField) => counts.get(`${from.key} ${field.key}`) ?? 0;
  const filled = all.filter((one) => countOf(one) > 0);
  const empty = all.filter((one) => countOf(one) === 0);
  const name = ({ type: from, field }: RelatedField) => {
    const alone = all.filter((one) => one.type.key === from.key).length === 1;
    return alone ? label(from.labels.many) : `${label(from.labels.many)} · ${label(field.labels)}`;
  };
  return (
    <div className={styles.root}>
      {filled.map((one) => (
        <RelatedGrid
          key={`${one.type.key} ${one.field.key}`}
          related={one}
          name={name(one)}
          count={countOf(one)}
          id={record.id}
          onAdd={() => { setAdding(one); }}
        />
      ))}
      {empty.length > 0 && (
        <section aria-label={t('addRelated')}>
          <div className={styles.head}><Subtitle2 as="h2">{t('addRelated')}</Subtitle2></div>
          <div className={styles.more}>
            {empty.map((one) => (
              <Button key={`${one.type.key} ${one.field.key}`} size="small" icon={<AddRegular />} onClick={() => { setAdding(one); }}>{name(one)}</Button>
            ))}
          </div>
        </section>
      )}
      {adding !== null && <AddDialog related={adding} record={record} onClose={() => { setAdding(null); }} />}
    </div>
  );
}

interface GridProps {
  readonly related: RelatedField;
  readonly name: string;
  readonly count: number;
  readonly id: string;
  readonly onAdd: () => void;
}

const rowHeight = 32;
const mostRows = 10;

function RelatedGrid({ related: { type, field }, name, count, id, onAdd }: GridProps) {
  const styles = useStyles();
  const t = useWords('record');
  const { language } = useLanguage();
  const go = useNavigate();
  const filter = useMemo(() => [{ field: field.key, in: [id] }], [field.key, id]);
  const without = useMemo(() => [field.key], [field.key]);
  const state = useRecordRows(type, language, filter);
  const commit = useGridEdits(type, state);
  const grid = useRef<GridHandle>(null);
  const [deleting, setDeleting] = useState<readonly string[] | null>(null);
  return (
    <section aria-label={name}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{name}</Subtitle2>
        <span className={styles.count}><Isolated ltr>{showNumber(count, language)}</Isolated></span>
        <Button size="small" appearance="subtle" icon={<AddRegular />} aria-label={t('addTo', { type: name })} onClick={onAdd}>{t('add')}</Button>
      </div>
      <div className={styles.grid} style={{ blockSize: `${String((Math.min(count, mostRows) + 1) * rowHeight + 28)}px` }}>
        <Answered of={{ data: state.rows ?? undefined, error: state.error, refetch: state.refetch }}>
          {(rows) => (
            <RegisterGrid
              type={type}
              state={state}
              rows={rows}
              view={emptyView}
              quick=""
              handle={grid}
              ticks={false}
              without={without}
              onOpen={(opened) => { go(addressOf.record(type.key, opened)); }}
              onAdd={onAdd}
              onDelete={setDeleting}
            />
          )}
        </Answered>
      </div>
      {deleting !== null && (
        <DeleteDialog
          type={type}
          ids={deleting}
          title={String(deleting.length === 1 ? (state.rows?.row(deleting[0] ?? '')?.cells[1] ?? '') : '')}
          onDelete={() => {
            setDeleting(null);
            void commit(deleting.map((one) => ({ op: 'delete', type: type.key, id: one })), 'deleteRecords');
          }}
          onClose={() => { setDeleting(null); }}
        />
      )}
    </section>
  );
}

interface AddProps {
  readonly related: RelatedField;
  readonly record: LoadedRecord;
  readonly onClose: () => void;
}

function AddDialog({ related: { type, field }, record, onClose }: AddProps) {
  const styles = useStyles();
  const t = useWords('record');
  const { label } = useLanguage();
  const { success } = useNotices();
  const initial = useMemo(() => ({ [field.key]: field.type === 'references' ? [record.id] : record.id }), [field, record.id]);
  const titles = useMemo(() => ({ [record.type]: { [record.id]: record.title } }), [record]);
  return (
    <Dialog open onOpenChange={(_, data) => { if (!data.open) onClose(); }}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('newTitle', { type: label(type.labels.one) })}</DialogTitle>
          <DialogContent>
            <NewRecordForm
              type={type}
              initial={initial}
              titles={titles}
              onDiscard={onClose}
              onAdded={() => {
                success(t('added'));
                onClose();
              }}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
