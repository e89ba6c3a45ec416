/** The program as the security tests use it: with a document, a second window and a printed report, and a server on this machine that counts what reaches it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { launchApp, temporaryFolder, type LaunchedApp } from './app';
import { makeEngagement, removeFolder, value } from './workbench';

export const repository = process.env['CXW_E2E_ROOT'] ?? process.cwd();

export interface SecurityProgram {
  readonly program: LaunchedApp;
  readonly page: Page;
  /** A server on this machine that no page may reach, and the requests that did. */
  readonly address: string;
  readonly hits: readonly string[];
  stop(): Promise<void>;
}

export interface PageFacts {
  readonly url: string;
  readonly globals: Readonly<Record<string, string>>;
  readonly preferences: Readonly<Record<string, unknown>>;
}

/** Starts all of it. */
export async function startSecurityProgram(): Promise<SecurityProgram> {
  const hits: string[] = [];
  const server = createServer((incoming, answer) => {
    hits.push(incoming.url ?? '');
    answer.setHeader('access-control-allow-origin', '*');
    answer.end('reached');
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const folder = temporaryFolder();
  const program = await launchApp({ env: { CXW_QUIET: '1' } });
  const { page } = program;
  await watchPages(program.app);
  await makeEngagement(program.app, page, join(folder, 'proef.cxw'));
  await value(page, 'window.new');
  await value(page, 'report.pdf', {
    options: { kind: 'touchpoints', language: 'nl', withNames: true, without: [], date: '2026-11-21' },
  });
  return {
    program,
    page,
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    hits,
    async stop() {
      await program.close();
      server.close();
      removeFolder(folder);
    },
  };
}

/** Looks at every page the program makes from now on, the hidden one for reports included. */
async function watchPages(electronApp: ElectronApplication): Promise<void> {
  await electronApp.evaluate(({ app }) => {
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
          }),
        );
      });
    });
  });
}

/** What was seen of those pages. */
export async function pageFacts(electronApp: ElectronApplication): Promise<readonly PageFacts[]> {
  return electronApp.evaluate(() => (globalThis as Record<string, unknown>)['pageFacts'] as never);
}

/** The sources of the main process and the preload. */
export function mainSources(): readonly (readonly [string, string])[] {
  return ['electron/main', 'electron/preload'].flatMap((part) =>
    readdirSync(join(repository, part), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(join(repository, part, name), 'utf8')] as const),
  );
}
