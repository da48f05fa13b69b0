/**
 * Builds everything into dist/: programs and workers, preload, renderer. Resources stay where they
 * are and are read from there.
 *
 * `--if-changed` does nothing when the sources are those of the last build: their content is
 * hashed, so switching branches or copying the folder neither rebuilds in vain nor misses a change.
 */
import { createHash } from 'node:crypto';
import { readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, type UserConfig } from 'vite';
import mainConfig from '../vite.main.config.ts';
import preloadConfig from '../vite.preload.config.ts';
import rendererConfig from '../vite.renderer.config.ts';

const root = path.dirname(import.meta.dirname);
const dist = path.join(root, 'dist');
const stampName = '.stamp';
const sources = ['main', 'preload', 'renderer', 'package.json', 'package-lock.json', 'scripts/build.ts'];
const configurations = ['vite.main.config.ts', 'vite.preload.config.ts', 'vite.renderer.config.ts'];

async function sourcesHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of [...sources, ...configurations]) {
    for (const file of await filesOf(path.join(root, source))) {
      hash.update(path.relative(root, file)).update('\0').update(await readFile(file));
    }
  }
  return hash.digest('hex');
}

async function filesOf(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch((problem: unknown) => {
    if ((problem as NodeJS.ErrnoException).code === 'ENOTDIR') return null;
    throw problem;
  });
  if (entries === null) return [place];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}

/** Builds beside and puts the result in place whole: a failed build leaves the last good one. */
async function buildAll(stamp: string): Promise<void> {
  const beside = path.join(root, 'node_modules', '.cache', `build-${process.pid}`);
  try {
    const parts: readonly (readonly [UserConfig, string])[] = [[mainConfig, ''], [preloadConfig, 'preload'], [rendererConfig, 'renderer']];
    for (const [config, folder] of parts) {
      await build({ ...config, configFile: false, build: { ...config.build, outDir: path.join(beside, folder) } });
    }
    await writeFile(path.join(beside, stampName), stamp);
    await rm(dist, { recursive: true, force: true });
    await rename(beside, dist);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

const stamp = await sourcesHash();
const last = await readFile(path.join(dist, stampName), 'utf8').catch(() => '');
if (process.argv.includes('--if-changed') && last === stamp) {
  console.error('The build is up to date.');
} else {
  const started = performance.now();
  console.error('Building …');
  await buildAll(stamp);
  console.error(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
