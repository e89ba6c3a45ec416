/** The analysis of interviews in the real window: finding and coding at once, counts that lead to quotes, coders, pseudonyms with the key apart, a database of another program, a person erased. */
import Database from 'better-sqlite3';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, resultPath, temporaryFolder, type LaunchedApp } from './support/app';
import { seriousFindings } from './support/axe';
import {
  answerOpenDialog,
  answerSaveDialog,
  ask,
  makeEngagement,
  removeFolder,
  until,
  value,
} from './support/workbench';

const fixtures = resolve(import.meta.dirname, '../fixtures/energie');
let folder: string;
let program: LaunchedApp;
let page: Page;
const file = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp();
  page = program.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await makeEngagement(program.app, page, file('interviews.cxw'), 'Klantbeleving Voltwijs');
  await ask(page, 'command', 'engagement.update', { fields: { referenceDate: '2026-03-21' } });
  const tokens: string[] = [];
  for (const name of readdirSync(join(fixtures, 'interviews')).filter((known) => /^0[1-5]/.test(known))) {
    await answerOpenDialog(program.app, join(fixtures, 'interviews', name));
    tokens.push((await value(page, 'file.choose', { purpose: 'importSource' }))?.token ?? '');
  }
  expect((await ask(page, 'command', 'interview.importRun', { files: tokens })).error).toBeUndefined();
  await page.keyboard.press('Control+8');
  await page.getByRole('tab', { name: 'Zoeken' }).waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

const open = (tab: string): Promise<void> => page.getByRole('tab', { name: new RegExp(`^${tab}`) }).click();
const shot = (name: string): Promise<Buffer> => page.screenshot({ path: resultPath(`${name}.png`) });

describe('finding and counting', () => {
  it('finds words over all interviews and codes what was not left out', async () => {
    await open('Zoeken');
    const field = page.getByRole('searchbox', { name: 'Zoeken in alle gesprekken' });
    await field.fill('wacht*');
    const boxes = page.getByRole('checkbox', { name: /^Meenemen/ });
    await until('hits are there', async () => (await boxes.count()) > 2);
    const found = await boxes.count();
    await boxes.first().press('Space');
    await page.getByText(`${found - 1} van ${found} gekozen`).waitFor();
    await page.getByRole('combobox', { name: 'Coderen met' }).fill('Wachten op een mens');
    await page.getByRole('option', { name: /Nieuwe code/ }).click();
    await page.getByRole('button', { name: `${found - 1} vindplaatsen coderen` }).click();
    await page.getByText(`${found - 1} vindplaatsen gecodeerd met ‘Wachten op een mens’`).waitFor();
    await shot('interviews-zoeken');
  });

  it('leads from a count to its quotes', async () => {
    await open('Cijfers');
    const cell = page.getByRole('button', { name: /^Wachten op een mens, bestaande klant: \d+ cita/ });
    await cell.waitFor();
    const count = Number(await cell.textContent());
    await cell.click();
    await page
      .getByRole('status')
      .filter({ hasText: /citat?en?/ })
      .first()
      .waitFor();
    const cards = page.getByRole('list', { name: 'Citaten' }).getByRole('listitem');
    await until('the wall shows them', async () => (await cards.count()) === count);
    await shot('interviews-citaten');
    await cards
      .first()
      .getByRole('button', { name: /bestaande-klant/ })
      .click();
    await page.getByRole('tab', { name: /^Lezen/, selected: true }).waitFor();
  });

  it('shows coders their differences', async () => {
    const hits = (await ask(page, 'query', 'interview.find', { text: 'wacht*', unit: 'sentence' })).value as {
      hits: { transcript: number; start: number; end: number }[];
    };
    for (const [coder, taken] of [
      ['Anna', hits.hits],
      ['Bram', hits.hits.slice(1)],
    ] as const) {
      const places = taken.map(({ transcript, start, end }) => ({ transcript, start, end }));
      expect((await ask(page, 'command', 'quote.code', { places, codes: [1], coder })).error).toBeUndefined();
    }
    await open('Codeurs');
    await page.getByRole('heading', { name: /geteld in tekens: kappa [01],\d{3}/ }).waitFor();
    await page.getByRole('button', { name: /ook bij Bram$/ }).click();
    await page.getByText('Geen verschillen').waitFor();
    await shot('interviews-codeurs');
  });
});

describe('people behind it', () => {
  it('replaces what may lead to a person, and stores the key apart', async () => {
    await open('Privacy');
    const accept = page.getByRole('button', { name: /^Alle vervangen: telefoonnummer/ });
    await accept.waitFor();
    await shot('interviews-privacy');
    await accept.click();
    await page.getByText(/plaats(en)? vervangen in \d gesprek/).waitFor();
    await page.getByRole('radio', { name: 'Sleutel' }).click();
    await page.getByText('06-12345678').waitFor();
    await page.getByRole('button', { name: 'Apart opslaan…' }).click();
    await page.getByLabel('Wachtwoord', { exact: true }).fill('een lang wachtwoord');
    await page.getByLabel('Nogmaals').fill('een lang wachtwoord');
    await answerSaveDialog(program.app, file('sleutel.cxkey'));
    await page.getByRole('button', { name: 'Plaats kiezen en opslaan' }).click();
    await page.getByText('Er is nu geen sleutel in dit bestand').waitFor();
    expect(readFileSync(file('sleutel.cxkey'), 'utf8')).toContain('aes-256-gcm');
    expect(readFileSync(file('interviews.cxw')).includes('06-12345678')).toBe(false);
  });

  it('erases a participant who withdrew, to the last byte', async () => {
    const people = (await ask(page, 'query', 'interview.participants', {})).value as { id: number; name: string }[];
    const [first] = people;
    await ask(page, 'command', 'participant.update', { ids: [first!.id], fields: { consent: 'withdrawn' } });
    expect(readFileSync(file('interviews.cxw')).includes('ik had de stopwatch aan')).toBe(true);
    await page.getByRole('radio', { name: 'Bewaren en wissen' }).click();
    await page.getByRole('button', { name: `${first!.name} wissen…` }).click();
    await page.getByText(/^1 gesprek$/).waitFor();
    await shot('interviews-wissen');
    await page.getByRole('button', { name: 'Voorgoed wissen' }).click();
    await page.getByText(/^Gewist: 1 gesprek/).waitFor();
    expect(readFileSync(file('interviews.cxw')).includes('ik had de stopwatch aan')).toBe(false);
  });
});

describe('exchange', () => {
  it('takes a Taguette database in after telling what comes', async () => {
    const made = new Database(file('taguette.sqlite3'));
    made.exec(`
      CREATE TABLE projects (id INTEGER PRIMARY KEY, name TEXT, description TEXT);
      CREATE TABLE documents (id INTEGER PRIMARY KEY, name TEXT, description TEXT, project_id INTEGER, contents TEXT);
      CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER, snippet TEXT);
      CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path TEXT, description TEXT);
      CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
      INSERT INTO projects VALUES (1, 'Proef', '');
      INSERT INTO documents VALUES (1, 'keukentafel', '', 1, '<p>R01: <b>Zeven</b> keer gebeld.</p>');
      INSERT INTO highlights VALUES (1, 1, 5, 23, '');
      INSERT INTO tags VALUES (1, 1, 'bellen', '');
      INSERT INTO highlight_tags VALUES (1, 1);`);
    made.close();
    await page.getByRole('button', { name: 'Uitwisselen' }).click();
    await answerOpenDialog(program.app, file('taguette.sqlite3'));
    await page.getByRole('menuitem', { name: /^Project of codeboek inlezen/ }).click();
    const dialog = page.getByRole('dialog', { name: 'taguette.sqlite3 inlezen' });
    await dialog.getByText('Gemaakt met Taguette').waitFor();
    await shot('interviews-uitwisselen');
    await dialog.getByRole('button', { name: 'Inlezen' }).click();
    await page.getByText('“taguette.sqlite3” ingelezen: 1 citaat, 1 codering').waitFor();
    await open('Citaten');
    await page.getByText('Zeven keer gebeld.').first().waitFor();
  });

  it('saves a project, and says what consent kept out', async () => {
    await page.getByRole('button', { name: 'Uitwisselen' }).click();
    await page.getByRole('menuitem', { name: /^Project opslaan/ }).click();
    await answerSaveDialog(program.app, file('uit.qdpx'));
    await page.getByRole('button', { name: 'Plaats kiezen en opslaan' }).click();
    await page.getByText(/uit\.qdpx: 5 regels opgeslagen/).waitFor();
    const dialog = page.getByRole('dialog', { name: 'Project opslaan' });
    await dialog.getByText(/tijden van opnamen/).waitFor();
    await dialog.getByRole('button', { name: 'Sluiten' }).last().click();
    expect(readFileSync(file('uit.qdpx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('agrees on a definition, which goes to overview and report', async () => {
    await open('Definitie');
    await page.getByRole('combobox', { name: 'Wie' }).fill('Directeur');
    await page
      .getByRole('option', { name: /Directeur/ })
      .first()
      .click();
    await page
      .getByRole('textbox', { name: 'Wat klantbeleving voor hem of haar is' })
      .fill('Alles wat een klant meemaakt.');
    await page.getByRole('button', { name: 'Toevoegen' }).click();
    await page.getByRole('button', { name: 'De omschrijving van Directeur afspreken' }).click();
    await page.getByRole('button', { name: 'Afgesproken omschrijving Alles wat een klant meemaakt.' }).waitFor();
    await shot('interviews-definitie');
    const state = (await ask(page, 'query', 'document.state', {})).value as { engagement: { cxDefinition: string } };
    expect(state.engagement.cxDefinition).toBe('Alles wat een klant meemaakt.');
  });
});

it.each([
  ['light', 1280, 800, 'nl'],
  ['dark', 1920, 1080, 'en'],
] as const)('has nothing for axe to complain of: %s, %i×%i, %s', async (theme, width, height, language) => {
  await page.setViewportSize({ width, height });
  await value(page, 'settings.set', { settings: { theme, language } });
  const tabs =
    language === 'nl'
      ? ['Zoeken', 'Citaten', 'Cijfers', 'Codeurs', 'Privacy', 'Definitie']
      : ['Find', 'Quotes', 'Figures', 'Coders', 'Privacy', 'Definition'];
  for (const tab of tabs) {
    await page.getByRole('tab', { name: tab, exact: true }).click();
    await page.getByRole('tab', { name: tab, exact: true, selected: true }).waitFor();
    await until('nothing is being counted', async () => (await page.getByRole('progressbar').count()) === 0);
    expect(await seriousFindings(page), tab).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      tab,
    ).toBe(true);
  }
});
