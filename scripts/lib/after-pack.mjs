/**
 * Called by electron-builder when the program folder is complete and not yet signed: takes out what only development
 * needs, puts in the database binding of the runtime at hand, and sets the fuses.
 */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setFuses } from './fuses.mjs';

export default async function afterPack(context) {
  const platform = context.electronPlatformName;
  const name = context.packager.appInfo.productFilename;
  const executables = {
    darwin: join(`${name}.app`, 'Contents', 'MacOS', name),
    win32: `${name}.exe`,
  };
  const executable = executables[platform] ?? context.packager.executableName;
  const resources = platform === 'darwin' ? join(`${name}.app`, 'Contents', 'Resources') : 'resources';
  // The fallback runtime's starter program (see fallback-runtime.mjs).
  rmSync(join(context.appOutDir, resources, 'app'), { recursive: true, force: true });
  const binding = process.env.CXW_PACK_BINDING;
  if (binding) {
    const target = join('app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', `${platform}-x64.node`);
    copyFileSync(binding, join(context.appOutDir, resources, target));
  }
  await setFuses(join(context.appOutDir, executable));
}
