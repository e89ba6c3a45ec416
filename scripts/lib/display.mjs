/** A virtual screen for machines without one: Xvfb on a free number, with an access key, ended with the run. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SetupError } from './progress.mjs';

const startLimit = 10_000;

/**
 * Starts Xvfb. Answers { env, stop }: the variables a program needs to draw on it, and how to end it. `owner` is the
 * user (uid, gid) who must be able to read the access key when that is not the current one. With `once` it also ends by
 * itself when the first program that draws on it has ended.
 */
export async function startVirtualDisplay({ owner, size = '1680x1050x24', once = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cxw-display-'));
  const keyFile = join(folder, 'Xauthority');
  writeFileSync(keyFile, accessKey(randomBytes(16)), { mode: 0o600 });
  if (owner) {
    chownSync(folder, owner.uid, owner.gid);
    chownSync(keyFile, owner.uid, owner.gid);
  }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-auth', keyFile, once ? '-terminate' : '-noreset'],
    // A process group of its own: Ctrl+C must reach the program, which still needs its screen to close properly.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  let complaint = '';
  server.stderr.setEncoding('utf8').on('data', (text) => (complaint += text));
  const stop = () => {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', stop);
  try {
    const number = await displayNumber(server, () => complaint);
    // Neither the server nor its pipes may keep this process alive.
    server.unref();
    server.stderr.unref?.();
    server.stdio[3].unref?.();
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: keyFile }, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

function displayNumber(server, complaint) {
  return new Promise((done, fail) => {
    const refuse = (why) =>
      fail(
        new SetupError(
          'Starting a virtual display (Xvfb)',
          `${why} ${complaint()}`.trim(),
          'Install it (sudo apt-get install -y xvfb) or run the command where a display is available.',
        ),
      );
    const limit = setTimeout(() => refuse(`it did not start within ${startLimit / 1000} s.`), startLimit);
    server.on('error', (error) => refuse(error.message));
    server.on('exit', (code) => refuse(`it ended with code ${code}.`));
    server.stdio[3].setEncoding('utf8').once('data', (text) => {
      clearTimeout(limit);
      done(text.trim());
    });
  });
}

/** An X authority file with one key that is valid for every display (family "wild"). */
export function accessKey(secret) {
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  const empty = Buffer.alloc(0);
  return Buffer.concat([Buffer.from([0xff, 0xff]), field(empty), field(empty), field(name), field(secret)]);
}
