/**
 * `npm test`: everything that must hold, from a fresh checkout.
 *
 * Installs what is not yet there, then runs every check and test (scripts/check.ts), which ends with
 * the line `N passed, N failed`.
 */
import { join } from 'node:path';
import { installIfNeeded, root, runNode } from './bootstrap.mjs';

installIfNeeded();
process.exitCode = await runNode([join(root, 'scripts', 'check.ts'), ...process.argv.slice(2)], { cwd: root });
