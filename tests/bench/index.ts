/**
 * `npm run bench`: the budgets of ARCHITECTURE.md, measured as ratios against raw baselines of
 * the same run. Prints a table and, with `--json FILE`, writes the figures. `--only NAME` runs one.
 *
 * Never fails because a machine is slow; a budget that is missed is marked and counted.
 */
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { benchEngine } from './engine.ts';
import { benchRenderer } from './renderer.ts';
import type { Line } from './line.ts';

const argument = (name: string): string | undefined => {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
};

const only = argument('--only');
const lines: Line[] = [];
for await (const line of all()) {
  lines.push(line);
  const verdict = line.measured <= line.budget ? 'met' : 'MISSED';
  console.log(
    `${verdict.padEnd(7)} ${line.what.padEnd(52)} ${line.measured.toFixed(2).padStart(8)} ${line.unit.padEnd(8)} budget ${String(line.budget).padEnd(6)} ${line.detail}`,
  );
}

async function* all(): AsyncGenerator<Line> {
  yield* benchEngine(only);
  yield* benchRenderer(only);
}

const json = argument('--json');
if (json !== undefined) {
  const machine = { cores: cpus().length, model: cpus()[0]?.model ?? 'unknown', memoryGigabytes: Math.round(totalmem() / 2 ** 30), node: process.version };
  writeFileSync(json, `${JSON.stringify({ at: new Date().toISOString(), machine, lines }, null, 2)}\n`);
}
const missed = lines.filter((line) => line.measured > line.budget);
console.log(`${String(lines.length - missed.length)} of ${String(lines.length)} budgets met`);
