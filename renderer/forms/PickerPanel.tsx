/**
 * A search field over a list of options: the one way to pick a value, in grids and in forms.
 *
 * Keyboard: typing narrows, arrows move, Enter takes. Picking many: Enter after typing (or Space
 * without) ticks, Enter on an empty field finishes. The highlighted option is reported at once, so
 * that Tab and Enter of a grid take it as Excel's lists do.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkRegular } from '@fluentui/react-icons';
import { useEffect, useEffectEvent, useId, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { Field } from '../../preload/contract/catalogue/index.ts';
import { useWords } from '../i18n/index.ts';
import { picksMany } from './option-values.ts';
import { useOptions, type Option } from './options.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    inlineSize: '300px',
    maxInlineSize: '90vw',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    overflow: 'hidden',
  },
  input: {
    blockSize: '32px',
    paddingInline: tokens.spacingHorizontalM,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    border: 'none',
    borderBlockEndWidth: tokens.strokeWidthThick,
    borderBlockEndStyle: 'solid',
    borderBlockEndColor: tokens.colorCompoundBrandStroke,
    outlineStyle: 'none',
    flexShrink: 0,
  },
  list: { maxBlockSize: '264px', overflowY: 'auto', paddingBlock: tokens.spacingVerticalXS },
  option: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minBlockSize: '30px',
    paddingInline: tokens.spacingHorizontalM,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  tick: { inlineSize: '16px', flexShrink: 0, display: 'flex', color: tokens.colorBrandForeground1 },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', flexGrow: 1 },
  none: { color: tokens.colorNeutralForeground3 },
  detail: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: 'nowrap', maxInlineSize: '45%', overflow: 'hidden', textOverflow: 'ellipsis' },
  empty: { padding: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly field: Field;
  readonly label: string;
  readonly chosen: readonly string[];
  /** What was typed to open the panel. */
  readonly startText?: string;
  /** What was typed since, until the field could take it itself. */
  readonly moreText?: () => string;
  /** Texts of chosen options that the search may not bring, such as titles of references. */
  readonly textOf: (key: string) => string;
  /** The value as it would be taken now. Reported at every move, with the options taken. */
  readonly onChange: (keys: readonly string[], taken: readonly Option[]) => void;
  /** The person is done: Enter or a click. */
  readonly onDone: (event?: KeyboardEvent) => void;
  readonly onCancel?: () => void;
}

/** The option that stands for "no value". */
const nothing = '';

export function PickerPanel({ field, label, chosen, startText = '', moreText, textOf, onChange, onDone, onCancel }: Props) {
  const styles = useStyles();
  const t = useWords('forms');
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const activeElement = useRef<HTMLDivElement>(null);
  const many = picksMany(field);
  const [text, setText] = useState(startText);
  const [active, setActive] = useState<number | null>(null);
  const { options: found, pending } = useOptions(field, text, chosen);

  const options = useMemo<readonly Option[]>(() => {
    const empty = text.trim() === '';
    const listed = new Set(found.map(({ key }) => key));
    const missing = empty ? chosen.filter((key) => !listed.has(key)).map((key) => ({ key, text: textOf(key), detail: '' })) : [];
    const clear = empty && !many && field.required !== true ? [{ key: nothing, text: t('noValue'), detail: '' }] : [];
    return [...missing, ...found, ...clear];
  }, [found, chosen, text, many, field, textOf, t]);

  // Where the highlight stands until it is moved: the chosen option, or the first one that fits.
  const resting = text.trim() === '' ? options.findIndex(({ key }) => chosen.includes(key)) : 0;
  const shown = active ?? resting;

  useLayoutEffect(() => {
    input.current?.focus();
    const more = moreText?.() ?? '';
    if (more !== '') setText((before) => before + more);
    // Only at the first moment.
  }, []);
  useEffect(() => {
    activeElement.current?.scrollIntoView({ block: 'nearest' });
  }, [shown]);
  // Typing alone already means its best match, once the answer is there.
  const offerArrived = useEffectEvent(() => {
    if (many || text.trim() === '' || pending) return;
    const best = options[active ?? 0];
    if (best !== undefined) onChange([best.key], [best]);
  });
  useEffect(() => {
    offerArrived();
  }, [found, pending, text]);

  const move = (to: number) => {
    const next = options[Math.max(0, Math.min(options.length - 1, to))];
    if (next === undefined) return;
    setActive(options.indexOf(next));
    if (!many) onChange(next.key === nothing ? [] : [next.key], [next]);
  };
  const toggle = (option: Option) => {
    onChange(chosen.includes(option.key) ? chosen.filter((key) => key !== option.key) : [...chosen, option.key], [option]);
    setText('');
    setActive(null);
  };
  const take = (option: Option) => {
    if (many) {
      toggle(option);
      input.current?.focus();
      return;
    }
    onChange(option.key === nothing ? [] : [option.key], [option]);
    onDone();
  };

  const pressed = (event: KeyboardEvent<HTMLInputElement>) => {
    const option = options[shown];
    switch (event.key) {
      case 'ArrowDown':
        event.preventDefault();
        move(shown + 1);
        return;
      case 'ArrowUp':
        event.preventDefault();
        move(shown - 1);
        return;
      case 'Enter':
        event.preventDefault();
        if (pending) return;
        if (many && text.trim() !== '' && option !== undefined) toggle(option);
        else onDone(event);
        return;
      case ' ':
        if (many && text === '' && option !== undefined) {
          event.preventDefault();
          const at = shown;
          onChange(chosen.includes(option.key) ? chosen.filter((key) => key !== option.key) : [...chosen, option.key], [option]);
          setActive(at);
        }
        return;
      case 'Escape':
        if (onCancel !== undefined) {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }
        return;
      default:
    }
  };

  return (
    <div className={styles.panel}>
      <input
        ref={input}
        className={styles.input}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={listId}
        aria-activedescendant={options[shown] === undefined ? undefined : `${listId}-${String(shown)}`}
        data-pending={pending && text.trim() !== ''}
        placeholder={t(many ? 'pickMany' : 'pickOne')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(null);
        }}
        onKeyDown={pressed}
      />
      <div id={listId} role="listbox" aria-label={label} aria-multiselectable={many} className={styles.list}>
        {options.map((option, index) => (
          <div
            key={option.key}
            ref={index === shown ? activeElement : null}
            id={`${listId}-${String(index)}`}
            role="option"
            aria-selected={chosen.includes(option.key)}
            title={option.detail === '' ? option.text : `${option.text} · ${option.detail}`}
            className={mergeClasses(styles.option, index === shown && styles.active)}
            onMouseDown={(event) => { event.preventDefault(); }}
            onClick={() => { take(option); }}
          >
            {many && <span className={styles.tick} aria-hidden>{chosen.includes(option.key) && <CheckmarkRegular />}</span>}
            <span className={mergeClasses(styles.text, option.key === nothing && styles.none)}>{option.text}</span>
            {option.detail !== '' && <bdi className={styles.detail}>{option.detail}</bdi>}
          </div>
        ))}
      </div>
      {options.length === 0 && !pending && <div className={styles.empty}>{t('nothingFits')}</div>}
    </div>
  );
}
