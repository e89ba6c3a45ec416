/**
 * The rules of the house as data and pure functions: who may import what, where SQL may stand, how long a file may be,
 * and that each file says what it is for. scripts/check-layers.mjs reads the files; test/scripts plants violations.
 */
import { builtinModules } from 'node:module';
import { posix } from 'node:path';

/** A file of this many lines is too long. */
export const lineLimit = 400;

const packageMark = 'npm:';
const packageName = (target) => (target.startsWith(packageMark) ? target.slice(packageMark.length) : '');
const anyNode = (target) => {
  const name = packageName(target);
  return name.startsWith('node:') || builtinModules.includes(name.split('/')[0]);
};
const isPackage = (...names) => {
  return (target) => names.some((name) => packageName(target) === name || packageName(target).startsWith(`${name}/`));
};
const isElectron = isPackage('electron');
const isReact = (target) => /^(react|react-[\w-]+|@tanstack\/react-[\w-]+)(\/|$)/.test(packageName(target));
const inside = (...folders) => {
  return (target) => folders.some((folder) => target === folder || target.startsWith(`${folder}/`));
};
const featureOf = (path) => /^renderer\/features\/([^/]+)\//.exec(path)?.[1];

/**
 * Each rule: files it holds for, and what they may not import. A target is a path from the root (`shared/domain/x`) for
 * the project's own files and `npm:NAME` for packages and Node's modules.
 */
export const importRules = [
  { files: inside('shared'), forbidden: anyNode, why: 'shared/ is pure: no Node' },
  { files: inside('shared'), forbidden: isElectron, why: 'shared/ is pure: no Electron' },
  { files: inside('shared'), forbidden: isReact, why: 'shared/ is pure: no React' },
  { files: inside('shared'), forbidden: isPackage('better-sqlite3'), why: 'shared/ is pure: no database' },
  {
    files: inside('shared'),
    forbidden: inside('electron', 'renderer', 'test', 'scripts'),
    why: 'shared/ imports neither side',
  },
  {
    files: inside('renderer'),
    forbidden: inside('electron', 'test', 'scripts'),
    why: 'the window meets the other side only in shared/contract',
  },
  {
    files: inside('renderer'),
    forbidden: isPackage('electron', 'better-sqlite3'),
    why: 'the window has no Electron and no database',
  },
  { files: inside('renderer'), forbidden: anyNode, why: 'the window has no Node' },
  {
    files: inside('renderer/components'),
    forbidden: inside('renderer/api', 'renderer/features', 'renderer/app'),
    why: 'components know no feature and no api',
  },
  { files: inside('electron'), forbidden: inside('renderer', 'test', 'scripts'), why: 'the main side knows no window' },
  { files: inside('electron'), forbidden: isReact, why: 'the main side knows no window' },
  {
    files: inside('electron/engine', 'electron/importers', 'electron/exporters', 'electron/cli'),
    forbidden: isElectron,
    why: 'engine, importers, exporters and command line run on plain Node',
  },
  {
    files: inside('electron/engine', 'electron/importers', 'electron/exporters', 'electron/cli'),
    forbidden: inside('electron/main', 'electron/preload'),
    why: 'engine, importers, exporters and command line run without Electron',
  },
  {
    files: inside('electron/engine'),
    forbidden: inside('electron/cli', 'electron/main'),
    why: 'the engine is used by the command line and the main process, not the other way round',
  },
  {
    files: inside('electron/exporters', 'electron/importers'),
    forbidden: inside('electron/cli'),
    why: 'the command line stands on top',
  },
  {
    files: inside('electron/importers', 'electron/exporters', 'electron/main', 'electron/preload'),
    forbidden: isPackage('better-sqlite3'),
    why: 'only the engine opens the database',
  },
  {
    files: inside('electron/preload'),
    forbidden: inside('electron/main', 'electron/engine', 'electron/importers', 'electron/exporters'),
    why: 'the bridge holds the contract and nothing else',
  },
];

/** SQL stands inside the engine and nowhere else (docs/decisions/0004). */
const maySql = inside('electron/engine');
const sqlText = [
  /\bSELECT\s[\s\S]{1,2000}?\sFROM\s/,
  /\bINSERT\s+(OR\s+\w+\s+)?INTO\s/,
  /\bUPDATE\s+[\w"$.{}]+\s+SET\s/,
  /\bDELETE\s+FROM\s/,
  /\b(CREATE|DROP|ALTER)\s+(TEMP\s+|UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)\b/,
  /\bPRAGMA\s+\w/,
  /\bVACUUM\s+INTO\b/,
];
const lowerSqlText =
  /[`'"]\s*(select\s[^`'"]{1,500}\sfrom\s|insert\s+into\s|delete\s+from\s|update\s+\w+\s+set\s|pragma\s+\w)/;

/**
 * Everything wrong with one source file: a list of { path, line, why }. `path` is from the root with `/`; `declared`
 * holds the names of the packages in package.json (left out: imports of others are not looked for).
 */
export function checkFile(path, text, declared) {
  return [...checkLength(path, text), ...checkOpening(path, text), ...checkContent(path, text, declared)];
}

function checkLength(path, text) {
  if (path.endsWith('.sql')) return [];
  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  return lines < lineLimit ? [] : [{ path, line: lines, why: `${lines} lines; a file has fewer than ${lineLimit}` }];
}

function checkOpening(path, text) {
  // The styles of one component belong to the file of that component, which says what it is for.
  if (path.endsWith('.module.css')) return [];
  const start = text.replace(/^\uFEFF?(#!.*\n|\/\/ @vitest-environment .*\n)?\s*/, '');
  const opening = path.endsWith('.css') ? /^\/\*/ : path.endsWith('.sql') ? /^--/ : /^\/\*\*/;
  if (opening.test(start)) return [];
  return [{ path, line: 1, why: 'does not open with a comment that says what it is for' }];
}

function checkContent(path, text, declared) {
  if (!/\.(ts|tsx|mjs)$/.test(path) || !inside('shared', 'renderer', 'electron')(path)) return [];
  const code = withoutComments(text);
  const lineOf = (index) => code.slice(0, index).split('\n').length;
  const found = [];
  for (const { target, index } of importsOf(path, code)) {
    for (const rule of importRules) {
      if (rule.files(path) && rule.forbidden(target)) {
        found.push({ path, line: lineOf(index), why: `imports ${target}: ${rule.why}` });
      }
    }
    const name = /^(?:@[^/]+\/)?[^/]+/.exec(packageName(target))?.[0];
    if (declared && name && !anyNode(target) && !declared.has(name)) {
      found.push({ path, line: lineOf(index), why: `imports ${name}, which is not in package.json` });
    }
    const own = featureOf(path);
    const other = featureOf(`${target}/`);
    if (own && other && own !== other) {
      found.push({ path, line: lineOf(index), why: `imports ${target}: a feature never imports another feature` });
    }
  }
  if (!maySql(path)) {
    const hit = [...sqlText, lowerSqlText].map((pattern) => code.search(pattern)).find((index) => index >= 0);
    if (hit !== undefined) {
      found.push({
        path,
        line: lineOf(hit),
        why: 'SQL text; it stands only in electron/engine',
      });
    }
  }
  if (path.startsWith('renderer/') && !path.startsWith('renderer/api/')) {
    const hit = code.search(/\b(window|globalThis)\s*(\.\s*workbench\b|\[\s*['"]workbench)/);
    if (hit >= 0) found.push({ path, line: lineOf(hit), why: 'touches window.workbench; only renderer/api does' });
  }
  return found;
}

/** The imports of a file as { target, index }: own files as paths from the root, packages as `npm:NAME`. */
export function importsOf(path, code) {
  const patterns = [
    /(?:^|[;\n])\s*(?:import|export)\s+(?:type\s+)?[\w*{}\s,$]*?\bfrom\s*['"]([^'"\s]+)['"]/g,
    /(?:^|[;\n])\s*import\s*['"]([^'"\s]+)['"]/g,
    /\b(?:import|require)\s*\(\s*['"`]([^'"`\s]+)['"`]/g,
  ];
  const matches = patterns.flatMap((pattern) => [...code.matchAll(pattern)]);
  return matches.map((match) => ({
    target: resolveTarget(path, match[1]),
    index: match.index + match[0].search(/\b(?:import|export|require)/),
  }));
}

function resolveTarget(path, written) {
  const name = written.replace(/\?.*$/, '');
  if (name.startsWith('.')) return posix.join(posix.dirname(path), name);
  const alias = /^@(shared|electron|renderer|test)(\/|$)/.exec(name);
  if (!alias) return `${packageMark}${name}`;
  // A bare `@electron/...` that is a folder of ours, never the npm scope: those packages are tools, not imports here.
  return posix.normalize(name.slice(1));
}

/** The text with comments blanked out, lines kept; strings stay as they are. */
export function withoutComments(text) {
  const blank = (part) => part.replace(/[^\n]/g, ' ');
  return text.replace(
    /\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/g,
    (part) => (part.startsWith('/*') || part.startsWith('//') ? blank(part) : part),
  );
}
