/**
 * `npm start`: the program, ready to use from a fresh checkout.
 *
 * Installs and builds what is not yet there, then opens the desktop program; where its runtime
 * cannot be had it says so in one line and serves the same program to a browser on this machine.
 * `npm start -- --browser` serves at once; further options go to the server (see main/cli).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installIfNeeded, nodeProgram, root, runNode, runProgram } from './bootstrap.mjs';

/** A slow line may take minutes for Electron's 100 MB; a barred one fails within a second. */
const electronDownloadMilliseconds = 5 * 60_000;

installIfNeeded();
const built = await runNode([join(root, 'scripts', 'build.ts'), '--if-changed']);
if (built !== 0) process.exit(built);

const args = process.argv.slice(2);
const electron = args.includes('--browser') ? { reason: null } : desktopRuntime();
if (electron.program !== undefined) {
  process.exitCode = await runProgram(electron.program, [root, ...args]);
} else {
  if (electron.reason !== null) console.error(`${electron.reason} Eshkol opens in the browser instead.`);
  const serve = args.filter((argument) => argument !== '--browser');
  process.exitCode = await runNode([join(root, 'dist', 'main', 'cli', 'index.js'), 'serve', ...serve]);
}

/** Electron's program, or the reason why the desktop window cannot be opened here. */
function desktopRuntime() {
  const folder = join(root, 'node_modules', 'electron');
  if (process.platform === 'linux') {
    if (!process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return { reason: 'This session has no display for a desktop window.' };
    if (process.getuid?.() === 0) return { reason: 'The desktop runtime keeps its sandbox and therefore does not run as root.' };
  }
  if (!existsSync(join(folder, 'install.js'))) return { reason: 'The desktop runtime (Electron) is not among the installed packages.' };
  const installed = spawnSync(nodeProgram(), [join(folder, 'install.js')], {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    timeout: electronDownloadMilliseconds,
  });
  const pathFile = join(folder, 'path.txt');
  if (installed.status !== 0 || !existsSync(pathFile)) return { reason: 'The desktop runtime (Electron) could not be downloaded.' };
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? { program } : { reason: 'The desktop runtime (Electron) is incomplete.' };
}
