/**
 * Where an import stands. Kept outside the page, so that looking something up elsewhere and
 * coming back finds the plan as it was.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { PickedFile } from '../../../preload/contract/bridge.ts';
import type { Inspection, PlanSummary } from '../../../preload/contract/procedures/exchange.ts';
import type { Input, Output } from '../../../preload/contract/procedures/index.ts';
import { useCall, useProgram, useShowRefusal } from '../../app/index.ts';
import { useWords } from '../../i18n/index.ts';

export type ImportState =
  | { readonly stage: 'pick' }
  | { readonly stage: 'inspecting'; readonly file: PickedFile }
  | { readonly stage: 'inspected'; readonly file: PickedFile; readonly inspection: Inspection }
  | { readonly stage: 'planning'; readonly file: PickedFile; readonly inspection: Inspection }
  | { readonly stage: 'plan' | 'applying'; readonly file: PickedFile; readonly inspection: Inspection; readonly plan: PlanSummary }
  | { readonly stage: 'applied'; readonly file: PickedFile; readonly result: Output<'exchange.apply'> };

export type PlanChoice = Omit<Input<'exchange.plan'>, 'file'>;

const start: ImportState = { stage: 'pick' };
let state: ImportState = start;
let stateOf: string | null = null;
const listeners = new Set<() => void>();

function become(next: ImportState): void {
  state = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export interface Import {
  readonly state: ImportState;
  pick(): Promise<void>;
  drop(file: File): Promise<void>;
  plan(choice: PlanChoice): Promise<void>;
  settle(take: 'ours' | 'theirs', row?: number): Promise<void>;
  apply(): Promise<void>;
  /** Back to the choice of a workbook; a plan that was not applied is forgotten. */
  restart(): Promise<void>;
}

/** How many records applying the plan would write. */
export function toWrite(plan: PlanSummary): number {
  return Object.values(plan.counts).reduce((sum, counts) => sum + counts.new + counts.changed, 0);
}

export function countOf(plan: PlanSummary, status: keyof PlanSummary['counts'][string]): number {
  return Object.values(plan.counts).reduce((sum, counts) => sum + counts[status], 0);
}

export function useImport(): Import {
  const current = useSyncExternalStore(subscribe, () => state);
  const call = useCall();
  const showRefusal = useShowRefusal();
  const client = useQueryClient();
  const t = useWords('importing');
  const fileId = useProgram().file?.fileId ?? null;
  useEffect(() => {
    // A plan belongs to the file it was computed for.
    if (stateOf !== null && stateOf !== fileId) become(start);
    stateOf = fileId;
  }, [fileId]);

  const inspect = useCallback(
    async (file: PickedFile) => {
      become({ stage: 'inspecting', file });
      const inspection = await call('exchange.inspect', { file: file.handle }, { task: t('inspecting') });
      become(inspection === null ? start : { stage: 'inspected', file, inspection });
    },
    [call, t],
  );

  return useMemo<Import>(
    () => ({
      state: current,
      async pick() {
        const file = await window.eshkol.files.pick('spreadsheet');
        if (file !== null) await inspect(file);
      },
      async drop(dropped) {
        try {
          await inspect(await window.eshkol.files.drop(dropped));
        } catch (problem) {
          showRefusal(problem, 'files.drop');
        }
      },
      async plan(choice) {
        if (current.stage !== 'inspected') return;
        const { file, inspection } = current;
        become({ stage: 'planning', file, inspection });
        const plan = await call('exchange.plan', { file: file.handle, ...choice }, { task: t('planning', { name: file.name }) });
        become(plan === null ? { stage: 'inspected', file, inspection } : { stage: 'plan', file, inspection, plan });
      },
      async settle(take, row) {
        if (current.stage !== 'plan') return;
        const plan = await call('exchange.settle', { planId: current.plan.planId, take, ...(row === undefined ? {} : { row }) });
        if (plan === null) return;
        become({ ...current, plan });
        await client.invalidateQueries({ queryKey: ['exchange.planRows'] });
      },
      async apply() {
        if (current.stage !== 'plan') return;
        become({ ...current, stage: 'applying' });
        const result = await call('exchange.apply', { planId: current.plan.planId }, { task: t('applying', { name: current.file.name }) });
        become(result === null ? { ...current, stage: 'plan' } : { stage: 'applied', file: current.file, result });
      },
      async restart() {
        if (current.stage === 'plan') await call('exchange.discard', { planId: current.plan.planId });
        become(start);
      },
    }),
    [current, call, client, inspect, showRefusal, t],
  );
}
