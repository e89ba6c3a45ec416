/** The official Electron security checklist in the running program, first part: what pages are made of and what they reach (items 1–10, 15, 16). Each test fails when its setting is undone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchDescription, type LaunchedApp } from './support/app';
import {
  mainSources,
  pageFacts,
  repository,
  startSecurityProgram,
  type SecurityProgram,
} from './support/securityProgram';

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
    }, running.address);
    const blocked = expect.stringContaining('ERR_BLOCKED_BY_CLIENT') as unknown;
    expect(results).toEqual([blocked, blocked, blocked, '404', '404']);
    expect(running.hits).toEqual([]);
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
    }, running.address);
    expect(running.hits).toEqual([]);
  });
});

describe('2, 3, 4, 8–11. what pages run with', () => {
  it('sees the two windows and the report page', async () => {
    const urls = (await pageFacts(program.app)).map((facts) => new URL(facts.url).pathname);
    expect(urls).toContain('/index.html');
    expect(urls).toContain('/report.html');
  });

  it('2: no page has Node', async () => {
    const here = await page.evaluate(() => [typeof process, typeof require, 'Buffer' in window, 'global' in window]);
    expect(here).toEqual(['undefined', 'undefined', false, false]);
    for (const facts of await pageFacts(program.app)) {
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
    for (const facts of await pageFacts(program.app)) expect(facts.preferences['contextIsolation']).toBe(true);
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
    const facts = await pageFacts(program.app);
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
    for (const { preferences } of await pageFacts(program.app)) {
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

describe('15. the outside', () => {
  it('has no way to open an address or file in another program', () => {
    for (const [file, text] of mainSources())
      expect(text, file).not.toMatch(/openExternal|shell\.openPath|child_process/);
  });
});

describe('16. runtime', () => {
  it('names the Electron it ships with exactly, and one that is maintained', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(Number(devDependencies['electron']?.split('.')[0])).toBeGreaterThanOrEqual(45);
  });
});
