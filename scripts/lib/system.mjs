/**
 * What the operating system must bring on Linux: the libraries Electron links to, a virtual display, a compiler for an
 * older runtime. As root on Debian or Ubuntu it is installed; otherwise the exact command is shown.
 */
import { hasProgram, isRoot, readOutput, run, tail } from './run.mjs';
import { alreadyDone, SetupError, step } from './progress.mjs';

const libraryPackages = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgbm1',
  'libasound2',
  'libgtk-3-0',
  'libxkbcommon0',
];
const fontPackage = 'fonts-liberation';

/** True when this process has a screen to draw on, or an operating system that always brings one. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Checks and, where possible, installs what this run needs: the runtime's libraries, Xvfb, a C++ compiler. */
export async function ensureSystem({ executable, display, compiler }) {
  if (process.platform !== 'linux') return;
  await step('System packages', async (report) => {
    const debian = hasProgram('dpkg-query') && hasProgram('apt-get');
    const wanted = [];
    const libraries = executable ? missingLibraries(executable) : [];
    if (executable && debian) wanted.push(...(isRoot() || libraries.length > 0 ? libraryPackages : []));
    if (executable && debian && isRoot()) wanted.push(fontPackage);
    const noScreen = display && !hasDisplay() && !hasProgram('Xvfb');
    if (noScreen) wanted.push('xvfb');
    const noCompiler = compiler && !(hasProgram('g++') && hasProgram('gcc'));
    if (noCompiler) wanted.push('g++');
    const problems = [...libraries, ...(noScreen ? ['Xvfb'] : []), ...(noCompiler ? ['g++'] : [])];
    if (!debian) {
      if (problems.length === 0) return alreadyDone('complete');
      throw new SetupError(
        'Checking the system’s libraries',
        `missing: ${problems.join(', ')}`,
        'Install the packages of your distribution that bring these; then run the command again.',
      );
    }
    const missing = wanted.filter((name) => !isInstalled(name) && !isInstalled(`${name}t64`));
    if (missing.length === 0 && problems.length === 0) return alreadyDone('complete');
    // Installed by its package and still not found: installing it again is the way out.
    const names = missing.length > 0 ? missing : wanted;
    if (!isRoot()) {
      throw new SetupError(
        'Checking the system’s libraries',
        `missing: ${problems.join(', ')}`,
        `Run: sudo apt-get update && sudo apt-get install -y ${names.map(currentName).join(' ')}\nThen run the command again.`,
      );
    }
    await install(names, report);
    return `installed ${names.join(' ')}`;
  });
}

/** The shared libraries this program links to that the system does not have. */
export function missingLibraries(executable) {
  const listing = readOutput('ldd', [executable]) ?? '';
  return parseMissing(listing);
}

/** The names in an `ldd` listing that were not found. */
export function parseMissing(listing) {
  return [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
}

function isInstalled(name) {
  return readOutput('dpkg-query', ['-W', '-f=${db:Status-Status}', name]) === 'installed';
}

/** Newer Debian and Ubuntu releases renamed some libraries to end in t64. */
function currentName(name) {
  const policy = readOutput('apt-cache', ['policy', name]) ?? '';
  return /Candidate: (?!\(none\))\S/.test(policy) ? name : `${name}t64`;
}

async function install(names, report) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const wait = ['-o', 'DPkg::Lock::Timeout=120'];
  report('apt-get update');
  // A third-party source that fails must not stop the run: what counts is whether the packages can be installed.
  const update = await run('apt-get', [...wait, 'update'], { env });
  const packages = names.map(currentName).map((name, index) => (isKnown(name) ? name : names[index]));
  report(`apt-get install ${packages.join(' ')}`);
  const result = await run('apt-get', [...wait, 'install', '-y', '--no-install-recommends', ...packages], { env });
  if (result.code === 0) return;
  throw new SetupError(
    `Installing system packages (${packages.join(' ')})`,
    tail(update.code === 0 ? result.output : `${update.output}\n${result.output}`),
    'Repair the package system (apt-get update; apt-get -f install) and run the command again.',
  );
}

function isKnown(name) {
  return /Candidate: (?!\(none\))\S/.test(readOutput('apt-cache', ['policy', name]) ?? '');
}
