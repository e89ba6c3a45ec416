/** Starts the program in its real window for one test, with settings of its own, and ends it again whatever happens. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';

export interface LaunchOptions {
  /** Arguments of the program itself, before the files. */
  readonly args?: readonly string[];
  /** Added to (or, with undefined, taken from) the environment. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Folder for settings; a fresh one when left out, removed on close. */
  readonly userData?: string;
  /** Files to open, as on the command line. */
  readonly files?: readonly string[];
  /** Milliseconds to wait for the process and for the first window (each). */
  readonly timeout?: number;
}

export interface LaunchedApp {
  readonly app: ElectronApplication;
  /** The first window. */
  readonly page: Page;
  readonly userData: string;
  /** Everything the process wrote so far, both streams. */
  readonly output: () => string;
  /** Ends the program: politely, and by force when it does not within five seconds. */
  readonly close: () => Promise<void>;
}

interface LaunchDescription {
  readonly electronPath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly runtime: { readonly kind: 'official' | 'fallback'; readonly version: string };
  readonly sandbox: boolean;
}

/** How this run starts Electron; set by `npm run e2e`. */
export function launchDescription(): LaunchDescription {
  const text = process.env['CXW_E2E_LAUNCH'];
  if (!text) throw new Error('Start these tests with: npm run e2e -- test/e2e/NAME.e2e.ts');
  return JSON.parse(text) as LaunchDescription;
}

/** A fresh folder that the program and the test can both write to. */
export function temporaryFolder(prefix = 'cxw-e2e-'): string {
  return mkdtempSync(join(tmpdir(), prefix));
}

/** A path for a screenshot or other result that outlives the run (in test-results/). */
export function resultPath(name: string): string {
  const folder = process.env['CXW_E2E_OUTPUT'] ?? tmpdir();
  mkdirSync(folder, { recursive: true });
  return join(folder, name);
}

/** Starts the program and waits for its first window. */
export async function launchApp(options: LaunchOptions = {}): Promise<LaunchedApp> {
  const launch = launchDescription();
  const userData = options.userData ?? temporaryFolder('cxw-settings-');
  const app = await _electron.launch({
    executablePath: launch.electronPath,
    args: [
      '-r',
      join(import.meta.dirname, 'attach.cjs'),
      ...launch.args,
      ...(options.args ?? []),
      ...(options.files ?? []),
    ],
    env: definedOnly({ ...process.env, ...launch.env, CXW_USER_DATA: userData, ...options.env }),
    // Without this, playwright switches the sandbox off.
    chromiumSandbox: launch.sandbox,
    timeout: options.timeout ?? 60_000,
  });
  const child = app.process();
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const close = async (): Promise<void> => {
    await endProcess(app, child);
    if (options.userData === undefined) rmSync(userData, { recursive: true, force: true });
  };
  try {
    const page = await app.firstWindow({ timeout: options.timeout ?? 60_000 });
    await page.waitForLoadState('domcontentloaded');
    return { app, page, userData, output: () => output, close };
  } catch (error) {
    await close();
    throw new Error(`The program showed no window. It wrote:\n${output}`, { cause: error });
  }
}

async function endProcess(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await Promise.race([app.close().catch(() => undefined), ended]);
  await ended;
  clearTimeout(force);
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
