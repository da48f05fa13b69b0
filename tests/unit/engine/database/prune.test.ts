import { describe, expect, test } from 'vitest';
import { backupsToRemove } from '../../../../main/engine/database/prune.ts';

const now = new Date('2026-11-23T09:00:00.000Z');

/** A backup named after the moment it was made. */
const at = (moment: string) => ({ path: moment, at: moment });

/** One backup a day at noon, the last of them yesterday. */
const daily = (days: number) =>
  Array.from({ length: days }, (_, index) => at(new Date(Date.UTC(2026, 10, 22 - index, 12)).toISOString()));

describe('which backups may go', () => {
  test('nothing of a few, however old', () => {
    expect(backupsToRemove([at('2019-01-01T00:00:00.000Z'), at('2026-11-23T08:00:00.000Z')], now)).toEqual([]);
  });

  test('of many in one day the newest ten stay', () => {
    const hourly = Array.from({ length: 13 }, (_, hour) => at(new Date(Date.UTC(2026, 10, 22, hour)).toISOString()));
    expect(backupsToRemove(hourly, now)).toEqual(hourly.slice(0, 3));
  });

  test('after a year of daily use: a day for two weeks, then the last of each month', () => {
    const all = daily(400);
    const removed = new Set(backupsToRemove(all, now));
    const kept = all.filter((backup) => !removed.has(backup)).map((backup) => backup.at.slice(0, 10));
    expect(kept).toEqual([
      ...['2026-11-22', '2026-11-21', '2026-11-20', '2026-11-19', '2026-11-18', '2026-11-17', '2026-11-16'],
      ...['2026-11-15', '2026-11-14', '2026-11-13', '2026-11-12', '2026-11-11', '2026-11-10'],
      ...['2026-10-31', '2026-09-30', '2026-08-31', '2026-07-31', '2026-06-30', '2026-05-31'],
      ...['2026-04-30', '2026-03-31', '2026-02-28', '2026-01-31', '2025-12-31'],
    ]);
  });

  test('of one day the last stays, once it is no longer among the newest ten', () => {
    const twice = [at('2026-11-12T08:00:00.000Z'), at('2026-11-12T17:00:00.000Z')];
    const newer = Array.from({ length: 10 }, (_, hour) => at(new Date(Date.UTC(2026, 10, 23, hour)).toISOString()));
    expect(backupsToRemove([...newer, ...twice], now)).toEqual([twice[0]]);
  });

  test('the latest before a migration stays, however many manual ones followed', () => {
    const before = ['01', '02'].map((hour) => ({ ...at(`2026-11-22T${hour}:00:00.000Z`), reason: 'migration' }));
    const manual = Array.from({ length: 10 }, (_, hour) => ({ ...at(new Date(Date.UTC(2026, 10, 22, 10 + hour)).toISOString()), reason: 'manual' }));
    expect(backupsToRemove([...before, ...manual], now)).toEqual([before[0]]);
  });

  test('is the same whatever the order the folder was listed in', () => {
    const all = daily(60);
    expect(backupsToRemove([...all].reverse(), now)).toEqual(backupsToRemove(all, now));
  });

  test('asked again after removing, nothing more goes', () => {
    const all = daily(400);
    const removed = new Set(backupsToRemove(all, now));
    expect(backupsToRemove(all.filter((backup) => !removed.has(backup)), now)).toEqual([]);
  });
});
