/**
 * One field of a form: its control by type, with label, unit, help and the reason when a text
 * cannot be read.
 *
 * Promises: reports a value only when it can be read; the text itself is kept until then, also when
 * the page is left.
 */
import { Button, Field as FormField, InfoLabel, Input, Popover, type LabelProps, PopoverSurface, PopoverTrigger, Textarea, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import type { Field } from '../../preload/contract/catalogue/index.ts';
import { sameValue, type Value } from '../../preload/contract/values.ts';
import { useLanguage } from '../app/language.tsx';
import { isLeftToRight } from '../app/show.ts';
import { useWords } from '../i18n/index.ts';
import { alwaysLeftToRight } from '../styles/direction.ts';
import { isPicked, keysOf, picksMany, valueOf } from './option-values.ts';
import type { Option } from './options.ts';
import { PickerPanel } from './PickerPanel.tsx';
import { readTyped, writeTyped } from './typed.ts';

const useStyles = makeStyles({
  full: { inlineSize: '100%' },
  ltr: { direction: alwaysLeftToRight },
  toStart: { textAlign: 'end' },
  trigger: { justifyContent: 'space-between', fontWeight: tokens.fontWeightRegular, inlineSize: '100%', minInlineSize: 0, textAlign: 'start' },
  chosen: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  none: { color: tokens.colorNeutralForeground4 },
  surface: { padding: 0, border: 'none' },
  readOnly: { minBlockSize: '32px', display: 'flex', alignItems: 'center', color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly field: Field;
  readonly value: Value;
  /** The value in words: titles of references, labels of codes. */
  readonly shown: string;
  readonly textOf: (key: string) => string;
  /** Left over from a visit before. */
  readonly draft?: string | undefined;
  readonly onDraft: (text: string | null) => void;
  /** `before`: what stood there when the person began; it may have changed since. */
  readonly onCommit: (value: Value, before: Value) => void;
  readonly onTaken?: (taken: readonly Option[]) => void;
  /** A word under the control: a conflict, a problem of the record. */
  readonly message?: { readonly state: 'error' | 'warning'; readonly text: ReactNode } | undefined;
}

export function FieldControl(props: Props) {
  const { field, shown, message } = props;
  const styles = useStyles();
  const { label: inLanguage } = useLanguage();
  const t = useWords('forms');
  const [unread, setUnread] = useState<string | null>(null);
  const unit = field.unit === undefined ? '' : ` (${inLanguage(field.unit)})`;
  const label = `${inLanguage(field.labels)}${unit}`;
  const said = unread === null ? message : { state: 'error' as const, text: unread };
  return (
    <FormField
      label={field.help === undefined ? label : { children: (_: unknown, slot: LabelProps) => <InfoLabel {...slot} infoButton={{ 'aria-label': t('help', { field: label }) }} info={inLanguage(field.help ?? field.labels)}>{label}</InfoLabel> }}
      required={field.required === true}
      validationState={said?.state ?? 'none'}
      validationMessage={said === undefined ? null : { children: said.text }}
    >
      {field.readOnly === true ? (
        <span className={styles.readOnly}>{shown}</span>
      ) : isPicked(field) ? (
        <PickedControl {...props} label={label} />
      ) : (
        <TypedControl {...props} onUnread={setUnread} />
      )}
    </FormField>
  );
}

function TypedControl({ field, value, draft, onDraft, onCommit, onUnread, ...slot }: Props & { readonly onUnread: (message: string | null) => void }) {
  const styles = useStyles();
  const { language, dir } = useLanguage();
  const { shown: _shown, textOf: _textOf, onTaken: _onTaken, message: _message, ...control } = slot;
  const [text, setText] = useState(draft ?? writeTyped(field, value, language));
  const [seen, setSeen] = useState(value);
  /** The value when typing began; undefined while nothing is being typed. A draft of an earlier visit counts as typing. */
  const before = useRef<Value | undefined>(draft === undefined ? undefined : value);
  // The value came anew (stored, undone, changed elsewhere): shown, unless something else is being typed.
  if (!sameValue(seen, value)) {
    const read = readTyped(field, text, language);
    setSeen(value);
    if (read.ok && (sameValue(read.value, seen) || sameValue(read.value, value))) setText(writeTyped(field, value, language));
  }

  const settle = (): void => {
    const read = readTyped(field, text, language);
    if (!read.ok) return;
    onDraft(null);
    const began = before.current;
    before.current = undefined;
    if (began !== undefined && !sameValue(read.value, began)) onCommit(read.value, began);
  };
  const change = (next: string) => {
    if (before.current === undefined) before.current = value;
    setText(next);
    onDraft(next);
    const read = readTyped(field, next, language);
    onUnread(read.ok ? null : read.message);
  };
  // A page that is left while a field has the focus stores what was typed, as leaving the field does.
  const leave = useEffectEvent(settle);
  useEffect(() => {
    const leaving = () => { leave(); };
    window.addEventListener('pagehide', leaving);
    return () => {
      window.removeEventListener('pagehide', leaving);
      leaving();
    };
  }, []);
  useEffect(() => {
    if (draft === undefined) return;
    const read = readTyped(field, draft, language);
    onUnread(read.ok ? null : read.message);
    // Only a draft of an earlier visit is judged here.
  }, []);

  if (field.type === 'longText') {
    return <Textarea {...control} className={styles.full} resize="vertical" rows={3} value={text} onChange={(_, data) => { change(data.value); }} onBlur={settle} />;
  }
  return (
    <Input
      {...control}
      className={styles.full}
      input={{ className: mergeClasses(isLeftToRight(field) && styles.ltr, isLeftToRight(field) && dir === 'rtl' && styles.toStart) }}
      value={text}
      {...(field.type === 'email' || field.type === 'url' ? { inputMode: field.type } : {})}
      onChange={(_, data) => { change(data.value); }}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key === 'Enter') settle();
        if (event.key === 'Escape') {
          change(writeTyped(field, value, language));
          before.current = undefined;
          onDraft(null);
        }
      }}
    />
  );
}

function PickedControl({ field, value, shown, textOf, onCommit, onTaken, label, draft: _draft, onDraft: _onDraft, message: _message, ...control }: Props & { readonly label: string }) {
  const styles = useStyles();
  const t = useWords('forms');
  const [open, setOpen] = useState(false);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [startText, setStartText] = useState('');
  const many = picksMany(field);
  const start = (text: string) => {
    setKeys(keysOf(value));
    setStartText(text);
    setOpen(true);
  };
  const close = (save: boolean, taken: readonly string[]) => {
    setOpen(false);
    const next = valueOf(field, taken);
    if (save && !sameValue(next, value)) onCommit(next, value);
  };
  const latest = { keys };
  return (
    <Popover
      open={open}
      trapFocus
      positioning={{ position: 'below', align: 'start', matchTargetSize: 'width' }}
      onOpenChange={(_, data) => {
        if (data.open) start('');
        else close(many, latest.keys);
      }}
    >
      <PopoverTrigger disableButtonEnhancement>
        <Button
          {...control}
          aria-label={`${label}: ${value === null ? t('choose') : shown}`}
          className={styles.trigger}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          onKeyDown={(event) => {
            if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.altKey && !event.metaKey) {
              event.preventDefault();
              start(event.key);
            } else if (event.key === 'Delete' && field.required !== true) onCommit(null, value);
          }}
        >
          <span className={mergeClasses(styles.chosen, value === null && styles.none)}>{value === null ? t('choose') : shown}</span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={label}>
        <PickerPanel
          field={field}
          label={label}
          chosen={keys}
          startText={startText}
          textOf={textOf}
          onChange={(next, taken) => {
            latest.keys = next;
            setKeys(next);
            onTaken?.(taken);
          }}
          onDone={() => { close(true, latest.keys); }}
          onCancel={() => { setOpen(false); }}
        />
      </PopoverSurface>
    </Popover>
  );
}
