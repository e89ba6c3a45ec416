/** Files that cannot be opened as they are: each is named on the failure page and has a way out that works; the file itself is never altered. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
  copyFileSync,
  openSync,
  writeSync,
  closeSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import type { OpenFailure } from '@shared/contract/host';
import type { Page } from 'playwright-core';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import {
  answerOpenDialog,
  answerSaveDialog,
  ask,
  makeEngagement,
  removeFolder,
  request,
  value,
  waitForDocument,
  waitForState,
  windowState,
} from './support/workbench';

let folder: string;
let good: string;
let program: LaunchedApp;

beforeAll(async () => {
  folder = temporaryFolder();
  good = join(folder, 'goed.cxw');
  program = await launchApp();
  await makeEngagement(program.app, program.page, good, 'Heel');
  await program.close();
});
afterEach(async () => {
  await program.close();
});
afterAll(() => removeFolder(folder));

/** A copy of the good file to spoil. */
function spoiled(name: string, spoil: (path: string) => void): string {
  const path = join(folder, name);
  copyFileSync(good, path);
  spoil(path);
  return path;
}

/** Starts the program with this file and answers what the failure page shows; the file must be as it was. */
async function failureOf(path: string): Promise<OpenFailure> {
  program = await launchApp({ files: [path] });
  const { failure } = await waitForState(program.page, (state) => state.failure !== null);
  if (failure === null) throw new Error('no failure');
  expect(failure.path).toBe(path);
  return failure;
}

async function nameOf(page: Page): Promise<string> {
  const state = await ask(page, 'query', 'document.state');
  return (state.value as { readonly engagement: { readonly name: string } }).engagement.name;
}

describe('a file that is not there', () => {
  it('is looked for elsewhere, and its entry in the list gives way', async () => {
    const lost = spoiled('kwijt.cxw', () => undefined);
    program = await launchApp({ files: [lost] });
    const { app, page } = program;
    await waitForDocument(page);
    await value(page, 'document.close');
    const moved = join(folder, 'verhuisd.cxw');
    renameSync(lost, moved);
    expect(await value(page, 'recent.list')).toMatchObject([{ path: lost, state: 'missing' }]);
    expect(await value(page, 'document.openRecent', { path: lost })).toMatchObject({
      ok: false,
      failure: { error: { code: 'open.notFound', params: { file: basename(lost) } } },
    });
    expect((await windowState(page)).failure?.waysOut).toEqual(expect.arrayContaining(['locate', 'removeFromRecent']));
    await answerOpenDialog(app, moved);
    expect(await value(page, 'document.wayOut', { wayOut: 'locate' })).toEqual({ ok: true });
    expect(await nameOf(page)).toBe('Heel');
    const paths = (await value(page, 'recent.list')).map((entry) => entry.path);
    expect(paths).toEqual([moved]);
  });

  it('can be taken from the list, which leads back to the start page', async () => {
    const failure = await failureOf(join(folder, 'nooit.cxw'));
    expect(failure.error.code).toBe('open.notFound');
    expect(await value(program.page, 'document.wayOut', { wayOut: 'removeFromRecent' })).toEqual({ ok: true });
    expect(await windowState(program.page)).toMatchObject({ failure: null, document: null });
  });
});

describe('files that are something else', () => {
  it('names a text file, an empty file, another program’s database and a newer version', async () => {
    const header = (path: string, offset: number, bytes: readonly number[]): void => {
      const file = openSync(path, 'r+');
      writeSync(file, new Uint8Array(bytes), 0, bytes.length, offset);
      closeSync(file);
    };
    const cases: readonly (readonly [string, string, (path: string) => void])[] = [
      [
        'open.notADatabase',
        'tekst.cxw',
        (path) => writeFileSync(path, 'Dit is gewone tekst, geen database.\n'.repeat(40)),
      ],
      ['open.empty', 'leeg.cxw', (path) => truncateSync(path, 0)],
      ['open.foreign', 'vreemd.cxw', (path) => header(path, 68, [1, 2, 3, 4])],
      ['open.newer', 'nieuwer.cxw', (path) => header(path, 60, [0, 1, 0, 0])],
    ];
    for (const [code, name, spoil] of cases) {
      const path = spoiled(name, spoil);
      const before = readFileSync(path);
      const failure = await failureOf(path);
      expect([name, failure.error.code]).toEqual([name, code]);
      expect(failure.error.params?.['file']).toBe(name);
      await program.close();
      expect(readFileSync(path).equals(before)).toBe(true);
    }
  });
});

describe('a damaged file', () => {
  it('is rescued to a new file, and stays as it was', async () => {
    const path = spoiled('kapot.cxw', (copy) => {
      const bytes = readFileSync(copy);
      // A page in the middle: the header is right, the content is not.
      bytes.fill(0xa5, 4096 * 6, 4096 * 8);
      writeFileSync(copy, bytes);
    });
    const before = readFileSync(path);
    const failure = await failureOf(path);
    expect(failure.error.code).toBe('open.damaged');
    expect(failure.waysOut).toContain('salvage');
    const target = join(folder, 'gered.cxw');
    await answerSaveDialog(program.app, target);
    expect(await value(program.page, 'document.wayOut', { wayOut: 'salvage' })).toEqual({ ok: true });
    expect((await windowState(program.page)).document?.path).toBe(target);
    expect(readFileSync(path).equals(before)).toBe(true);
  });

  it('comes back from a backup', async () => {
    const path = join(folder, 'met-reserve.cxw');
    program = await launchApp();
    const { userData } = program;
    await program.close();
    mkdirSync(userData, { recursive: true });
    program = await launchApp({ userData });
    await makeEngagement(program.app, program.page, path, 'Met reservekopie');
    expect((await ask(program.page, 'command', 'backup.make')).error).toBeUndefined();
    await program.close();
    const bytes = readFileSync(path);
    truncateSync(path, Math.floor(bytes.length / 2));

    program = await launchApp({ userData, files: [path] });
    const { failure } = await waitForState(program.page, (state) => state.failure !== null);
    expect(failure?.waysOut).toContain('restoreBackup');
    const backup = failure?.backups[0]?.name;
    expect(
      await request(program.page, 'document.wayOut', { wayOut: 'restoreBackup', backup: '../../etc/passwd' }),
    ).toMatchObject({
      ok: false,
      error: { code: 'backup.notFound' },
    });
    expect(await value(program.page, 'document.wayOut', { wayOut: 'restoreBackup', backup })).toEqual({ ok: true });
    expect(await nameOf(program.page)).toBe('Met reservekopie');
    expect((await windowState(program.page)).document?.path).toBe(path);
    await program.close();
    removeFolder(userData);
  });
});

describe('a file that is in use', () => {
  it('is opened as a copy, or once it is free', async () => {
    const path = spoiled('bezet.cxw', () => undefined);
    const other = await launchApp({ files: [path] });
    await waitForDocument(other.page);
    // Another settings folder is another instance, as on another computer.
    const failure = await failureOf(path);
    expect(failure.error.code).toBe('open.locked');
    expect(failure.waysOut).toEqual(expect.arrayContaining(['openCopy', 'retry']));
    expect(await value(program.page, 'document.wayOut', { wayOut: 'retry' })).toMatchObject({ ok: false });
    await answerSaveDialog(program.app, path);
    expect(await request(program.page, 'document.wayOut', { wayOut: 'openCopy' })).toMatchObject({
      ok: false,
      error: { code: 'open.exists' },
    });
    const target = join(folder, 'bezet kopie');
    await answerSaveDialog(program.app, target);
    expect(await value(program.page, 'document.wayOut', { wayOut: 'openCopy' })).toEqual({ ok: true });
    expect((await windowState(program.page)).document?.path).toBe(`${target}.cxw`);
    expect(await nameOf(program.page)).toBe('Heel');
    await other.close();
  });
});

describe('places that cannot be written to', () => {
  it('opens a read-only file to look at', async () => {
    const path = spoiled('alleen-lezen.cxw', (copy) => chmodSync(copy, 0o444));
    program = await launchApp({ files: [path] });
    const { document } = await waitForDocument(program.page);
    // Root may write everywhere, whatever the file says.
    if (process.getuid?.() === 0) return;
    expect(document?.readOnly).toBe(true);
    const reply = await ask(program.page, 'command', 'engagement.update', { fields: { name: 'Toch' } });
    expect(reply.error?.code).toBe('readOnly');
    chmodSync(path, 0o644);
    unlinkSync(path);
  });

  it('offers another place when a new engagement cannot be made where it was wanted', async () => {
    const closed = join(folder, 'dicht');
    mkdirSync(closed);
    chmodSync(closed, 0o555);
    program = await launchApp();
    if (process.getuid?.() === 0) return;
    await answerSaveDialog(program.app, join(closed, 'nieuw.cxw'));
    const outcome = await value(program.page, 'document.new', { name: 'Elders', fields: {} });
    expect(outcome).toMatchObject({ ok: false });
    const { failure } = await windowState(program.page);
    expect(failure?.waysOut).toContain('saveElsewhere');
    await answerSaveDialog(program.app, join(folder, 'elders.cxw'));
    expect(await value(program.page, 'document.wayOut', { wayOut: 'saveElsewhere' })).toEqual({ ok: true });
    expect(await nameOf(program.page)).toBe('Elders');
    chmodSync(closed, 0o755);
  });
});

it('takes only ways out that were offered', async () => {
  const failure = await failureOf(join(folder, 'weg.cxw'));
  expect(failure.waysOut).not.toContain('salvage');
  for (const wayOut of ['salvage', 'restoreBackup', 'made-up', '__proto__']) {
    expect(await request(program.page, 'document.wayOut', { wayOut })).toMatchObject({ ok: false });
  }
});
