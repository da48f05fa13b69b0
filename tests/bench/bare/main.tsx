/**
 * The baseline of the grid budgets: AG Grid by itself with the rows and columns that the register
 * shows, fetched from `rows.json`, and a plain field for its quick filter. `?empty` leaves the grid
 * without rows: the baseline of the start.
 */
import { AllCommunityModule, ModuleRegistry } from 'ag-grid-community';
import { AgGridReact } from 'ag-grid-react';
import { useEffect, useMemo, useState } from 'react';
import { createRoot } from 'react-dom/client';
import type { Table } from '../../../preload/contract/values.ts';
// The same bundle as the program's: its pages are loaded with this one, and not drawn.
import * as program from '../../../renderer/app/App.tsx';
import * as register from '../../../renderer/pages/register/index.tsx';

ModuleRegistry.registerModules([AllCommunityModule]);
Object.assign(globalThis, { sameBundle: [program, register] });

type Row = Record<string, unknown>;

function Bare() {
  const [table, setTable] = useState<Table | null>(null);
  const [filter, setFilter] = useState('');
  useEffect(() => {
    if (location.search === '?empty') setTable({ columns: ['id', 'title'], rows: [] });
    else void fetch('rows.json').then(async (answer) => { setTable((await answer.json()) as Table); });
  }, []);
  const rows = useMemo<Row[]>(
    () => table?.rows.map((row) => Object.fromEntries(table.columns.map((column, at) => [column, row[at]]))) ?? [],
    [table],
  );
  const columns = useMemo(() => table?.columns.slice(1).map((field) => ({ field, sortable: true, filter: true })) ?? [], [table]);
  if (table === null) return null;
  return (
    <main>
      <input aria-label="filter" value={filter} onChange={(event) => { setFilter(event.target.value); }} />
      <div className="grid">
        <AgGridReact<Row> rowData={rows} columnDefs={columns} enableRtl rowHeight={32} quickFilterText={filter} cacheQuickFilter getRowId={({ data }) => String(data['id'])} />
      </div>
    </main>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Bare />);
