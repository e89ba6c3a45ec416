/** Builds the gallery of components, a page for looking at them; it is not part of the program. */
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

// eslint-disable-next-line import/no-default-export -- Vite reads the default export.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  resolve: { alias: { '@renderer': resolve(root, 'renderer'), '@shared': resolve(root, 'shared') } },
  build: { outDir: resolve(root, 'out/gallery'), emptyOutDir: true, assetsInlineLimit: 0 },
});
