/** The program's own address: a fixed list of files, and a content policy on every page. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

vi.mock('electron', async () => (await import('./electronMock')).electronMock());
const { answerRequest, listFiles, contentPolicy } = await import('@electron/main/appProtocol');

let folder: string;
let files: ReadonlyMap<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cxw-pages-'));
  mkdirSync(join(folder, 'pages', 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(folder, 'pages', 'index.html'), '<!doctype html><html><head><title>x</title></head></html>');
  writeFileSync(join(folder, 'pages', 'assets', 'index-Ab_1.js'), 'export {};');
  files = listFiles(join(folder, 'pages'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answerRequest({ url, method }, files);

describe('the files', () => {
  it('are served with their type', async () => {
    const script = await get('app://workbench/assets/index-Ab_1.js');
    expect(script.status).toBe(200);
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await script.text()).toBe('export {};');
    expect((await get('app://workbench/index.html?x=1#y')).status).toBe(200);
  });

  const refused = [
    'app://workbench/',
    'app://workbench',
    'app://workbench/../secret.txt',
    'app://workbench/assets/../../secret.txt',
    'app://workbench/assets/../index.html',
    'app://workbench/%2e%2e/secret.txt',
    'app://workbench/..%2fsecret.txt',
    'app://workbench/..\\secret.txt',
    'app://workbench/assets\\index-Ab_1.js',
    'app://workbench/index%2ehtml',
    'app://workbench/index.html%00.js',
    'app://workbench/index.html\0',
    'app://workbench//etc/passwd',
    'app://workbench/etc/passwd',
    'app://workbench/C:/Windows/win.ini',
    'app://workbench/INDEX.HTML',
    'app://workbench/assets',
    'app://workbench/constructor',
    'app://elsewhere/index.html',
    'app://workbench@elsewhere/index.html',
    'app://workbench:80/index.html',
    'file:///index.html',
    'https://workbench/index.html',
    'index.html',
    '',
  ];
  for (const url of refused) {
    it(`are not found by ${JSON.stringify(url)}`, async () => {
      const answer = await get(url);
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain('secret');
    });
  }

  it('are only read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD'])
      expect((await get('app://workbench/index.html', method)).status).toBe(404);
  });

  it('are those that were there at the start', async () => {
    writeFileSync(join(folder, 'pages', 'later.js'), 'x');
    expect((await get('app://workbench/later.js')).status).toBe(404);
  });
});

describe('a page', () => {
  it('carries the nonce of its own policy, a new one each time', async () => {
    const nonces = new Set<string>();
    for (let round = 0; round < 5; round += 1) {
      const answer = await get('app://workbench/index.html');
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1] ?? '';
      expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
      expect(await answer.text()).toContain(`<meta property="csp-nonce" nonce="${nonce}" content="${nonce}">`);
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(5);
  });

  it('allows nothing from elsewhere and no code made from text', () => {
    const policy = contentPolicy('x');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});
