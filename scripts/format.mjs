/** `npm run format`: rewrites every source file, or the ones named, in the project's format. */
import { join } from 'node:path';
import { checkNodeVersion, continuedOnProjectNode, ensurePackages } from './lib/packages.mjs';
import { nodeModules, projectNode, root } from './lib/paths.mjs';
import { runMain } from './lib/progress.mjs';
import { run } from './lib/run.mjs';

await runMain(async () => {
  checkNodeVersion();
  await ensurePackages();
  if (await continuedOnProjectNode()) return;
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : ['.'];
  const tool = join(nodeModules, 'prettier', 'bin', 'prettier.cjs');
  const { code } = await run(projectNode, [tool, '--write', '--log-level', 'warn', ...files], {
    cwd: root,
    show: true,
  });
  process.exitCode = code;
});
