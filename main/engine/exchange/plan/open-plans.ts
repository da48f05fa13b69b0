/**
 * The plans that wait for a decision. One engine process holds them; closing the file or the
 * program drops them, and so does making a fifth: a plan is quickly made again.
 */
import { Refusal } from '../../../../preload/contract/errors/index.ts';
import type { Labels } from '../../../../preload/contract/text.ts';
import type { PlanSummary } from '../../../../preload/contract/procedures/exchange.ts';
import type { Note } from './candidate.ts';
import type { PlanStore } from './store.ts';

export interface OpenPlan {
  readonly planId: string;
  /** The database file it was computed against. */
  readonly databasePath: string;
  readonly fileName: string;
  readonly preset: { readonly key: string; readonly labels: Labels } | null;
  readonly source: string;
  readonly sourceDate: string | null;
  readonly notes: readonly Note[];
  readonly store: PlanStore;
  /** Last change set that it saw. */
  readonly position: number;
}

const most = 4;
const plans = new Map<string, OpenPlan>();

export function keepPlan(plan: OpenPlan): void {
  plans.set(plan.planId, plan);
  for (const id of plans.keys()) {
    if (plans.size <= most) break;
    dropPlan(id);
  }
}

/** Refuses with `exchange.plan-gone` when it is no longer there, or was made for another file. */
export function findPlan(planId: string, databasePath?: string): OpenPlan {
  const plan = plans.get(planId);
  if (plan === undefined || (databasePath !== undefined && plan.databasePath !== databasePath)) throw new Refusal('exchange.plan-gone');
  return plan;
}

export function dropPlan(planId: string): void {
  plans.get(planId)?.store.close();
  plans.delete(planId);
}

/** When the file is closed or replaced: what was planned against it says nothing about the next one. */
export function dropAllPlans(): void {
  for (const id of [...plans.keys()]) dropPlan(id);
}

export function summaryOf(plan: OpenPlan, order: readonly string[]): PlanSummary {
  const counts = plan.store.counts();
  return {
    planId: plan.planId,
    fileName: plan.fileName,
    preset: plan.preset,
    sourceDate: plan.sourceDate,
    counts: Object.fromEntries(order.flatMap((type) => (counts[type] === undefined ? [] : [[type, counts[type]]]))),
    notes: plan.notes,
  };
}
