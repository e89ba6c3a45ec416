/**
 * The compiled part of better-sqlite3. Its own prebuilt binary serves Electron 35 and newer; for an older runtime it is
 * compiled once with the system's C++ compiler and kept in the cache, never in the package.
 *
 * The compiler is called directly: a build by node-gyp would want Python and a download of Node's headers. The headers
 * used are those that come with the project's own Node.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cacheFolder, firstExisting, installedVersion, nodeModules, projectNode } from './paths.mjs';
import { runNpm } from './packages.mjs';
import { alreadyDone, SetupError, step } from './progress.mjs';
import { exclusively, readOutput, run, tail } from './run.mjs';

const firstElectronWithNodeApi10 = 35;

/** Where the compiled binding for this runtime is or will be; undefined when the prebuilt one serves. */
export function bindingFile(runtime) {
  if (Number(runtime.version.split('.')[0]) >= firstElectronWithNodeApi10) return undefined;
  const name = `better-sqlite3-${installedVersion('better-sqlite3')}-${process.platform}-${process.arch}`;
  return join(cacheFolder, name, 'better_sqlite3.node');
}

/** Compiles the binding when this runtime needs one and it is not there yet. */
export async function ensureBinding(runtime) {
  const file = bindingFile(runtime);
  if (!file) return;
  await step('SQLite for this runtime', async (report) => {
    if (existsSync(file)) return alreadyDone('compiled earlier');
    return exclusively('binding', async () => {
      if (existsSync(file)) return alreadyDone('compiled earlier');
      const work = `${dirname(file)}.partial`;
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work, { recursive: true });
      try {
        report('compiling, about a minute');
        await compile(work, await headerFolder(work, report));
        await tryOut(join(work, 'better_sqlite3.node'));
        mkdirSync(dirname(file), { recursive: true });
        renameSync(join(work, 'better_sqlite3.node'), file);
      } finally {
        rmSync(work, { recursive: true, force: true });
      }
      return 'compiled';
    });
  });
}

async function compile(work, headers) {
  const source = join(nodeModules, 'better-sqlite3');
  const sqlite = join(source, 'deps', 'sqlite3');
  const defines = sqliteDefines(readFileSync(join(source, 'deps', 'defines.gypi'), 'utf8'));
  const common = ['-O2', '-fPIC', '-w', '-fvisibility=hidden', '-DNDEBUG'];
  const addon = ['NAPI_EXPERIMENTAL', 'NAPI_DISABLE_CPP_EXCEPTIONS', 'NODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS'];
  const includes = [headers, join(nodeModules, 'node-addon-api'), sqlite].map((folder) => `-I${folder}`);
  // The experimental Node-API level: level 10 is refused by Node-API 9 runtimes, and level 9 lacks what it uses.
  await Promise.all([
    compilerRun('gcc', [
      ...common,
      '-std=c99',
      ...defines,
      '-c',
      join(sqlite, 'sqlite3.c'),
      '-o',
      join(work, 'sqlite3.o'),
    ]),
    compilerRun('g++', [
      ...common,
      '-std=c++20',
      '-fvisibility-inlines-hidden',
      ...addon.map((name) => `-D${name}`),
      ...includes,
      '-c',
      join(source, 'src', 'better_sqlite3.cpp'),
      '-o',
      join(work, 'addon.o'),
    ]),
  ]);
  const objects = [join(work, 'addon.o'), join(work, 'sqlite3.o')];
  const target = join(work, 'better_sqlite3.node');
  await compilerRun('g++', ['-shared', '-o', target, ...objects, '-Wl,-Bsymbolic', '-s', '-ldl', '-lpthread', '-lm']);
}

/** The compiler flags for SQLite's options as better-sqlite3 lists them. */
export function sqliteDefines(text) {
  return [...text.matchAll(/^\s+'([A-Z][A-Z0-9_]*(?:=-?\w+)?)',$/gm)].map((match) => `-D${match[1]}`);
}

async function compilerRun(program, args) {
  const { code, output } = await run(program, args);
  if (code === 0) return;
  throw new SetupError(
    'Compiling SQLite (better-sqlite3) for this Electron runtime',
    code === 127 ? `${program} was not found.` : tail(output),
    'Install the compiler: sudo apt-get install -y g++   (then run the command again).',
  );
}

/** A binding that was made wrongly ends the process that loads it, so another process tries it first. */
async function tryOut(file) {
  const script = `const D = require(${JSON.stringify(join(nodeModules, 'better-sqlite3'))});
    const db = new D(':memory:', { nativeBinding: ${JSON.stringify(file)} });
    db.exec('CREATE VIRTUAL TABLE t USING fts5(x)'); db.close();`;
  const { code, output } = await run(projectNode, ['-e', script]);
  if (code === 0) return;
  throw new SetupError(
    'Trying the compiled SQLite',
    tail(output) || `it ended with code ${code}`,
    'Report this with the output above; a newer g++ (version 10 or later) may help.',
  );
}

/** Node's C headers: with the project's Node, beside the running Node, from the system, or fetched from the registry. */
async function headerFolder(work, report) {
  const platformPackage = `node-${process.platform}-${process.arch}`;
  const prefix = readOutput('sh', ['-c', 'dirname "$(dirname "$(readlink -f "$(command -v node)")")"']) ?? '/usr';
  const candidates = [
    join(nodeModules, 'node', 'node_modules', platformPackage, 'include', 'node'),
    join(nodeModules, platformPackage, 'include', 'node'),
    join(dirname(dirname(process.execPath)), 'include', 'node'),
    join(prefix, 'include', 'node'),
    '/usr/include/node',
  ];
  const found = firstExisting(candidates.map((folder) => join(folder, 'node_api.h')).filter(hasNodeApi10));
  if (found) return dirname(found);
  report('fetching Node’s headers from the npm registry');
  const wanted = `${platformPackage}@${installedVersion('node')}`;
  const packed = await runNpm(['pack', wanted, '--silent', '--pack-destination', work], work);
  const archive = join(work, `${wanted.replace('@', '-')}.tgz`);
  const unpacked = await run('tar', ['-xzf', archive, '-C', work, 'package/include']);
  if (packed.code === 0 && unpacked.code === 0) return join(work, 'package', 'include', 'node');
  throw new SetupError(
    'Finding Node’s headers, needed to compile SQLite',
    tail(packed.output) || tail(unpacked.output),
    'Check that the npm registry can be reached (npm ping); then run the command again.',
  );
}

/** Older headers lack what better-sqlite3 uses. */
function hasNodeApi10(file) {
  if (!existsSync(file)) return false;
  return readFileSync(join(dirname(file), 'js_native_api.h'), 'utf8').includes('node_api_create_property_key_utf16');
}
