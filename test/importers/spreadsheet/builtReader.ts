/** Builds the reader process from its source with Vite, as electron-vite does for the program, so that tests can run the real thing without a build beforehand. */
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';

const root = resolve(import.meta.dirname, '../../..');

export interface BuiltReader {
  readonly path: string;
  remove(): Promise<void>;
}

/** Takes about a second; the folder is inside node_modules so that nothing is tracked or formatted. */
export async function buildReader(): Promise<BuiltReader> {
  const folder = await mkdtemp(join(root, 'node_modules', '.cx-reader-'));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': join(root, 'shared'), '@electron': join(root, 'electron') } },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rollupOptions: {
        input: { reader: join(root, 'electron/importers/host.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return { path: join(folder, 'reader.mjs'), remove: () => rm(folder, { recursive: true, force: true }) };
}
