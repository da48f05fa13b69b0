/** What a coordinator does next with a file, out of what it holds. */
import { addressOf } from '../../app/address.ts';
import type { Word } from '../../i18n/index.ts';

export interface NextStep {
  readonly title: Word<'home'>;
  readonly text: Word<'home'>;
  readonly to: string;
}

/** The steps that the file's contents and last backup call for, most useful first. */
export function nextSteps(counts: Readonly<Record<string, number>>, hasCluster: boolean, hasBackup: boolean): readonly NextStep[] {
  const steps: NextStep[] = [];
  const none = (type: string) => (counts[type] ?? 0) === 0;
  if (none('locality')) steps.push({ title: 'nextImport', text: 'nextImportText', to: '/import' });
  if (none('indicator_value')) steps.push({ title: 'nextFigures', text: 'nextFiguresText', to: '/import' });
  if (none('provider')) steps.push({ title: 'nextProviders', text: 'nextProvidersText', to: addressOf.register('provider') });
  if (hasCluster && !none('locality')) steps.push({ title: 'nextCompare', text: 'nextCompareText', to: '/compare' });
  if (!hasBackup) steps.push({ title: 'nextBackup', text: 'nextBackupText', to: '/settings' });
  return steps;
}
