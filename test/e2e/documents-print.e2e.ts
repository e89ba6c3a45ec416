/** Reports become PDF in a window nobody sees: tagged, with bookmarks, naming the program and nobody else, and leaving nothing behind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { readParts } from '@electron/exporters/reportParts/archive';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import {
  answerSaveDialog,
  ask,
  eventKinds,
  listen,
  makeEngagement,
  removeFolder,
  request,
  until,
  value,
} from './support/workbench';

const options = { kind: 'touchpoints', language: 'nl', withNames: true, without: [], date: '2026-11-21' };
let folder: string;
let program: LaunchedApp;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp();
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

describe('a report', () => {
  it('needs a document', async () => {
    expect(await request(program.page, 'report.pdf', { options })).toMatchObject({
      ok: false,
      error: { code: 'notFound' },
    });
  });

  it('is saved where the person chose, whole and without leftovers', async () => {
    const { app, page } = program;
    await makeEngagement(app, page, join(folder, 'opdracht.cxw'), 'Voltwijs <2026> & "meer"');
    const reports = join(folder, 'rapporten');
    mkdirSync(reports);
    await answerSaveDialog(app, join(reports, 'rapport.pdf'));
    const place = await value(page, 'file.choosePlace', { purpose: 'reportPdf', suggestedName: 'rapport' });
    const saved = await value(page, 'report.savePdf', { token: place?.token, options });
    const pdf = readFileSync(join(reports, 'rapport.pdf'));
    expect(pdf.length).toBe(saved.bytes);
    expect(readdirSync(reports)).toEqual(['rapport.pdf']);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const text = pdf.toString('latin1');
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/Marked true/);
    expect(text).toContain('/Outlines');
    expect(text).toMatch(/\/Lang \(nl/);
  });

  it('names the program as its maker, and neither the browser, the system, the person nor the file', async () => {
    const text = readFileSync(join(folder, 'rapporten', 'rapport.pdf')).toString('latin1');
    expect(text).toMatch(/\/Creator \(CX Workbench \d/);
    expect(text).not.toMatch(/Mozilla|AppleWebKit|Electron|X11|Linux/);
    expect(text).not.toContain(homedir());
    expect(text).not.toContain(folder);
    expect(text).not.toMatch(new RegExp(`/Author|\\(${userInfo().username}\\)`));
  });

  it('is printed one at a time, and its window goes away', async () => {
    const windows = (): Promise<number> =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    let most = 0;
    const watching = setInterval(() => {
      // A count that is asked for while the window goes away may be lost; the next one comes in a moment.
      void windows().then(
        (count) => (most = Math.max(most, count)),
        () => undefined,
      );
    }, 20);
    const sizes = await program.page.evaluate(
      async (given) =>
        Promise.all(
          [1, 2, 3].map(async () => {
            const answer = await window.workbench!.request('report.pdf', { options: given });
            return answer.ok ? answer.value.byteLength : 0;
          }),
        ),
      options,
    );
    clearInterval(watching);
    for (const size of sizes) expect(size).toBeGreaterThan(1000);
    expect(most).toBeLessThanOrEqual(2);
    expect(await windows()).toBe(1);
  });

  it('is ended when its window says so, waiting or under way, and the next one is printed', async () => {
    await listen(program.page);
    const answers = await program.page.evaluate(async (given) => {
      const ask = (job: string) => window.workbench!.request('report.pdf', { options: given, job });
      const first = ask('first');
      const second = ask('second');
      await window.workbench!.request('report.stopPrint', { job: 'second' });
      // Nobody else's: this name is of no print.
      await window.workbench!.request('report.stopPrint', { job: 'third' });
      await window.workbench!.request('report.stopPrint', { job: 'first' });
      const stopped = [await first, await second];
      const next = await ask('next');
      return [...stopped.map((one) => (one.ok ? 'done' : one.error.code)), next.ok ? next.value.byteLength : 0];
    }, options);
    expect(answers.slice(0, 2)).toEqual(['cancelled', 'cancelled']);
    expect(answers[2]).toBeGreaterThan(1000);
    expect(await eventKinds(program.page)).toContain('print');
    await until('the windows of the prints are gone', () =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 1),
    );
  });

  it('is ended in the middle of being written', async () => {
    const answer = await program.page.evaluate(async (given) => {
      const steps: string[] = [];
      const stopListening = window.workbench!.onEvent((event) => {
        if (event.kind !== 'print' || event.job !== 'late') return;
        steps.push(event.step);
        if (event.step === 'printing') void window.workbench!.request('report.stopPrint', { job: 'late' });
      });
      const printed = await window.workbench!.request('report.pdf', { options: given, job: 'late' });
      stopListening();
      return { code: printed.ok ? 'done' : printed.error.code, steps };
    }, options);
    expect(answer.steps).toEqual(['opening', 'drawing', 'printing']);
    // A short report may be written before the word to stop arrives.
    expect(['cancelled', 'done']).toContain(answer.code);
    expect(await request(program.page, 'report.pdf', { options })).toMatchObject({ ok: true });
    await until('the window of the print is gone', () =>
      program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length === 1),
    );
  });

  it('gives its charts as pictures, in an archive', async () => {
    const { app, page } = program;
    const made = await ask(page, 'command', 'touchpoint.create', {
      rows: [{ name: 'Ik bel', modeOverride: 'offline', stage: { name: 'Hulp' }, importance: 4, emotionalScore: 5 }],
    });
    expect(made.error).toBeUndefined();
    await answerSaveDialog(app, join(folder, 'figuren.zip'));
    const place = await value(page, 'file.choosePlace', { purpose: 'zip', suggestedName: 'figuren' });
    await value(page, 'report.savePdf', { token: place?.token, options: { kind: 'reportPictures', options } });
    const parts = await readParts(readFileSync(join(folder, 'figuren.zip')));
    const pictures = [...parts].filter(([name]) => name.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(1);
    for (const [name, data] of pictures) {
      expect(parts.has(name.replace(/png$/, 'svg'))).toBe(true);
      // A PNG, as sharp as paper wants it: twice the 900 pixels of the drawing.
      expect([data.readUInt32BE(0), data.readUInt32BE(16)]).toEqual([0x89504e47, 1800]);
    }
  });

  it('is refused by name where it cannot be written', async () => {
    await answerSaveDialog(program.app, join(folder, 'not', 'there', 'rapport.pdf'));
    const place = await value(program.page, 'file.choosePlace', { purpose: 'reportPdf', suggestedName: 'rapport' });
    await answerSaveDialog(program.app, join(folder, 'opdracht.cxw'));
    expect(await request(program.page, 'file.choosePlace', { purpose: 'copy', suggestedName: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'open.locked' },
    });
    const answer = await request(program.page, 'report.savePdf', { token: place?.token, options });
    expect(answer).toMatchObject({ ok: false, error: { code: 'file.notWritten', params: { file: 'rapport.pdf' } } });
    expect(existsSync(join(folder, 'not'))).toBe(false);
  });
});
