import { afterEach, expect, test } from 'vitest';
import { commit } from '../../../../main/engine/records/commit.ts';
import { quietTask } from '../../../../main/engine/task.ts';
import { openTestFile, type TestFile } from '../../../support/file.ts';

let file: TestFile | null = null;
afterEach(() => file?.cleanup());

test('a set written while the clock is behind carries the time of the set before it', async () => {
  file = await openTestFile();
  const { session } = file;
  const write = (code: string, now: string) =>
    commit(session, [{ op: 'create', type: 'cluster', values: { code, name_he: code } }], {
      author: 'Test', device: 'test', kind: 'edit', label: { code: 'edit', params: {} }, now: new Date(now), task: quietTask,
    }).set;
  const sets = [write('1', '2027-01-02T00:00:00.000Z'), write('2', '2020-01-01T00:00:00.000Z')];
  const times = session.db.prepare('SELECT at FROM change_set WHERE set_no IN (?, ?) ORDER BY set_no').pluck().all(...sets);
  expect(times).toEqual(['2027-01-02T00:00:00.000Z', '2027-01-02T00:00:00.000Z']);
});
