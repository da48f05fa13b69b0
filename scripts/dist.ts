/**
 * `npm run dist`: builds and packs the program for this system (`-- --win`, `-- --linux`: for that
 * one) into release/. What is packed stands in electron-builder.yml.
 *
 * Signing needs its certificate in the environment (CSC_LINK, CSC_KEY_PASSWORD); without it the
 * installers are unsigned and Windows says so.
 */
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);

function run(program: string, ...args: string[]): void {
  const done = spawnSync(process.execPath, [path.join(root, program), ...args], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 1);
}

run('scripts/build.ts');
run('node_modules/electron-builder/cli.js', '--publish', 'never', ...process.argv.slice(2));
