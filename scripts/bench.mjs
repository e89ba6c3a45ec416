/**
 * `npm run bench`: runs the measurements in test/bench (all, or the ones whose name is given) one after the other on
 * the built program. A measurement is a module NAME.bench.ts whose exported run() prints its own table; the environment
 * variable CXW_BENCH_LAUNCH (JSON, see launchInfo) tells it how to start Electron.
 */
import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { checkNodeVersion, continuedOnProjectNode, ensurePackages, toolEnvironment } from './lib/packages.mjs';
import { projectNode, root } from './lib/paths.mjs';
import { runMain, say } from './lib/progress.mjs';
import { run } from './lib/run.mjs';

const folder = join(root, 'test', 'bench');

await runMain(async () => {
  checkNodeVersion();
  await ensurePackages();
  if (await continuedOnProjectNode()) return;
  const { launchInfo, prepare } = await import('./lib/runtime.mjs');
  const { hasDisplay } = await import('./lib/system.mjs');
  const { startVirtualDisplay } = await import('./lib/display.mjs');
  await prepare({ need: ['packages', 'runtime', 'binding', 'display'] });
  await ensureBuilt();
  const launch = launchInfo();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const wanted = process.argv.slice(2);
  const all = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : [];
  const chosen = all.filter((name) => wanted.length === 0 || wanted.some((part) => name.includes(part))).sort();
  say(`\n${chosen.length} of ${all.length} measurements, on ${launch.runtime.text}.\n`);
  for (const name of chosen) {
    say(`== ${name.replace('.bench.ts', '')}`);
    const runner = join(root, 'scripts', 'lib', 'run-typescript.mjs');
    const { code } = await run(projectNode, ['--expose-gc', runner, join(folder, name)], {
      cwd: root,
      show: true,
      env: toolEnvironment({ ...display?.env, CXW_BENCH_LAUNCH: JSON.stringify(launch) }),
    });
    if (code !== 0) process.exitCode = 1;
  }
  display?.stop();
});
