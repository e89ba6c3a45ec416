/** Journeys in the real window: built from nothing with the keyboard and with the mouse, imported, compared, presented; table and map are the same rows. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { JourneyMap, JourneySummary } from '@shared/insight/journey/map';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { answerOpenDialog, ask, makeEngagement, removeFolder, request } from './support/workbench';

const fixture = join(process.env['CXW_E2E_ROOT'] ?? process.cwd(), 'test/fixtures/energie/klantreis-verhuizen.csv');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let folder: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp({ env: { CXW_QUIET: '1' } });
  page = program.page;
  await makeEngagement(program.app, page, join(folder, 'reizen'), 'Reizen');
  await ask(page, 'command', 'touchpoint.create', {
    rows: [
      {
        name: 'Ik geef mijn verhuizing door',
        emotionalScore: 5,
        functionalScore: 6,
        department: { name: 'Klantstart' },
        channels: [{ name: 'Website' }],
      },
      { name: 'Ik ontvang de eindnota', emotionalScore: 3, department: { name: 'Facturatie' } },
      { name: 'De monteur komt langs', emotionalScore: 9, momentOfTruthCustomer: true },
      { name: 'Ik bel de klantenservice', emotionalScore: 4.5 },
    ],
    after: null,
  });
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

async function journeys(): Promise<readonly JourneySummary[]> {
  return (await ask(page, 'query', 'journey.list')).value as readonly JourneySummary[];
}

async function map(id: number): Promise<JourneyMap> {
  return (await ask(page, 'query', 'journey.map', { id })).value as JourneyMap;
}

/** A cell by its row (`stage`, `step` or the id of a lane) and its step. */
function cell(row: string | number, step: number): Locator {
  return page.locator(`[data-place="${row}:${step}"]`);
}

async function laneOf(id: number, kind: string): Promise<number> {
  return (await map(id)).lanes.find((lane) => lane.kind === kind)!.id;
}

async function complaints(): Promise<readonly string[]> {
  await page.evaluate(`${axe};0`);
  return page.evaluate(async () => {
    const { run } = (
      window as unknown as {
        axe: { run(target: Document): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      }
    ).axe;
    return (await run(document)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
  });
}

describe('journeys', () => {
  it('are built from nothing with the keyboard alone', async () => {
    await page.keyboard.press('Control+5');
    await page.getByRole('heading', { name: 'Nog geen klantreis' }).waitFor();
    await page.getByRole('button', { name: 'Leeg beginnen' }).press('Enter');
    const grid = page.getByRole('grid', { name: /^Klantreis/ });
    await grid.waitFor();
    await page.locator('[data-place="step:-1"]').focus();
    // The name of a step: existing touchpoints are offered first, a new one when there is none.
    await page.keyboard.type('verhu');
    await page.getByRole('option', { name: 'Ik geef mijn verhuizing door' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: /Ik geef mijn verhuizing door/ }).waitFor();
    // Two at once, one of them new.
    await page.keyboard.press('Insert');
    await page.keyboard.type('eindnota');
    await page.getByRole('option', { name: 'Ik ontvang de eindnota' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type('Ik krijg welkomstbericht');
    await page.getByRole('option', { name: 'Nieuw contactmoment ‘Ik krijg welkomstbericht’' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await map(1)).steps.length).toBe(3);
    const [first, second, third] = (await map(1)).steps;
    expect([first?.name, second?.name, third?.name]).toEqual([
      'Ik geef mijn verhuizing door',
      'Ik ontvang de eindnota',
      'Ik krijg welkomstbericht',
    ]);
    // Typing in a cell is immediate; Tab goes on.
    const doing = await laneOf(1, 'doing');
    await cell(doing, first!.id).focus();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('Zoekt het formulier');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Leest de nota');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(doing, second!.id).textContent()).toBe('Leest de nota');
    expect(await cell(doing, first!.id).textContent()).toBe('Zoekt het formulier');
    // Alt moves the step; undo brings it back.
    await page.keyboard.press('Alt+ArrowRight');
    await expect.poll(async () => (await map(1)).steps.map(({ id }) => id)).toEqual([first!.id, third!.id, second!.id]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await map(1)).steps.map(({ id }) => id)).toEqual([first!.id, second!.id, third!.id]);
    // A point of the curve, a tenth and a half at a time.
    const curve = await laneOf(1, 'curve');
    await cell(curve, second!.id).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowUp');
    await expect
      .poll(
        async () => (await map(1)).touchpoints.find(({ name }) => name === 'Ik ontvang de eindnota')?.emotionalScore,
      )
      .toBe(3.6);
    await page.keyboard.press('Escape');
    // Steps are copied, pasted and deleted.
    await cell('step', first!.id).focus();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await map(1)).steps.length).toBe(4);
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await map(1)).steps.length).toBe(3);
  });

  it('move a lane, rename a stage and open every command by the menu key', async () => {
    const lane = await laneOf(1, 'doing');
    await page.locator(`[data-place="${lane}:head"]`).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect
      .poll(async () => (await map(1)).lanes.filter(({ visible }) => visible).map(({ kind }) => kind)[2])
      .toBe('doing');
    const first = (await map(1)).steps[0]!.id;
    await cell('stage', first).focus();
    await page.keyboard.press('F2');
    await page.keyboard.type('Verhuizen');
    await page.keyboard.press('Enter');
    await page.getByRole('columnheader', { name: /^Verhuizen/ }).waitFor();
    await cell('step', first).focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Stap openen in het zijpaneel' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: 'Stap Ik geef mijn verhuizing door' }).waitFor();
    await page.getByRole('button', { name: 'Terug naar inzichten' }).press('Enter');
  });

  it('show at once what changes in the table, and the table what changes on the map', async () => {
    const touchpoint = (await map(1)).touchpoints.find(({ name }) => name === 'Ik ontvang de eindnota')!;
    await ask(page, 'command', 'touchpoint.set', {
      cells: [{ id: touchpoint.id, field: 'name', value: 'Ik krijg de eindnota' }],
    });
    await page.getByRole('columnheader', { name: /Ik krijg de eindnota/ }).waitFor();
    await page.locator('[data-moment]').nth(1).click();
    const panel = page.getByRole('complementary', { name: /^Stap/ });
    await panel.getByRole('button', { name: /^Emotioneel/ }).click();
    await page.keyboard.type('7,5');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => {
        const rows = (await ask(page, 'query', 'touchpoint.rows', { ids: [touchpoint.id] })).value;
        return (rows as { emotionalScore: number }[])[0]?.emotionalScore;
      })
      .toBe(7.5);
    await page
      .getByRole('slider', { name: /Ik krijg de eindnota/ })
      .and(page.locator('[aria-valuenow="7.5"]'))
      .waitFor();
    await panel.getByRole('button', { name: 'Terug naar inzichten' }).click();
  });

  it('are changed with the mouse: a step dragged, a point pulled up, a note typed where it stands', async () => {
    const before = (await map(1)).steps.map(({ id }) => id);
    const from = (await cell('step', before[0]!).locator('[data-drag-step]').boundingBox())!;
    const to = (await cell('step', before[2]!).boundingBox())!;
    await page.mouse.move(from.x + 10, from.y + 8);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width * 0.5, to.y + 10, { steps: 8 });
    await page.mouse.move(to.x + to.width * 0.9, to.y + 10, { steps: 4 });
    await page.mouse.up();
    await expect
      .poll(async () => (await map(1)).steps.map(({ id }) => id))
      .toEqual([before[1]!, before[2]!, before[0]!]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await map(1)).steps.map(({ id }) => id)).toEqual(before);

    const point = page.getByRole('slider', { name: /verhuizing door/ });
    await point.scrollIntoViewIfNeeded();
    const box = (await point.boundingBox())!;
    await page.mouse.move(box.x + 11, box.y + 11);
    await page.mouse.down();
    await page.mouse.move(box.x + 11, box.y - 40, { steps: 6 });
    await page.mouse.up();
    await expect
      .poll(async () => (await map(1)).touchpoints.find(({ name }) => /verhuizing/.test(name))?.emotionalScore ?? 0)
      .toBeGreaterThan(7);

    const pain = await laneOf(1, 'pain');
    await cell(pain, before[0]!).dblclick();
    await page.keyboard.type('Twee formulieren');
    await page.keyboard.press('Escape');
    expect(await cell(pain, before[0]!).textContent()).toBe('');
    await cell(pain, before[0]!).dblclick();
    await page.keyboard.type('Eén datum te veel');
    await cell(pain, before[1]!).click();
    await page.locator('textarea').waitFor({ state: 'detached' });
    await expect.poll(() => cell(pain, before[0]!).textContent()).toBe('Eén datum te veel');
  });

  it('come in from a file with a preview, and are taken back in one step', async () => {
    await page.keyboard.press('Control+5');
    await page.getByRole('button', { name: 'Kaart importeren…' }).click();
    await answerOpenDialog(program.app, fixture);
    await page.getByRole('button', { name: 'Bestand kiezen…' }).first().click();
    await page.getByText('Wat doet de klant? → Doen').waitFor();
    // What a row was taken for can be corrected, and a row can be left out.
    await page.getByRole('button', { name: 'Doel van de klant → Eigen baan' }).click();
    await page.getByRole('menuitem', { name: 'Voelen' }).click();
    await page.getByRole('button', { name: 'Doel van de klant → Voelen' }).waitFor();
    await page.getByRole('button', { name: 'Bron', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Niet overnemen' }).click();
    await page.getByRole('button', { name: 'Bron: niet overgenomen' }).waitFor();
    await page.getByText(/opmerkingen bij het lezen/).click();
    await page.getByText('Rij 13: “?” betekent onbekend en is leeg gelaten.').waitFor();
    await page.getByRole('button', { name: '1 klantreis importeren' }).click();
    await page.getByRole('grid', { name: /^Klantreis Verhuizen/ }).waitFor();
    const [, imported] = await journeys();
    const steps = (await map(imported!.id)).steps;
    expect(steps.length).toBe(7);
    expect(await cell(await laneOf(imported!.id, 'pain'), steps[0]!.id).textContent()).toBe('Geen checklist');
    expect((await map(imported!.id)).notes.map(({ text }) => text)).toContain('Niets vergeten');
    expect((await map(imported!.id)).lanes.map(({ name }) => name)).not.toContain('Bron');
    // A step without a touchpoint has no figure, and says so.
    await page.getByText('Nog geen contactmoment, geen cijfer').first().waitFor({ state: 'attached' });
  });

  it('are held against how they should be, with the difference on the curve', async () => {
    await page.getByRole('button', { name: 'Gewenste reis maken' }).click();
    await page.getByRole('radio', { name: 'Vergelijken' }).waitFor();
    const toBe = (await journeys()).find(({ state }) => state === 'toBe')!;
    const first = (await map(toBe.id)).moments[0]!;
    await ask(page, 'command', 'journeyScore.set', { moment: first.id, emotional: 8 });
    await page.getByRole('radio', { name: 'Huidig' }).click();
    await expect.poll(() => page.getByRole('radio', { name: 'Huidig' }).isChecked()).toBe(true);
    await page.getByRole('radio', { name: 'Vergelijken' }).click();
    await page.getByRole('grid').getByText('gewenst', { exact: true }).waitFor({ state: 'attached' });
  });

  it('are walked through over the whole screen with the arrow keys', async () => {
    await page.keyboard.press('F5');
    const stage = page.getByRole('dialog', { name: /^Presentatie van Verhuizen/ });
    await stage.waitFor();
    await page.keyboard.press('ArrowRight');
    await stage.getByText('Stap 2 van 7').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowLeft');
    await stage.getByText('Stap 1 van 7').waitFor({ state: 'attached' });
    expect(await complaints()).toEqual([]);
    await page.keyboard.press('Escape');
    await stage.waitFor({ state: 'detached' });
  });

  it('leave nothing for axe to complain of, light and dark', async () => {
    expect(await complaints()).toEqual([]);
    await request(page, 'settings.set', { settings: { theme: 'dark' } });
    await page.waitForTimeout(300);
    expect(await complaints()).toEqual([]);
    await request(page, 'settings.set', { settings: { theme: 'light' } });
    await page.keyboard.press('Control+5');
    await page.getByRole('heading', { name: 'Klantreizen' }).waitFor();
    expect(await complaints()).toEqual([]);
  });
});
