/** Talks to the program as its own pages do: requests to the main process, questions to the engine, dialogs answered without a person. */
import type { HostReplies, HostRequestName, WindowState } from '@shared/contract/host';
import type { AppError, Result } from '@shared/errors/appError';
import type { PortMessage } from '@shared/contract/protocol';
import type { ElectronApplication, Page } from 'playwright-core';
import { rmSync } from 'node:fs';

declare global {
  interface Window {
    testMessages?: PortMessage[];
    testEvents?: { readonly kind: string }[];
  }
}

/** Asks the main process through the bridge of this page. */
export async function request<Name extends HostRequestName>(
  page: Page,
  name: Name,
  params: unknown = {},
): Promise<Result<HostReplies[Name]>> {
  return page.evaluate(([asked, given]) => window.workbench!.request(asked, given), [name, params] as const) as Promise<
    Result<HostReplies[Name]>
  >;
}

/** The value of a request that must succeed. */
export async function value<Name extends HostRequestName>(
  page: Page,
  name: Name,
  params: unknown = {},
): Promise<HostReplies[Name]> {
  const result = await request(page, name, params);
  if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function windowState(page: Page): Promise<WindowState> {
  return value(page, 'window.state');
}

/** Waits until the window shows a document, and answers its state. */
export async function waitForDocument(page: Page): Promise<WindowState> {
  return waitForState(page, (state) => state.document !== null);
}

export async function waitForState(page: Page, accept: (state: WindowState) => boolean): Promise<WindowState> {
  const until = Date.now() + 20_000;
  for (;;) {
    const state = await windowState(page);
    if (accept(state)) return state;
    if (Date.now() > until) throw new Error(`The window stayed at ${JSON.stringify(state)}`);
    await page.waitForTimeout(50);
  }
}

/** Collects what the engine and the main process tell this page from now on. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    if (window.testMessages !== undefined) return;
    const messages: PortMessage[] = [];
    const events: { readonly kind: string }[] = [];
    window.testMessages = messages;
    window.testEvents = events;
    window.workbench!.onMessage((message) => messages.push(message as PortMessage));
    window.workbench!.onEvent((event) => events.push(event));
  });
}

let nextId = 1_000_000;

/** Sends one question or change to the engine and waits for its answer; `listen` first. */
export async function ask(
  page: Page,
  kind: 'query' | 'command',
  name: string,
  params: unknown = {},
): Promise<{ readonly value?: unknown; readonly error?: AppError }> {
  await listen(page);
  const id = nextId++;
  await page.evaluate((message) => window.workbench!.send(message), { id, kind, name, params });
  const answer = await page.waitForFunction(
    (wanted) =>
      window.testMessages?.find((message) => 'id' in message && message.id === wanted && message.kind !== 'progress'),
    id,
    { timeout: 20_000 },
  );
  const reply = (await answer.jsonValue()) as { value?: unknown; readonly error?: AppError; readonly isText?: boolean };
  if (reply.isText === true) reply.value = JSON.parse(String(reply.value));
  return reply;
}

/** Kinds of events told since `listen`. */
export async function eventKinds(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => (window.testEvents ?? []).map((event) => event.kind));
}

/** The next save dialogs answer this path (null = cancelled); the shown options are kept for `shownDialogs`. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const shown = ((globalThis as Record<string, unknown>)['shownDialogs'] ??= []) as unknown[];
    dialog.showSaveDialog = (async (...given: unknown[]) => {
      shown.push(JSON.parse(JSON.stringify(given.at(-1))));
      return { canceled: chosen === null, filePath: chosen ?? '' };
    }) as typeof dialog.showSaveDialog;
  }, path);
}

/** The next open dialogs answer this path (null = cancelled). */
export async function answerOpenDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    const shown = ((globalThis as Record<string, unknown>)['shownDialogs'] ??= []) as unknown[];
    dialog.showOpenDialog = (async (...given: unknown[]) => {
      shown.push(JSON.parse(JSON.stringify(given.at(-1))));
      return { canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] };
    }) as typeof dialog.showOpenDialog;
  }, path);
}

export interface ShownDialog {
  readonly title?: string;
  readonly defaultPath?: string;
  readonly filters?: readonly { readonly name: string; readonly extensions: readonly string[] }[];
}

export async function shownDialogs(app: ElectronApplication): Promise<readonly ShownDialog[]> {
  return app.evaluate(() => ((globalThis as Record<string, unknown>)['shownDialogs'] ?? []) as never) as Promise<
    readonly ShownDialog[]
  >;
}

/** Makes a new engagement at this place in the page's window and waits until it is open. */
export async function makeEngagement(
  app: ElectronApplication,
  page: Page,
  path: string,
  name = 'Proef',
): Promise<void> {
  await answerSaveDialog(app, path);
  const outcome = await value(page, 'document.new', { name, fields: { client: 'Klant BV' } });
  if (!('ok' in outcome) || !outcome.ok) throw new Error(`Not made: ${JSON.stringify(outcome)}`);
  await waitForDocument(page);
}

/** Process numbers of the engines (or readers) that run. */
export async function enginePids(app: ElectronApplication, name = 'engine'): Promise<readonly number[]> {
  return app.evaluate(
    (electron, wanted) =>
      electron.app
        .getAppMetrics()
        .filter((metric) => metric.type === 'Utility' && (metric.name ?? '').includes(wanted))
        .map((metric) => metric.pid),
    name,
  );
}

/** Waits for something that a process does outside the page. */
export async function until(what: string, check: () => Promise<boolean> | boolean, limit = 30_000): Promise<void> {
  const end = Date.now() + limit;
  while (!(await check())) {
    if (Date.now() > end) throw new Error(`Not within ${limit} ms: ${what}`);
    await new Promise((done) => {
      setTimeout(done, 50);
    });
  }
}

/** Takes a test's folder away, whatever is in it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
