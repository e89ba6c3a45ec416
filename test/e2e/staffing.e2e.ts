/** A pool in the real window: made, filled from two lists, an assignment made clear, matched, a weight tried, somebody put on the shortlist, undone, and all of it there after a restart. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, resultPath, temporaryFolder, type LaunchedApp } from './support/app';
import { seriousFindings } from './support/axe';
import {
  answerOpenDialog,
  answerSaveDialog,
  removeFolder,
  shownDialogs,
  until,
  value,
  waitForDocument,
} from './support/workbench';

const fixtures = resolve(import.meta.dirname, '../fixtures/energie');
/** Readers of PDF files that check what a reader of our own cannot. */
const hasPdfTools = ['pdfinfo', 'pdftotext'].every((tool) => spawnSync(tool, ['-v']).status === 0);
let folder: string;
let file: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  file = join(folder, 'pool.cxpool');
  program = await launchApp();
  page = program.page;
  await page.setViewportSize({ width: 1440, height: 900 });
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

const shot = (name: string): Promise<Buffer> => page.screenshot({ path: resultPath(`${name}.png`) });
const heading = (name: RegExp | string) => page.getByRole('heading', { name });

/** Takes a list in as a person does: the button of the empty screen, the file, the check, the last step. */
async function takeIn(name: string): Promise<void> {
  await page.getByRole('button', { name: 'Lijst invoegen' }).first().click();
  await answerOpenDialog(program.app, join(fixtures, name));
  await page.getByRole('button', { name: 'Bestand kiezen…' }).click();
  const take = page.getByRole('button', { name: /overnemen$/ });
  await take.waitFor({ timeout: 30_000 });
  await until('the check is done', async () => !(await take.isDisabled()));
  await take.click();
  await page.getByRole('button', { name: /^Naar de / }).click();
}

describe('a pool', () => {
  it('is made from the start page, with its own extension and its own parts', async () => {
    await answerSaveDialog(program.app, join(folder, 'pool'));
    await page.getByRole('button', { name: /^Nieuwe pool/ }).click();
    await page.getByRole('textbox', { name: /Naam van de pool/ }).fill('CX-specialisten');
    await page.getByRole('textbox', { name: 'Bureau' }).fill('Bureau Voorbeeld');
    await page.getByRole('button', { name: 'Pool maken' }).click();
    const state = await waitForDocument(page);
    expect(state.document).toMatchObject({ path: file, kind: 'pool' });
    expect((await shownDialogs(program.app)).at(-1)?.filters?.[0]?.extensions).toEqual(['cxpool']);
    await heading('Nog geen specialisten').waitFor();
    const parts = page.getByRole('navigation').first();
    await parts.getByRole('button', { name: 'Wie past' }).waitFor();
    expect(await parts.getByRole('button', { name: 'Contactmomenten' }).count()).toBe(0);
  });

  it('takes 250 messy specialists in, and finds one', async () => {
    await takeIn('specialisten.csv');
    await page.getByText('250 van 250').waitFor();
    await page.getByRole('searchbox', { name: 'Zoek in profielen' }).fill('SPC-0164');
    await page.getByText('1 van 250').waitFor();
    const row = page.getByRole('row', { name: /SPC-0164/ });
    await row.click();
    const panel = page.getByRole('complementary', { name: 'Profiel' });
    await panel.getByRole('heading', { name: 'SPC-0164' }).waitFor();
    await shot('pool-profiel');
    await panel.getByRole('button', { name: 'Sluiten' }).click();
    await page.getByRole('button', { name: 'Alles tonen' }).click();
    await page.getByText('250 van 250').waitFor();
    await shot('pool-specialisten');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('takes 25 assignments in, and says which are vague', async () => {
    await page.keyboard.press('Control+2');
    await takeIn('opdrachten.csv');
    await page.getByRole('button', { name: 'Wie past', exact: true }).last().waitFor();
    await until('the vague ones are counted', async () => (await page.getByText('vaag', { exact: true }).count()) >= 7);
    await page
      .getByRole('option', { name: /Digital savvy/ })
      .or(page.getByRole('row', { name: /Digital savvy/ }))
      .first()
      .click();
    await page.getByText(/Leg deze vragen eerst voor/).waitFor();
    await shot('pool-opdracht-vaag');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('a match', () => {
  it('lays everybody beside the assignment, and says why', async () => {
    await page.keyboard.press('Control+3');
    await page.getByRole('grid', { name: 'Wie past' }).waitFor();
    await page.getByRole('row', { name: /SPC-0158/ }).click();
    const panel = page.getByRole('complementary', { name: 'Profiel naast de opdracht' });
    await panel.getByText(/CX-niveau 25 \+/).waitFor();
    await shot('pool-match');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('follows a weight while it moves, and puts it back', async () => {
    const slider = page.getByRole('slider', { name: /^Proces/ });
    const first = page.getByRole('row').filter({ hasText: 'SPC-' }).first();
    const before = (await first.textContent()) ?? '';
    await slider.focus();
    for (let step = 0; step < 3; step += 1) await slider.press('PageDown');
    await slider.press('Home');
    await until('another comes first', async () => ((await first.textContent()) ?? '') !== before);
    await page.getByRole('button', { name: 'Zoals gevraagd' }).click();
    await until('the first is first again', async () => ((await first.textContent()) ?? '') === before);
  });

  it('puts somebody on the shortlist, and takes that back by undo', async () => {
    const panel = page.getByRole('complementary', { name: 'Profiel naast de opdracht' });
    await panel.getByRole('button', { name: 'Op de shortlist' }).click();
    await panel.getByText('in beeld').first().waitFor();
    await page.keyboard.press('Control+z');
    await panel.getByRole('button', { name: 'Op de shortlist' }).waitFor();
    await page.keyboard.press('Control+y');
    await panel.getByText('in beeld').first().waitFor();
  });

  it('writes a sheet without a name as PDF and as Word document, and notes that they went out', async () => {
    const panel = page.getByRole('complementary', { name: 'Profiel naast de opdracht' });
    const dialog = page.getByRole('dialog', { name: 'Profielblad' });
    for (const [form, name] of [
      ['Word', 'profiel.docx'],
      ['PDF', 'profiel.pdf'],
    ] as const) {
      await answerSaveDialog(program.app, join(folder, name));
      await panel.getByRole('button', { name: 'Profielblad…' }).click();
      await dialog.getByRole('article').waitFor();
      if (form === 'PDF') await shot('pool-profielblad');
      await dialog.getByRole('button', { name: `Opslaan als ${form}…` }).click();
      await dialog.waitFor({ state: 'hidden', timeout: 60_000 });
      await until('the sheet is there', () => existsSync(join(folder, name)));
    }
    await page.keyboard.press('Control+6');
    const given = page.getByRole('grid', { name: 'Uitgegeven profielbladen' });
    await given.getByText('PDF', { exact: true }).waitFor();
    await given.getByText('DOCX', { exact: true }).waitFor();
  });

  it.skipIf(!hasPdfTools)('has printed that sheet tagged, in house style, and naming nobody', () => {
    const sheet = join(folder, 'profiel.pdf');
    const told = execFileSync('pdfinfo', [sheet], { encoding: 'utf8' });
    expect(told).toMatch(/^Title: +SPC-0158$/m);
    expect(told).toMatch(/^Creator: +CX Workbench \d/m);
    expect(told).toMatch(/^Tagged: +yes$/m);
    expect(told).toMatch(/^Page size: .*A4/m);
    expect(told).not.toMatch(/Author|Subject|Keywords/);
    const words = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' });
    for (const part of ['SPC-0158', 'In het kort', 'Competenties', 'Naast de opdracht', 'Zonder naam'])
      expect(words).toContain(part);
    expect(readFileSync(sheet).toString('latin1')).not.toContain(folder);
  });

  it('divides people over assignments, and says what the second best costs', async () => {
    await page.keyboard.press('Control+4');
    await heading(/opdrachten bezet, samen/).waitFor({ timeout: 30_000 });
    await page.getByText('De op één na beste:').waitFor();
    await shot('pool-verdeling');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('erases somebody only after it said what goes', async () => {
    await page.keyboard.press('Control+6');
    await heading(/profielen verlopen/).waitFor();
    await page
      .getByRole('row', { name: /SPC-0067/ })
      .getByRole('checkbox')
      .click({ force: true });
    await page.getByRole('button', { name: /^1 wissen/ }).click();
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
    await dialog.getByText('het profiel').waitFor();
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await shot('pool-bewaren');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

it('is all there after a restart', async () => {
  await program.close();
  program = await launchApp({ files: [file] });
  page = program.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await waitForDocument(page);
  await page.getByText('250 van 250').waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('row', { name: /SPC-0158/ }).waitFor();
  await heading(/OPD-01/).waitFor();
  await shot('pool-shortlists');
});

describe('between a pool and an engagement', () => {
  const profile = () => join(folder, 'profiel.cxstaff');
  const assignment = () => join(folder, 'opdracht.cxstaff');

  it('a profile leaves the pool in a signed file', async () => {
    await page.keyboard.press('Control+3');
    await page.getByRole('row', { name: /SPC-0158/ }).click();
    const panel = page.getByRole('complementary', { name: 'Profiel naast de opdracht' });
    await panel.getByRole('button', { name: 'Profiel meegeven…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Profiel meegeven' });
    await dialog.getByText('SPC-0158').first().waitFor();
    await answerSaveDialog(program.app, profile());
    await dialog.getByRole('button', { name: 'Opslaan als bestand…' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(readFileSync(profile(), 'utf8')).toContain('sha256');
  });

  it('an engagement takes it in after showing it, and undo takes it back', async () => {
    await value(page, 'document.close');
    await value(page, 'document.openSample');
    await waitForDocument(page);
    await page.getByRole('navigation').first().getByRole('button', { name: 'Bezetting' }).click();
    await heading('4 mensen op deze opdracht').waitFor();
    await shot('bezetting-voorbeeld');
    await answerOpenDialog(program.app, profile());
    await page.getByRole('button', { name: 'Profiel uit een pool…' }).click();
    const dialog = page.getByRole('dialog', { name: /profiel\.cxstaff/ });
    await dialog.getByText('SPC-0158').first().waitFor();
    await dialog.getByRole('button', { name: 'Overnemen' }).click();
    await heading('5 mensen op deze opdracht').waitFor();
    await page.keyboard.press('Control+z');
    await heading('4 mensen op deze opdracht').waitFor();
  });

  it('it gives its assignment, and a copy for a recruiter without a word of the client', async () => {
    await page.getByRole('button', { name: 'Opdracht voor een pool…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Opdracht meegeven' });
    await dialog.getByText('CX-specialist beloven en waarmaken').waitFor();
    await answerSaveDialog(program.app, assignment());
    await dialog.getByRole('button', { name: 'Opslaan als bestand…' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(readFileSync(assignment(), 'utf8')).not.toContain('Voltwijs');
    const copy = join(folder, 'werving.cxpool');
    await answerSaveDialog(program.app, copy);
    await page
      .getByRole('button', { name: /Klantbeleving Voltwijs/ })
      .first()
      .click();
    await page.getByRole('menuitem', { name: /Kopie voor de recruiter/ }).click();
    await page.getByText(/Kopie opgeslagen als werving\.cxpool/).waitFor({ timeout: 30_000 });
    expect(readFileSync(copy).includes('Voltwijs')).toBe(false);
  });

  it('the pool takes the assignment in', async () => {
    await value(page, 'document.close');
    await answerOpenDialog(program.app, join(folder, 'werving.cxpool'));
    await value(page, 'document.openDialog');
    await waitForDocument(page);
    await page.getByRole('navigation').first().getByRole('button', { name: 'Opdrachten' }).click();
    await answerOpenDialog(program.app, assignment());
    await page.getByRole('button', { name: 'Uit bestand…' }).click();
    const dialog = page.getByRole('dialog', { name: /opdracht\.cxstaff/ });
    await dialog.getByText('Staat er al en wordt bijgewerkt', { exact: false }).waitFor();
    await dialog.getByRole('button', { name: 'Overnemen' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('CX-specialist beloven en waarmaken').first().waitFor();
  });
});
