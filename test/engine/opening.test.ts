/** Opening files: every refusal by name, a damaged file never altered, backups, restore, salvage, repair. */
import { createHash } from 'node:crypto';
import { fork } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Refusal } from '@shared/errors/appError';
import { migrate } from '@electron/engine/file/migrate';
import { backupsToRemove } from '@electron/engine/file/backupPolicy';
import { restoreBackupFile, saveDocumentAs } from '@electron/engine/file/saveAs';
import { salvageTo } from '@electron/engine/file/salvage';
import { connect } from '@electron/engine/db/connection';
import { fill } from '@test/bench/support/bigDocument';
import { ask, newDocument, reopened, run, testFolder, testServices } from './support/documents';

let folder: ReturnType<typeof testFolder>;
beforeEach(() => {
  folder = testFolder();
});
afterEach(() => folder.remove());

const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.error.code;
    throw error;
  }
  return 'none';
}

async function healthyFile(rows = 200): Promise<string> {
  const path = folder.file('goed.cxw');
  const document = newDocument(path);
  await fill(document, rows);
  document.close();
  return path;
}

describe('refusals by name', () => {
  it('tells what a file is not', () => {
    expect(refusalOf(() => reopened(folder.file('weg.cxw')))).toBe('open.notFound');
    expect(refusalOf(() => reopened(folder.path))).toBe('open.isFolder');
    writeFileSync(folder.file('leeg.cxw'), '');
    expect(refusalOf(() => reopened(folder.file('leeg.cxw')))).toBe('open.empty');
    writeFileSync(folder.file('tekst.cxw'), 'Dit is gewoon een tekstbestand. '.repeat(20));
    expect(refusalOf(() => reopened(folder.file('tekst.cxw')))).toBe('open.notADatabase');
    const foreign = new Database(folder.file('ander.cxw'));
    foreign.exec('CREATE TABLE klanten (naam TEXT)');
    foreign.close();
    const before = hash(folder.file('ander.cxw'));
    expect(refusalOf(() => reopened(folder.file('ander.cxw')))).toBe('open.foreign');
    expect(hash(folder.file('ander.cxw'))).toBe(before);
  });

  it('leaves a file of a newer version byte for byte as it was', async () => {
    const path = await healthyFile();
    const raw = new Database(path);
    raw.pragma('user_version = 99');
    raw.close();
    const before = hash(path);
    expect(refusalOf(() => reopened(path))).toBe('open.newer');
    expect(hash(path)).toBe(before);
    expect(readdirSync(folder.path)).toEqual(['goed.cxw']);
  });

  it('does not take the place of an existing file', async () => {
    const path = await healthyFile();
    const before = hash(path);
    expect(refusalOf(() => newDocument(path))).toBe('open.exists');
    expect(hash(path)).toBe(before);
  });

  it('names a file that another process holds', async () => {
    const path = await healthyFile();
    const script = folder.file('holder.mjs');
    const binding = process.env['CXW_SQLITE_BINDING'] ?? '';
    const library = join(process.cwd(), 'node_modules/better-sqlite3/lib/index.js');
    writeFileSync(
      script,
      `import Database from ${JSON.stringify(library)};
       const db = new Database(${JSON.stringify(path)}${binding === '' ? '' : `, { nativeBinding: ${JSON.stringify(binding)} }`});
       db.pragma('locking_mode = EXCLUSIVE'); db.exec('BEGIN EXCLUSIVE; COMMIT'); process.send('held'); setInterval(() => {}, 1000);`,
    );
    const holder = fork(script);
    await new Promise((resolve) => holder.once('message', resolve));
    expect(refusalOf(() => reopened(path))).toBe('open.locked');
    const ended = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGKILL');
    await ended;
    // The lock goes with the process: nothing has to be cleared by hand.
    reopened(path).close();
  });

  it.skipIf(process.getuid?.() === 0)('opens read-only where it may not write', async () => {
    const path = await healthyFile();
    chmodSync(path, 0o444);
    const document = reopened(path);
    expect(document.readOnly).toBe(true);
    document.close();
  });

  it('answers a command on a read-only document with the reason', async () => {
    const path = await healthyFile();
    const before = hash(path);
    const { openDocument } = await import('@electron/engine/file/open');
    const document = openDocument(path, testServices(), { readOnly: true });
    expect(await document.command('touchpoint.create', { rows: [{ name: 'x' }] })).toEqual({
      ok: false,
      error: { code: 'readOnly' },
    });
    expect((await ask(document, 'touchpoint.order', {})).total).toBe(200);
    expect((await ask(document, 'search.find', { text: 'klantenservice' })).length).toBeGreaterThanOrEqual(0);
    document.close();
    expect(hash(path)).toBe(before);
  });
});

describe('damage', () => {
  it('never crashes on, or alters, a damaged file; most of the rest can be saved', async () => {
    const path = await healthyFile(600);
    const bytes = readFileSync(path);
    let salvaged = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: Math.floor(bytes.length / 4096) - 2 }),
        fc.constantFrom('zero', 'noise', 'cut'),
        async (page, kind) => {
          tried += 1;
          const damaged = folder.file(`kapot-${tried}.cxw`);
          copyFileSync(path, damaged);
          if (kind === 'cut') truncateSync(damaged, page * 4096 + 1000);
          else {
            const changed = Buffer.from(bytes);
            changed.fill(kind === 'zero' ? 0 : 0xa5, page * 4096, (page + 1) * 4096);
            writeFileSync(damaged, changed);
          }
          const before = hash(damaged);
          const code = refusalOf(() => reopened(damaged).close());
          expect(['none', 'open.damaged']).toContain(code);
          if (code === 'none') return;
          expect(hash(damaged)).toBe(before);
          const target = folder.file(`gered-${tried}.cxw`);
          if (refusalOf(() => salvageTo(damaged, target, '2026-11-21T10:00:00.000Z', 'uid')) === 'none') {
            const document = reopened(target);
            if (kind !== 'cut') expect((await ask(document, 'touchpoint.order', {})).total).toBeGreaterThan(0);
            expect((await ask(document, 'document.check', {})).healthy).toBe(true);
            document.close();
            salvaged += 1;
          }
          expect(hash(damaged)).toBe(before);
        },
      ),
      { numRuns: 40 },
    );
    expect(salvaged).toBeGreaterThan(0);
  });

  it('saves at least 95 % of the rows when one page of the table is gone', async () => {
    const path = await healthyFile(2000);
    const raw = new Database(path);
    const leaf = raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'touchpoint'`).pluck().get() as number;
    raw.close();
    // The table's root points to its leaves; any later page in its run is one of them.
    const bytes = readFileSync(path);
    const pages = bytes.length / 4096;
    let leafPage = 0;
    for (let page = leaf + 20; page < pages; page += 1) {
      if (bytes[page * 4096] === 0x0d && bytes.subarray(page * 4096, (page + 1) * 4096).includes('Herkenbaar aan')) {
        leafPage = page;
        break;
      }
    }
    expect(leafPage).toBeGreaterThan(0);
    bytes.fill(0, leafPage * 4096, (leafPage + 1) * 4096);
    const damaged = folder.file('kapot.cxw');
    writeFileSync(damaged, bytes);
    expect(refusalOf(() => reopened(damaged))).toBe('open.damaged');
    salvageTo(damaged, folder.file('gered.cxw'), '2026-11-21T10:00:00.000Z', 'uid');
    const document = reopened(folder.file('gered.cxw'));
    const { total } = await ask(document, 'touchpoint.order', {});
    expect(total).toBeGreaterThanOrEqual(1900);
    expect(total).toBeLessThan(2000);
    document.close();
  });

  it('saves the touchpoints when the page that leads to all of them is gone', async () => {
    const path = await healthyFile(500);
    const raw = new Database(path);
    const root = raw.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'touchpoint'`).pluck().get() as number;
    const before = raw.prepare(`SELECT * FROM touchpoint ORDER BY id`).all();
    raw.close();
    const bytes = readFileSync(path);
    bytes.fill(0, (root - 1) * 4096, root * 4096);
    writeFileSync(folder.file('wortel.cxw'), bytes);
    salvageTo(folder.file('wortel.cxw'), folder.file('gered.cxw'), '2026-11-21T10:00:00.000Z', 'uid');
    const document = reopened(folder.file('gered.cxw'));
    expect(document.context.connection.prepare(`SELECT * FROM touchpoint ORDER BY id`).all()).toEqual(before);
    document.close();
  });

  it('reads on behind a destroyed header', async () => {
    const path = await healthyFile(300);
    const bytes = readFileSync(path);
    bytes.fill(0, 0, 60);
    writeFileSync(folder.file('kop.cxw'), bytes);
    expect(refusalOf(() => reopened(folder.file('kop.cxw')))).toBe('open.damaged');
    salvageTo(folder.file('kop.cxw'), folder.file('gered.cxw'), '2026-11-21T10:00:00.000Z', 'uid');
    const document = reopened(folder.file('gered.cxw'));
    expect((await ask(document, 'touchpoint.order', {})).total).toBe(300);
    document.close();
  });

  it('checks, and mends indexes and dangling links', async () => {
    const path = await healthyFile();
    const raw = connect(path);
    raw.pragma('foreign_keys = OFF');
    raw.exec(`INSERT INTO touchpoint_channel (touchpoint, channel) VALUES (999999, 1)`);
    raw.close();
    const document = reopened(path);
    expect((await ask(document, 'document.check', {})).healthy).toBe(false);
    const reply = await run(document, 'document.repair', {});
    expect(reply.value).toMatchObject({ healthy: true });
    expect(reply.value.findings.every((finding) => finding.repaired)).toBe(true);
    document.close();
  });
});

describe('backups', () => {
  it('makes a verified one at opening, restores it, and keeps what was there', async () => {
    const path = await healthyFile(50);
    const backupFolder = folder.file('backups');
    const clock = { now: '2026-11-21T10:00:00.000Z' };
    const services = testServices({ backupFolder }, clock);
    let document = reopened(path, services);
    const [first] = await ask(document, 'backup.list', {});
    expect(first).toMatchObject({ reason: 'open', touchpoints: 50, at: '2026-11-21T10:00:00.000Z' });
    clock.now = '2026-11-21T11:00:00.000Z';
    const order = await ask(document, 'touchpoint.order', {});
    await run(document, 'touchpoint.delete', { ids: [...order.ids].slice(0, 30) });
    const reply = await run(document, 'backup.restore', { name: first?.name ?? '' });
    expect((await ask(document, 'touchpoint.order', {})).total).toBe(50);
    expect(reply.changed).toContain('touchpoint');
    expect((await ask(document, 'search.find', { text: 'klantenservice' })).length).toBeGreaterThan(0);
    document.close();
    document = reopened(join(backupFolder, reply.value.keptAs), testServices());
    expect((await ask(document, 'touchpoint.order', {})).total).toBe(20);
    document.close();
  });

  it('makes none when nothing changed', async () => {
    const path = await healthyFile(5);
    const services = testServices({ backupFolder: folder.file('backups') });
    reopened(path, services).close();
    reopened(path, services).close();
    expect(readdirSync(folder.file('backups'))).toHaveLength(1);
  });

  it('refuses a damaged backup and a name that leads elsewhere', async () => {
    const path = await healthyFile(5);
    const backupFolder = folder.file('backups');
    mkdirSync(backupFolder);
    const name = '20261121-100000-000Z-manual-r3-t5.cxw';
    writeFileSync(join(backupFolder, name), 'kapot');
    const document = reopened(path, testServices({ backupFolder }));
    expect(await document.command('backup.restore', { name: '../goed.cxw' })).toMatchObject({
      ok: false,
      error: { code: 'backup.notFound' },
    });
    expect((await document.command('backup.restore', { name })).ok).toBe(false);
    expect((await ask(document, 'touchpoint.order', {})).total).toBe(5);
    document.close();
    expect(refusalOf(() => restoreBackupFile(backupFolder, '../goed.cxw', path, path))).toBe('backup.notFound');
  });

  it('keeps what the rule promises', () => {
    const now = Date.parse('2026-11-21T12:00:00.000Z');
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 500 * 24 * 60 }), { minLength: 1, maxLength: 300 }), (minutes) => {
        const entries = [...new Set(minutes)].map((minute) => ({
          name: `b${minute}`,
          at: new Date(now - minute * 60_000).toISOString(),
          reason: 'interval' as const,
        }));
        const removed = new Set(backupsToRemove(entries, new Date(now).toISOString()));
        const kept = entries.filter((entry) => !removed.has(entry.name));
        const newest = entries.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0];
        expect(kept).toContain(newest);
        for (const entry of entries)
          if (now - Date.parse(entry.at) < 2 * 3_600_000) expect(removed.has(entry.name)).toBe(false);
        // At most: all of two hours, and one a slot after that.
        expect(kept.filter((entry) => now - Date.parse(entry.at) >= 2 * 3_600_000).length).toBeLessThanOrEqual(
          24 + 14 + 11 + 13 + 1,
        );
        // Thinning what was thinned removes nothing more.
        expect(backupsToRemove(kept, new Date(now).toISOString())).toEqual([]);
      }),
    );
  });

  it('saves a copy elsewhere as a whole', async () => {
    const path = await healthyFile(20);
    const document = reopened(path);
    saveDocumentAs(document.context.connection, folder.file('kopie.cxw'), false);
    expect(refusalOf(() => saveDocumentAs(document.context.connection, folder.file('kopie.cxw'), false))).toBe(
      'open.exists',
    );
    document.close();
    const copy = reopened(folder.file('kopie.cxw'));
    expect((await ask(copy, 'touchpoint.order', {})).total).toBe(20);
    copy.close();
    expect(existsSync(folder.file('kopie.cxw.part'))).toBe(false);
  });
});

describe('migration', () => {
  it('is all or nothing, and clears history', () => {
    const raw = connect(folder.file('oud.cxw'), { mustExist: false });
    raw.exec(
      `CREATE TABLE history_step (seq INTEGER); CREATE TABLE history_change (id INTEGER); CREATE TABLE a (id INTEGER PRIMARY KEY); INSERT INTO history_step VALUES (1)`,
    );
    raw.pragma('user_version = 1');
    const good = { to: 2, sql: `ALTER TABLE a ADD COLUMN b TEXT` };
    const bad = { to: 3, sql: `CREATE TABLE c (id INTEGER); INSERT INTO nergens VALUES (1)` };
    expect(() => migrate(raw, [good, bad])).toThrow();
    expect(raw.pragma('user_version', { simple: true })).toBe(2);
    expect(raw.prepare(`SELECT count(*) FROM sqlite_schema WHERE name = 'c'`).pluck().get()).toBe(0);
    expect(raw.prepare(`SELECT count(*) FROM history_step`).pluck().get()).toBe(0);
    raw.close();
  });
});
