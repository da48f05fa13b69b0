/**
 * Builds what runs on Node: the Electron main process, the engine's workers, the browser host and the
 * command line. One output file per source file, in the same folders, so that a module finds
 * its workers beside it in sources and build alike; packages stay outside, as installed.
 */
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/** Programs and worker threads: everything that Node starts by file name. */
export const entries = [
  'main/index.ts',
  'main/cli/index.ts',
  'main/engine/worker.ts',
  'main/engine/reader.ts',
  'main/engine/exchange/read/parse-worker.ts',
];

export default defineConfig({
  root,
  logLevel: 'warn',
  build: {
    ssr: true,
    target: 'node24',
    outDir: 'dist',
    emptyOutDir: false,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: entries,
      external: [/^node:/, /^electron$/, /^[^./]/],
      output: { format: 'es', preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
    },
  },
});
