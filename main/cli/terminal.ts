/**
 * The two streams of a run, shared by the command line and the desktop program's commands.
 *
 * Promises: a stream that breaks never ends the process in the middle: the run goes on to its end
 * and closes its file. A reader who had enough (`… | head`) is no fault; any other failure makes
 * the exit code 1 and is said on stderr. After `finish` everything written has left the process.
 */
import type { Writable } from 'node:stream';
import type { Terminal } from './run.ts';

export interface Streams {
  readonly out: Terminal['out'];
  readonly err: Terminal['err'];
  /** Waits until both streams took everything; gives the exit code of the process. */
  finish(code: number): Promise<number>;
}

export function openStreams(stdout: Writable, stderr: Writable): Streams {
  const broken = new Set<Writable>();
  let failed = false;
  const write = (stream: Writable, text: string): void => {
    if (!broken.has(stream)) stream.write(text);
  };
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (broken.has(stream)) return;
      broken.add(stream);
      if (error.code === 'EPIPE') return;
      failed = true;
      write(stderr, `eshkol: the output could not be written completely: ${error.message}\n`);
    });
  }
  return {
    out: (text) => {
      write(stdout, text);
    },
    err: (text) => {
      write(stderr, text);
    },
    async finish(code) {
      // stdout first: its failure may still have something to say on stderr.
      for (const stream of [stdout, stderr]) await flushed(stream, broken);
      return failed && code === 0 ? 1 : code;
    },
  };
}

/** Writes are done in order: when an empty one was taken, so were all before it. */
async function flushed(stream: Writable, broken: ReadonlySet<Writable>): Promise<void> {
  if (broken.has(stream)) return;
  await new Promise<void>((resolve) => {
    stream.write('', () => {
      resolve();
    });
  });
  // The failure of a write is told after its callback.
  await new Promise((resolve) => setImmediate(resolve));
}
