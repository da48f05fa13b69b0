/**
 * `node scripts/run.mjs FILE [arguments]`: runs one of the project's TypeScript files with the Node
 * that belongs to it, packages installed first when they are not.
 */
import { resolve } from 'node:path';
import { installIfNeeded, root, runNode } from './bootstrap.mjs';

const [file, ...args] = process.argv.slice(2);
if (file === undefined) {
  console.error('Wrong use: node scripts/run.mjs FILE [arguments]');
  process.exit(2);
}
installIfNeeded();
process.exitCode = await runNode([resolve(root, file), ...args]);
