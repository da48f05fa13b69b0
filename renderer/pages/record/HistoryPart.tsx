/** Every change of every field: when, who, before and after; and taking back the set that made it. */
import { Button, Dropdown, Option, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RecordType } from '../../../preload/contract/catalogue/index.ts';
import type { FieldChange } from '../../../preload/contract/procedures/records.ts';
import { addressOf, Answered, AppLink, EmptyState, isLeftToRight, Isolated, NOTHING, ShownMoment, useCall, useDescribeChange, useLanguage, useNotices, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, marginBlockEnd: tokens.spacingVerticalM },
  scroll: { overflowX: 'auto' },
  table: { minInlineSize: '760px' },
  when: { inlineSize: '140px' },
  who: { inlineSize: '150px' },
  act: { inlineSize: '150px' },
  taken: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  cell: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
});

interface Props {
  readonly type: RecordType;
  readonly id: string;
  /** Opens with one field's history. */
  readonly field: string | null;
}

export function HistoryPart({ type, id, field: asked }: Props) {
  const styles = useStyles();
  const t = useWords('record');
  const { language, label } = useLanguage();
  const [field, setField] = useState(asked ?? '');
  const history = useProcedure('history.record', { type: type.key, id, language, ...(field === '' ? {} : { field }), limit: 1000 }, { keep: true });
  const labelOf = (key: string) => {
    const found = type.fields.find((one) => one.key === key);
    return found === undefined ? key : label(found.labels);
  };
  return (
    <>
      <div className={styles.bar}>
        <Dropdown
          aria-label={t('historyField')}
          value={field === '' ? t('allFields') : labelOf(field)}
          selectedOptions={[field]}
          onOptionSelect={(_, data) => { setField(data.optionValue ?? ''); }}
        >
          <Option value="">{t('allFields')}</Option>
          {type.fields.map((one) => <Option key={one.key} value={one.key}>{label(one.labels)}</Option>)}
        </Dropdown>
      </div>
      <Answered of={history}>
        {(changes) =>
          changes.length === 0 ? (
            <EmptyState title={t('noHistory')} text={t('noHistoryText')} />
          ) : (
            <div className={styles.scroll}>
              <Table size="small" aria-label={t('tab.history')} className={styles.table}>
                <TableHeader>
                  <TableRow>
                    <TableHeaderCell className={styles.when}>{t('when')}</TableHeaderCell>
                    <TableHeaderCell className={styles.who}>{t('who')}</TableHeaderCell>
                    <TableHeaderCell>{t('field')}</TableHeaderCell>
                    <TableHeaderCell>{t('before')}</TableHeaderCell>
                    <TableHeaderCell>{t('after')}</TableHeaderCell>
                    <TableHeaderCell className={styles.act}>{t('action')}</TableHeaderCell>
                  </TableRow>
                </TableHeader>
                <TableBody>
                  {changes.map((change, index) => (
                    <Line
                      key={`${String(change.set)} ${change.field}`}
                      type={type}
                      change={change}
                      fieldLabel={labelOf(change.field)}
                      firstOfSet={changes[index - 1]?.set !== change.set}
                    />
                  ))}
                </TableBody>
              </Table>
            </div>
          )
        }
      </Answered>
    </>
  );
}

interface LineProps {
  readonly type: RecordType;
  readonly change: FieldChange;
  readonly fieldLabel: string;
  readonly firstOfSet: boolean;
}

function Line({ type, change, fieldLabel, firstOfSet }: LineProps) {
  const styles = useStyles();
  const t = useWords('record');
  const describe = useDescribeChange();
  const call = useCall();
  const { success } = useNotices();
  const field = type.fields.find(({ key }) => key === change.field);
  const ltr = field !== undefined && isLeftToRight(field);
  const undo = async () => {
    const done = await call('history.undo', { set: change.set });
    if (done !== null) success(t('undone'));
  };
  return (
    <TableRow>
      <TableCell>{firstOfSet && <AppLink to={addressOf.historySet(change.set)}><ShownMoment value={change.at} /></AppLink>}</TableCell>
      <TableCell className={styles.cell}>
        {firstOfSet && (
          <>
            <bdi>{change.author}</bdi>
            <span className={styles.kind}>{describe({ code: `kind.${change.kind}` }, change.kind)}</span>
          </>
        )}
      </TableCell>
      <TableCell className={styles.cell}>{change.field === '' ? t(`op.${change.op}`) : fieldLabel}</TableCell>
      <TableCell className={mergeClasses(styles.cell, !change.standing && styles.taken)}><Isolated ltr={ltr}>{change.beforeShown === '' ? NOTHING : change.beforeShown}</Isolated></TableCell>
      <TableCell className={mergeClasses(styles.cell, !change.standing && styles.taken)}><Isolated ltr={ltr}>{change.afterShown === '' ? NOTHING : change.afterShown}</Isolated></TableCell>
      <TableCell>
        {firstOfSet && (change.standing ? (
          <Button size="small" appearance="subtle" icon={<ArrowUndoRegular />} aria-label={t('undoSet', { field: fieldLabel })} onClick={() => { void undo(); }}>{t('undo')}</Button>
        ) : (
          <span className={styles.kind}>{t('takenBack')}</span>
        ))}
      </TableCell>
    </TableRow>
  );
}
