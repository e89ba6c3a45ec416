/**
 * The licences of everything that ships: which packages the program's sources import, what those bring along, and
 * whether every licence is one we may ship. Made from the sources, the lock file and the installed packages.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { importsOf, withoutComments } from './layers.mjs';
import { readJson, root as repository } from './paths.mjs';
import { SetupError } from './progress.mjs';

const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'Zlib',
  'OFL-1.1',
  'Unlicense',
  'CC0-1.0',
]);
const shippedFolders = ['electron', 'renderer', 'shared'];

/** Whether a licence expression (SPDX: AND, OR, brackets) can be met with licences from the list. */
export function isAllowed(expression) {
  const tokens = expression.match(/\(|\)|\bAND\b|\bOR\b|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let value = both();
    while (tokens[at] === 'OR') {
      at += 1;
      value = both() || value;
    }
    return value;
  };
  const both = () => {
    let value = single();
    while (tokens[at] === 'AND') {
      at += 1;
      value = single() && value;
    }
    return value;
  };
  const single = () => {
    const token = tokens[at];
    at += 1;
    if (token !== '(') return allowed.has(token);
    const value = either();
    at += 1;
    return value;
  };
  const value = either();
  return value && at === tokens.length;
}

/** The names of the npm packages the program's sources import (styles and fonts included). */
export function importedPackages(root) {
  const names = new Set();
  for (const folder of shippedFolders.filter((name) => existsSync(join(root, name)))) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|tsx|css)$/.test(entry.name)) continue;
      const file = join(entry.parentPath ?? entry.path, entry.name);
      const text = readFileSync(file, 'utf8');
      const path = relative(root, file).split(sep).join('/');
      for (const { target } of importsOf(path, withoutComments(text))) addPackage(names, target);
      for (const match of text.matchAll(/(?:@import\s+|url\(\s*)+['"]([^'".][^'"]*)/g))
        addPackage(names, `npm:${match[1]}`);
    }
  }
  return [...names].sort((a, b) => a.localeCompare(b));
}

function addPackage(names, target) {
  const match = /^npm:((?:@[^/]+\/)?[^/:]+)(?:\/|$)/.exec(target);
  if (match && match[1] !== 'electron') names.add(match[1]);
}

/** Every package that ships: the imported ones with all they depend on, as { name, version, license, text }. */
export function shippedPackages(root) {
  const lock = readJson(join(root, 'package-lock.json'));
  const found = new Map();
  const visit = (name, from) => {
    const path = locate(lock.packages, name, from);
    if (!path || found.has(path) || name.startsWith('@types/')) return;
    const entry = lock.packages[path];
    found.set(path, describe(root, path, name, entry));
    for (const dependency of Object.keys(entry.dependencies ?? {})) visit(dependency, path);
    for (const dependency of Object.keys(entry.peerDependencies ?? {})) {
      if (!entry.peerDependenciesMeta?.[dependency]?.optional) visit(dependency, path);
    }
  };
  importedPackages(root).forEach((name) => visit(name, ''));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name) || a.version.localeCompare(b.version));
}

/** The lock file's path of a package as Node would find it from another package. */
export function locate(packages, name, from) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('/node_modules/')))) {
    const path = place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`;
    if (packages[path]) return path;
    if (place === '') return undefined;
    if (!place.includes('/node_modules/')) place = '';
  }
}

function describe(root, path, name, entry) {
  const description = readJson(join(root, path, 'package.json')) ?? {};
  const old = Array.isArray(description.licenses)
    ? description.licenses.map((one) => one.type).join(' OR ')
    : undefined;
  const license = entry.license ?? description.license?.type ?? description.license ?? old ?? 'unknown';
  return { name, version: entry.version, license: String(license), text: licenseText(join(root, path)) };
}

function licenseText(folder) {
  if (!existsSync(folder)) return '';
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|ofl)/i.test(file));
  const texts = files.filter((file) => /(\.(txt|md)|^[^.]+|-[\w.]+)$/i.test(file));
  return texts
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8').trim())
    .join('\n\n');
}

/** The text of the notices file. */
export function noticesText(packages) {
  const line = '-'.repeat(80);
  const opening =
    'CX Workbench contains the following software of others. Electron and Chromium, on which it runs, bring their own\n' +
    'notices in the files LICENSE.electron.txt and LICENSES.chromium.html beside the program.\n';
  const parts = packages.map(({ name, version, license, text }) => {
    return `${line}\n${name} ${version}\nLicence: ${license}\n\n${text || '(The package brings no licence text.)'}\n`;
  });
  return `${opening}\n${parts.join('\n')}`;
}

/** Writes resources/THIRD-PARTY-NOTICES.txt and answers the number of packages; throws when a licence may not ship. */
export function writeNotices() {
  const packages = shippedPackages(repository);
  const refused = packages.filter(({ license }) => !isAllowed(license));
  if (refused.length > 0) {
    throw new SetupError(
      'Checking the licences of what ships',
      refused.map(({ name, version, license }) => `${name} ${version}: ${license}`).join('\n'),
      'Use another package, or add the licence to the list in scripts/lib/notices.mjs after reading it.',
    );
  }
  writeFileSync(join(repository, 'resources', 'THIRD-PARTY-NOTICES.txt'), noticesText(packages));
  return packages.length;
}
