/** Reports in the real window: the preview shows the printed pages, what is chosen shows in them, and what is saved says what the model says. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formatDate } from '@shared/i18n/format';
import type { ReportModel, ReportOptions } from '@shared/report/model';
import { readPdf, type ReadPdf } from '@test/exporters/pdf/readPdf';
import { launchApp, resultPath, temporaryFolder, type LaunchedApp } from './support/app';
import {
  answerOpenDialog,
  answerSaveDialog,
  ask,
  makeEngagement,
  removeFolder,
  until,
  value,
} from './support/workbench';

const fixture = resolve(import.meta.dirname, '../fixtures/energie/contactmomenten.xlsx');
const options: ReportOptions = {
  kind: 'touchpoints',
  language: 'nl',
  withNames: true,
  without: [],
  order: [],
  texts: [],
  department: null,
  audience: null,
  style: null,
  date: '2025-03-21',
};
let folder: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp();
  page = program.page;
  await makeEngagement(program.app, page, join(folder, 'voltwijs.cxw'), 'Goed geleverd, verkeerd afgerekend');
  await change('engagement.update', {
    fields: {
      client: 'Voltwijs <b>B.V.</b>',
      specialist: 'Anna de Boer',
      sponsor: 'Piet Sponsor',
      referenceDate: '2025-03-14',
      colour: '#FFC21A',
      cxDefinition: 'Alles wat een klant meemaakt, ook de nota.',
    },
  });
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

async function change(name: string, params: unknown): Promise<void> {
  const reply = await ask(page, 'command', name, params);
  if (reply.error !== undefined) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
}

async function importTable(): Promise<void> {
  await answerOpenDialog(program.app, fixture);
  const file = await value(page, 'file.choose', { purpose: 'importSource' });
  await change('import.run', { file: file?.token });
}

async function model(asked: ReportOptions): Promise<ReportModel> {
  return (await ask(page, 'query', 'report.model', asked)).value as ReportModel;
}

async function print(asked: ReportOptions): Promise<ReadPdf> {
  const base64 = await page.evaluate(async (given) => {
    const printed = await window.workbench!.request('report.pdf', { options: given });
    if (!printed.ok) throw new Error(JSON.stringify(printed.error));
    let text = '';
    for (let at = 0; at < printed.value.length; at += 32_768)
      text += String.fromCharCode(...printed.value.subarray(at, at + 32_768));
    return btoa(text);
  }, asked);
  return readPdf(new Uint8Array(Buffer.from(base64, 'base64')));
}

const flat = (text: string): string => text.replace(/\s/g, '');

/** Every word that the model wants on paper stands there: texts, findings, sources, and each cell of each table. */
function expectWords(pdf: ReadPdf, report: ReportModel): void {
  const all = flat(pdf.pages.join(''));
  const missing: string[] = [];
  const look = (text: string): void => {
    if (!all.includes(flat(text))) missing.push(text);
  };
  for (const section of report.sections) {
    look(section.title);
    for (const block of section.blocks) {
      if (block.kind === 'chart') [block.title, block.subtitle, block.source.text].forEach(look);
      if (block.kind === 'facts') block.items.forEach((item) => [item.label, item.value].forEach(look));
      if (block.kind === 'list') block.items.forEach((item) => [item.title, item.text, ...item.marks].forEach(look));
      if (block.kind === 'figures')
        block.items.forEach((figure) => [figure.label, figure.text, figure.note].forEach(look));
      if (block.kind === 'claim') [block.text, block.source.text].forEach(look);
      if (block.kind === 'quotes') block.items.forEach((quote) => [quote.text, quote.who].forEach(look));
      if (block.kind === 'text') block.text.split('\n').forEach(look);
      if (block.kind === 'table') block.table.rows.forEach((row) => row.forEach((cell) => look(cell.text)));
    }
  }
  for (const source of report.sources) look(source.text);
  for (const sentence of report.leftOut) look(sentence);
  expect(missing).toEqual([]);
}

const preview = (): ReturnType<Page['locator']> => page.locator('[data-preview]');
async function openReports(): Promise<void> {
  await page.keyboard.press('Control+4');
  await preview().locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 });
}
/** Words of the preview's pages that are drawn, as a person would select them. */
async function previewWords(): Promise<string> {
  return (await preview().locator('article').allTextContents()).join(' ');
}

describe('an engagement without touchpoints', () => {
  it('still makes a report: cover, definition with the contents under it, and a last page that says what is missing', async () => {
    const pdf = await print(options);
    expect(pdf.pages).toHaveLength(3);
    expect(pdf.pages[1]).toContain('Alles wat een klant meemaakt, ook de nota.');
    expect(pdf.pages[1]).toContain('Inhoud');
    expect(pdf.pages[2]).toContain('Er zijn nog geen contactmomenten');
  });
});

describe('the touchpoint report', () => {
  let dutch: ReadPdf;
  beforeAll(async () => {
    await importTable();
    dutch = await print(options);
  });

  it('holds every word and figure of the model', async () => {
    const report = await model(options);
    expect(report.sections.map(({ key }) => key)).toContain('table');
    expectWords(dutch, report);
    expect(dutch.pages[0]).toContain('Goed geleverd');
    expect(dutch.pages[0]).toContain('Anna de Boer');
    expect(dutch.pages[0]).toContain(formatDate('nl', options.date));
  });

  it('says who it is for as text, whatever stands in the name', () => {
    expect(dutch.pages[0]).toContain('Voltwijs <b>B.V.</b>');
  });

  it('is tagged, in its language, with title and without the names of this machine', () => {
    expect(dutch).toMatchObject({
      isTagged: true,
      language: 'nl',
      title: 'Goed geleverd, verkeerd afgerekend – Contactmomenten',
      author: undefined,
    });
    expect(dutch.creator).toMatch(/^CX Workbench /);
    const roles = new Set(dutch.roles.flatMap((page) => [...page]));
    for (const role of ['H1', 'H2', 'P', 'L', 'LI', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Link'])
      expect([...roles]).toContain(role);
    expect(dutch.drawnFonts).toEqual([]);
  });

  it('is on A4 sheets, all of them upright', () => {
    for (const [width, height] of dutch.sizes) {
      expect(Math.abs(width - 595)).toBeLessThan(2);
      expect(Math.abs(height - 842)).toBeLessThan(2);
    }
  });

  it('has a bookmark per section, on the page that its contents name', async () => {
    const report = await model(options);
    const contents = dutch.pages.findIndex((words) => words.includes('Inhoud'));
    const byTitle = new Map(dutch.bookmarks.map((bookmark) => [flat(bookmark.title), bookmark]));
    // The list of sources follows the sections.
    expect(dutch.links[contents]).toHaveLength(report.sections.length + 1);
    report.sections.forEach((section, index) => {
      const bookmark = byTitle.get(flat(section.title));
      expect(bookmark?.page).toBe(dutch.links[contents]?.[index]);
      // The number printed on the page and in the contents is that of the sheet without the cover.
      const number = (bookmark?.page ?? 0) - 1;
      expect(dutch.pages[number]?.endsWith(` ${number}`)).toBe(true);
      expect(flat(dutch.pages[contents] ?? '')).toMatch(new RegExp(`${escaped(flat(section.title))}.*?${number}`));
      const [first] = section.blocks;
      if (first?.kind === 'chart') expect(bookmark?.children).toContain(first.title);
    });
  });

  it('tells every figure in words to who does not see it', async () => {
    const report = await model(options);
    const alternatives = dutch.alternatives.flat();
    for (const section of report.sections)
      for (const block of section.blocks) if (block.kind === 'chart') expect(alternatives).toContain(block.alternative);
  });

  it('repeats the head of the table on each of its pages', () => {
    const first = (dutch.bookmarks.find(({ title }) => title === 'Contactmomententabel')?.page ?? 0) - 1;
    const last = (dutch.bookmarks.find(({ title }) => title === 'Bronnen')?.page ?? 0) - 1;
    const table = dutch.pages.slice(first, last);
    expect(table.length).toBeGreaterThan(2);
    for (const words of table) expect(words).toContain('Kanalen');
    expect(dutch.roles.slice(first, last).every((roles) => roles.has('TH'))).toBe(true);
  });

  it('can be in English and without names or some sections', async () => {
    const asked: ReportOptions = { ...options, language: 'en', withNames: false, without: ['heatMap', 'definition'] };
    const english = await print(asked);
    expectWords(english, await model(asked));
    expect(english.language).toBe('en');
    const all = english.pages.join(' ');
    expect(all).not.toContain('Anna de Boer');
    expect(all).not.toContain('Stages and channels Most');
    // Without the definition the contents come first.
    expect(english.pages[1]).toContain('Contents');
    expect(english.bookmarks.map(({ title }) => title)).not.toContain('Stages and channels');
  });
});

describe('the screen', () => {
  it('shows the printed pages, and jumps to a section', async () => {
    await openReports();
    expect(await previewWords()).toContain('Goed geleverd');
    const pages = await preview().locator('article').count();
    expect(pages).toBeGreaterThan(10);
    await page.getByRole('button', { name: /Belang en beleving/ }).click();
    await page.waitForFunction(() => (document.querySelector('[data-preview]')?.scrollTop ?? 0) > 1000);
    await until('the page is drawn', async () => (await previewWords()).includes('emotioneel rapportcijfer'));
    await page.screenshot({ path: resultPath('rapport.png') });
  });

  it('walks through the pages by keyboard and enlarges', async () => {
    await preview().focus();
    await page.keyboard.press('Home');
    await until('the first page', async () => (await preview().evaluate((element) => element.scrollTop)) === 0);
    await page.keyboard.press('PageDown');
    await until('the second page', async () => (await preview().evaluate((element) => element.scrollTop)) > 300);
    const width = (): Promise<number> =>
      preview()
        .locator('article')
        .first()
        .evaluate((element) => element.clientWidth);
    const before = await width();
    await page.keyboard.press('+');
    await until('a larger page', async () => (await width()) > before);
  });

  it('prints anew when something is chosen, and leaves out what is switched off', async () => {
    const count = await preview().locator('article').count();
    await page.locator('label', { hasText: 'Contactmomententabel opnemen' }).click();
    await until('fewer pages', async () => (await preview().locator('article').count()) < count, 20_000);
    await page.locator('label', { hasText: 'Contactmomententabel opnemen' }).click();
    await until('all pages', async () => (await preview().locator('article').count()) === count, 20_000);
  });

  it('says what the colour can carry', async () => {
    expect(await page.getByText('1,6:1 op wit: alleen vlakken, nooit tekst').count()).toBe(1);
  });

  it.each([
    ['PDF opslaan', 'rapport.pdf'],
    ['Werkmap', 'tabel.xlsx'],
    ['Tabel \\(CSV\\)', 'tabel.csv'],
    ['Leeg sjabloon', 'sjabloon.xlsx'],
  ])('saves by %s and offers to show where', async (button, name) => {
    const path = join(folder, name);
    await answerSaveDialog(program.app, path);
    await page.getByRole('button', { name: new RegExp(button) }).click();
    await page.getByText(`${name} is opgeslagen`).first().waitFor({ timeout: 30_000 });
    expect(await page.getByRole('button', { name: 'Tonen in map' }).count()).toBeGreaterThan(0);
    expect(statSync(path).size).toBeGreaterThan(500);
    // Nothing half-made is left beside it.
    expect(readdirSync(folder).filter((file) => file.startsWith(name) && file !== name)).toEqual([]);
  });

  it('has saved what the preview shows', async () => {
    const saved = await readPdf(new Uint8Array(readFileSync(join(folder, 'rapport.pdf'))));
    const today = await page.evaluate(() => {
      const now = new Date();
      return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    });
    expectWords(saved, await model({ ...options, kind: 'full', date: today }));
    expect(saved.pages).toHaveLength(await preview().locator('article').count());
  });
});

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
