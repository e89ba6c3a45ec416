/** Killed at any moment, and a full disk: nothing that was confirmed is lost, and the file opens. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seeded } from '@test/bench/support/bigDocument';
import { bundleProgram } from './support/bundle';
import { ask, newDocument, reopened, run, testFolder } from './support/documents';

const RUNS = Number(process.env['CXW_KILL_RUNS'] ?? 180);

let folder: ReturnType<typeof testFolder>;
let program: string;
beforeAll(async () => {
  folder = testFolder();
  program = await bundleProgram('test/engine/support/writerProcess.ts');
  symlinkSync(join(process.cwd(), 'node_modules'), join(dirname(program), 'node_modules'));
});
afterAll(() => folder.remove());

/** What a stream of confirmations promises: the rows there must be at least, and the last note of each row. */
interface Promised {
  rows: number;
  readonly notes: Map<number, number>;
}

function read(output: string, promised: Promised): void {
  const lines = output.slice(0, output.lastIndexOf('\n')).split('\n');
  // Killed between an undo and its redo: the last change before it was turned back by the writer itself, or not yet.
  if (lines.lastIndexOf('undoing') > lines.lastIndexOf('redone')) {
    const undone = lines.slice(0, lines.lastIndexOf('undoing')).findLastIndex((line) => /^(rows|note) /.test(line));
    lines.splice(undone, 1);
  }
  for (const line of lines) {
    const [kind, first, second] = line.split(' ');
    if (kind === 'rows') promised.rows = Math.max(promised.rows, Number(first));
    if (kind === 'note') promised.notes.set(Number(first), Number(second));
  }
}

it(
  `loses nothing confirmed when killed ${RUNS} times`,
  async () => {
    const path = folder.file('dood.cxw');
    newDocument(path).close();
    const random = seeded(2026);
    const promised: Promised = { rows: 0, notes: new Map() };
    let confirmed = 0;
    let cut = 0;
    for (let turn = 0; turn < RUNS; turn += 1) {
      const child = spawn(process.execPath, [program, path, folder.file('backups')], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      let errors = '';
      child.stdout.on('data', (data: Buffer) => (output += data.toString()));
      child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // Some runs wait for the writer to turn a change back, and are killed in the middle of that.
      const until = turn % 10 === 4 ? 'undoing' : 'note';
      if (turn % 10 !== 9) {
        await new Promise<void>((resolve) => {
          child.stdout.on('data', () => {
            if (output.includes(until)) resolve();
          });
          void ended.then(() => resolve());
        });
        await new Promise((resolve) => setTimeout(resolve, until === 'undoing' ? random() * 3 : random() * 60));
      } else {
        // Every tenth time in the middle of starting and opening.
        await new Promise((resolve) => setTimeout(resolve, 60 + random() * 200));
      }
      child.kill('SIGKILL');
      await ended;
      expect(errors).toBe('');
      promised.notes.clear();
      read(output, promised);
      confirmed += output.split('\n').length - 1;
      const document = reopened(path);
      const order = await ask(document, 'touchpoint.order', {});
      expect(order.ids.length).toBeGreaterThanOrEqual(promised.rows);
      promised.rows = order.ids.length;
      const rows = await ask(document, 'touchpoint.rows', { ids: [...promised.notes.keys()] });
      for (const row of rows) {
        // The change after the last one that was confirmed may be there too: it was on its way.
        const number = Number(/^beurt (\d+)/.exec(row.notes ?? '')?.[1] ?? -1);
        expect(number).toBeGreaterThanOrEqual(promised.notes.get(row.id) ?? 0);
      }
      expect(rows).toHaveLength(promised.notes.size);
      expect(document.context.connection.pragma('integrity_check', { simple: true })).toBe('ok');
      expect(document.context.connection.pragma('foreign_key_check')).toEqual([]);
      if (output.includes('note')) cut += 1;
      document.close();
    }
    // The rig must have cut into work, not only into starting up.
    expect(cut).toBeGreaterThan(RUNS * 0.8);
    expect(confirmed).toBeGreaterThan(RUNS * 3);
  },
  60_000 + RUNS * 4_000,
);

it('rolls back on a full disk, keeps what was there, and works on once there is room', async () => {
  const path = folder.file('vol.cxw');
  const document = newDocument(path);
  const made = await run(document, 'touchpoint.create', { rows: [{ name: 'Ik ben er al' }] });
  const { connection } = document.context;
  // SQLite answers a limit on its pages as it does a disk without room.
  connection.pragma(`max_page_count = ${Number(connection.pragma('page_count', { simple: true })) + 2}`);
  const big = {
    rows: Array.from({ length: 300 }, (_, index) => ({ name: `Ik pas niet ${index}`, notes: 'x'.repeat(500) })),
  };
  expect(await document.command('touchpoint.create', big)).toEqual({ ok: false, error: { code: 'diskFull' } });
  expect([...(await ask(document, 'touchpoint.order', {})).ids]).toEqual([...made.value.ids]);
  expect((await ask(document, 'document.state', {})).undo).toEqual({ key: 'touchpointCreated', params: { count: 1 } });
  expect(connection.pragma('integrity_check', { simple: true })).toBe('ok');
  connection.pragma('max_page_count = 1073741823');
  await run(document, 'touchpoint.create', big);
  expect((await ask(document, 'touchpoint.order', {})).total).toBe(301);
  document.close();
});

/** A small file system of its own can only be mounted by root; elsewhere the test above stands for it. */
const canMount = ((): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const probe = testFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', probe.path], { stdio: 'ignore' });
    execFileSync('umount', [probe.path], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  } finally {
    probe.remove();
  }
})();

it.runIf(canMount)(
  'survives a file system that runs full, at every size',
  async () => {
    const mount = folder.file('klein');
    mkdirSync(mount);
    for (let size = 1280; size <= 2304; size += 64) {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size}k`, 'tmpfs', mount]);
      try {
        const path = join(mount, 'vol.cxw');
        const document = newDocument(path);
        let rows = 0;
        let refused = '';
        for (let turn = 0; turn < 400 && refused === ''; turn += 1) {
          const result = await document.command('touchpoint.create', {
            rows: [{ name: `Ik ${turn}`, notes: 'y'.repeat(8000) }],
          });
          if (result.ok) rows += 1;
          else refused = result.error.code;
        }
        expect(refused).toBe('diskFull');
        expect((await ask(document, 'touchpoint.order', {})).total).toBe(rows);
        document.close();
        const copy = folder.file(`vol-${size}.cxw`);
        writeFileSync(copy, readFileSync(path));
        const after = reopened(copy);
        expect((await ask(after, 'touchpoint.order', {})).total).toBe(rows);
        expect(after.context.connection.pragma('integrity_check', { simple: true })).toBe('ok');
        await run(after, 'touchpoint.create', { rows: [{ name: 'Ik kan weer' }] });
        after.close();
      } finally {
        execFileSync('umount', [mount]);
      }
    }
  },
  120_000,
);
