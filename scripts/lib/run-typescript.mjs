/** Runs one TypeScript file of this repository with its import aliases: `node run-typescript.mjs FILE [ARGUMENT…]`. */
import { resolve } from 'node:path';
import { root } from './paths.mjs';

const { runnerImport } = await import('vite');
const file = resolve(process.argv[2]);
process.argv.splice(1, 2, file);
const { module } = await runnerImport(file, {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: {
    alias: Object.fromEntries(
      ['shared', 'electron', 'renderer', 'test'].map((name) => [`@${name}`, resolve(root, name)]),
    ),
  },
});
if (typeof module.run === 'function') await module.run();
