/**
 * How the benchmarks measure: every job runs in a process of its own, so that memory and warm-up
 * of one do not touch another, and answers with one line of JSON.
 *
 * Promises: figures are compared with a raw baseline of the same run, because machines differ.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

/** What a job says on its last line of stdout. */
export type JobResult = Readonly<Record<string, number>> & { readonly peakMegabytes: number };

const jobsFolder = path.join(import.meta.dirname, 'jobs');

/** Runs one job and returns its figures; throws with the job's own words when it fails. */
export function runJob(job: string, args: readonly string[] = []): JobResult {
  const done = spawnSync(process.execPath, ['--max-old-space-size=8192', '--expose-gc', path.join(jobsFolder, `${job}.ts`), ...args], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 15 * 60_000,
  });
  if (done.status !== 0) {
    throw new Error(`${job} ${args.join(' ')} ended with ${String(done.status ?? done.signal)}\n${done.stdout}\n${done.stderr}`);
  }
  const last = done.stdout.trimEnd().split('\n').at(-1) ?? '';
  return JSON.parse(last) as JobResult;
}

/** The last thing a job does. */
export function report(figures: Readonly<Record<string, number>>): void {
  const peakMegabytes = process.resourceUsage().maxRSS / 1024;
  process.stdout.write(`${JSON.stringify({ ...figures, peakMegabytes })}\n`);
}

export async function seconds(action: () => unknown): Promise<number> {
  const start = performance.now();
  await action();
  return (performance.now() - start) / 1000;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value that a share of all values does not exceed; 0.95 for p95. */
export function quantile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new RangeError('no values measured');
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
