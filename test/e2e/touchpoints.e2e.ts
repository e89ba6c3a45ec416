/** The touchpoint table in the real window: typed, pasted, filled, sorted, filtered and undone as in a spreadsheet, with the keyboard alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Touchpoint } from '@shared/domain/touchpoint';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { ask, makeEngagement, removeFolder, request } from './support/workbench';

const names = [
  'Ik ontvang mijn jaarnota',
  'Ik bel de klantenservice',
  'Ik geef mijn verhuizing door',
  'Mijn incasso mislukt',
];
const columns = {
  name: 2,
  stage: 3,
  processes: 4,
  channels: 5,
  functional: 6,
  emotional: 7,
  truth: 8,
  owner: 12,
} as const;

let folder: string;
let program: LaunchedApp;
let page: Page;

/** Twelve rows with known values. */
function rows(): readonly Record<string, unknown>[] {
  return Array.from({ length: 12 }, (_, index) => ({
    number: index + 1,
    name: `${names[index % names.length]} ${index + 1}`,
    stage: { name: index < 6 ? 'Rekening en betalen' : 'Hulp en storing' },
    channels: [{ name: index % 2 === 0 ? 'E-mail' : 'Telefoon' }],
    functionalScore: 4 + (index % 5),
    emotionalScore: 9 - (index % 6),
  }));
}

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp();
  page = program.page;
  await makeEngagement(program.app, page, join(folder, 'tabel'), 'Tabel');
  const made = await ask(page, 'command', 'touchpoint.create', { rows: rows(), after: null });
  expect(made.error).toBeUndefined();
  await ask(page, 'command', 'list.create', {
    list: 'department',
    fields: { name: 'Facturatie', kind: 'process', processes: ['settle'] },
  });
  await ask(page, 'command', 'list.create', {
    list: 'department',
    fields: { name: 'Klantenservice', kind: 'channel', processes: [] },
  });
  await ask(page, 'command', 'list.create', {
    list: 'person',
    fields: { role: 'Manager Facturatie', department: { name: 'Facturatie' }, isManager: true },
  });
  await ask(page, 'command', 'list.create', {
    list: 'person',
    fields: { role: 'Manager Klantenservice', department: { name: 'Klantenservice' }, isManager: true },
  });
  await page.keyboard.press('Control+2');
  await page.getByRole('grid').waitFor();
  await cell(0, columns.name).waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

/** A cell by its row on screen and its place for screen readers. */
function cell(row: number, column: number): Locator {
  return page.locator(`[role=row][aria-rowindex="${row + 3}"] > [aria-colindex="${column}"]`);
}

async function touchpoint(id: number): Promise<Touchpoint> {
  const reply = await ask(page, 'query', 'touchpoint.rows', { ids: [id] });
  return (reply.value as readonly Touchpoint[])[0] as Touchpoint;
}

/** Waits until a value in the file is as expected. */
async function eventually<Value>(read: () => Promise<Value>, expected: Value): Promise<void> {
  await expect.poll(read, { timeout: 20_000 }).toEqual(expected);
}

describe('the touchpoint table', () => {
  it('takes what is typed, accents included, and moves on with Enter and Tab', async () => {
    await cell(0, columns.name).click();
    await page.keyboard.type('Ik krijg één duidelijke rekening');
    await page.keyboard.press('Enter');
    await eventually(async () => (await touchpoint(1)).name, 'Ik krijg één duidelijke rekening');
    await page.keyboard.type('Ik bel');
    await page.keyboard.press('Tab');
    await eventually(async () => (await touchpoint(2)).name, 'Ik bel');
    const active = await page.getByRole('grid').getAttribute('aria-activedescendant');
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-colindex')).toBe(String(columns.stage));
  });

  it('keeps the old value on Escape', async () => {
    await cell(2, columns.name).click();
    await page.keyboard.press('F2');
    await page.keyboard.type(' anders');
    await page.keyboard.press('Escape');
    await eventually(async () => (await touchpoint(3)).name, 'Ik geef mijn verhuizing door 3');
  });

  it('refuses a score outside 1–10 under the cell, with two ways out', async () => {
    await cell(3, columns.functional).click();
    await page.keyboard.type('45');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('button', { name: 'Terug naar 7,0' }).count()).toBe(1);
    await page.getByRole('button', { name: 'Neem 4,5' }).click();
    await eventually(async () => (await touchpoint(4)).functionalScore, 4.5);
  });

  it('says why an owner is unwise, passes it by on Enter and takes it on Alt+Enter', async () => {
    await cell(4, columns.owner).click();
    await page.keyboard.type('Manager Klantens');
    const option = page.getByRole('option', { name: /Manager Klantenservice/ });
    await option.waitFor();
    expect(await option.textContent()).toContain('Een owner komt uit'.replace('owner', 'eigenaar'));
    await page.keyboard.press('Enter');
    expect((await touchpoint(5)).owner).toBeNull();
    await page.keyboard.press('Alt+Enter');
    await eventually(async () => (await touchpoint(5)).owner !== null, true);
  });

  it('makes a new channel while typing', async () => {
    await cell(5, columns.channels).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('Chatbot');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await eventually(async () => (await touchpoint(6)).channels.length, 2);
  });

  it('fills down, and undo takes it back as one step', async () => {
    await cell(6, columns.emotional).click();
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowDown');
    const before = (await touchpoint(10)).emotionalScore;
    await page.keyboard.press('Control+d');
    await eventually(async () => (await touchpoint(10)).emotionalScore, (await touchpoint(7)).emotionalScore);
    await page.keyboard.press('Control+z');
    await eventually(async () => (await touchpoint(10)).emotionalScore, before);
  });

  it('pastes a block from Excel, takes the good cells and lists the refused ones with a way to each', async () => {
    await cell(7, columns.functional).click();
    await request(page, 'clipboard.write', { text: '7,5\t8,0\r\n12\t6,5\r\nabc\t"9"\r\n' });
    await page.keyboard.press('Control+v');
    const account = page.getByRole('region', { name: 'Wat er geplakt is' });
    await account.waitFor();
    expect(await account.textContent()).toContain('4 van 6 geplakt, 2 geweigerd');
    expect(await touchpoint(8)).toMatchObject({ functionalScore: 7.5, emotionalScore: 8 });
    expect(await touchpoint(9)).toMatchObject({ emotionalScore: 6.5 });
    expect(await touchpoint(10)).toMatchObject({ emotionalScore: 9 });
    await account.getByRole('button', { name: /“12”/ }).click();
    const box = page.getByRole('textbox', { name: 'Functioneel' });
    await box.waitFor();
    expect(await box.inputValue()).toBe('12');
    await page.keyboard.press('Escape');
    await account.getByRole('button', { name: 'Sluiten' }).click();
    await page.keyboard.press('Control+z');
    await eventually(async () => (await touchpoint(8)).functionalScore, 6);
  });

  it('copies what Excel reads, and pastes past the end only after asking', async () => {
    await cell(0, columns.name).click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    await eventually(async () => {
      const result = await request(page, 'clipboard.read');
      return result.ok ? result.value : '';
    }, 'Ik krijg één duidelijke rekening\r\nIk bel');
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Plakken en toevoegen' }).click();
    await eventually(
      async () => ((await ask(page, 'query', 'touchpoint.order', {})).value as { readonly total: number }).total,
      13,
    );
  });

  it('sorts with a click, filters from the column menu, and keeps rows still while they are edited', async () => {
    await page.getByRole('columnheader', { name: 'Functioneel' }).click();
    await expect
      .poll(() => page.getByRole('columnheader', { name: 'Functioneel' }).getAttribute('aria-sort'))
      .toBe('ascending');
    const first = await cell(0, columns.name).textContent();
    await cell(0, columns.functional).click();
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Volgorde bijwerken' }).waitFor();
    expect(await cell(0, columns.name).textContent()).toBe(first);
    await page.getByRole('button', { name: 'Volgorde bijwerken' }).click();
    await expect.poll(() => cell(0, columns.name).textContent()).not.toBe(first);
    await page.getByRole('columnheader', { name: 'Fase' }).click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Filteren…' }).click();
    await page.getByRole('dialog').getByText('Hulp en storing').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sluiten' }).last().click();
    await page.getByText('6 van 13 rijen').waitFor();
    await page.getByRole('button', { name: 'Filter op Fase weghalen' }).click();
    await page.getByRole('button', { name: 'Sortering weghalen' }).click();
    await page.getByText('13 van 13 rijen').waitFor();
  });

  it('adds, names, duplicates, moves and deletes a row with the keyboard alone', async () => {
    await cell(1, columns.name).click();
    await page.keyboard.press('Control+i');
    await page.getByRole('textbox', { name: 'Contactmoment' }).first().waitFor();
    await page.keyboard.type('Ik zoek een antwoord');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(2, columns.name).textContent()).toBe('Ik zoek een antwoord');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => cell(1, columns.name).textContent()).toBe('Ik zoek een antwoord');
    await page.keyboard.press('Control+-');
    await page.getByText('13 van 13 rijen').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('14 van 14 rijen').waitFor();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByText('13 van 13 rijen').waitFor();
  });

  it('goes from the quality list to the very cell, in edit', async () => {
    await page.getByRole('tab', { name: /^Kwaliteit/ }).click();
    const group = page.getByRole('region', { name: 'Geen eigenaar' });
    await group.getByRole('button', { name: 'Herstellen' }).first().click();
    const box = page.getByRole('combobox', { name: 'Eigenaar' });
    await box.waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: /^Alle contactmomenten/ }).click();
    await cell(0, columns.name).waitFor();
  });

  it('has nothing for axe to complain of', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    await page.evaluate(`${axe};0`);
    const found = await page.evaluate(async () => {
      const run = (
        window as unknown as {
          axe: { run(target: Document): Promise<{ violations: { id: string; impact: string }[] }> };
        }
      ).axe;
      return (await run.run(document)).violations.map(({ id, impact }) => `${impact}: ${id}`);
    });
    expect(found).toEqual([]);
  });
});
