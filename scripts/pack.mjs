/**
 * `npm run pack`: the installable program for the machine it runs on, from the runtime at hand and without downloading
 * anything. On Linux a .deb in dist/; elsewhere the installer electron-builder makes.
 */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { checkNodeVersion, continuedOnProjectNode, ensurePackages, toolEnvironment } from './lib/packages.mjs';
import { nodeModules, projectNode, readJson, root } from './lib/paths.mjs';
import { runMain, say, SetupError, step } from './lib/progress.mjs';
import { hasProgram, run, tail } from './lib/run.mjs';

await runMain(async () => {
  checkNodeVersion();
  await ensurePackages();
  if (await continuedOnProjectNode()) return;
  const { launchInfo, prepare } = await import('./lib/runtime.mjs');
  const { writeNotices } = await import('./lib/notices.mjs');
  await prepare({ need: ['packages', 'runtime', 'binding'] });
  await ensureBuilt();
  await step('Licences', () => `${writeNotices()} packages`);
  const launch = launchInfo();
  const folder = await step('Program folder', () => programFolder(launch)).then(() => unpackedFolder());
  await step('Fuses', () => checkFuses(folder));
  if (process.platform !== 'linux') return;
  if (!hasProgram('dpkg-deb')) {
    say(`\nThe program is in ${folder}. A .deb needs dpkg-deb, which is not here.`);
    return;
  }
  const { makeDeb } = await import('./lib/deb.mjs');
  let file = '';
  await step('Debian package', async () => {
    file = await makeDeb(folder, readJson(join(root, 'package.json')));
    return `${Math.round(statSync(file).size / 1e6)} MB`;
  });
  say(`\nMade ${file} with ${launch.runtime.text}.\nInstall it with: sudo apt-get install ${file}`);
});

async function programFolder(launch) {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const tool = join(nodeModules, 'electron-builder', 'cli.js');
  const target = process.platform === 'linux' ? ['--linux', 'dir'] : [];
  const args = ['--config', 'electron-builder.yml', '--publish', 'never', ...target].concat(
    `-c.electronDist=${launch.runtime.folder}`,
    `-c.electronVersion=${launch.runtime.version}`,
  );
  const binding = launch.env.CXW_SQLITE_BINDING;
  const env = toolEnvironment(binding ? { CXW_PACK_BINDING: binding } : {});
  const { code, output } = await run(projectNode, [tool, ...args], { cwd: root, env });
  if (code === 0) return;
  throw new SetupError('Making the program folder (electron-builder)', tail(output, 25), 'Read the message above.');
}

/** The folder with the finished program: dist/linux-unpacked and the like. */
function unpackedFolder() {
  const name = readdirSync(join(root, 'dist')).find((entry) => /-unpacked$|^mac/.test(entry));
  if (!name) throw new SetupError('Packing', 'there is no program folder in dist/.', 'Run npm run pack again.');
  return join(root, 'dist', name);
}

/** Reads the fuses back from the finished program; a wrong one stops the packing. */
async function checkFuses(folder) {
  const { readFuses } = await import('./lib/fuses.mjs');
  const candidates = ['cx-workbench', 'CX Workbench.exe', 'CX Workbench.app'].map((name) => join(folder, name));
  const found = await readFuses(candidates.find((path) => existsSync(path)));
  const wrong = found.filter(({ actual, wanted }) => actual !== undefined && actual !== wanted);
  if (wrong.length > 0) {
    throw new SetupError(
      'Checking the fuses',
      wrong.map(({ name }) => name).join(', '),
      'Look at scripts/lib/fuses.mjs.',
    );
  }
  const absent = found.filter(({ actual }) => actual === undefined).map(({ name }) => name);
  const note = absent.length > 0 ? `; not in this Electron: ${absent.join(', ')}` : '';
  return `${found.length - absent.length} of ${found.length} as set${note}`;
}
