/**
 * The npm packages of the lock file, and the switch to the project's own Node. Uses Node's built-ins only, since it
 * runs when nothing is installed yet.
 */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawn } from 'node:child_process';
import { nodeModules, projectNode, readJson, root } from './paths.mjs';
import { alreadyDone, SetupError, step } from './progress.mjs';
import { exclusively, readOutput, run, tail } from './run.mjs';

const lockFile = join(root, 'package-lock.json');
const stampFile = join(nodeModules, '.cxw-packages');
const oldestNode = 20;
let checked = false;

/** Installs the packages when they are missing or differ from the lock file, and the project's own Node among them. */
export async function ensurePackages() {
  if (checked) return;
  await step('npm packages', async (report) => {
    if (isComplete()) return alreadyDone('installed');
    return exclusively('packages', async () => {
      if (isComplete()) return alreadyDone('installed');
      if (!packagesAreCurrent()) {
        // npm would empty the folder that the link leads to, which belongs to another copy of the program.
        if (lstatSync(nodeModules, { throwIfNoEntry: false })?.isSymbolicLink())
          throw new SetupError(
            'npm packages',
            'node_modules is a link to another folder, whose packages are not those of this package-lock.json.',
            'Remove the link, or install in that folder; then run the command again.',
          );
        report('npm ci');
        await install();
      }
      await ensureProjectNode(report);
      writeFileSync(stampFile, lockHash());
      return 'installed';
    });
  });
  checked = true;
}

function isComplete() {
  return existsSync(projectNode) && packagesAreCurrent();
}

/** True when node_modules holds exactly what the lock file names for this platform. */
export function packagesAreCurrent() {
  try {
    if (readFileSync(stampFile, 'utf8') === lockHash()) return true;
  } catch {
    // No stamp: someone ran npm by hand. Compare below.
  }
  if (!matchesLock(readJson(lockFile), readJson(join(nodeModules, '.package-lock.json')))) return false;
  writeFileSync(stampFile, lockHash());
  return true;
}

/** Whether npm's record of what is installed has every package of the lock file in the same version. */
export function matchesLock(lock, installed) {
  if (!lock?.packages || !installed?.packages) return false;
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true;
    const present = installed.packages[path];
    if (!present) return Boolean(wanted.optional || wanted.devOptional || wanted.os || wanted.cpu || wanted.peer);
    return present.version === wanted.version;
  });
}

function lockHash() {
  return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

async function install() {
  // --include=dev: a machine with NODE_ENV=production would otherwise leave the tools out. --ignore-scripts: npm would
  // otherwise start a compiler (and so want Python) for better-sqlite3, which brings its binary.
  const flags = [
    'ci',
    '--include=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--engine-strict=false',
  ];
  const { code, output } = await runNpm(flags, root);
  if (code === 0) return;
  throw new SetupError(
    'Installing the npm packages (npm ci)',
    npmReason(output) || `npm ended with code ${code}`,
    output.includes('EUSAGE')
      ? 'package.json and package-lock.json differ: run npm install, and commit both files.'
      : 'Check that the npm registry can be reached (npm ping) and that the disk has 2 GB free; then run again.',
  );
}

/** What npm says went wrong, without the explanation of the command that it adds. */
export function npmReason(output) {
  return tail(output.replace(/^npm error (Clean install a project|A complete log of this run)[\s\S]*/m, ''));
}

/** Runs npm itself, with the npm that started this script where there is one. */
export function runNpm(args, cwd, options = {}) {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.[cm]?js$/.test(script)) return run(process.execPath, [script, ...args], { cwd, ...options });
  // Windows starts npm.cmd only through a shell.
  return run('npm', args, { cwd, shell: process.platform === 'win32', ...options });
}

/** The package `node` fetches its program in an install script; that one is run here, the others never. */
async function ensureProjectNode(report) {
  if (existsSync(projectNode) && readOutput(projectNode, ['--version'])) return;
  report('Node for the tools');
  const folder = join(nodeModules, 'node');
  const { code, output } = await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: folder });
  if (code === 0 && existsSync(projectNode)) {
    linkProjectNode();
    return;
  }
  throw new SetupError(
    'Installing Node for the tools (npm package node)',
    tail(output) || `it ended with code ${code}`,
    'Check that the npm registry can be reached (npm ping); then run the command again.',
  );
}

/** npm makes no link to a program that is not there yet; with it, npm scripts run on this Node from the start. */
function linkProjectNode() {
  const link = join(nodeModules, '.bin', 'node');
  if (process.platform === 'win32' || existsSync(link)) return;
  rmSync(link, { force: true });
  symlinkSync(join('..', 'node', 'bin', 'node'), link);
}

/** Refuses a Node that is too old to run these scripts. */
export function checkNodeVersion() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= oldestNode) return;
  throw new SetupError(
    'Starting',
    `Node ${process.versions.node} is too old; version ${oldestNode} or newer is needed.`,
    'Install a newer Node (https://nodejs.org, or your distribution’s package nodejs) and run the command again.',
  );
}

/** The environment in which the project's own Node and tools come first on the path. */
export function toolEnvironment(extra = {}) {
  const path = [join(nodeModules, 'node', 'bin'), join(nodeModules, '.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, PATH: path, NODE_USE_ENV_PROXY: '1', ...extra };
  // npm 11 warns about every setting it does not know when a tool starts npm again.
  delete env.npm_config_nodedir;
  return env;
}

/**
 * Starts this same script again on the project's own Node, unless it already runs there, and answers true when it did
 * (the caller then has nothing left to do; the exit code is passed on).
 */
export async function continuedOnProjectNode() {
  const wanted = readOutput(projectNode, ['--version']);
  if (wanted === process.version || process.env.CXW_ON_PROJECT_NODE === '1') return false;
  const child = spawn(projectNode, process.argv.slice(1), {
    stdio: 'inherit',
    env: toolEnvironment({ CXW_ON_PROJECT_NODE: '1' }),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((done) => {
    child.on('error', () => done(127));
    child.on('close', (code, signal) => done(code ?? (signal ? 130 : 1)));
  });
  return true;
}
