/**
 * `npm start`: sets up what is missing, builds when the sources changed, and opens the workbench. Arguments after `--`
 * go to the program; without any it opens the sample engagement.
 */
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build.mjs';
import { checkNodeVersion, continuedOnProjectNode, ensurePackages } from './lib/packages.mjs';
import { runMain, say } from './lib/progress.mjs';
import { isRoot } from './lib/run.mjs';

await runMain(async () => {
  checkNodeVersion();
  await ensurePackages();
  if (await continuedOnProjectNode()) return;
  const { checkSandbox, launchInfo, prepare } = await import('./lib/runtime.mjs');
  await prepare({ need: ['packages', 'runtime', 'binding', 'display'] });
  checkSandbox();
  await ensureBuilt();
  await open(launchInfo());
});

async function open(launch) {
  const { hasDisplay } = await import('./lib/system.mjs');
  const { startVirtualDisplay } = await import('./lib/display.mjs');
  say(`\nCX Workbench on ${launch.runtime.text}.`);
  if (isRoot()) say('You are root: Chromium’s sandbox cannot run as root, so it is switched off for this start.');
  let display;
  if (!hasDisplay()) {
    display = await startVirtualDisplay({ once: true });
    say(`There is no display here: the window opens on a virtual one (DISPLAY=${display.env.DISPLAY}).`);
    say(`To see it: XAUTHORITY=${display.env.XAUTHORITY} DISPLAY=${display.env.DISPLAY} and a tool such as x11vnc.`);
  }
  const given = process.argv.slice(2);
  const own = given.length > 0 ? given : ['--sample'];
  const child = spawn(launch.electronPath, [...launch.args, ...own], {
    cwd: process.env.INIT_CWD || process.cwd(),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...launch.env, ...display?.env },
    // Ctrl+C in a terminal reaches a whole process group; the program must be asked once, and end its own processes.
    detached: process.platform !== 'win32',
  });
  process.on('exit', () => child.kill('SIGKILL'));
  say('Running. Close the window or press Ctrl+C to end.\n');
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopping = true;
      child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
      // A window that asks a question at closing must not keep an interrupted command alive for ever.
      setTimeout(() => child.kill('SIGKILL'), 5000).unref();
    });
  }
  const code = await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode, signal) => done(exitCode ?? (signal ? 1 : 0)));
  });
  display?.stop();
  process.exitCode = stopping ? 130 : code;
}
