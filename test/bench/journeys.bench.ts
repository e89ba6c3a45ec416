/** Journey maps in the real window (B14): opening, panning, zooming and dragging over 200 and 1,000 cells, and what a poster takes. Figures are printed, never asserted. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from 'playwright-core';
import { v7 as uuid } from 'uuid';
import { createDocument } from '@electron/engine/file/open';
import { asked, makeJourney, type BigJourney } from './support/bigJourney';
import { median, percentile95 } from './support/measure';

interface Launch {
  readonly electronPath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const launch = JSON.parse(process.env['CXW_BENCH_LAUNCH'] ?? '{}') as Launch;
const folder = mkdtempSync(join(tmpdir(), 'cxw-bench-journeys-'));
const maps: readonly BigJourney[] = [
  { name: 'Kort', steps: 20, lanes: 10 },
  { name: 'Lang', steps: 72, lanes: 14 },
];

interface Line {
  readonly what: string;
  readonly cells: number | null;
  readonly ours: string;
  readonly target: string;
  readonly isMet: boolean | null;
}

const milliseconds = (value: number): string => `${value.toFixed(value < 100 ? 1 : 0)} ms`;

function environment(): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    ...Object.fromEntries(own),
    ...launch.env,
    CXW_QUIET: '1',
    CXW_BACKUPS: 'off',
    CXW_USER_DATA: mkdtempSync(join(folder, 'settings-')),
  };
}

/** A gesture of 240 frames, a step a frame, in the page itself; answers the times between frames. */
const gesture = `(async (kind) => {
  const grid = document.querySelector('[role=grid]');
  let scroller = grid;
  while (!/auto|scroll/.test(getComputedStyle(scroller).overflowX)) scroller = scroller.parentElement;
  const box = scroller.getBoundingClientRect();
  const times = [];
  let last = await new Promise(requestAnimationFrame);
  const head = kind === 'drag' ? document.querySelector('[data-drag-step]') : null;
  const from = head === null ? null : head.getBoundingClientRect();
  const mouse = (type, x, y, target) =>
    target.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, button: 0, buttons: 1, clientX: x, clientY: y }));
  if (head !== null) mouse('pointerdown', from.left + 5, from.top + 5, head);
  for (let frame = 0; frame < 240; frame += 1) {
    const way = frame % 120 < 60 ? 1 : -1;
    if (kind === 'pan') scroller.scrollBy(way * 40, frame % 20 < 10 ? 6 : -6);
    else if (kind === 'zoom')
      scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: way * 7, ctrlKey: true, clientX: box.left + 400, clientY: box.top + 300, bubbles: true, cancelable: true }));
    else mouse('pointermove', box.left + 200 + (way > 0 ? frame % 60 : 60 - (frame % 60)) * 12, from.top + 8, window);
    const now = await new Promise(requestAnimationFrame);
    times.push(now - last);
    last = now;
  }
  if (head !== null) window.dispatchEvent(new PointerEvent('pointercancel'));
  return times.slice(6);
})`;

const zoomOut = `(async () => {
  const grid = document.querySelector('[role=grid]');
  const scroller = grid.parentElement.parentElement.parentElement;
  for (let step = 0; step < 8; step += 1)
    scroller.dispatchEvent(new WheelEvent('wheel', { deltaY: 50, ctrlKey: true, clientX: 600, clientY: 300, bubbles: true, cancelable: true }));
  await new Promise((done) => setTimeout(done, 600));
})`;

async function frames(page: Page, kind: 'pan' | 'zoom' | 'drag', cells: number, where = ''): Promise<Line> {
  const times = (await page.evaluate(`${gesture}('${kind}')`)) as readonly number[];
  const p95 = percentile95(times);
  return {
    what: `${kind}${where}, 240 frames`,
    cells,
    ours: `p50 ${milliseconds(median(times))}, p95 ${milliseconds(p95)}`,
    target: 'p95 20 ms',
    isMet: p95 <= 20,
  };
}

async function openMap(page: Page, { name, steps, lanes }: BigJourney): Promise<readonly Line[]> {
  await page.keyboard.press('Control+5');
  const row = page.getByRole('row', { name: new RegExp(name) });
  await row.waitFor();
  const begin = performance.now();
  await row.dblclick();
  await page.getByRole('grid', { name: new RegExp(name) }).waitFor();
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)))');
  const time = performance.now() - begin;
  const cells = steps * lanes;
  await page.evaluate('new Promise((done) => setTimeout(done, 1000))');
  const lines: Line[] = [{ what: 'open', cells, ours: milliseconds(time), target: '1,000 ms', isMet: time <= 1000 }];
  lines.push(await frames(page, 'pan', cells), await frames(page, 'drag', cells), await frames(page, 'zoom', cells));
  await page.evaluate(`${zoomOut}()`);
  lines.push(await frames(page, 'pan', cells, ' zoomed out'));
  await page.keyboard.press('Control+0');
  return lines;
}

async function inWindow(path: string): Promise<readonly Line[]> {
  const app = await _electron.launch({
    executablePath: launch.electronPath,
    args: ['-r', join(process.cwd(), 'test', 'e2e', 'support', 'attach.cjs'), ...launch.args, path],
    env: environment(),
    chromiumSandbox: !launch.args.includes('--no-sandbox'),
  });
  try {
    const page = await app.firstWindow();
    await page.locator('main h1').first().waitFor({ timeout: 30_000 });
    const lines: Line[] = [];
    for (const map of maps) lines.push(...(await openMap(page, map)));
    return lines;
  } finally {
    await app.close();
  }
}

/** The whole command: start of the runtime, engagement opened, drawn, printed, written. */
function poster(path: string, { name, steps, lanes }: BigJourney, format: 'pdf' | 'png'): Line {
  const out = join(folder, `${name}.${format}`);
  const begin = performance.now();
  const { status, stdout } = spawnSync(
    launch.electronPath,
    [...launch.args, 'cli', 'report', path, '--kind', 'journey-poster', '--journey', name]
      .concat(['--format', format, '--paper', 'A0', '--out', out, '--json'])
      .map(String),
    { env: environment(), encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`poster: ${stdout}`);
  const time = performance.now() - begin;
  return {
    what: `poster A0 ${format}, start included (${Math.round(statSync(out).size / 1000)} kB)`,
    cells: steps * lanes,
    ours: milliseconds(time),
    target: '5,000 ms',
    isMet: time <= 5000,
  };
}

/** Runs all of it and prints one table. */
export async function run(): Promise<void> {
  try {
    const path = join(folder, 'reizen.cxw');
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
    const lines: Line[] = [];
    for (const map of maps) {
      const id = await makeJourney(document, map);
      const cells = map.steps * map.lanes;
      for (const [what, name, target] of [
        ['map asked of the engine', 'journey.map', 50],
        ['drawing as SVG', 'journey.drawing', 200],
      ] as const) {
        const begin = performance.now();
        await asked(document, name, { id });
        const time = performance.now() - begin;
        lines.push({ what, cells, ours: milliseconds(time), target: `${target} ms`, isMet: time <= target });
      }
    }
    document.close();
    lines.push(...(await inWindow(path)));
    for (const map of maps) lines.push(poster(path, map, 'pdf'), poster(path, map, 'png'));
    console.log('| B14 | cells | ours | target | met |\n|---|---|---|---|---|');
    for (const { what, cells, ours, target, isMet } of lines)
      console.log(`| ${what} | ${cells ?? '–'} | ${ours} | ${target} | ${isMet === true ? 'yes' : 'no'} |`);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
