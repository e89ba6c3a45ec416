/** Builds the four programs of the workbench: main process, preload bridge, window, and the Node programs (engine, reader, command line). */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;
const alias = {
  '@shared': resolve(root, 'shared'),
  '@electron': resolve(root, 'electron'),
  '@renderer': resolve(root, 'renderer'),
};

export default defineConfig({
  main: {
    resolve: { alias },
    build: {
      outDir: 'out/main',
      minify: false,
      externalizeDeps: { include: ['better-sqlite3'] },
      rollupOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          engine: resolve(root, 'electron/engine/host.ts'),
          reader: resolve(root, 'electron/importers/host.ts'),
          cli: resolve(root, 'electron/cli/index.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        external: ['electron'],
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      outDir: resolve(root, 'out/renderer'),
      minify: true,
      cssMinify: true,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: { index: resolve(root, 'renderer/index.html'), report: resolve(root, 'renderer/report.html') },
      },
    },
  },
});
