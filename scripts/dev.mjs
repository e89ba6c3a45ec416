/** `npm run dev`: the workbench with hot reload on the runtime at hand; arguments after `--` go to the program. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { oldestElectron } from './lib/build.mjs';
import { checkNodeVersion, continuedOnProjectNode, ensurePackages, toolEnvironment } from './lib/packages.mjs';
import { nodeModules, projectNode, root } from './lib/paths.mjs';
import { runMain, say } from './lib/progress.mjs';
import { isRoot } from './lib/run.mjs';

await runMain(async () => {
  checkNodeVersion();
  await ensurePackages();
  if (await continuedOnProjectNode()) return;
  const { checkSandbox, launchInfo, prepare } = await import('./lib/runtime.mjs');
  const { hasDisplay } = await import('./lib/system.mjs');
  const { startVirtualDisplay } = await import('./lib/display.mjs');
  await prepare({ need: ['packages', 'runtime', 'binding', 'display'] });
  checkSandbox();
  const launch = launchInfo();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  say(`\nCX Workbench on ${launch.runtime.text}, with hot reload.`);
  if (display) say(`There is no display here: the window opens on a virtual one (DISPLAY=${display.env.DISPLAY}).`);
  const tool = join(nodeModules, 'electron-vite', 'bin', 'electron-vite.js');
  const flags = isRoot() ? ['--noSandbox'] : [];
  const child = spawn(projectNode, [tool, 'dev', ...flags, '--', ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: toolEnvironment({ ...launch.env, ...display?.env, ELECTRON_MAJOR_VER: oldestElectron }),
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((done) => child.on('close', (code) => done(code ?? 130)));
  display?.stop();
});
