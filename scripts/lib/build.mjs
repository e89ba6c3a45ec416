/** Builds the program into out/ and makes the samples (an engagement and a pool) with it; skips both when nothing they are made from has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { nodeModules, projectNode, root } from './paths.mjs';
import { toolEnvironment } from './packages.mjs';
import { alreadyDone, SetupError, step } from './progress.mjs';
import { exclusively, run, tail } from './run.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'scripts/make-sample.ts',
  'scripts/make-sample-pool.ts',
  'scripts/sample',
  'scripts/sampleOrganisation.ts',
  'test/fixtures/energie',
  'package-lock.json',
  'package.json',
  'electron.vite.config.ts',
];
const output = join(root, 'out');
/** One build must run on every runtime that is used, so it is made for the oldest. */
export const oldestElectron = '33';
const stampFile = join(output, '.sources');
export const sampleFile = join(root, 'resources', 'sample', 'voltwijs.cxw');
const poolSampleFile = join(root, 'resources', 'sample', 'voorbeeld.cxpool');

/** Builds when the sources differ from those of the last build; `silent` leaves the showing to the caller. */
export async function ensureBuilt({ silent = false } = {}) {
  return silent ? buildWhenNeeded(() => {}) : step('Build', buildWhenNeeded);
}

function buildWhenNeeded(report) {
  if (isCurrent()) return alreadyDone('up to date');
  return exclusively('build', async () => {
    if (isCurrent()) return alreadyDone('up to date');
    report('electron-vite build');
    const before = sourcesHash();
    rmSync(stampFile, { force: true });
    const { code, output: text } = await buildOnce();
    if (code !== 0) {
      throw new SetupError('Building', tail(text, 30), 'Mend the sources named above and run the command again.');
    }
    for (const [name, script] of samples) {
      report(name);
      const made = await makeSample(script);
      if (made.code !== 0)
        throw new SetupError(`Making the ${name}`, tail(made.output, 30), 'Mend what is named above.');
    }
    writeFileSync(stampFile, before);
    return 'built';
  });
}

/** Runs the bundler; answers { code, output }. */
function buildOnce() {
  const tool = join(nodeModules, 'electron-vite', 'bin', 'electron-vite.js');
  return run(projectNode, [tool, 'build', '--logLevel', 'warn'], {
    cwd: root,
    env: toolEnvironment({ ELECTRON_MAJOR_VER: oldestElectron }),
  });
}

const samples = [
  ['sample engagement', 'make-sample.ts'],
  ['sample pool', 'make-sample-pool.ts'],
];

/** A sample is made by the program just built, so that it always fits it. */
function makeSample(script) {
  const runner = join(root, 'scripts', 'lib', 'run-typescript.mjs');
  return run(projectNode, [runner, join(root, 'scripts', script)], { cwd: root, env: toolEnvironment() });
}

function isCurrent() {
  try {
    const made = existsSync(join(output, 'main', 'index.js')) && existsSync(sampleFile) && existsSync(poolSampleFile);
    return made && readFileSync(stampFile, 'utf8') === sourcesHash();
  } catch {
    return false;
  }
}

function sourcesHash() {
  return contentHash(root, sources);
}

/** One hash over the names and contents of these files and folders (relative to `base`). */
export function contentHash(base, names) {
  const hash = createHash('sha256');
  const add = (path) => {
    hash
      .update(`${relative(base, path)}\0`)
      .update(readFileSync(path))
      .update('\0');
  };
  for (const name of names) {
    const path = join(base, name);
    if (!existsSync(path)) continue;
    const entries = readdirIfFolder(path);
    if (entries) entries.forEach(add);
    else add(path);
  }
  return hash.digest('hex');
}

function readdirIfFolder(path) {
  try {
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .sort();
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
