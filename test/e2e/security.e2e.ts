/** The official Electron security checklist, item by item, in the running program: each test fails when its setting is undone. (Item 19, fuses, is read back from the packaged program: test/scripts/packaging.test.ts.) */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, launchDescription, temporaryFolder, type LaunchedApp } from './support/app';
import { makeEngagement, removeFolder, request, value } from './support/workbench';

const root = process.env['CXW_E2E_ROOT'] ?? process.cwd();
let program: LaunchedApp;
let page: Page;
let folder: string;
let server: Server;
/** Requests that reached a server on this machine. */
const hits: string[] = [];
let address: string;

interface PageFacts {
  readonly url: string;
  readonly globals: Readonly<Record<string, string>>;
  readonly preferences: Readonly<Record<string, unknown>>;
  readonly processId: number;
}

/** Looks at every page the program makes from now on, the hidden one for reports included. */
async function watchPages(): Promise<void> {
  await program.app.evaluate(({ app }) => {
    const found: unknown[] = [];
    (globalThis as Record<string, unknown>)['pageFacts'] = found;
    app.on('web-contents-created', (_event, contents) => {
      contents.on('dom-ready', () => {
        const kept = contents as unknown as { getLastWebPreferences(): unknown };
        const code = `({ process: typeof process, require: typeof require, module: typeof module, Buffer: typeof Buffer })`;
        void contents.executeJavaScript(code).then((globals: unknown) =>
          found.push({
            url: contents.getURL(),
            globals,
            preferences: JSON.parse(JSON.stringify(kept.getLastWebPreferences())),
            processId: contents.getOSProcessId(),
          }),
        );
      });
    });
  });
}

async function pageFacts(): Promise<readonly PageFacts[]> {
  return program.app.evaluate(() => (globalThis as Record<string, unknown>)['pageFacts'] as never);
}

beforeAll(async () => {
  server = createServer((incoming, answer) => {
    hits.push(incoming.url ?? '');
    answer.setHeader('access-control-allow-origin', '*');
    answer.end('reached');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  folder = temporaryFolder();
  program = await launchApp();
  page = program.page;
  await watchPages();
  await makeEngagement(program.app, page, join(folder, 'proef.cxw'));
  await value(page, 'window.new');
  await value(page, 'report.pdf', {
    options: { kind: 'touchpoints', language: 'nl', withNames: true, without: [], date: '2026-11-21' },
  });
});

afterAll(async () => {
  await program?.close();
  server?.close();
  removeFolder(folder);
});

describe('1. only own content', () => {
  it('blocks every request that is not for the program itself, before it leaves', async () => {
    const results = await program.app.evaluate(async ({ session }, base) => {
      const ask = async (url: string): Promise<string> => {
        try {
          return String((await session.defaultSession.fetch(url)).status);
        } catch (error) {
          return String(error);
        }
      };
      const urls = [
        base,
        'http://example.com/',
        'https://example.com/',
        'file:///etc/hostname',
        'app://elsewhere/index.html',
      ];
      return Promise.all(urls.map(ask));
    }, address);
    const blocked = expect.stringContaining('ERR_BLOCKED_BY_CLIENT') as unknown;
    expect(results).toEqual([blocked, blocked, blocked, '404', '404']);
    expect(hits).toEqual([]);
  });

  it('lets the program’s own page through (the rule above is not simply everything)', async () => {
    const status = await program.app.evaluate(
      async ({ session }) => (await session.defaultSession.fetch('app://workbench/index.html')).status,
    );
    expect(status).toBe(200);
  });

  it('lets no page reach a server, by any element or interface', async () => {
    await page.evaluate(async (base) => {
      const quietly = async (work: () => unknown): Promise<void> => {
        try {
          await work();
        } catch {
          // Refused, as it should be.
        }
      };
      const add = (tag: string, attributes: Record<string, string>): void => {
        const element = document.createElement(tag);
        for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
        document.body.append(element);
      };
      await quietly(() => fetch(`${base}/fetch`));
      await quietly(() => fetch(`${base}/plain`, { mode: 'no-cors' }));
      await quietly(() => navigator.sendBeacon(`${base}/beacon`, 'x'));
      await quietly(() => new WebSocket(base.replace('http', 'ws')));
      await quietly(() => new EventSource(`${base}/events`));
      await quietly(() => add('img', { src: `${base}/img` }));
      await quietly(() => add('link', { rel: 'stylesheet', href: `${base}/css` }));
      await quietly(() => add('link', { rel: 'prefetch', href: `${base}/prefetch` }));
      await quietly(() => add('link', { rel: 'preconnect', href: base }));
      await quietly(() => add('video', { src: `${base}/video` }));
      await quietly(() => add('iframe', { src: `${base}/frame` }));
      await quietly(() => add('object', { data: `${base}/object` }));
      await quietly(() => add('a', { href: base, ping: `${base}/ping` }));
      await new Promise((done) => setTimeout(done, 500));
    }, address);
    expect(hits).toEqual([]);
  });
});

describe('2, 3, 4, 8–11. what pages run with', () => {
  it('sees the two windows and the report page', async () => {
    const urls = (await pageFacts()).map((facts) => new URL(facts.url).pathname);
    expect(urls).toContain('/index.html');
    expect(urls).toContain('/report.html');
  });

  it('2: no page has Node', async () => {
    const here = await page.evaluate(() => [typeof process, typeof require, 'Buffer' in window, 'global' in window]);
    expect(here).toEqual(['undefined', 'undefined', false, false]);
    for (const facts of await pageFacts()) {
      expect(facts.globals).toEqual({
        process: 'undefined',
        require: 'undefined',
        module: 'undefined',
        Buffer: 'undefined',
      });
      expect(facts.preferences['nodeIntegration']).toBe(false);
      expect(facts.preferences['nodeIntegrationInWorker']).toBeFalsy();
      expect(facts.preferences['nodeIntegrationInSubFrames']).toBeFalsy();
    }
  });

  it('3: what a page does to its own objects does not reach the bridge', async () => {
    const seen = await page.evaluate(async () => {
      const caught: string[] = [];
      const originals = { push: Array.prototype.push, get: Map.prototype.get, then: Promise.prototype.then };
      Array.prototype.push = function (...items: unknown[]) {
        caught.push('push');
        return originals.push.apply(this, items);
      };
      Object.defineProperty(Object.prototype, 'sender', { configurable: true, set: () => void caught.push('sender') });
      (window as unknown as Record<string, unknown>)['require'] = () => void caught.push('require');
      const before = caught.length;
      const answer = await window.workbench!.request('window.state', {});
      Array.prototype.push = originals.push;
      delete (Object.prototype as Record<string, unknown>)['sender'];
      delete (window as unknown as Record<string, unknown>)['require'];
      return { caught: caught.length - before, ok: answer.ok };
    });
    expect(seen).toEqual({ caught: 0, ok: true });
    for (const facts of await pageFacts()) expect(facts.preferences['contextIsolation']).toBe(true);
  });

  it('3: the bridge cannot be replaced by the page', async () => {
    const kept = await page.evaluate(() => {
      const original = window.workbench;
      const tries = [
        () => ((window as unknown as Record<string, unknown>)['workbench'] = {}),
        () => ((window.workbench as unknown as Record<string, unknown>)['request'] = () => 'mine'),
        () => Object.defineProperty(window, 'workbench', { value: {} }),
      ];
      for (const attempt of tries) {
        try {
          attempt();
        } catch {
          // Refused, as it should be.
        }
      }
      return window.workbench === original && String(window.workbench!.request).includes('native code');
    });
    expect(kept).toBe(true);
  });

  it('4: every page runs in Chromium’s sandbox', async () => {
    const facts = await pageFacts();
    expect(facts.length).toBeGreaterThan(1);
    for (const { preferences } of facts) expect(preferences['sandbox']).toBe(true);
    // Without a sandbox at all (root without another user) the operating system has nothing to show.
    if (!launchDescription().sandbox || process.platform !== 'linux') return;
    const pids = await program.app.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((c) => c.getOSProcessId()),
    );
    expect(pids.length).toBeGreaterThan(1);
    // 2 = a seccomp filter is in force.
    for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\t2$/m);
  });

  it('8–10: nothing loosens Chromium’s rules, at run time or in the sources', async () => {
    for (const { preferences } of await pageFacts()) {
      expect(preferences['webSecurity']).not.toBe(false);
      expect(preferences['allowRunningInsecureContent']).toBeFalsy();
      expect(preferences['experimentalFeatures']).toBeFalsy();
      expect(preferences['enableBlinkFeatures']).toBeFalsy();
      expect(preferences['webviewTag']).toBeFalsy();
    }
    const loosening =
      /webSecurity: false|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|enable-blink-features|bypassCSP|disable-web-security|ignore-certificate-errors/;
    for (const [file, text] of mainSources()) expect(text, file).not.toMatch(loosening);
  });
});

describe('5. permissions', () => {
  it('denies what a page may ask for', async () => {
    const answers = await page.evaluate(async () => {
      const named = async (name: string): Promise<string> => {
        try {
          return (await navigator.permissions.query({ name: name as PermissionName })).state;
        } catch (error) {
          return (error as Error).name;
        }
      };
      const refused = async (work: () => Promise<unknown>): Promise<string> => {
        try {
          await work();
          return 'allowed';
        } catch (error) {
          return (error as Error).name;
        }
      };
      return {
        camera: await named('camera'),
        microphone: await named('microphone'),
        notifications: await named('notifications'),
        place: await named('geolocation'),
        clipboard: await named('clipboard-read'),
        media: await refused(() => navigator.mediaDevices.getUserMedia({ audio: true })),
        notify: await Notification.requestPermission(),
        read: await refused(() => navigator.clipboard.readText()),
        fullscreen: await refused(() => document.documentElement.requestPointerLock() as unknown as Promise<unknown>),
      };
    });
    expect(answers).toMatchObject({
      camera: 'denied',
      microphone: 'denied',
      notifications: 'denied',
      place: 'denied',
      clipboard: 'denied',
      notify: 'denied',
      read: 'NotAllowedError',
    });
    expect(answers.media).not.toBe('allowed');
  });
});

describe('6. same origin', () => {
  it('does not let a page read another scheme or file', async () => {
    const results = await page.evaluate(async () => {
      const read = (url: string): Promise<string> =>
        fetch(url).then(
          () => 'read',
          () => 'refused',
        );
      return [await read('file:///etc/hostname'), await read('app://elsewhere/index.html'), await read('data:,x')];
    });
    expect(results).toEqual(['refused', 'refused', 'refused']);
  });
});

describe('7. content policy', () => {
  it('is sent with every page, with a nonce of its own', async () => {
    const headers = await program.app.evaluate(async ({ session }) => {
      const policy = async (name: string): Promise<string> =>
        (await session.defaultSession.fetch(`app://workbench/${name}`)).headers.get('content-security-policy') ?? '';
      return [await policy('index.html'), await policy('index.html'), await policy('report.html')];
    });
    const [first, second, report] = headers;
    expect(first).not.toBe(second);
    for (const header of [first, report]) {
      expect(header?.replace(/'nonce-[A-Za-z0-9+/=]{22,}'/, 'NONCE').split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' NONCE",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        "worker-src 'self'",
        "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]);
    }
  });

  it('blocks scripts in the page, code made from text, and pictures from elsewhere', async () => {
    const outcome = await page.evaluate(async () => {
      const violations: string[] = [];
      const note = (event: SecurityPolicyViolationEvent): void => void violations.push(event.effectiveDirective);
      document.addEventListener('securitypolicyviolation', note);
      const state = window as unknown as Record<string, unknown>;
      const quietly = (work: () => unknown): void => {
        try {
          work();
        } catch {
          // Refused, as it should be.
        }
      };
      // In a task of the page itself: what a test runs directly is exempt from the policy.
      setTimeout(() => quietly(() => (0, eval)('window.ranEval = true')), 20);
      setTimeout(() => quietly(() => new Function('window.ranFunction = true')()), 20);
      quietly(() => setTimeout('window.ranTimeout = true' as unknown as () => void, 0));
      quietly(() => {
        const script = document.createElement('script');
        script.append('window.ranInline = true');
        document.body.append(script);
      });
      quietly(() => {
        document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.ranHandler = true">');
      });
      const picture = document.createElement('img');
      picture.src = 'https://example.com/x.png';
      quietly(() => picture.setAttribute('onerror', 'window.ranHandler = true'));
      document.body.append(picture);
      await new Promise((done) => setTimeout(done, 400));
      document.removeEventListener('securitypolicyviolation', note);
      const ran = Object.keys(state).filter((name) => name.startsWith('ran'));
      return { ran, violations: [...new Set(violations)] };
    });
    expect(outcome.ran).toEqual([]);
    expect(outcome.violations).toEqual(expect.arrayContaining(['img-src', 'require-trusted-types-for']));
  });

  it('is not violated by the program itself', async () => {
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/content security policy|trusted ?type/i.test(message.text())) complaints.push(message.text());
    });
    await page.reload();
    await page.waitForLoadState('load');
    await page.waitForTimeout(800);
    expect(complaints).toEqual([]);
  });
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
      await page.evaluate(`(${String(attempt)})(${JSON.stringify(address)})`);
      await page.waitForTimeout(250);
      expect(page.url()).toBe(before);
      expect(await page.evaluate(() => (window as unknown as Record<string, unknown>)['samePage'])).toBe(true);
    }
    expect(hits).toEqual([]);
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

describe('15. the outside', () => {
  it('has no way to open an address or file in another program', () => {
    for (const [file, text] of mainSources())
      expect(text, file).not.toMatch(/openExternal|shell\.openPath|child_process/);
  });
});

describe('16. runtime', () => {
  it('names the Electron it ships with exactly, and one that is maintained', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
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

/** The sources of the main process and the preload. */
function mainSources(): readonly (readonly [string, string])[] {
  return ['electron/main', 'electron/preload'].flatMap((part) =>
    readdirSync(join(root, part), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(join(root, part, name), 'utf8')] as const),
  );
}
