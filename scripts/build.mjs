/** `npm run build`: the packages when they are missing, then the program into out/ when its sources changed. */
import { ensureBuilt } from './lib/build.mjs';
import { checkNodeVersion, continuedOnProjectNode, ensurePackages } from './lib/packages.mjs';
import { runMain } from './lib/progress.mjs';

await runMain(async () => {
  checkNodeVersion();
  await ensurePackages();
  if (await continuedOnProjectNode()) return;
  await ensureBuilt();
});
