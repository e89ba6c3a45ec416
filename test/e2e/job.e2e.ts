/** The whole job with the keyboard alone, in the real window: a new engagement, a client's table in, worked on, reported, sent to the client and merged back. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeXlsxFile } from '@electron/exporters/spreadsheet/writeFile';
import { readWorkbook } from '@electron/importers/spreadsheet/readWorkbook';
import { cellText, sheetRows } from '@shared/domain/sheet';
import type { Touchpoint } from '@shared/domain/touchpoint';
import { createText } from '@shared/i18n';
import { readPdf } from '@test/exporters/pdf/readPdf';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { answerOpenDialog, answerSaveDialog, ask, removeFolder, waitForDocument } from './support/workbench';

const fixture = resolve(import.meta.dirname, '../fixtures/energie/contactmomenten.xlsx');
const text = createText('nl');
const EMOTIONAL = 7;
let folder: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp();
  page = program.page;
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

/** Walks with Tab until this element has the keyboard: it can be reached without a mouse, or the test fails. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${String(target)}`);
}

async function press(name: string | RegExp): Promise<void> {
  await tabTo(page.getByRole('button', { name }).first());
  await page.keyboard.press('Enter');
}

async function rows(): Promise<readonly Touchpoint[]> {
  const order = (await ask(page, 'query', 'touchpoint.order', {})).value as { readonly ids: Iterable<number> };
  const ids = Object.values(order.ids);
  return (await ask(page, 'query', 'touchpoint.rows', { ids })).value as readonly Touchpoint[];
}

async function emotional(): Promise<readonly (number | null)[]> {
  return (await rows()).map((row) => row.emotionalScore);
}

async function activeColumn(): Promise<number> {
  const id = await page.getByRole('grid').getAttribute('aria-activedescendant');
  return Number(await page.locator(`[id="${id}"]`).getAttribute('aria-colindex'));
}

async function shownFirst(): Promise<string | null> {
  return page.locator('[role=row][aria-rowindex="3"] > [aria-colindex="2"]').textContent();
}

it('begins a new engagement with the wizard', async () => {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+n');
  await page.getByLabel(text('start.wizard.name')).waitFor();
  await page.keyboard.type('Klantbeleving op papier');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Voltwijs');
  await press(text('common.next'));
  await tabTo(page.getByLabel(text('start.wizard.experience')));
  await page.keyboard.type('De nota verrast klanten.');
  await press(text('common.next'));
  await answerSaveDialog(program.app, join(folder, 'opdracht.cxw'));
  await press(text('start.wizard.create'));
  await waitForDocument(page);
  const { value } = await ask(page, 'query', 'document.state');
  expect(value).toMatchObject({
    engagement: {
      name: 'Klantbeleving op papier',
      client: 'Voltwijs',
      experienceAnswer: 'De nota verrast klanten.',
      applyAnswer: null,
    },
  });
});

it('takes in the table of the client', async () => {
  await answerOpenDialog(program.app, fixture);
  await page.keyboard.press('Control+Shift+I');
  await press(text('importWizard.file.choose'));
  await page.getByRole('heading', { name: text('importWizard.doubts.title') }).waitFor();
  await press(text('importWizard.take', { count: 75 }));
  await page.getByText(text('importWizard.done.title', { file: 'contactmomenten.xlsx' })).waitFor();
  // The way on has the keyboard already.
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  expect(await rows()).toHaveLength(75);
});

it('edits a score, fills it down, undoes and redoes', async () => {
  await tabTo(page.getByRole('grid'));
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 12 && (await activeColumn()) !== EMOTIONAL; step += 1)
    await page.keyboard.press('ArrowRight');
  const before = await emotional();
  await page.keyboard.type('9,4');
  await page.keyboard.press('Enter');
  await expect.poll(emotional).toEqual([9.4, ...before.slice(1)]);
  await page.keyboard.press('ArrowUp');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+d');
  const filled = [9.4, 9.4, 9.4, 9.4, ...before.slice(4)];
  await expect.poll(emotional).toEqual(filled);
  await page.keyboard.press('Control+z');
  await expect.poll(emotional).toEqual([9.4, ...before.slice(1)]);
  await page.keyboard.press('Control+z');
  await expect.poll(emotional).toEqual(before);
  await page.keyboard.press('Control+y');
  await page.keyboard.press('Control+y');
  await expect.poll(emotional).toEqual(filled);
});

it('sorts and filters from the menu of the column', async () => {
  const first = await shownFirst();
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.getByRole('menuitem', { name: text('touchpoints.columnMenu.ascending') }).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(shownFirst).not.toBe(first);
  const lowest = Math.min(...(await emotional()).flatMap((score) => score ?? []));
  const shown = page.locator(`[role=row][aria-rowindex="3"] > [aria-colindex="${EMOTIONAL}"]`);
  expect(await shown.textContent()).toContain(lowest.toFixed(1).replace('.', ','));
  // Tab goes from cell to cell; F6 leads out of the table.
  await page.keyboard.press('F6');
  await tabTo(page.getByRole('button', { name: text('touchpoints.sort.remove') }));
  await page.keyboard.press('Enter');
  await expect.poll(shownFirst).toBe(first);
  await tabTo(page.getByRole('grid'));
  await page.keyboard.press('Alt+Shift+ArrowDown');
  await page.getByRole('menuitem', { name: text('touchpoints.columnMenu.filter') }).waitFor();
  await page.keyboard.type('filt');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

it('makes the report and the workbook for the client', async () => {
  await page.keyboard.press('Control+4');
  await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 });
  await answerSaveDialog(program.app, join(folder, 'rapport.pdf'));
  await press(/^PDF opslaan/);
  await page.getByText('rapport.pdf is opgeslagen').first().waitFor({ timeout: 30_000 });
  const pdf = await readPdf(new Uint8Array(readFileSync(join(folder, 'rapport.pdf'))));
  const words = pdf.pages.join(' ');
  expect(words).toContain('Klantbeleving op papier');
  expect(words).toContain('De nota verrast klanten.');
  const table = pdf.pages.find(
    (words) => words.includes('Ik zie een reclame van Voltwijs') && words.includes('Kanalen'),
  );
  expect(table).toContain('9,4');
  await answerSaveDialog(program.app, join(folder, 'werkmap.xlsx'));
  await press(/^Werkmap/);
  await page.getByText('werkmap.xlsx is opgeslagen').first().waitFor({ timeout: 30_000 });
});

/** The client opens the workbook, changes one cell and adds a row. */
async function editedByClient(path: string): Promise<string> {
  const read = await readWorkbook(path, {});
  if (!read.ok) throw new Error(read.error.code);
  const edited = join(folder, 'werkmap van de klant.xlsx');
  const written = await writeXlsxFile(edited, {
    language: 'nl',
    sheets: read.value.sheets.map((sheet) => {
      const [header, ...data] = [...sheetRows(sheet)];
      const labels = (header?.cells ?? []).map((cell) => cellText(cell));
      const at = labels.indexOf('Emotioneel');
      const values = data.map(({ cells }) =>
        labels.map((_label, column) => {
          const cell = cells[column];
          if (cell === undefined || cell.kind === 'empty') return null;
          return cell.kind === 'number' ? cell.number : cellText(cell);
        }),
      );
      const isTable = sheet.name === 'Contactmomenten';
      if (isTable) {
        expect(values[0]?.[at]).toBe(9.4);
        values[0]![at] = 2.5;
        values.push(labels.map((label) => (label === 'Contactmoment' ? 'Ik krijg een kaart' : null)));
      }
      return {
        name: sheet.name,
        columns: labels.map((label, column) => ({
          label: label === '' ? `kolom ${column}` : label,
          type: values.some((row) => typeof row[column] === 'number') ? ('number' as const) : ('text' as const),
        })),
        rows: values,
      };
    }),
  });
  if (!written.ok) throw new Error(written.error.code);
  return edited;
}

it('merges back what the client changed, and takes it back with one undo', async () => {
  const before = await emotional();
  await answerOpenDialog(program.app, await editedByClient(join(folder, 'werkmap.xlsx')));
  await page.keyboard.press('Control+Shift+I');
  await press(text('importWizard.file.choose'));
  await page.getByRole('heading', { level: 1, name: text('importWizard.titleOf.workbook') }).waitFor();
  await press(text('importWizard.take', { count: 2 }));
  await page.getByText(text('importWizard.done.title', { file: 'werkmap van de klant.xlsx' })).waitFor();
  await expect.poll(emotional).toEqual([2.5, ...before.slice(1), null]);
  expect((await rows()).at(-1)?.name).toBe('Ik krijg een kaart');
  await page.keyboard.press('Control+z');
  await expect.poll(emotional).toEqual(before);
});

it('saves the report from any screen', async () => {
  await page.keyboard.press('Control+1');
  await answerSaveDialog(program.app, join(folder, 'nogmaals.pdf'));
  await page.keyboard.press('Control+p');
  await page.getByText('nogmaals.pdf is opgeslagen').first().waitFor({ timeout: 30_000 });
  expect(readFileSync(join(folder, 'nogmaals.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');
});
