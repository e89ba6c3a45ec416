/** The real world around a command: standard streams, clock, reader process, backups beside those of the program, a runtime for PDF. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { newUid } from '@electron/engine/newUid';
import { serveRequest } from '@electron/importers/host';
import { spawnNodeReader } from '@electron/importers/readerNode';
import { createReader, type SpawnReader } from '@electron/importers/readerProcess';
import packageFile from '../../package.json';
import type { CommandIo } from './command';
import { electronPrinter } from './printPdf';

// Whoever reads the output may have seen enough (`| head`): that ends the output, not the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** The built reader stands beside the entry; this code may be in a folder of shared pieces below it. */
function readerScript(): string | null {
  for (const folder of [import.meta.dirname, dirname(import.meta.dirname)]) {
    const path = join(folder, 'reader.js');
    if (existsSync(path)) return path;
  }
  return null;
}

/** Reading within this process, where no other can be started: the packaged program is no plain Node. Limits on files hold all the same. */
const readHere: SpawnReader = () => {
  const listeners: ((message: unknown) => void)[] = [];
  return {
    post: (request) => void serveRequest(request, (message) => listeners.forEach((listener) => listener(message))),
    onMessage: (listener) => void listeners.push(listener),
    onEnd: () => undefined,
    kill: () => undefined,
  };
};

function spawner(): SpawnReader {
  const script = process.versions['electron'] === undefined ? readerScript() : null;
  return script === null ? readHere : spawnNodeReader(script);
}

/** Where the program keeps its own data, by the custom of the system. */
function programFolder(env: CommandIo['env']): string {
  const name = packageFile.productName;
  if (process.platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), name);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(env['XDG_CONFIG_HOME'] || join(homedir(), '.config'), name);
}

function canonical(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    try {
      return join(realpathSync.native(dirname(path)), basename(path));
    } catch {
      return resolve(path);
    }
  }
}

/** The folder with a file's backups: the one the program made for it (told by its ending), otherwise a new one in the same style. */
export function backupFolderOf(common: string, path: string): string {
  const file = canonical(path);
  const ending = `-${createHash('sha256').update(file).digest('hex').slice(0, 8)}`;
  const known = existsSync(common) ? readdirSync(common).find((name) => name.endsWith(ending)) : undefined;
  const plain = basename(file)
    .replace(/\.cxw$/i, '')
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '');
  return join(common, known ?? `${plain === '' ? 'engagement' : plain}${ending}`);
}

/** The io of the process itself. */
export function nodeIo(): CommandIo {
  const { env } = process;
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    env,
    cwd: process.cwd(),
    now: () => new Date().toISOString(),
    newUid,
    version: packageFile.version,
    reader: () => createReader(spawner()),
    backupFolder: (path) =>
      env['CXW_BACKUPS'] === 'off'
        ? null
        : backupFolderOf(env['CXW_BACKUPS'] || join(programFolder(env), 'backups'), path),
    printPdf: electronPrinter(env),
  };
}
