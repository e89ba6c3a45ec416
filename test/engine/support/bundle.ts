/** Builds a TypeScript program of the tests into one file that plain Node can start as a process of its own. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';

/** Path of the built program; `entry` is relative to the repository's root. */
export async function bundleProgram(entry: string): Promise<string> {
  const root = process.cwd();
  const outDir = mkdtempSync(join(tmpdir(), 'cxw-program-'));
  await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: {
      alias: {
        '@shared': resolve(root, 'shared'),
        '@electron': resolve(root, 'electron'),
        '@test': resolve(root, 'test'),
      },
    },
    // Everything but the native library goes into the file: it then runs from any folder.
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: resolve(root, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      rollupOptions: { output: { entryFileNames: 'program.mjs' } },
    },
  });
  return join(outDir, 'program.mjs');
}
