/**
 * The one door to everything a command needs before it can start the program: prepare() does what is missing,
 * launchInfo() tells how to start Electron. Used by start, dev, test, bench, pack and the command line.
 */
import { join } from 'node:path';
import { recordedRuntime, ensureElectron, describeRuntime } from './electron.mjs';
import { bindingFile, ensureBinding } from './binding.mjs';
import { ensurePackages } from './packages.mjs';
import { root } from './paths.mjs';
import { SetupError } from './progress.mjs';
import { isRoot, readOutput } from './run.mjs';
import { ensureSystem } from './system.mjs';
import { existsSync, statSync } from 'node:fs';

/**
 * Makes ready what is named in `need`: 'packages', 'runtime' (Electron with its system libraries), 'binding' (SQLite
 * for that runtime), 'display' (a screen, or the means to start a virtual one). Order and dependencies are its business.
 */
export async function prepare({ need }) {
  await ensurePackages();
  if (!need.some((part) => part !== 'packages')) return;
  const runtime = await ensureElectron();
  const binding = need.includes('binding') ? bindingFile(runtime) : undefined;
  await ensureSystem({
    executable: runtime.executable,
    display: need.includes('display'),
    compiler: binding !== undefined && !existsSync(binding),
  });
  if (binding) await ensureBinding(runtime);
}

/**
 * How to start the program: { electronPath, env, args, runtime, sandbox }. `env` holds only what is to be added to the
 * environment; `args` end with the program's folder, the program's own arguments come after them. With `asUser` the
 * program will run as an unprivileged user although this process is root, so the sandbox stays on.
 */
export function launchInfo({ asUser = false, folder = root } = {}) {
  const runtime = recordedRuntime();
  if (!runtime) throw new SetupError('Starting Electron', 'there is no runtime yet.', 'Run: npm start');
  const sandbox = asUser || !isRoot();
  const binding = bindingFile(runtime);
  return {
    electronPath: runtime.executable,
    env: {
      ...(binding ? { CXW_SQLITE_BINDING: binding } : {}),
      ELECTRON_EXEC_PATH: runtime.executable,
      ELECTRON_OVERRIDE_DIST_PATH: runtime.folder,
    },
    args: [...(sandbox ? [] : ['--no-sandbox']), folder],
    runtime: { kind: runtime.kind, version: runtime.version, folder: runtime.folder, text: describeRuntime(runtime) },
    sandbox,
  };
}

/** Refuses early, with the way out, where Chromium's sandbox cannot work for the current user. */
export function checkSandbox() {
  if (process.platform !== 'linux' || isRoot()) return;
  if (readOutput('unshare', ['-Ur', 'true']) !== undefined) return;
  const helper = join(recordedRuntime().folder, 'chrome-sandbox');
  const mode = existsSync(helper) ? statSync(helper) : undefined;
  if (mode && mode.uid === 0 && mode.mode & 0o4000) return;
  throw new SetupError(
    'Starting Electron with its sandbox',
    'this system lets no ordinary program make user namespaces, which the sandbox needs.',
    `Run once: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\nThen run the command again.`,
  );
}
