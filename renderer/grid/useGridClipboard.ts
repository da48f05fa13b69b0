/**
 * Copy, cut and paste between a grid and a spreadsheet program, through the page's own clipboard
 * events (no permission is asked for).
 *
 * Promises: a paste is one change set; when more than one cell cannot be read nothing is written
 * and the plan is shown first.
 */
import { useCallback, useRef, useState, type ClipboardEvent } from 'react';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import { sentence } from '../../preload/contract/errors/index.ts';
import type { Output } from '../../preload/contract/procedures/index.ts';
import { useCall } from '../app/calls.ts';
import { copyText } from '../app/clipboard.ts';
import { isWriting } from '../app/keys.ts';
import { useLanguage } from '../app/language.tsx';
import { useNotices } from '../app/notices.tsx';
import { useWords } from '../i18n/index.ts';
import { layPaste, withoutHeader, type PasteRow } from './block-edits.ts';
import type { Cells } from './cells.ts';
import type { GridColumn } from './columns.ts';
import type { RangeController } from './range-controller.ts';
import type { Row } from './rows.ts';
import { parseBlock, writeBlock, writeHtmlTable } from './tsv.ts';

export type PastePlan = Output<'records.paste'> & { readonly rows: readonly PasteRow[] };

export interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  /** Copies; true when there was something to copy, so that the caller may clear it. */
  readonly onCut: (event: ClipboardEvent) => boolean;
  /** From a menu, where there is no clipboard event. */
  readonly copyNow: () => boolean;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Lays a block over the grid from its first column, for an empty register. */
  readonly pasteText: (text: string) => void;
  /** A paste that waits for the person's decision. */
  readonly plan: PastePlan | null;
  readonly applyPlan: () => void;
  readonly dropPlan: () => void;
}

interface Place {
  readonly type: RecordType;
  readonly range: () => RangeController | null;
  /** Displayed columns in reading order. */
  readonly columns: () => readonly GridColumn[];
  readonly rowAt: (index: number) => Row | undefined;
  readonly rowIds: () => readonly string[];
  readonly cells: () => Cells;
}

export function useGridClipboard(place: Place): GridClipboard {
  const call = useCall();
  const { language, dir } = useLanguage();
  const { success, add } = useNotices();
  const t = useWords('grid');
  const [plan, setPlan] = useState<PastePlan | null>(null);
  const live = useRef(place);
  live.current = place;

  const selected = useCallback((): { lines: string[][]; shown: readonly GridColumn[] } | null => {
    const { range, columns, rowAt, cells } = live.current;
    const block = range()?.block ?? null;
    if (block === null) return null;
    const shown = columns().slice(block.first, block.last + 1);
    const lines: string[][] = [];
    for (let index = block.top; index <= block.bottom; index += 1) {
      const row = rowAt(index);
      if (row !== undefined) lines.push(shown.map((column) => cells().copied(row, column)));
    }
    return { lines, shown };
  }, []);

  const onCut = useCallback(
    (event: ClipboardEvent): boolean => {
      const taken = isWriting(event.target) ? null : selected();
      if (taken === null) return false;
      const { lines, shown } = taken;
      const textColumns = new Set(shown.flatMap((column, index) => (['code', 'phone', 'text'].includes(column.field.type) ? [index] : [])));
      event.clipboardData.setData('text/plain', writeBlock(lines));
      event.clipboardData.setData('text/html', writeHtmlTable(lines, { rightToLeft: dir === 'rtl', textColumns }));
      event.preventDefault();
      return true;
    },
    [dir, selected],
  );
  const onCopy = useCallback((event: ClipboardEvent) => { onCut(event); }, [onCut]);
  const copyNow = useCallback((): boolean => {
    const taken = selected();
    return taken !== null && copyText(writeBlock(taken.lines));
  }, [selected]);

  const send = useCallback(
    async (rows: readonly PasteRow[], apply: 'if-clean' | 'accepted') => {
      const { type } = live.current;
      const cellCount = rows.reduce((sum, row) => sum + Object.keys(row.cells).length, 0);
      const answer = await call(
        'records.paste',
        { type: type.key, language, rows: rows.map((row) => ({ id: row.id, cells: { ...row.cells } })), apply },
        cellCount > 5000 ? { task: t('pasting', { count: cellCount }) } : {},
      );
      if (answer === null) return;
      if (apply === 'if-clean' && answer.set === null && answer.rejected.length > 1) {
        setPlan({ ...answer, rows });
        return;
      }
      setPlan(null);
      const only = answer.rejected[0];
      if (only !== undefined && answer.rejected.length === 1) {
        const field = type.fields.find(({ key }) => key === only.field)?.labels[language] ?? only.field;
        const reason = sentence(only.code, only.params, language);
        add({ kind: 'warning', text: t('pastedButOne', { row: only.row + 1, column: field, reason }) });
      } else if (answer.set !== null) {
        success(t('pasted', { count: answer.accepted }));
      } else {
        success(t('pastedNothing'));
      }
    },
    [call, language, t, add, success],
  );

  const paste = useCallback(
    (text: string, fromStart: boolean) => {
      const { range, columns, rowIds } = live.current;
      const shown = columns();
      const target = range()?.block ?? null;
      const block = target === null || fromStart ? { top: rowIds().length, bottom: rowIds().length, first: 0, last: 0 } : target;
      const cells = withoutHeader(parseBlock(text), shown.slice(block.first).map(({ header, label }) => [header, label]));
      if (cells.length === 0) return;
      const laid = layPaste(cells, block, shown, rowIds());
      if (laid.rows.length === 0) {
        add({ kind: 'info', text: t('nothingToPaste') });
        return;
      }
      // Nothing that was copied may vanish without a word.
      if (laid.skipped > 0) add({ kind: 'warning', text: t('pasteSkipped', { count: laid.skipped }) });
      if (target !== null && !fromStart) range()?.select(laid.block);
      void send(laid.rows, 'if-clean');
    },
    [send, add, t],
  );

  const onPaste = useCallback(
    (event: ClipboardEvent) => {
      if (isWriting(event.target) || live.current.range()?.block == null) return;
      event.preventDefault();
      paste(event.clipboardData.getData('text/plain'), false);
    },
    [paste],
  );

  return {
    onCopy,
    onCut,
    copyNow,
    onPaste,
    pasteText: useCallback((text: string) => { paste(text, true); }, [paste]),
    plan,
    applyPlan: useCallback(() => { if (plan !== null) void send(plan.rows, 'accepted'); }, [plan, send]),
    dropPlan: useCallback(() => { setPlan(null); }, []),
  };
}
