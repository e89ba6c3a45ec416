/**
 * Checks the rules of the house (see lib/layers.mjs) over every source file. `node scripts/check-layers.mjs [FOLDER]`
 * prints each violation as path:line and ends with code 1 when there is one.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { checkFile } from './lib/layers.mjs';
import { readJson, root } from './lib/paths.mjs';

const folders = ['electron', 'renderer', 'shared', 'scripts', 'test'];
const sourceFile = /\.(ts|tsx|mjs|css|sql)$/;
const leftOut = /^test\/fixtures\//;

const base = resolve(process.argv[2] ?? root);
const files = folders
  .filter((name) => existsSync(join(base, name)))
  .flatMap((name) => readdirSync(join(base, name), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && sourceFile.test(entry.name))
  .map((entry) =>
    relative(base, join(entry.parentPath ?? entry.path, entry.name))
      .split(sep)
      .join('/'),
  )
  .filter((path) => !leftOut.test(path))
  .sort();

const description = readJson(join(base, 'package.json'));
const declared = description && new Set(Object.keys({ ...description.dependencies, ...description.devDependencies }));
const problems = files.flatMap((path) => checkFile(path, readFileSync(join(base, path), 'utf8'), declared));
for (const { path, line, why } of problems) process.stdout.write(`${path}:${line}: ${why}\n`);
process.stdout.write(`${files.length} files, ${problems.length} violations\n`);
process.exitCode = problems.length > 0 ? 1 : 0;
