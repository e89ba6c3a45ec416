/** The program in its real window with 50,000 rows: start, keys, clicks, scrolling, memory and rest, beside a bare Electron window on the same machine (P1–P5, B01, B07, B17). */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { createDocument } from '@electron/engine/file/open';
import { fill } from './support/bigDocument';
import { median, percentile95 } from './support/measure';
import { processorTime, processTree, proportionalMemory } from './support/processes';

interface Launch {
  readonly electronPath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const ROUNDS = Number(process.env['CXW_BENCH_ROUNDS'] ?? 5);
const ROWS = Number(process.env['CXW_BENCH_WINDOW_ROWS'] ?? 50_000);
const IDLE_SECONDS = Number(process.env['CXW_BENCH_IDLE'] ?? 60);
/** Between the measurement of memory and that of the processor at rest. */
const SETTLE_SECONDS = Number(process.env['CXW_BENCH_SETTLE'] ?? 50);
const KEYS = 200;
const FRAMES = 600;

const support = join(import.meta.dirname, 'support');
const launch = JSON.parse(process.env['CXW_BENCH_LAUNCH'] ?? '{}') as Launch;
const folder = mkdtempSync(join(tmpdir(), 'cxw-bench-window-'));

interface Line {
  readonly what: string;
  readonly ours: string;
  readonly beside: string;
  readonly target: string;
  readonly isMet: boolean;
}

const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;
const wait = (time: number): Promise<void> =>
  new Promise((done) => {
    setTimeout(done, time);
  });

async function makeDocument(): Promise<string> {
  const path = join(folder, 'groot.cxw');
  const document = createDocument(
    path,
    { fields: { name: 'Meting' } },
    {
      now: () => new Date().toISOString(),
      newUid: () => uuid(),
      locale: () => 'nl',
      files: { resolve: (token) => token },
      reader: { run: async () => ({ ok: false, error: { code: 'unexpected' } }), close: () => undefined },
      backupFolder: null,
      background: false,
    },
  );
  await fill(document, ROWS);
  document.close();
  return path;
}

/** A window with nothing in it: what Electron itself costs. */
function makeBare(): string {
  const bare = join(folder, 'bare');
  mkdirSync(bare);
  writeFileSync(join(bare, 'package.json'), '{"name":"bare","version":"0.0.0","main":"main.cjs"}');
  writeFileSync(
    join(bare, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<main>bare</main>'));`,
  );
  return bare;
}

/** Takes files out of the cache of the system, where that can be done: the start after that is a cold one. */
function evict(paths: readonly string[]): boolean {
  const script =
    'import os,sys\nfor p in sys.argv[1:]:\n f=os.open(p,os.O_RDONLY)\n os.posix_fadvise(f,0,0,os.POSIX_FADV_DONTNEED)\n os.close(f)';
  return spawnSync('python3', ['-c', script, ...paths]).status === 0;
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function environment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...launch.env, CXW_QUIET: '1', CXW_BACKUPS: 'off', ...extra };
}

/** Milliseconds from starting the process to the first painted frame that holds `selector`. */
async function startTime(args: readonly string[], selector: string, settings: string): Promise<number> {
  const begin = performance.now();
  const child = spawn(launch.electronPath, ['-r', join(support, 'tellReady.cjs'), ...args], {
    env: environment({ CXW_USER_DATA: settings, CXW_BENCH_SELECTOR: selector }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  const time = await new Promise<number>((done, fail) => {
    const limit = setTimeout(() => fail(new Error(`${selector} was not painted within a minute`)), 60_000);
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data.toString();
      if (!output.includes('ready\n')) return;
      clearTimeout(limit);
      done(performance.now() - begin);
    });
  });
  child.kill();
  await ended;
  return time;
}

async function repeated(rounds: number, work: () => Promise<number>): Promise<readonly number[]> {
  const values: number[] = [];
  for (let round = 0; round < rounds; round += 1) values.push(await work());
  return values;
}

async function starts(path: string): Promise<readonly Line[]> {
  const bare = [...launch.args.slice(0, -1), makeBare()];
  const program = filesIn(join(process.cwd(), 'out'));
  // Somebody's own settings: from the second start on, the compiled pages are kept there.
  const settings = mkdtempSync(join(folder, 'settings-'));
  const bareSettings = mkdtempSync(join(folder, 'settings-'));
  const again = async (own: readonly string[], selector: string, place: string): Promise<readonly number[]> => {
    await startTime(own, selector, place);
    return repeated(ROUNDS, () => startTime(own, selector, place));
  };
  const warm = {
    bare: await again(bare, 'main', bareSettings),
    empty: await again(launch.args, 'h1', settings),
    large: await again([...launch.args, path], 'main svg', settings),
  };
  const lines: Line[] = [];
  const floor = median(warm.bare);
  const line = (what: string, values: readonly number[], limit: number, target: string): void => {
    const own = median(values);
    lines.push({
      what,
      ours: milliseconds(own),
      beside: `bare Electron ${milliseconds(floor)}`,
      target,
      isMet: own <= limit,
    });
  };
  line('P1, B01 warm start to the start page', warm.empty, floor + 500, 'bare + 500 ms');
  line(`P1, B01 warm start into ${ROWS} rows`, warm.large, floor + 800, 'bare + 800 ms');
  const runtime = (): readonly string[] => [launch.electronPath, ...program, path, ...filesIn(settings)];
  if (evict(runtime())) {
    const cold = await repeated(3, () => {
      evict(runtime());
      return startTime(launch.args, 'h1', settings);
    });
    const coldLarge = await repeated(3, () => {
      evict(runtime());
      return startTime([...launch.args, path], 'main svg', settings);
    });
    line('P1 cold start to the start page', cold, 1000, '1,000 ms');
    line(`P1 cold start into ${ROWS} rows`, coldLarge, 1300, '1,300 ms');
  }
  return lines;
}

/** Collects, in the page, the time from an input event to the moment its frame is painted. */
async function measureInputs(page: Page, kind: 'keydown' | 'pointerdown', work: () => Promise<void>) {
  await page.evaluate((name) => {
    const times: number[] = [];
    (window as unknown as { inputTimes: number[] }).inputTimes = times;
    addEventListener(
      name,
      (event) => {
        const begin = event.timeStamp;
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => times.push(performance.now() - begin);
          channel.port2.postMessage(null);
        });
      },
      { capture: true },
    );
  }, kind);
  await work();
  await wait(200);
  return page.evaluate(() => (window as unknown as { inputTimes: readonly number[] }).inputTimes);
}

/** The same keys on a page with a field and a mark that moves: what a frame of this machine costs without a program. */
async function bareInputs(): Promise<{ readonly moves: readonly number[]; readonly typed: readonly number[] }> {
  const app = await attach([...launch.args.slice(0, -1), join(folder, 'bare')]);
  try {
    const page = await app.firstWindow();
    await page.setContent(
      '<input id="field"><div id="mark" style="position:absolute;top:40px;width:120px;height:24px;outline:2px solid">rij</div>',
    );
    await page.evaluate(() => {
      const mark = document.getElementById('mark');
      addEventListener('keydown', ({ key }) => {
        const step = key === 'ArrowDown' ? 24 : key === 'ArrowUp' ? -24 : 0;
        if (mark !== null && step !== 0) mark.style.top = `${Number.parseInt(mark.style.top, 10) + step}px`;
      });
    });
    const moves = await measureInputs(page, 'keydown', async () => {
      for (let key = 0; key < KEYS; key += 1) await page.keyboard.press(key % 40 < 20 ? 'ArrowDown' : 'ArrowUp');
    });
    await page.locator('#field').focus();
    const typed = await measureInputs(page, 'keydown', async () => {
      for (let key = 0; key < 60; key += 1) await page.keyboard.press('x');
    });
    return { moves, typed };
  } finally {
    await app.close();
  }
}

async function inputs(page: Page): Promise<readonly Line[]> {
  const bare = await bareInputs();
  const cell = page.locator('[role=row][aria-rowindex="5"] > [aria-colindex="2"]');
  await cell.click();
  const moves = await measureInputs(page, 'keydown', async () => {
    for (let key = 0; key < KEYS; key += 1) await page.keyboard.press(key % 40 < 20 ? 'ArrowDown' : 'ArrowUp');
  });
  const typed = await measureInputs(page, 'keydown', async () => {
    await page.keyboard.press('F2');
    for (let key = 0; key < 60; key += 1) await page.keyboard.press('x');
    await page.keyboard.press('Escape');
  });
  const clicks = await measureInputs(page, 'pointerdown', async () => {
    for (let click = 0; click < 40; click += 1)
      await page
        .locator(`[role=row][aria-rowindex="${5 + (click % 10)}"] > [aria-colindex="${2 + (click % 3)}"]`)
        .click();
  });
  const spread = (values: readonly number[]): string =>
    `p50 ${milliseconds(median(values))}, p95 ${milliseconds(percentile95(values))}`;
  const line = (what: string, values: readonly number[], limit: number, beside: readonly number[] = []): Line => ({
    what,
    ours: spread(values),
    beside: beside.length === 0 ? '–' : `bare page ${spread(beside)}`,
    target: `p95 ${limit} ms`,
    isMet: percentile95(values) <= limit,
  });
  return [
    line('P4 arrow key to painted', moves, 16, bare.moves),
    line('P4 typed letter to painted', typed, 16, bare.typed),
    line('P4 click to painted', clicks, 50),
  ];
}

/** Scrolls an element a step a frame; answers the time of each frame and the frames without a row. */
const scrolling = `(async (selector, frames) => {
  const scroller = [...document.querySelectorAll(selector)].find(
    (element) => element.scrollHeight > element.clientHeight * 4 && /auto|scroll/.test(getComputedStyle(element).overflowY));
  const times = [];
  let blank = 0;
  let last = await new Promise(requestAnimationFrame);
  for (let frame = 0; frame < frames; frame += 1) {
    scroller.scrollTop += 96;
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
    const box = scroller.getBoundingClientRect();
    const middle = document.elementFromPoint(box.left + box.width / 3, box.top + box.height / 2);
    if (middle === null || middle.closest('[role=row], li') === null) blank += 1;
  }
  return { times, blank };
})`;

interface Scroll {
  readonly times: readonly number[];
  readonly blank: number;
}

/** The same list without a program around it: the floor for frames on this machine. */
async function bareScroll(): Promise<Scroll> {
  const app = await attach([...launch.args.slice(0, -1), join(folder, 'bare')]);
  try {
    const page = await app.firstWindow();
    await page.setContent(
      `<div id="list" style="height:700px;overflow:auto">${Array.from({ length: 2500 }, (_, row) => `<li style="height:32px">rij ${row} ${'tekst '.repeat(12)}</li>`).join('')}</div>`,
    );
    return (await page.evaluate(`${scrolling}('#list', ${FRAMES})`)) as Scroll;
  } finally {
    await app.close();
  }
}

async function scroll(page: Page): Promise<readonly Line[]> {
  const own = (await page.evaluate(`${scrolling}('[role=grid], [role=grid] *, main *', ${FRAMES})`)) as Scroll;
  const bare = await bareScroll();
  const late = own.times.filter((time) => time > 25).length;
  const p95 = percentile95(own.times);
  const limit = Math.max(20, percentile95(bare.times) * 1.15);
  return [
    {
      what: `P5, B07 scroll ${FRAMES} frames`,
      ours: `p50 ${milliseconds(median(own.times))}, p95 ${milliseconds(p95)}`,
      beside: `plain list p95 ${milliseconds(percentile95(bare.times))}`,
      target: 'p95 20 ms or 1.15 x plain',
      isMet: p95 <= limit,
    },
    {
      what: 'P5 frames over 25 ms; without a row',
      ours: `${late} of ${own.times.length}; ${own.blank}`,
      beside: `${bare.times.filter((time) => time > 25).length} of ${bare.times.length}`,
      target: '1 %; 0',
      isMet: late <= own.times.length / 100 && own.blank === 0,
    },
  ];
}

function attach(args: readonly string[]): Promise<ElectronApplication> {
  return _electron.launch({
    executablePath: launch.electronPath,
    args: ['-r', join(process.cwd(), 'test', 'e2e', 'support', 'attach.cjs'), ...args],
    env: environment({ CXW_USER_DATA: mkdtempSync(join(folder, 'settings-')) }),
    chromiumSandbox: !launch.args.includes('--no-sandbox'),
  });
}

/** Memory after opening and processor time at rest, in a program that nothing is attached to. */
async function rest(path: string): Promise<readonly Line[]> {
  const child = spawn(launch.electronPath, [...launch.args, path], {
    env: environment({ CXW_USER_DATA: mkdtempSync(join(folder, 'settings-')) }),
    stdio: 'ignore',
  });
  const ended = new Promise<void>((done) => {
    child.once('exit', () => done());
  });
  try {
    await wait(10_000);
    const pids = processTree(child.pid ?? -1);
    const memory = proportionalMemory(pids);
    // A document that was never open before is being indexed for a while, and V8 tidies up: that is work, not rest.
    await wait(SETTLE_SECONDS * 1000);
    const before = processorTime(pids);
    await wait(IDLE_SECONDS * 1000);
    const share = ((processorTime(pids) - before) / IDLE_SECONDS) * 100;
    return [
      {
        what: `P2, B17 memory with ${ROWS} rows (PSS, ${pids.length} processes)`,
        ours: `${memory.toFixed(0)} MB`,
        beside: '–',
        target: '380 MB',
        isMet: memory <= 380,
      },
      {
        what: `P3, B17 processor at rest, ${IDLE_SECONDS} s, a minute after opening`,
        ours: `${share.toFixed(2)} %`,
        beside: '–',
        target: '0.2 %',
        isMet: share <= 0.2,
      },
    ];
  } finally {
    child.kill();
    await ended;
  }
}

/** Runs all of it and prints one table. */
export async function run(): Promise<void> {
  try {
    const path = await makeDocument();
    const lines = [...(await starts(path)), ...(await rest(path))];
    const app = await attach([...launch.args, path]);
    try {
      const page = await app.firstWindow();
      await page.locator('main svg').first().waitFor({ timeout: 30_000 });
      await page.keyboard.press('Control+2');
      await page.locator('[role=row][aria-rowindex="5"]').first().waitFor({ timeout: 30_000 });
      await wait(1000);
      lines.push(...(await inputs(page)), ...(await scroll(page)));
    } finally {
      await app.close();
    }
    console.log('| measured | ours | beside it | target | met |\n|---|---|---|---|---|');
    for (const { what, ours, beside, target, isMet } of lines)
      console.log(`| ${what} | ${ours} | ${beside} | ${target} | ${isMet ? 'yes' : 'no'} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
