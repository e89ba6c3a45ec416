/** Unit, engine, importer, exporter and component tests; the end-to-end tests have their own runner (scripts/test). */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: {
      '@shared': resolve(root, 'shared'),
      '@electron': resolve(root, 'electron'),
      '@renderer': resolve(root, 'renderer'),
      '@test': resolve(root, 'test'),
    },
  },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/bench/**', 'node_modules/**'],
    setupFiles: ['test/setup.ts'],
    // A busy machine may need far longer than a quiet one; what never ends is still ended.
    testTimeout: 180_000,
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 180_000,
    pool: 'forks',
  },
});
