/**
 * Which backups to keep: the newest few, the latest of each reason, one a day for two weeks, one a
 * month for a year.
 * A pure function, so that what would be deleted can be tested without deleting anything.
 */

export interface BackupFile {
  readonly path: string;
  /** ISO instant at which it was made. */
  readonly at: string;
  /** Why it was made. */
  readonly reason?: string;
}

const keepNewest = 10;
const keepDays = 14;
const keepMonths = 12;

/** The backups that may go, oldest first. Of a day or month the last backup stays. */
export function backupsToRemove(backups: readonly BackupFile[], now: Date): readonly BackupFile[] {
  const newestFirst = [...backups].sort((a, b) => b.at.localeCompare(a.at));
  const keep = new Set(newestFirst.slice(0, keepNewest));
  // The copy before a migration or a restore is the only way back over it, however many followed.
  for (const reason of new Set(newestFirst.map((backup) => backup.reason))) {
    const latest = newestFirst.find((backup) => backup.reason === reason);
    if (latest !== undefined && reason !== undefined) keep.add(latest);
  }
  const keepLastOf = (periodOf: (at: string) => string, since: string): void => {
    const seen = new Set<string>();
    for (const backup of newestFirst) {
      const period = periodOf(backup.at);
      if (period < since || seen.has(period)) continue;
      seen.add(period);
      keep.add(backup);
    }
  };
  const firstDay = new Date(now);
  firstDay.setUTCDate(firstDay.getUTCDate() - keepDays + 1);
  keepLastOf((at) => at.slice(0, 10), firstDay.toISOString().slice(0, 10));
  const firstMonth = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - keepMonths + 1, 1));
  keepLastOf((at) => at.slice(0, 7), firstMonth.toISOString().slice(0, 7));
  return newestFirst.filter((backup) => !keep.has(backup)).reverse();
}
