/**
 * What an end-to-end test is given: the built program, started once per worker with a data folder
 * of its own, and a page that speaks the project's language.
 *
 * A test that leaves an error in the browser's console fails, whatever else it saw.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { test as base, expect, type Page } from '@playwright/test';
import type { Answer } from '../../../preload/contract/errors/index.ts';
import type { Input, Output, ProcedureName } from '../../../preload/contract/procedures/index.ts';

export { expect } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const startMilliseconds = 30_000;

export interface RunningHost {
  /** With the token; opening it is enough to be let in. */
  readonly url: string;
  /** Empty folder for files that tests make; gone with the worker. */
  readonly folder: string;
}

interface TestFixtures {
  /** `he` or `en`, by project. */
  readonly language: 'he' | 'en';
  /** The page with the program in it, at its first screen. */
  readonly desk: Page;
  readonly noConsoleErrors: undefined;
}

export const test = base.extend<TestFixtures, { readonly host: RunningHost }>({
  host: [
    // Playwright wants the first parameter destructured.
    async ({}, use) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'eshkol-e2e-'));
      const child = spawn(
        process.execPath,
        [path.join(root, 'dist', 'main', 'cli', 'index.js'), 'serve', '--port', '0', '--no-open', '--keep', '--data', path.join(folder, 'data')],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      try {
        await use({ url: await firstLine(child), folder });
      } finally {
        await stop(child);
        await rm(folder, { recursive: true, force: true });
      }
    },
    { scope: 'worker' },
  ],

  language: async ({}, use, info) => {
    await use(info.project.metadata['language'] === 'en' ? 'en' : 'he');
  },

  noConsoleErrors: [
    async ({ page }, use) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(`${message.text()} (${message.location().url})`);
      });
      page.on('pageerror', (problem) => problems.push(String(problem.stack ?? problem)));
      await use(undefined);
      expect(problems, 'errors in the browser console').toEqual([]);
    },
    { auto: true },
  ],

  desk: async ({ page, host }, use) => {
    await page.goto(host.url);
    await use(page);
  },
});

/** Asks the engine through the page, as the program itself does; a refusal fails the test. */
export async function ask<Name extends ProcedureName>(page: Page, procedure: Name, input: Input<Name>): Promise<Output<Name>> {
  const answer = await page.evaluate(
    ([name, given]) => (window as unknown as { eshkol: UntypedBridge }).eshkol.call(name, given),
    [procedure, input as unknown] as const,
  );
  if (!answer.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(answer)}`);
  return answer.value as Output<Name>;
}

/** The bridge as it is seen through the page, where types do not reach. */
interface UntypedBridge {
  call(procedure: string, input: unknown): Promise<Answer<unknown>>;
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('the host has no output');
  const lines = createInterface({ input: child.stdout });
  const signal = AbortSignal.timeout(startMilliseconds);
  const exited = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`the host ended with ${String(code)} before it said its address`);
  });
  const [line] = (await Promise.race([once(lines, 'line', { signal }), exited])) as [string];
  exited.catch(() => undefined);
  return line;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}
