/** End-to-end tests in the real window, one file after the other; started by `npm run e2e`, which brings the runtime. */
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = process.env['CXW_E2E_ROOT'] ?? import.meta.dirname;

export default defineConfig({
  root,
  // The tests may run as a user that must not write in the repository.
  cacheDir: join(process.env['CXW_E2E_HOME'] ?? tmpdir(), 'vitest-cache'),
  resolve: {
    alias: {
      '@shared': resolve(root, 'shared'),
      '@electron': resolve(root, 'electron'),
      '@renderer': resolve(root, 'renderer'),
      '@test': resolve(root, 'test'),
    },
  },
  test: {
    include: ['test/e2e/**/*.e2e.ts'],
    testTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 180_000,
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    // A real window on a busy machine may lose a moment; the run says which test was tried again.
    retry: 1,
  },
});
