/** What was found in the workbook: its preset or, when none fits, which records and which sheet. */
import {
  Button, Dropdown, Field, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Option, Table, TableBody, TableCell, TableHeader, TableHeaderCell,
  TableRow, tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PickedFile } from '../../../preload/contract/bridge.ts';
import type { Inspection } from '../../../preload/contract/procedures/exchange.ts';
import { Isolated, NumberCell, NumberHead, ShownNumber, useCatalogue, useLanguage } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';
import type { Import } from './import-state.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  choices: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 320px))', gap: tokens.spacingHorizontalL },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  table: { maxInlineSize: '640px' },
});

interface Props {
  readonly work: Import;
  readonly file: PickedFile;
  readonly inspection: Inspection;
}

export function Recognised({ work, file, inspection }: Props) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const { preset } = inspection;
  const [into, setInto] = useState<string | null>(null);
  const [sheet, setSheet] = useState<string | null>(inspection.sheets[0]?.name ?? null);
  const plan = () => {
    if (preset !== null) void work.plan({ preset: preset.key });
    else if (into !== null) void work.plan({ into, ...(sheet === null ? {} : { sheet }) });
  };
  return (
    <div className={styles.root}>
      <MessageBar intent={preset === null ? 'warning' : 'success'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle><Isolated>{file.name}</Isolated></MessageBarTitle>
          {preset === null ? `${t('notRecognised')} ${t('notRecognisedText')}` : t('recognisedAs', { name: label(preset.labels) })}
        </MessageBarBody>
      </MessageBar>
      {preset === null && <Target sheets={inspection.sheets} into={into} sheet={sheet} onInto={setInto} onSheet={setSheet} />}
      <Sheets inspection={inspection} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={preset === null && into === null} onClick={plan}>{t('plan')}</Button>
        <Button onClick={() => { void work.restart(); }}>{t('other')}</Button>
      </div>
    </div>
  );
}

interface TargetProps {
  readonly sheets: Inspection['sheets'];
  readonly into: string | null;
  readonly sheet: string | null;
  readonly onInto: (type: string) => void;
  readonly onSheet: (sheet: string) => void;
}

function Target({ sheets, into, sheet, onInto, onSheet }: TargetProps) {
  const styles = useStyles();
  const t = useWords('importing');
  const { label } = useLanguage();
  const { types, type } = useCatalogue();
  const chosen = into === null ? undefined : type(into);
  return (
    <div className={styles.choices}>
      <Field label={t('into')} required>
        <Dropdown
          value={chosen === undefined ? '' : label(chosen.labels.many)} selectedOptions={into === null ? [] : [into]}
          onOptionSelect={(_event, data) => { if (data.optionValue !== undefined) onInto(data.optionValue); }}
        >
          {types.filter((one) => !one.internal).map((one) => <Option key={one.key} value={one.key}>{label(one.labels.many)}</Option>)}
        </Dropdown>
      </Field>
      <Field label={t('sheet')}>
        <Dropdown
          value={sheet ?? ''} selectedOptions={sheet === null ? [] : [sheet]}
          onOptionSelect={(_event, data) => { if (data.optionValue !== undefined) onSheet(data.optionValue); }}
        >
          {sheets.map((one) => <Option key={one.name} value={one.name}>{one.name}</Option>)}
        </Dropdown>
      </Field>
    </div>
  );
}

function Sheets({ inspection }: { readonly inspection: Inspection }) {
  const styles = useStyles();
  const t = useWords('importing');
  return (
    <Table size="small" className={styles.table} aria-label={t('sheets')}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{t('sheetName')}</TableHeaderCell>
          <NumberHead>{t('sheetRows')}</NumberHead>
          <NumberHead>{t('sheetColumns')}</NumberHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {inspection.sheets.map((sheet) => (
          <TableRow key={sheet.name}>
            <TableCell><Isolated>{sheet.name}</Isolated></TableCell>
            <NumberCell><ShownNumber value={sheet.rows} /></NumberCell>
            <NumberCell><ShownNumber value={sheet.columns} /></NumberCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
