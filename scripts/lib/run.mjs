/** Starts other programs: captured or shown, always with a clear result, and one process at a time for shared steps. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { cacheFolder } from './paths.mjs';

/**
 * Runs a program to its end. Its output is captured (`capture`, the default) or shown (`show`).
 * Answers { code, output }; a program that cannot be started has code 127.
 */
export function run(command, args, options = {}) {
  const show = options.show ?? false;
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      shell: options.shell ?? false,
      stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
      if (options.onOutput) options.onOutput(String(chunk));
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    const limit = options.timeout
      ? setTimeout(() => {
          output += `\nStopped after ${options.timeout / 1000} s.`;
          child.kill('SIGKILL');
        }, options.timeout)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(limit);
      done({ code: 127, output: `${output}${error.message}` });
    });
    child.on('close', (code, signal) => {
      clearTimeout(limit);
      done({ code: code ?? (signal ? 128 : 1), output: stripVTControlCharacters(output) });
    });
  });
}

/** Runs a program and answers its trimmed standard output, or `undefined` when it fails. */
export function readOutput(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return result.status === 0 ? result.stdout.trim() : undefined;
}

/** The last lines of a program's output, for an error text. */
export function tail(output, lines = 12) {
  return output.trim().split('\n').slice(-lines).join('\n');
}

/** True when a program of this name can be found on the path. */
export function hasProgram(name) {
  return readOutput('sh', ['-c', `command -v ${name}`]) !== undefined;
}

/** True when this process runs as root (never on Windows). */
export function isRoot() {
  return typeof process.getuid === 'function' && process.getuid() === 0;
}

/** Does the work while no other process of this repository does the same; waits for it when needed. */
export async function exclusively(name, work) {
  const folder = join(cacheFolder, 'locks', name);
  mkdirSync(join(cacheFolder, 'locks'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isAbandoned(folder)) rmSync(folder, { recursive: true, force: true });
      else await new Promise((done) => setTimeout(done, 300));
    }
  }
  try {
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAbandoned(folder) {
  let holder;
  try {
    holder = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    // The holder may be between making the folder and writing its number; give it ten seconds.
    try {
      return Date.now() - statSync(folder).mtimeMs > 10_000;
    } catch {
      return false;
    }
  }
  try {
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}
