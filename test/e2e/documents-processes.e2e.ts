/** Processes of the program that fail or have no window: the engine and the page come back with everything confirmed, and a command runs without a screen. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { spawn } from 'node:child_process';
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
    for (const round of [1, 2]) {
      const [engine] = await enginePids(app);
      process.kill(engine!, 'SIGKILL');
      if (round === 1) await until('restart', async () => (await eventKinds(page)).includes('engineRestarted'));
    }
    const { failure } = await waitForState(page, (state) => state.failure !== null);
    expect(failure).toMatchObject({ error: { code: 'open.engineStopped' }, path: file });
    expect(failure?.waysOut).toContain('retry');
    expect(await value(page, 'document.wayOut', { wayOut: 'retry' })).toEqual({ ok: true });
    expect(await engagementName(page)).toBe('Uitval');
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
  it('runs a command and ends with its exit code, also without a screen', async () => {
    const launch = launchDescription();
    const env = { ...process.env, ...launch.env, CXW_USER_DATA: temporaryFolder() };
    delete (env as Record<string, string | undefined>)['DISPLAY'];
    const child = spawn(launch.electronPath, [...launch.args, 'cli', 'no-such-command'], {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const code = await new Promise((done) => {
      child.once('exit', done);
    });
    // 2 = wrong usage.
    expect(code).toBe(2);
  });
});
