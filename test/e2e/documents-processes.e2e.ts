/** Processes of the program that fail or have no window: the engine and the page come back with everything confirmed, and a command runs without a screen. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, launchDescription, temporaryFolder, type LaunchedApp } from './support/app';
import {
  ask,
  enginePids,
  eventKinds,
  listen,
  makeEngagement,
  removeFolder,
  until,
  value,
  waitForState,
  windowState,
} from './support/workbench';

let folder: string;
let program: LaunchedApp;

beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => removeFolder(folder));

async function engagementName(page: Page): Promise<unknown> {
  const state = await ask(page, 'query', 'document.state');
  return (state.value as { readonly engagement: { readonly name: string } }).engagement.name;
}

async function rename(page: Page, name: string): Promise<void> {
  const reply = await ask(page, 'command', 'engagement.update', { fields: { name } });
  expect(reply.error).toBeUndefined();
}

describe('a process that fails', () => {
  let file: string;

  beforeEach(async () => {
    program = await launchApp({ env: { CXW_QUIET: '1' } });
    file = join(folder, `uitval-${Date.now()}.cxw`);
    await makeEngagement(program.app, program.page, file, 'Uitval');
    await listen(program.page);
  });
  afterEach(async () => {
    await program.close();
  });

  it('starts the engine again once: same file, new port, everything confirmed is there', async () => {
    const { app, page } = program;
    await rename(page, 'Bevestigd');
    const [engine] = await enginePids(app);
    process.kill(engine!, 'SIGKILL');
    await until('the window is told', async () => (await eventKinds(page)).includes('engineRestarted'));
    expect(await engagementName(page)).toBe('Bevestigd');
    const [next] = await enginePids(app);
    expect(next).not.toBe(engine);
    await rename(page, 'Verder');
    expect((await windowState(page)).failure).toBeNull();
  });

  it('shows the failure when it fails twice in a short time, and opens again on request', async () => {
    const { app, page } = program;
    // Made in this window: trying again must open the file, not make it anew.
    await rename(page, 'Bevestigd');
    for (const round of [1, 2]) {
      const [engine] = await enginePids(app);
      process.kill(engine!, 'SIGKILL');
      if (round === 1) await until('restart', async () => (await eventKinds(page)).includes('engineRestarted'));
    }
    const { failure } = await waitForState(page, (state) => state.failure !== null);
    expect(failure).toMatchObject({ error: { code: 'open.engineStopped' }, path: file });
    expect(failure?.waysOut).toContain('retry');
    expect(await value(page, 'document.wayOut', { wayOut: 'retry' })).toEqual({ ok: true });
    expect(await engagementName(page)).toBe('Bevestigd');
  });

  it('shows a new page when the page ends, with the same document', async () => {
    const { app, page } = program;
    await rename(page, 'Bevestigd');
    const [engine] = await enginePids(app);
    // The test's own tool loses a page that ends, so the new page is looked at from the main process.
    await app.evaluate(({ ipcMain }) => {
      const state = globalThis as { hellos?: number };
      state.hellos = 0;
      ipcMain.on('workbench:hello', () => void (state.hellos! += 1));
    });
    const pid = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId(),
    );
    process.kill(pid, 'SIGKILL');
    await until('a new page has asked for its document', () =>
      app.evaluate(() => (globalThis as { hellos?: number }).hellos! > 0),
    );
    const now = await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0]!;
      return { pid: window.webContents.getOSProcessId(), title: window.getTitle() };
    });
    expect(now.pid).not.toBe(pid);
    expect(now.title).toContain('Bevestigd');
    expect(await enginePids(app)).toEqual([engine]);
  });
});

describe('without a window', () => {
  /** Runs a command of the program itself; answers its exit code and what it printed. */
  async function command(
    args: readonly string[],
    env: Readonly<Record<string, string | undefined>> = {},
  ): Promise<{ readonly code: unknown; readonly out: string }> {
    const launch = launchDescription();
    const child = spawn(launch.electronPath, [...launch.args, 'cli', ...args], {
      env: { ...process.env, ...launch.env, CXW_BACKUPS: 'off', ...env },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString('utf8')));
    const code = await new Promise((done) => {
      child.once('close', done);
    });
    return { code, out };
  }

  it('runs commands and ends with their exit code, also without a screen', async () => {
    const screenless = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };
    // 2 = wrong usage.
    expect((await command(['no-such-command'], screenless)).code).toBe(2);
    const file = join(folder, 'opdracht.cxw');
    const made = await command(['new', file, '--json'], screenless);
    expect(made.code).toBe(0);
    expect(JSON.parse(made.out)).toBeTypeOf('object');
    expect(existsSync(file)).toBe(true);
  });

  it('prints a report, and leaves the file as it was', async () => {
    const file = join(folder, 'rapport.cxw');
    expect((await command(['new', file])).code).toBe(0);
    const before = readFileSync(file);
    const out = join(folder, 'rapport.pdf');
    const printed = await command(['report', file, '--format', 'pdf', '--out', out, '--json']);
    expect(printed.code).toBe(0);
    expect(JSON.parse(printed.out)).toMatchObject({ file: out, format: 'pdf' });
    expect(readFileSync(out).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
