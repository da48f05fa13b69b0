/**
 * The filter of one column: a condition by its type, and its distinct values with counts over the
 * rows that the other columns' filters let through.
 */
import { Button, Checkbox, Input, SearchBox, Select, makeStyles, tokens } from '@fluentui/react-components';
import { useGridFilterDisplay, type CustomFilterDisplayProps } from 'ag-grid-react';
import { useMemo, useState } from 'react';
import { normalise } from '../../preload/contract/normalise.ts';
import type { Value } from '../../preload/contract/values.ts';
import { useLanguage } from '../app/language.tsx';
import { NOTHING, showNumber } from '../app/show.ts';
import { readTyped, writeTyped } from '../forms/typed.ts';
import { useWords } from '../i18n/index.ts';
import type { Cells } from './cells.ts';
import type { GridColumn } from './columns.ts';
import { distinctValues, filterKind, operators, simplify, type ColumnFilterModel, type Condition, type DistinctValue, type Operator } from './filters.ts';
import type { Row } from './rows.ts';

export interface ColumnFilterParams {
  readonly column: GridColumn;
  readonly cells: () => Cells;
}
type Props = CustomFilterDisplayProps<Row, unknown, ColumnFilterModel> & { readonly gridColumn: ColumnFilterParams };

/** More distinct values than this are not drawn; the search narrows them. */
const mostDrawn = 300;

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    inlineSize: '292px',
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
  },
  pair: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1, minInlineSize: 0 },
  list: { maxBlockSize: '232px', overflowY: 'auto', display: 'flex', flexDirection: 'column' },
  row: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', minBlockSize: '28px', gap: tokens.spacingHorizontalS },
  label: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', maxInlineSize: '200px', display: 'inline-block', verticalAlign: 'bottom' },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  end: { display: 'flex', justifyContent: 'end' },
});

export function ColumnFilter({ model, onModelChange, doesRowPassOtherFilter, api, gridColumn }: Props) {
  const styles = useStyles();
  const t = useWords('grid');
  const { language } = useLanguage();
  const { column, cells } = gridColumn;
  const [opened, setOpened] = useState(0);
  const [search, setSearch] = useState('');
  useGridFilterDisplay({ afterGuiAttached: () => { setOpened((before) => before + 1); } });

  const values = useMemo<readonly DistinctValue[]>(() => {
    if (opened === 0) return [];
    const found: Value[] = [];
    const look = cells();
    api.forEachLeafNode((node) => {
      if (node.data !== undefined && doesRowPassOtherFilter(node)) found.push(look.value(node.data, column));
    });
    const collator = new Intl.Collator(language, { numeric: true });
    return distinctValues(found, {
      text: (key) => look.textOfKey(column, key),
      numeric: column.numeric || column.field.type === 'year' || column.field.type === 'date',
      compare: (a, b) => collator.compare(a, b),
    });
    // Counted anew whenever the filter is opened or another part of it changes.
  }, [opened, api, cells, column, doesRowPassOtherFilter, language]);

  const chosen = useMemo(() => (model?.values == null ? null : new Set(model.values)), [model]);
  const wanted = normalise(search);
  const shown = wanted === '' ? values : values.filter(({ text, key }) => normalise(text).includes(wanted) || key.startsWith(search));
  const isChosen = (key: string) => chosen === null || chosen.has(key);
  const change = (part: Partial<ColumnFilterModel>) => {
    onModelChange(simplify({ condition: model?.condition ?? null, values: model?.values ?? null, ...part }));
  };
  const choose = (keys: ReadonlySet<string>) => {
    const all = values.every(({ key }) => keys.has(key));
    change({ values: all ? null : [...keys] });
  };
  const present = () => new Set(chosen ?? values.map(({ key }) => key));
  const setAll = (on: boolean) => {
    const keys = present();
    for (const { key } of shown) if (on) keys.add(key); else keys.delete(key);
    choose(keys);
  };
  const ticked = shown.filter(({ key }) => isChosen(key)).length;

  return (
    <div className={styles.root}>
      <ConditionPart column={column} condition={model?.condition ?? null} onChange={(condition) => { change({ condition }); }} />
      <SearchBox
        size="small"
        aria-label={t('searchValues', { column: column.label })}
        placeholder={t('searchValuesHint')}
        value={search}
        onChange={(_, data) => { setSearch(data.value); }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || wanted === '') return;
          event.preventDefault();
          choose(new Set(shown.map(({ key }) => key)));
        }}
      />
      <div className={styles.list} role="group" aria-label={t('values', { column: column.label })}>
        <div className={styles.row}>
          <Checkbox
            label={t(wanted === '' ? 'selectAll' : 'selectFound')}
            checked={ticked === shown.length ? true : ticked === 0 ? false : 'mixed'}
            onChange={(_, data) => { setAll(data.checked !== false); }}
          />
          <span className={styles.count}>{showNumber(shown.length, language)}</span>
        </div>
        {shown.slice(0, mostDrawn).map(({ key, text, count }) => (
          <div key={key} className={styles.row}>
            <Checkbox
              label={<span className={styles.label} title={text}>{text === '' || text === NOTHING ? t('blank') : text}</span>}
              checked={isChosen(key)}
              onChange={(_, data) => {
                const keys = present();
                if (data.checked === true) keys.add(key);
                else keys.delete(key);
                choose(keys);
              }}
            />
            <span className={styles.count}>{showNumber(count, language)}</span>
          </div>
        ))}
      </div>
      {shown.length > mostDrawn && <span className={styles.note}>{t('moreValues', { count: shown.length - mostDrawn })}</span>}
      <div className={styles.end}>
        <Button size="small" disabled={model == null} onClick={() => { onModelChange(null); }}>{t('clearFilter')}</Button>
      </div>
    </div>
  );
}

interface ConditionProps {
  readonly column: GridColumn;
  readonly condition: Condition | null;
  readonly onChange: (condition: Condition | null) => void;
}

function ConditionPart({ column, condition, onChange }: ConditionProps) {
  const styles = useStyles();
  const t = useWords('grid');
  const { language } = useLanguage();
  const kind = filterKind(column.field.type);
  const [operator, setOperator] = useState<Operator | ''>(condition?.op ?? '');
  const initial = writeParts(condition, (value) => writeTyped(column.field, value, language));
  const [first, setFirst] = useState(initial[0]);
  const [second, setSecond] = useState(initial[1]);

  const apply = (op: Operator | '', a: string, b: string) => {
    setOperator(op);
    setFirst(a);
    setSecond(b);
    onChange(op === '' ? null : readCondition(op, (text) => {
      const read = readTyped(column.field, text, language);
      return read.ok ? read.value : null;
    }, a, b));
  };
  const inputs = operator === '' || operator === 'empty' || operator === 'filled' ? 0 : operator === 'between' || operator === 'during' ? 2 : 1;
  return (
    <>
      <Select
        size="small"
        aria-label={t('condition', { column: column.label })}
        value={operator}
        onChange={(_, data) => { apply(data.value as Operator | '', first, second); }}
      >
        <option value="">{t('anyValue')}</option>
        {operators[kind].map((op) => <option key={op} value={op}>{t(`op.${op}`)}</option>)}
      </Select>
      {inputs > 0 && (
        <div className={styles.pair}>
          <Input
            size="small"
            className={styles.grow}
            aria-label={t(inputs === 2 ? 'conditionFrom' : 'conditionValue')}
            placeholder={kind === 'date' ? t('dateHint') : undefined}
            value={first}
            onChange={(_, data) => { apply(operator, data.value, second); }}
          />
          {inputs === 2 && (
            <Input
              size="small"
              className={styles.grow}
              aria-label={t('conditionTo')}
              placeholder={kind === 'date' ? t('dateHint') : undefined}
              value={second}
              onChange={(_, data) => { apply(operator, first, data.value); }}
            />
          )}
        </div>
      )}
    </>
  );
}

/** A condition out of what was typed; null while it is not complete. */
function readCondition(op: Operator, read: (text: string) => Value, first: string, second: string): Condition | null {
  switch (op) {
    case 'contains':
    case 'notContains':
    case 'startsWith':
    case 'is':
      return first.trim() === '' ? null : { op, text: first };
    case 'equals':
    case 'differs':
    case 'above':
    case 'below': {
      const number = read(first);
      return typeof number === 'number' ? { op, number } : null;
    }
    case 'between': {
      const from = read(first);
      const to = read(second);
      return typeof from === 'number' && typeof to === 'number' ? { op, from, to } : null;
    }
    case 'on':
    case 'before':
    case 'after': {
      const date = read(first);
      return typeof date === 'string' ? { op, date } : null;
    }
    case 'during': {
      const from = read(first);
      const to = read(second);
      return typeof from === 'string' && typeof to === 'string' ? { op, from, to } : null;
    }
    case 'empty':
    case 'filled':
      return { op };
  }
}

function writeParts(condition: Condition | null, write: (value: Value) => string): readonly [string, string] {
  if (condition === null) return ['', ''];
  if ('text' in condition) return [condition.text, ''];
  if ('number' in condition) return [write(condition.number), ''];
  if ('date' in condition) return [write(condition.date), ''];
  if ('from' in condition) return [write(condition.from), write(condition.to)];
  return ['', ''];
}
