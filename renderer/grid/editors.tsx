/**
 * Editors of grid cells: typed text read by the field's type, and picking from options.
 *
 * Promises: what cannot be read keeps the editor open with the reason beside it; nothing typed is
 * thrown away without Esc. Both report neutral values.
 */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useGridCellEditor, type CustomCellEditorProps } from 'ag-grid-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Value } from '../../preload/contract/values.ts';
import { isLeftToRight } from '../app/show.ts';
import { useLanguage } from '../app/language.tsx';
import { keysOf, valueOf } from '../forms/option-values.ts';
import { PickerPanel } from '../forms/PickerPanel.tsx';
import { readTyped, writeTyped } from '../forms/typed.ts';
import { alwaysLeftToRight } from '../styles/direction.ts';
import type { GridColumn } from './columns.ts';
import type { Row } from './rows.ts';
import { isCharacter, typeAhead } from './type-ahead.ts';

export interface EditorParams {
  readonly column: GridColumn;
  /** The title of a referenced record or label of a code. */
  readonly textOf: (key: string) => string;
  readonly learnTitle: (type: string, id: string, title: string) => void;
}
type EditorProps = CustomCellEditorProps<Row, Value> & { readonly gridColumn: EditorParams };

const useStyles = makeStyles({
  input: {
    inlineSize: '100%',
    blockSize: '100%',
    paddingInline: '9px',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    border: 'none',
    outlineStyle: 'none',
    fontVariantNumeric: 'tabular-nums',
  },
  end: { textAlign: 'end', direction: alwaysLeftToRight },
  ltr: { direction: alwaysLeftToRight },
  invalid: { color: tokens.colorPaletteRedForeground1 },
});

/** A single printable character opened the editor: it takes the place of the old text. */
function isTyped(key: string | null): boolean {
  return key !== null && isCharacter(key);
}

export function TypedEditor({ initialValue, onValueChange, eventKey, gridColumn }: EditorProps) {
  const styles = useStyles();
  const { language } = useLanguage();
  const { field, label, numeric } = gridColumn.column;
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(() => {
    if (isTyped(eventKey)) return (eventKey ?? '') + typeAhead.take();
    if (eventKey === 'Backspace') return '';
    return writeTyped(field, initialValue ?? null, language);
  });
  const read = readTyped(field, text, language);

  useGridCellEditor({
    getValidationErrors: () => (read.ok ? null : [read.message]),
    getValidationElement: () => input.current,
  });
  const report = (next: string) => {
    const answer = readTyped(field, next, language);
    if (answer.ok) onValueChange(answer.value);
  };
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus();
    if (isTyped(eventKey)) element.setSelectionRange(text.length, text.length);
    else element.select();
    if (isTyped(eventKey) || eventKey === 'Backspace') report(text);
    // The editor is made anew for every edit: this is its first moment only.
  }, []);

  return (
    <input
      ref={input}
      className={mergeClasses(styles.input, numeric ? styles.end : isLeftToRight(field) && styles.ltr, !read.ok && styles.invalid)}
      aria-label={label}
      aria-invalid={!read.ok}
      title={read.ok ? undefined : read.message}
      value={text}
      spellCheck={false}
      onChange={(event) => {
        setText(event.target.value);
        report(event.target.value);
      }}
    />
  );
}

export function PickerEditor({ value, initialValue, onValueChange, eventKey, stopEditing, gridColumn }: EditorProps) {
  const { column, textOf, learnTitle } = gridColumn;
  const [startText] = useState(() => (isTyped(eventKey) && eventKey !== ' ' ? (eventKey ?? '') + typeAhead.take() : ''));
  return (
    <PickerPanel
      field={column.field}
      label={column.label}
      chosen={keysOf((value === undefined ? initialValue : value) ?? null)}
      startText={startText}
      moreText={typeAhead.take}
      textOf={textOf}
      onChange={(keys, taken) => {
        if (column.field.to !== undefined) for (const option of taken) learnTitle(column.field.to, option.key, option.text);
        onValueChange(valueOf(column.field, keys));
      }}
      onDone={(event) => {
        // With Enter the grid itself ends the edit and moves on.
        if (event === undefined) stopEditing();
      }}
    />
  );
}
