/**
 * Everything that must hold before a change is good: type checks, lint, layer rule, unused code,
 * unit and integration tests, build, end-to-end tests.
 *
 * Promises: every step's output is shown; a step that finds nothing to do, skips a test or cannot
 * start counts as failed; the last line is `N passed, N failed` (tests and checks together) and the
 * exit code is 0 only when none failed.
 *
 * `--only WORD` runs just the steps with that word in their name (`--only unit`, `--only type`).
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findOrGetBrowser } from './find-browser.ts';

const root = path.dirname(import.meta.dirname);
const bin = (...parts: string[]) => path.join(root, 'node_modules', ...parts);

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface Step {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** Names of steps that must have passed. */
  readonly after?: readonly string[];
  /** Counts of a finished step's tests; absent: the step is one check. */
  readonly counts?: () => Promise<Counts>;
}

interface Outcome extends Counts {
  readonly name: string;
  readonly seconds: number;
}

const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' } } });
const wanted = (step: Step): boolean => step.name.includes(options.only);

const reports = await mkdtemp(path.join(tmpdir(), 'eshkol-check-'));
const tsc = bin('typescript', 'bin', 'tsc');
const vitest = (project: string): Step => {
  const report = path.join(reports, `${project}.json`);
  return {
    name: `${project} tests`,
    args: [bin('vitest', 'vitest.mjs'), 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    counts: () => vitestCounts(report),
  };
};
const e2eReport = path.join(reports, 'e2e.json');

/** Two lanes for two cores: what needs most time comes first, the tests in a browser last and alone. */
const lanes: readonly (readonly Step[])[] = [
  [
    { name: 'lint', args: [bin('eslint', 'bin', 'eslint.js'), '.', '--max-warnings=0'] },
    { name: 'type check (programs)', args: [tsc, '-p', '.'] },
    { name: 'type check (renderer)', args: [tsc, '-p', 'renderer'] },
    { name: 'type check (tests with pages)', args: [tsc, '-p', 'tests/e2e'] },
    { name: 'layer rule', args: [bin('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), '--config', '.dependency-cruiser.cjs', 'main', 'preload', 'renderer', 'scripts', 'tests'] },
    { name: 'unused code', args: [bin('knip', 'bin', 'knip.js')] },
  ],
  [{ name: 'build', args: ['scripts/build.ts', '--if-changed'] }, vitest('unit'), vitest('integration')],
];
const last: Step = {
  name: 'end-to-end tests',
  args: [bin('@playwright', 'test', 'cli.js'), 'test', '--reporter=list,json'],
  env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2eReport },
  after: ['build'],
  counts: () => playwrightCounts(e2eReport),
};
// First, because everything else is in vain where it cannot be had, and getting one takes time.
const browser = wanted(last) ? findOrGetBrowser() : null;
if (browser !== null) console.log(`Browser: ${browser}`);

const outcomes = new Map<string, Outcome>();
await Promise.all(
  lanes.map(async (lane) => {
    for (const step of lane) {
      if (wanted(step) || (wanted(last) && last.after?.includes(step.name) === true)) await perform(step);
    }
  }),
);
if (wanted(last)) {
  if (browser === null) report(last.name, 'No browser.', { passed: 0, failed: 1 }, 0);
  else await perform(last);
}
await rm(reports, { recursive: true, force: true });
summarise();

async function perform(step: Step): Promise<void> {
  const missing = (step.after ?? []).filter((name) => (outcomes.get(name)?.failed ?? 1) > 0);
  if (missing.length > 0) {
    report(step.name, `Not run, because this failed: ${missing.join(', ')}.`, { passed: 0, failed: 1 }, 0);
    return;
  }
  console.log(`… ${step.name}`);
  const started = performance.now();
  const { code, output } = await run(step);
  const seconds = (performance.now() - started) / 1000;
  const counts = step.counts === undefined ? { passed: 1, failed: 0 } : await step.counts().catch(() => ({ passed: 0, failed: 0 }));
  // Whatever the report says, a step that ended badly, or tested nothing, has failed.
  const bad = code !== 0 || counts.passed + counts.failed === 0;
  if (step.counts === undefined) report(step.name, output, bad ? { passed: 0, failed: 1 } : counts, seconds);
  else report(step.name, output, { passed: counts.passed, failed: Math.max(counts.failed, bad ? 1 : 0) }, seconds);
}

function run(step: Step): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, step.args, {
      cwd: root,
      // Output is collected and may end in a file: no colours.
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...step.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.on('error', (problem) => parts.push(Buffer.from(problem.message)));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output: Buffer.concat(parts).toString('utf8') });
    });
  });
}

function report(name: string, output: string, counts: Counts, seconds: number): void {
  outcomes.set(name, { name, ...counts, seconds });
  const verdict = counts.failed === 0 ? 'passed' : 'FAILED';
  console.log(`\n── ${name}: ${verdict}, ${seconds.toFixed(0)} s ${'─'.repeat(Math.max(0, 60 - name.length))}`);
  if (output.trim() !== '') console.log(output.trimEnd());
}

function summarise(): void {
  console.log('\n── summary');
  let passed = 0;
  let failed = 0;
  for (const outcome of outcomes.values()) {
    passed += outcome.passed;
    failed += outcome.failed;
    const mark = outcome.failed === 0 ? 'passed' : 'FAILED';
    console.log(`${mark}  ${outcome.name}: ${String(outcome.passed)} passed, ${String(outcome.failed)} failed (${outcome.seconds.toFixed(0)} s)`);
  }
  console.log(`${String(passed)} passed, ${String(failed)} failed`);
  process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
}

interface VitestReport {
  readonly numPassedTests: number;
  readonly numTotalTests: number;
}

/** A skipped or pending test is a test that does not hold. */
async function vitestCounts(file: string): Promise<Counts> {
  const found = JSON.parse(await readFile(file, 'utf8')) as VitestReport;
  return { passed: found.numPassedTests, failed: found.numTotalTests - found.numPassedTests };
}

interface PlaywrightReport {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number; readonly skipped: number };
}

async function playwrightCounts(file: string): Promise<Counts> {
  const { stats } = JSON.parse(await readFile(file, 'utf8')) as PlaywrightReport;
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
}
