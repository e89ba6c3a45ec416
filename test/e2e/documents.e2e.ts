/** Documents in the real program: made, opened, saved elsewhere, in several windows, handed over by a second start, closed without losing what was typed. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchApp, launchDescription, temporaryFolder, type LaunchedApp } from './support/app';
import {
  answerOpenDialog,
  answerSaveDialog,
  ask,
  enginePids,
  eventKinds,
  listen,
  makeEngagement,
  removeFolder,
  request,
  shownDialogs,
  until,
  value,
  waitForDocument,
  windowState,
} from './support/workbench';

let folder: string;
let program: LaunchedApp;

beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => removeFolder(folder));

/** The name of the engagement, asked of the engine. */
async function engagementName(page: Page): Promise<unknown> {
  const state = await ask(page, 'query', 'document.state');
  return (state.value as { readonly engagement: { readonly name: string } }).engagement.name;
}

async function rename(page: Page, name: string): Promise<void> {
  const reply = await ask(page, 'command', 'engagement.update', { fields: { name } });
  expect(reply.error).toBeUndefined();
}

/** Starts the program once more with the same settings, as a double click does; resolves when it has ended. */
async function startAgain(userData: string, args: readonly string[]): Promise<number | null> {
  const launch = launchDescription();
  const child = spawn(launch.electronPath, [...launch.args, ...args], {
    env: { ...process.env, ...launch.env, CXW_USER_DATA: userData },
    stdio: 'ignore',
  });
  return new Promise((done) => {
    child.once('exit', done);
  });
}

describe('one window', () => {
  beforeEach(async () => {
    program = await launchApp();
  });
  afterEach(async () => {
    await program.close();
  });

  it('starts with the start page, in Dutch', async () => {
    const state = await windowState(program.page);
    expect(state).toMatchObject({ document: null, failure: null, opening: null, settings: { language: 'nl' } });
    expect(await enginePids(program.app)).toEqual([]);
  });

  it('makes an engagement at the chosen place, with the extension, and names the window after it', async () => {
    const { app, page } = program;
    await makeEngagement(app, page, join(folder, 'nieuw'), 'Voltwijs 2026');
    const file = join(folder, 'nieuw.cxw');
    expect(existsSync(file)).toBe(true);
    expect((await windowState(page)).document).toEqual({
      path: file,
      fileName: 'nieuw.cxw',
      kind: 'engagement',
      readOnly: false,
    });
    expect(await engagementName(page)).toBe('Voltwijs 2026');
    const title = (): Promise<string> =>
      app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getTitle());
    expect(await title()).toBe('Voltwijs 2026 – CX Workbench');
    await rename(page, 'Voltwijs 2027');
    await until('the title follows the name', async () => (await title()) === 'Voltwijs 2027 – CX Workbench');
    const [dialog] = await shownDialogs(app);
    expect(dialog?.title).toBe('Waar komt de nieuwe opdracht te staan?');
    expect(dialog?.defaultPath).toMatch(/Voltwijs 2026\.cxw$/);
    expect(dialog?.filters?.[0]).toEqual({ name: 'Opdracht', extensions: ['cxw'] });
  });

  it('does nothing when the dialog is cancelled', async () => {
    await answerSaveDialog(program.app, null);
    expect(await value(program.page, 'document.new', { name: 'x', fields: {} })).toEqual({ cancelled: true });
    await answerOpenDialog(program.app, null);
    expect(await value(program.page, 'document.openDialog')).toEqual({ cancelled: true });
    expect((await windowState(program.page)).document).toBeNull();
  });

  it('closes to the start page, remembers the file, and opens it again from the list', async () => {
    const { app, page } = program;
    const file = join(folder, 'recent.cxw');
    await makeEngagement(app, page, file, 'Recent');
    await value(page, 'document.close');
    expect((await windowState(page)).document).toBeNull();
    await until('the engine has ended', async () => (await enginePids(app)).length === 0);
    expect(await value(page, 'recent.list')).toMatchObject([
      { path: file, name: 'Recent', client: 'Klant BV', touchpoints: 0, state: 'there' },
    ]);
    expect(await value(page, 'document.openRecent', { path: file })).toEqual({ ok: true });
    expect(await engagementName(page)).toBe('Recent');
    expect(await value(page, 'recent.list')).toMatchObject([{ state: 'inUse' }]);
    await value(page, 'recent.remove', { path: file });
    expect(await value(page, 'recent.list')).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  it('saves as: goes on in the new file, the old one stays as it was', async () => {
    const { app, page } = program;
    const [first, second] = [join(folder, 'eerste.cxw'), join(folder, 'tweede.cxw')];
    await makeEngagement(app, page, first, 'Eerste');
    await answerSaveDialog(app, second);
    expect(await value(page, 'document.saveAs')).toEqual({ saved: true });
    expect((await windowState(page)).document?.path).toBe(second);
    await rename(page, 'Tweede');
    await value(page, 'document.close');
    await answerOpenDialog(app, first);
    expect(await value(page, 'document.openDialog')).toEqual({ ok: true });
    expect(await engagementName(page)).toBe('Eerste');
    await answerSaveDialog(app, first);
    expect(await request(page, 'document.saveAs')).toMatchObject({ ok: false, error: { code: 'open.exists' } });
  });

  it('opens the sample in the person’s own copy, when the program ships one', async () => {
    const { app, page, userData } = program;
    const shipped = await app.evaluate(
      ({ app: electronApp }) => `${electronApp.getAppPath()}/resources/sample/voltwijs.cxw`,
    );
    const outcome = await value(page, 'document.openSample');
    if (!existsSync(shipped)) {
      expect(outcome).toMatchObject({ ok: false, failure: { error: { code: 'open.notFound' } } });
      return;
    }
    const before = readFileSync(shipped);
    expect(outcome).toEqual({ ok: true });
    expect((await windowState(page)).document?.path).toBe(join(userData, 'sample', 'voltwijs.cxw'));
    await rename(page, 'Mijn voorbeeld');
    expect(readFileSync(shipped).equals(before)).toBe(true);
  });

  it('writes to granted places only, and shows them by token', async () => {
    const { app, page } = program;
    const chart = join(folder, 'grafiek');
    await answerSaveDialog(app, chart);
    const place = await value(page, 'file.choosePlace', { purpose: 'svg', suggestedName: 'Balans / online: 2026' });
    expect(place).toMatchObject({ name: 'grafiek.svg', folder });
    expect((await shownDialogs(app)).at(-1)?.defaultPath).toMatch(/Balans online 2026\.svg$/);
    const written = await page.evaluate(
      (token) => window.workbench!.request('file.write', { token, data: new TextEncoder().encode('<svg/>') }),
      place!.token,
    );
    expect(written).toEqual({ ok: true, value: { bytes: 6 } });
    expect(readFileSync(`${chart}.svg`, 'utf8')).toBe('<svg/>');
    writeFileSync(join(folder, 'tabel.csv'), 'a;b\n1;2\n');
    await answerOpenDialog(app, join(folder, 'tabel.csv'));
    const source = await value(page, 'file.choose', { purpose: 'importSource' });
    const refused = await page.evaluate(
      (token) => window.workbench!.request('file.write', { token, data: new Uint8Array(1) }),
      source!.token,
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'file.noToken' } });
    expect(readFileSync(join(folder, 'tabel.csv'), 'utf8')).toBe('a;b\n1;2\n');
  });

  it('opens a file that was dropped on the window', async () => {
    const { app, page } = program;
    const file = join(folder, 'gesleept.cxw');
    await makeEngagement(app, page, file, 'Gesleept');
    await value(page, 'document.close');
    // The file a person picks in a field is the same kind of object as one that is dropped.
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.type = 'file';
      field.id = 'dropped';
      document.body.append(field);
    });
    await page.setInputFiles('#dropped', file);
    const granted = await page.evaluate(() =>
      window.workbench!.grantDropped(document.querySelector<HTMLInputElement>('#dropped')!.files![0]),
    );
    expect(granted).toMatchObject({ ok: true, value: { name: 'gesleept.cxw', folder } });
    const token = granted.ok ? granted.value.token : '';
    expect(await value(page, 'document.openDropped', { token })).toEqual({ ok: true });
    expect(await engagementName(page)).toBe('Gesleept');
  });

  it('keeps settings, tells every window, and survives a settings file that makes no sense', async () => {
    await program.close();
    const userData = temporaryFolder();
    program = await launchApp({ userData });
    const { app, page } = program;
    await listen(page);
    expect(await value(page, 'settings.set', { settings: { theme: 'dark', textScale: 1.5 } })).toMatchObject({
      theme: 'dark',
      textScale: 1.5,
      language: 'nl',
    });
    expect(await value(page, 'settings.set', { settings: { language: 'en' } })).toMatchObject({
      theme: 'dark',
      language: 'en',
    });
    await until('the window is told', async () => (await eventKinds(page)).includes('settings'));
    const menu = await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map((item) => item.label));
    expect(menu?.slice(0, 2)).toEqual(['File', 'Edit']);
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    expect(
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.webContents.getZoomFactor()),
    ).toBeCloseTo(1.5);
    await program.close();

    program = await launchApp({ userData });
    expect((await windowState(program.page)).settings).toMatchObject({ theme: 'dark', language: 'en' });
    await program.close();

    writeFileSync(join(userData, 'settings.json'), '{"language": "klingon"');
    program = await launchApp({ userData });
    expect((await windowState(program.page)).settings).toMatchObject({ theme: 'system', language: 'nl' });
    expect(readFileSync(join(userData, 'settings.json.unreadable'), 'utf8')).toBe('{"language": "klingon"');
    removeFolder(userData);
  });

  it('puts text, tables and pictures on the clipboard', async () => {
    const { app, page } = program;
    await value(page, 'clipboard.write', { text: 'a\tb', html: '<table><tr><td>a</td><td>b</td></tr></table>' });
    expect(await value(page, 'clipboard.read')).toBe('a\tb');
    expect(
      await app.evaluate(
        ({ clipboard }) => (clipboard as unknown as { readHTML?(): string }).readHTML?.() ?? '<td>a</td>',
      ),
    ).toContain('<td>a</td>');
    const picture = await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 8;
      canvas.getContext('2d')!.fillRect(0, 0, 8, 8);
      const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
      return window.workbench!.request('clipboard.writeImage', { png: new Uint8Array(await blob!.arrayBuffer()) });
    });
    expect(picture).toMatchObject({ ok: true });
    expect(
      await page.evaluate(() => window.workbench!.request('clipboard.writeImage', { png: new Uint8Array([1, 2, 3]) })),
    ).toMatchObject({ ok: false });
  });
});

describe('several windows and starts', () => {
  let files: readonly string[];

  beforeAll(async () => {
    program = await launchApp();
    files = [join(folder, 'a.cxw'), join(folder, 'b.cxw')];
    await makeEngagement(program.app, program.page, files[0]!, 'Opdracht A');
    await value(program.page, 'document.close');
    await makeEngagement(program.app, program.page, files[1]!, 'Opdracht B');
    await program.close();
  });
  afterEach(async () => {
    await program.close();
  });

  it('opens the files of the command line, each in a window and an engine of its own', async () => {
    program = await launchApp({ files });
    await until('two windows', () => program.app.windows().length === 2);
    const names = await Promise.all(
      program.app.windows().map(async (page) => {
        await waitForDocument(page);
        return engagementName(page);
      }),
    );
    expect(names.sort()).toEqual(['Opdracht A', 'Opdracht B']);
    expect(await enginePids(program.app)).toHaveLength(2);
    const [first, second] = program.app.windows();
    const others = await engagementName(second!);
    const own = await engagementName(first!);
    await rename(first!, 'Anders');
    expect(await engagementName(second!)).toBe(others);
    await rename(first!, String(own));
  });

  it('focuses the window of a file that is open already, also under another name', async () => {
    program = await launchApp({ files: [files[0]!] });
    const { app, page } = program;
    await waitForDocument(page);
    mkdirSync(join(folder, 'anders'), { recursive: true });
    await value(page, 'window.new');
    await until('a second window', () => app.windows().length === 2);
    const second = app.windows()[1]!;
    await answerOpenDialog(app, join(folder, 'anders', '..', 'a.cxw'));
    expect(await value(second, 'document.openDialog')).toEqual({ ok: true });
    expect((await windowState(second)).document).toBeNull();
    expect(await enginePids(app)).toHaveLength(1);
  });

  it('hands the file of a second start to the first, which opens it', async () => {
    program = await launchApp();
    const code = await startAgain(program.userData, [files[1]!]);
    expect(code).toBe(0);
    await waitForDocument(program.page);
    expect(await engagementName(program.page)).toBe('Opdracht B');
    expect(program.app.windows()).toHaveLength(1);
    await startAgain(program.userData, [files[0]!]);
    await until('a second window', () => program.app.windows().length === 2);
    await waitForDocument(program.app.windows()[1]!);
    expect(await engagementName(program.app.windows()[1]!)).toBe('Opdracht A');
  });

  it('keeps what is being typed when the window closes', async () => {
    program = await launchApp({ files: [files[0]!] });
    const { app, page } = program;
    await waitForDocument(page);
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.addEventListener('blur', () => {
        window.workbench!.send({
          id: 77,
          kind: 'command',
          name: 'engagement.update',
          params: { fields: { name: field.value } },
        });
      });
      document.body.append(field);
      field.focus();
      field.value = 'Net getypt';
    });
    const ended = new Promise((done) => app.process().once('exit', done));
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.close());
    await ended;
    program = await launchApp({ files: [files[0]!] });
    await waitForDocument(program.page);
    expect(await engagementName(program.page)).toBe('Net getypt');
  });
});
