/** Where the repository keeps its parts and its cache; the only place that knows these folders. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const nodeModules = join(root, 'node_modules');
export const cacheFolder = resolve(process.env.CXW_CACHE || join(root, '.cache'));
export const runtimeRecordFile = join(cacheFolder, 'runtime.json');
const executableSuffix = process.platform === 'win32' ? '.exe' : '';

/** The project's own Node (npm package `node`), used for everything once the packages are there. */
export const projectNode = join(nodeModules, 'node', 'bin', `node${executableSuffix}`);

/** Reads a JSON file; `undefined` when it is missing or not JSON. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** The installed version of an npm package, or `undefined`. */
export function installedVersion(name) {
  return readJson(join(nodeModules, name, 'package.json'))?.version;
}

/** The first of these paths that exists, or `undefined`. */
export function firstExisting(paths) {
  return paths.find((path) => path && existsSync(path));
}
