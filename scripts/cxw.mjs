/**
 * `npm run --silent cxw -- COMMAND`: the command line on the project's own Node. Standard output belongs to the command
 * alone; everything the set-up has to say goes to standard error, and nothing when there is nothing to set up.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { checkNodeVersion, ensurePackages } from './lib/packages.mjs';
import { projectNode, root } from './lib/paths.mjs';
import { configureProgress, runMain } from './lib/progress.mjs';

configureProgress({ stream: process.stderr, quiet: true });

await runMain(async () => {
  checkNodeVersion();
  await ensurePackages();
  await ensureBuilt();
  const args = process.argv.slice(2);
  const window = needsWindow(args)
    ? await prepareWindow()
    : likesWindow(args)
      ? await prepareWindow().catch(() => undefined)
      : undefined;
  const child = spawn(
    projectNode,
    ['--disable-warning=ExperimentalWarning', join(root, 'out', 'main', 'cli.js'), ...args],
    {
      // npm changes to the repository; file names are meant from where the user stands.
      cwd: process.env.INIT_CWD && existsSync(process.env.INIT_CWD) ? process.env.INIT_CWD : process.cwd(),
      stdio: 'inherit',
      env: { ...process.env, ...window?.env },
    },
  );
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code, signal) => done(code ?? (signal ? 130 : 1)));
  });
  window?.stop();
});

/** Only pages and pictures are drawn by Electron; every other report is written by Node alone. */
function needsWindow(args) {
  if (!['report', 'sheet'].includes(args[0]) || args.includes('--help')) return false;
  // One of several formats (`--format pptx,pdf`) is enough.
  return /--format[ =](?:[a-z]+, *)*(?:pdf|png|svg)[, ]|\.(?:pdf|png) /i.test(`${args.join(' ')} `);
}

/** An archive of charts has pictures in it where they can be drawn, and says so where they cannot. */
function likesWindow(args) {
  return (
    args[0] === 'report' &&
    !args.includes('--help') &&
    /--format[ =](?:[a-z]+, *)*zip[, ]|\.zip /i.test(`${args.join(' ')} `)
  );
}

/** Hands the command what it needs to start Electron itself: CXW_ELECTRON, JSON with electronPath, args and env. */
async function prepareWindow() {
  const { launchInfo, prepare } = await import('./lib/runtime.mjs');
  const { hasDisplay } = await import('./lib/system.mjs');
  const { startVirtualDisplay } = await import('./lib/display.mjs');
  await prepare({ need: ['packages', 'runtime', 'binding', 'display'] });
  const launch = launchInfo();
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const description = { electronPath: launch.electronPath, args: launch.args, env: { ...launch.env, ...display?.env } };
  return { env: { CXW_ELECTRON: JSON.stringify(description) }, stop: () => display?.stop() };
}
