import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { openStreams } from '../../../main/cli/terminal.ts';

/** A stream that takes its time, and breaks with `code` when one is given. */
function stream(code?: string) {
  const got: string[] = [];
  const writable = new Writable({
    decodeStrings: false,
    write(text: string, _encoding, done) {
      setImmediate(() => {
        if (code === undefined) got.push(text);
        done(code === undefined ? null : Object.assign(new Error(`write ${code}`), { code }));
      });
    },
  });
  return { writable, text: () => got.join('') };
}

test('everything written has left before the exit code is given', async () => {
  const [stdout, stderr] = [stream(), stream()];
  const { out, err, finish } = openStreams(stdout.writable, stderr.writable);
  for (const line of ['a', 'b', 'c']) out(line);
  err('careful');
  expect([await finish(1), stdout.text(), stderr.text()]).toEqual([1, 'abc', 'careful']);
});

test.each([['stdout'], ['stderr']])('a reader of %s who had enough is no fault', async (name) => {
  const [stdout, stderr] = [stream(name === 'stdout' ? 'EPIPE' : undefined), stream(name === 'stderr' ? 'EPIPE' : undefined)];
  const { out, err, finish } = openStreams(stdout.writable, stderr.writable);
  out('result');
  err('message');
  expect([await finish(0), stdout.text(), stderr.text()]).toEqual([0, name === 'stdout' ? '' : 'result', name === 'stderr' ? '' : 'message']);
  out('more');
  expect(await finish(0)).toBe(0);
});

test('any other failure is said on stderr and in the exit code', async () => {
  const [stdout, stderr] = [stream('ENOSPC'), stream()];
  const { out, finish } = openStreams(stdout.writable, stderr.writable);
  out('result');
  expect(await finish(0)).toBe(1);
  expect(stderr.text()).toBe('eshkol: the output could not be written completely: write ENOSPC\n');
});
