/**
 * Two projects: `unit` (pure functions and single modules, mirrors the source) and `integration`
 * (files, worker threads, processes). Forks rather than threads: better-sqlite3 and worker
 * threads of the engine want a process of their own.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // An empty or focused suite must not look green.
    passWithNoTests: false,
    allowOnly: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      { extends: true, test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 } },
    ],
  },
});
