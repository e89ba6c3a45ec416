/** kill -9 of the engine, of the page and of the whole program at random moments while the page sends changes over its own port: what was confirmed is there after reopening. */
import { join } from 'node:path';
import type { ElectronApplication } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connect } from '@electron/engine/db/connection';
import type { HostReplies } from '@shared/contract/host';
import { seeded } from '@test/bench/support/bigDocument';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { enginePids, makeEngagement, removeFolder, until } from './support/workbench';

const ENGINE_KILLS = 12;
const PAGE_KILLS = 10;
const PROGRAM_KILLS = 10;
/** Every fifth change of a stream adds this many rows at once. */
const BLOCK = 300;

const random = seeded(20_261_122);
let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => removeFolder(folder));

const rowsOf = (change: number): number => (change % 5 === 4 ? BLOCK : 1);

/** Runs code in the page by way of the main process: the test's own tool loses a page that ends. A page that has just ended never answers: null. */
function inPage<Value>(app: ElectronApplication, code: string): Promise<Value | null> {
  return app.evaluate(
    ({ BrowserWindow }, script) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]!
          .webContents.executeJavaScript(script)
          .catch(() => null),
        new Promise((done) => {
          setTimeout(() => done(null), 1000);
        }),
      ]),
    code,
  ) as Promise<Value | null>;
}

/** Whether the engine behind the page answers. */
async function answers(app: ElectronApplication): Promise<boolean> {
  const id = 1_000_000 + Math.floor(random() * 1_000_000);
  const answered = await inPage(
    app,
    `new Promise((done) => {
      window.workbench.onMessage((message) => message.id === ${id} && done(message.kind === 'value'));
      window.workbench.send({ id: ${id}, kind: 'query', name: 'document.state', params: {} });
      setTimeout(() => done(false), 500);
    })`,
  );
  return answered === true;
}

function request<Name extends 'window.state' | 'document.wayOut'>(
  app: ElectronApplication,
  name: Name,
  params: object = {},
): Promise<{ readonly ok: boolean; readonly value: HostReplies[Name] } | null> {
  return inPage(app, `window.workbench.request(${JSON.stringify(name)}, ${JSON.stringify(params)})`);
}

/** Puts what the page confirms on the program's output, where it outlives the program. */
async function tellConfirmations(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    webContents.on('console-message', (...given: unknown[]) => {
      const [event, , text] = given as [{ readonly message?: string }, unknown, string];
      const message = event.message ?? text;
      if (message.startsWith('confirmed ')) process.stdout.write(`${message}\n`);
    });
  });
}

/** Begins a stream of changes, each sent when the one before it is confirmed. */
async function stream(app: ElectronApplication, round: number): Promise<void> {
  await inPage(
    app,
    `(() => {
      let change = 0;
      let waiting = 0;
      const next = () => {
        waiting = ${5_000_000 + round * 10_000} + change;
        const rows = Array.from({ length: change % 5 === 4 ? ${BLOCK} : 1 }, () => ({ name: '${round}-' + change }));
        window.workbench.send({ id: waiting, kind: 'command', name: 'touchpoint.create', params: { rows } });
      };
      window.workbench.onMessage((message) => {
        if (message.id !== waiting || message.kind !== 'value') return;
        console.log('confirmed ${round}-' + change);
        change += 1;
        next();
      });
      next();
      return null;
    })()`,
  );
}

/** Changes the page said were confirmed, by round. */
function confirmedIn(output: string): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  for (const [, round, change] of output.slice(0, output.lastIndexOf('\n') + 1).matchAll(/^confirmed (\d+)-(\d+)$/gm))
    found.set(Number(round), Math.max(found.get(Number(round)) ?? 0, Number(change) + 1));
  return found;
}

async function killDuringStream(program: LaunchedApp, round: number, kill: () => Promise<void>): Promise<void> {
  await stream(program.app, round);
  await until('the first change is confirmed', () => (confirmedIn(program.output()).get(round) ?? 0) > 0);
  await new Promise((done) => {
    setTimeout(done, random() * 250);
  });
  await kill();
}

/** Waits until the window has its document again, taking the way out that is offered when there is a failure. */
async function waitForDocument(app: ElectronApplication, isNew: () => Promise<boolean>): Promise<void> {
  await until('the process is another one', isNew);
  await until('the document is open again', async () => {
    const state = await request(app, 'window.state');
    if (state?.ok !== true) return false;
    if (state.value.failure !== null) await request(app, 'document.wayOut', { wayOut: 'retry' });
    return state.value.failure === null && state.value.document !== null && (await answers(app));
  });
}

/**
 * The file is whole, holds every confirmed change completely, and each round is an unbroken row of whole changes. How far a round went beyond
 * what was told is not asserted: a page that is killed may have been told more than its console could still pass on. Answers how many changes there are.
 */
function expectConfirmed(path: string, confirmed: ReadonlyMap<number, number>): number {
  const file = connect(path);
  try {
    expect(file.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(file.pragma('foreign_key_check')).toEqual([]);
    const rows = file.prepare('SELECT name, count(*) AS count FROM touchpoint GROUP BY name').all();
    const found = new Map((rows as { name: string; count: number }[]).map(({ name, count }) => [name, count]));
    const expected = new Map(confirmed);
    for (const name of found.keys()) {
      const [round = -1, change = -1] = name.split('-').map(Number);
      expected.set(round, Math.max(expected.get(round) ?? 0, change + 1));
    }
    const wrong: string[] = [];
    for (const [round, count] of expected)
      for (let change = 0; change < count; change += 1) {
        const name = `${round}-${change}`;
        if (found.get(name) !== rowsOf(change))
          wrong.push(`${name} of ${confirmed.get(round) ?? 0} confirmed: ${found.get(name) ?? 0} rows`);
      }
    expect(wrong).toEqual([]);
    return found.size;
  } finally {
    file.close();
  }
}

/** One program whose engine or page is killed again and again. */
async function killAgain(
  path: string,
  rounds: number,
  killed: (app: ElectronApplication) => Promise<number>,
): Promise<void> {
  const program = await launchApp({ env: { CXW_QUIET: '1', CXW_BACKUPS: 'off' } });
  const { app } = program;
  try {
    await makeEngagement(app, program.page, path, 'Uitval');
    await tellConfirmations(app);
    // A page that ends twice in a short time is shown again when the person says so.
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = (async () => ({ response: 0, checkboxChecked: false })) as typeof dialog.showMessageBox;
    });
    for (let round = 0; round < rounds; round += 1) {
      const before = await killed(app);
      await killDuringStream(program, round, async () => void process.kill(before, 'SIGKILL'));
      await waitForDocument(app, async () => {
        const now = await killed(app).catch(() => before);
        // An engine that fails twice in a short time waits for the person; the failure is the sign then.
        if (now !== before && now !== undefined) return true;
        const state = await request(app, 'window.state');
        return state?.ok === true && state.value.failure !== null;
      });
    }
  } finally {
    await program.close();
  }
  const confirmed = confirmedIn(program.output());
  expect(confirmed.size).toBe(rounds);
  expect(expectConfirmed(path, confirmed)).toBeGreaterThanOrEqual(rounds);
}

it(`loses nothing when the engine is killed ${ENGINE_KILLS} times`, async () => {
  await killAgain(join(folder, 'engine.cxw'), ENGINE_KILLS, async (app) => (await enginePids(app))[0]!);
});

it(`loses nothing when the page is killed ${PAGE_KILLS} times`, async () => {
  await killAgain(join(folder, 'page.cxw'), PAGE_KILLS, (app) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getOSProcessId()),
  );
});

it(`loses nothing when the whole program is killed ${PROGRAM_KILLS} times`, async () => {
  const path = join(folder, 'program.cxw');
  const confirmed = new Map<number, number>();
  for (let round = 0; round < PROGRAM_KILLS; round += 1) {
    const program = await launchApp({
      env: { CXW_QUIET: '1', CXW_BACKUPS: 'off' },
      files: round === 0 ? [] : [path],
    });
    try {
      if (round === 0) await makeEngagement(program.app, program.page, path, 'Uitval');
      else await waitForDocument(program.app, async () => true);
      await tellConfirmations(program.app);
      const pids = await program.app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid));
      const main = program.app.process();
      const ended = new Promise((done) => {
        main.once('close', done);
      });
      await killDuringStream(program, round, async () => {
        for (const pid of new Set([main.pid!, ...pids]))
          try {
            process.kill(pid, 'SIGKILL');
          } catch {
            // It ended with one before it.
          }
      });
      await ended;
    } finally {
      await program.close();
    }
    confirmed.set(round, confirmedIn(program.output()).get(round) ?? 0);
    expectConfirmed(path, confirmed);
  }
});
