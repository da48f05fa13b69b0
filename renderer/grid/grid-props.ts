/** What a page gives to a grid and asks of it. */
import type { Ref } from 'react';
import type { RecordType } from '../../preload/contract/catalogue/index.ts';
import type { RecordRows } from './rows.ts';
import type { Figures } from './selection.ts';
import type { RecordRowsState } from './useRecordRows.ts';
import type { ViewState } from './view-state.ts';

export interface GridStatus {
  readonly shown: number;
  readonly all: number;
  /** Null while a single cell is selected. */
  readonly figures: Figures | null;
}

export interface GridHandle {
  /** Ids of the displayed rows, in their order. */
  shownIds(): readonly string[];
  /** Field keys of the displayed columns, in their order. */
  shownFields(): readonly string[];
  /** What an action speaks of: ticked rows, else the selected ones, else the focused one. */
  targets(): readonly string[];
  focus(): void;
  /** Shows a record and puts the focus on it. */
  reveal(id: string): void;
  applyView(view: ViewState): void;
  showFilter(column: string): void;
  pasteText(text: string): void;
}

export interface RegisterGridProps {
  readonly type: RecordType;
  readonly state: RecordRowsState;
  readonly rows: RecordRows;
  readonly view: ViewState;
  readonly quick: string;
  readonly handle?: Ref<GridHandle>;
  readonly editable?: boolean;
  /** Columns that say the same in every row, such as the record a related grid belongs to. */
  readonly without?: readonly string[];
  /** Rows can be ticked. */
  readonly ticks?: boolean;
  readonly onView?: (view: Omit<ViewState, 'quick'>) => void;
  readonly onStatus?: (status: GridStatus) => void;
  readonly onFocusRow?: (id: string | null) => void;
  readonly onTicked?: (ids: readonly string[]) => void;
  readonly onOpen?: (id: string) => void;
  readonly onAdd?: () => void;
  readonly onDuplicate?: (id: string) => void;
  readonly onDelete?: (ids: readonly string[]) => void;
  readonly onCellHistory?: (id: string, field: string) => void;
}
