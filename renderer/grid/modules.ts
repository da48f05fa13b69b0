/**
 * The parts of AG Grid that Eshkol uses. A missing API module fails without a word, so every part
 * that is called is listed here; what the Community edition lacks (ranges, clipboard, distinct
 * values) is ours.
 */
import {
  CellApiModule,
  CellStyleModule,
  ClientSideRowModelApiModule,
  ClientSideRowModelModule,
  ColumnApiModule,
  CustomEditorModule,
  CustomFilterModule,
  GridStateModule,
  LargeTextEditorModule,
  LocaleModule,
  ModuleRegistry,
  QuickFilterModule,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TextEditorModule,
  TooltipModule,
} from 'ag-grid-community';

let registered = false;

/** Registers the modules once, before the first grid is made. */
export function registerGridModules(): void {
  if (registered) return;
  registered = true;
  ModuleRegistry.registerModules([
    ClientSideRowModelModule,
    ClientSideRowModelApiModule,
    TextEditorModule,
    LargeTextEditorModule,
    CustomEditorModule,
    CustomFilterModule,
    QuickFilterModule,
    RowSelectionModule,
    RowApiModule,
    ColumnApiModule,
    CellApiModule,
    ScrollApiModule,
    RenderApiModule,
    TooltipModule,
    GridStateModule,
    CellStyleModule,
    RowStyleModule,
    LocaleModule,
  ]);
}
