/** The official Electron security checklist in the running program, second part: other pages, who asks, own protocol, the bridge (items 11–14, 17, 18, 20). Each test fails when its setting is undone; item 19, fuses, is read back from the packaged program (test/scripts/packaging.test.ts). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import type { LaunchedApp } from './support/app';
import { startSecurityProgram, type SecurityProgram } from './support/securityProgram';
import { request } from './support/workbench';

let running: SecurityProgram;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  running = await startSecurityProgram();
  ({ program, page } = running);
});
afterAll(async () => {
  await running?.stop();
});

describe('11–14. other pages and windows', () => {
  it('11, 12: a webview made by a script stays dead', async () => {
    const count = await program.app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
    await page.evaluate(async () => {
      const view = document.createElement('webview');
      view.setAttribute('src', 'app://workbench/index.html');
      view.setAttribute('preload', 'file:///etc/hostname');
      document.body.append(view);
      await new Promise((done) => setTimeout(done, 500));
      view.remove();
    });
    const after = await program.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((c) => c.getType()),
    );
    expect(after).toHaveLength(count);
    expect(after).not.toContain('webview');
  });

  it('12: even in a window that allowed them no webview would attach', async () => {
    const types = await program.app.evaluate(async ({ BrowserWindow, webContents }) => {
      const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true, sandbox: true } });
      await window.loadURL('app://workbench/index.html');
      await window.webContents.executeJavaScript(`
        const view = document.createElement('webview');
        view.setAttribute('src', 'app://workbench/report.html');
        document.body.append(view);
        new Promise((done) => setTimeout(done, 700));`);
      const found = webContents.getAllWebContents().map((contents) => contents.getType());
      window.destroy();
      return found;
    });
    expect(types).not.toContain('webview');
  });

  it('13: links, forms, scripts and refreshes lead nowhere', async () => {
    const before = page.url();
    const attempts: readonly ((base: string) => void)[] = [
      (base) => {
        const link = document.createElement('a');
        link.href = `${base}/link`;
        document.body.append(link);
        link.click();
      },
      () => {
        location.href = 'file:///etc/hostname';
      },
      () => location.assign('app://workbench/report.html'),
      () => location.replace('data:text/html,x'),
      (base) => {
        const form = document.createElement('form');
        form.action = `${base}/form`;
        form.method = 'post';
        document.body.append(form);
        form.submit();
      },
      (base) => {
        const refresh = document.createElement('meta');
        refresh.httpEquiv = 'refresh';
        refresh.content = `0;url=${base}/refresh`;
        document.head.append(refresh);
      },
      () => {
        location.href = 'blob:app://workbench/x';
      },
    ];
    await page.evaluate(() => ((window as unknown as Record<string, unknown>)['samePage'] = true));
    for (const attempt of attempts) {
      await page.evaluate(`(${String(attempt)})(${JSON.stringify(running.address)})`);
      await page.waitForTimeout(250);
      expect(page.url()).toBe(before);
      expect(await page.evaluate(() => (window as unknown as Record<string, unknown>)['samePage'])).toBe(true);
    }
    expect(running.hits).toEqual([]);
  });

  it('14: no page opens a window', async () => {
    const count = await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    const opened = await page.evaluate(async () => {
      const results = ['app://workbench/index.html', 'about:blank', 'https://example.com/'].map((url) =>
        window.open(url),
      );
      const link = document.createElement('a');
      link.href = 'app://workbench/report.html';
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true }));
      link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
      await new Promise((done) => setTimeout(done, 400));
      link.remove();
      return results.filter((result) => result !== null).length;
    });
    expect(opened).toBe(0);
    expect(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(count);
  });
});

describe('17. who asks', () => {
  it('refuses every channel to a frame inside a page, another origin, another page, a frame that is gone, and an unknown window', async () => {
    const outcome = await program.app.evaluate(async ({ ipcMain, BrowserWindow }) => {
      const internal = ipcMain as unknown as {
        readonly _invokeHandlers: Map<string, (event: unknown, ...args: unknown[]) => Promise<unknown>>;
      };
      const window = BrowserWindow.getAllWindows()[0]!;
      const frame = window.webContents.mainFrame;
      const own = {
        url: frame.url,
        origin: frame.origin,
        parent: null,
        processId: frame.processId,
        routingId: frame.routingId,
      };
      const forged: Record<string, unknown> = {
        innerFrame: { sender: window.webContents, senderFrame: { ...own, parent: frame } },
        otherFrame: { sender: window.webContents, senderFrame: { ...own, routingId: own.routingId + 1 } },
        otherOrigin: { sender: window.webContents, senderFrame: { ...own, origin: 'https://example.com' } },
        similarOrigin: { sender: window.webContents, senderFrame: { ...own, origin: 'app://workbench.example.com' } },
        otherPage: { sender: window.webContents, senderFrame: { ...own, url: 'app://workbench/other.html' } },
        gone: { sender: window.webContents, senderFrame: null },
        unknownWindow: { sender: { id: 999_999, mainFrame: frame }, senderFrame: own },
      };
      const genuine = { sender: window.webContents, senderFrame: own };
      const args: Record<string, unknown[]> = {
        'workbench:request': ['window.state', {}],
        'workbench:dropped': ['/tmp/x.csv'],
      };
      const answers: Record<string, unknown> = {};
      for (const [channel, handler] of internal._invokeHandlers) {
        // Electron wraps handlers: the answer is what the page would get.
        const call = async (event: unknown): Promise<unknown> => {
          try {
            return await handler(event, ...(args[channel] ?? []));
          } catch (error) {
            return String(error);
          }
        };
        answers[`${channel} genuine`] = ((await call(genuine)) as { readonly ok?: boolean }).ok;
        for (const [name, event] of Object.entries(forged)) {
          answers[`${channel} ${name}`] = ((await call(event)) as { readonly ok?: boolean }).ok;
        }
      }
      return {
        channels: [...internal._invokeHandlers.keys()],
        answers,
        listeners: ipcMain
          .eventNames()
          .map(String)
          .filter((name) => name !== 'error'),
      };
    });
    expect([...outcome.channels].sort()).toEqual(['workbench:dropped', 'workbench:request']);
    expect([...outcome.listeners].sort()).toEqual(['workbench:hello', 'workbench:settled']);
    for (const [which, allowed] of Object.entries(outcome.answers))
      expect([which, allowed]).toEqual([which, which.endsWith('genuine')]);
  });

  it('refuses a page of another origin that has the bridge', async () => {
    const answer = await program.app.evaluate(async ({ BrowserWindow, app }) => {
      const preload = `${app.getAppPath()}/out/preload/index.cjs`;
      const window = new BrowserWindow({
        show: false,
        webPreferences: { preload, sandbox: true, contextIsolation: true },
      });
      await window.loadURL('data:text/html,<p>x</p>');
      const result: unknown = await window.webContents.executeJavaScript(`workbench.request('window.state', {})`);
      window.destroy();
      return result;
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalidRequest' } });
  });

  it('refuses requests that are not in the contract, and parameters of another form', async () => {
    const answers = await page.evaluate(async () => {
      const bridge = window.workbench as unknown as { request(...args: unknown[]): Promise<{ readonly ok: boolean }> };
      const tries: readonly (readonly unknown[])[] = [
        ['no.such.request', {}],
        ['toString', {}],
        ['__proto__', {}],
        [{ toString: () => 'window.state' }, {}],
        ['window.state'],
        ['window.state', null],
        ['document.openRecent', { path: 42 }],
        ['document.openRecent', { path: '/etc/passwd' }],
        ['file.write', { token: 'made-up', data: new Uint8Array(3) }],
        ['file.write', { token: 'x'.repeat(101), data: new Uint8Array(3) }],
        ['settings.set', { settings: { backupFolder: '/etc' } }],
        ['settings.set', { settings: { textScale: 50 } }],
        ['report.job', {}],
        ['report.ready', { title: 'x', language: 'nl', error: null }],
        ['clipboard.write', { text: 5 }],
      ];
      return Promise.all(
        tries.map(async ([name, params]) => {
          try {
            return [String(JSON.stringify(name)), (await bridge.request(name, params)).ok];
          } catch {
            return [String(JSON.stringify(name)), false];
          }
        }),
      );
    });
    for (const [name, ok] of answers) expect([name, ok]).toEqual([name, false]);
  });
});

describe('18. own protocol', () => {
  it('answers 404 to everything that is not a built file, word for word', async () => {
    const paths = [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/assets/%2e%2e/%2e%2e/main/index.js',
      '/..\\main\\index.js',
      '/index.html%00.png',
      '//etc/passwd',
      '/etc/passwd',
      '/%2fetc%2fpasswd',
      '/C:/Windows/win.ini',
      '/file:///etc/passwd',
      '/INDEX.HTML',
      '/',
      '',
    ];
    const statuses = await program.app.evaluate(
      async ({ session }, tried) =>
        Promise.all(
          tried.map(async (path) => {
            try {
              return (await session.defaultSession.fetch(`app://workbench${path}`)).status;
            } catch {
              return 404;
            }
          }),
        ),
      paths,
    );
    expect(Object.fromEntries(paths.map((path, index) => [path, statuses[index]]))).toEqual(
      Object.fromEntries(paths.map((path) => [path, 404])),
    );
  });
});

describe('20. the bridge', () => {
  it('exposes these names and nothing of Electron', async () => {
    const exposed = await page.evaluate(() => ({
      bridge: Object.entries(window.workbench!).map(([name, what]) => `${name}: ${typeof what}`),
      leaks: Object.getOwnPropertyNames(window).filter((name) =>
        /electron|ipc|require|nodeprocess|webframe/i.test(name),
      ),
    }));
    expect(exposed.bridge.sort()).toEqual([
      'grantDropped: function',
      'onEvent: function',
      'onMessage: function',
      'request: function',
      'send: function',
    ]);
    expect(exposed.leaks).toEqual([]);
  });

  it('hands listeners plain data, not events', async () => {
    const shapes = await page.evaluate(async () => {
      const seen: string[] = [];
      const stop = window.workbench!.onEvent((...given: unknown[]) => {
        seen.push(
          `${given.length} ${Object.keys(given[0] as object)
            .sort()
            .join(',')}`,
        );
      });
      await window.workbench!.request('settings.set', { settings: { density: 'roomy' } });
      await window.workbench!.request('settings.set', { settings: { density: 'normal' } });
      await new Promise((done) => setTimeout(done, 200));
      stop();
      return [...new Set(seen)];
    });
    expect(shapes).toEqual(['1 kind,settings']);
  });

  it('gives no file to a page that made one up', async () => {
    const answer = await page.evaluate(() => window.workbench!.grantDropped(new File(['x'], 'passwd')));
    expect(answer).toMatchObject({ ok: false });
    expect(await request(page, 'document.openDropped', { token: 'passwd' })).toMatchObject({ ok: false });
  });
});
