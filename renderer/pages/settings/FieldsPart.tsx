/** The person's own fields of record types. */
import { Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { Field } from '../../../preload/contract/catalogue/index.ts';
import { Answered, Isolated, Section, useCall, useCatalogue, useLanguage, useNotices, useProcedure } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import { fieldTypeName } from './field-types.ts';
import { NewField } from './NewField.tsx';

const useStyles = makeStyles({ none: { color: tokens.colorNeutralForeground3 }, action: { textAlign: 'end' }, table: { maxInlineSize: '860px' } });

export function FieldsPart() {
  const t = useWords('settings');
  const custom = useProcedure('catalogue.custom', {}, { types: ['custom_field'] });
  return (
    <>
      <Section title={t('fields')} text={t('fieldsText')}>
        <Answered of={custom}>
          {(byType) => <OwnFields fields={Object.entries(byType).flatMap(([type, fields]) => fields.map((field) => ({ type, field })))} />}
        </Answered>
      </Section>
      <NewField />
    </>
  );
}

function OwnFields({ fields }: { readonly fields: readonly { readonly type: string; readonly field: Field }[] }) {
  const styles = useStyles();
  const t = useWords('settings');
  const { label } = useLanguage();
  const catalogue = useCatalogue();
  const call = useCall();
  const { success } = useNotices();
  if (fields.length === 0) return <Text className={styles.none}>{t('noFields')}</Text>;

  const remove = async (id: string, name: string) => {
    const done = await call('records.commit', {
      changes: [{ op: 'delete', type: 'custom_field', id }],
      label: { code: 'removeField', params: { name } },
    });
    if (done !== null) success(t('fieldRemoved'));
  };
  return (
    <Table size="small" className={styles.table} aria-label={t('fieldsTable')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('recordType')}</TableHeaderCell>
          <TableHeaderCell>{t('fieldName')}</TableHeaderCell>
          <TableHeaderCell>{t('fieldKind')}</TableHeaderCell>
          <TableHeaderCell>{t('fieldKey')}</TableHeaderCell>
          <TableHeaderCell />
        </TableRow>
      </TableHeader>
      <TableBody>
        {fields.map(({ type, field }) => {
          const owner = catalogue.type(type);
          const name = label(field.labels);
          return (
            <TableRow key={`${type} ${field.key}`}>
              <TableCell>{owner === undefined ? type : label(owner.labels.many)}</TableCell>
              <TableCell>{name}</TableCell>
              <TableCell>{fieldTypeName(field.type, catalogue, label)}</TableCell>
              <TableCell><Isolated ltr>{field.key}</Isolated></TableCell>
              <TableCell className={styles.action}>
                <Button
                  size="small" aria-label={t('removeFieldOf', { name })} disabled={field.customId === undefined}
                  onClick={() => { if (field.customId !== undefined) void remove(field.customId, name); }}
                >
                  {t('removeField')}
                </Button>
              </TableCell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}
