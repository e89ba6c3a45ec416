/** Journeys in the real window, further: a map recognised by the general import, steps cut and pasted, stages and lanes dragged, personas, pictures, links, posters. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JourneyMap, JourneySummary } from '@shared/insight/journey/map';
import type { Locator, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { answerOpenDialog, ask, makeEngagement, removeFolder } from './support/workbench';

const fixture = join(process.env['CXW_E2E_ROOT'] ?? process.cwd(), 'test/fixtures/energie/klantreis-verhuizen.csv');

let folder: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp({ env: { CXW_QUIET: '1' } });
  page = program.page;
  await makeEngagement(program.app, page, join(folder, 'reizen'), 'Reizen');
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

async function journeys(): Promise<readonly JourneySummary[]> {
  return (await ask(page, 'query', 'journey.list')).value as readonly JourneySummary[];
}

async function map(id = 1): Promise<JourneyMap> {
  return (await ask(page, 'query', 'journey.map', { id })).value as JourneyMap;
}

const cell = (row: string | number, step: number): Locator => page.locator(`[data-place="${row}:${step}"]`);
const order = async (): Promise<readonly number[]> => (await map()).steps.map(({ id }) => id);
const visible = async (): Promise<readonly string[]> =>
  (await map()).lanes.filter((lane) => lane.visible).map(({ kind }) => kind);

/** Drags from the middle of an element to a place in another, with steps in between. */
async function drag(from: Locator, to: Locator, share: { readonly x: number; readonly y: number }): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const start = (await from.boundingBox())!;
  const end = (await to.boundingBox())!;
  await page.mouse.move(start.x + Math.min(12, start.width / 2), start.y + start.height / 2);
  await page.mouse.down();
  await page.mouse.move(end.x + end.width * 0.5, end.y + end.height * 0.5, { steps: 6 });
  await page.mouse.move(end.x + end.width * share.x, end.y + end.height * share.y, { steps: 6 });
  await page.mouse.up();
}

describe('journeys', () => {
  it('are recognised when a map is chosen in the general import, and taken back with one undo', async () => {
    await page.keyboard.press('Control+Shift+i');
    await answerOpenDialog(program.app, fixture);
    await page.getByRole('button', { name: 'Bestand kiezen…' }).first().click();
    await page.getByText('Wat doet de klant? → Doen').waitFor();
    await page.getByRole('button', { name: '1 klantreis importeren' }).click();
    await page.getByRole('grid', { name: /^Klantreis Verhuizen/ }).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await journeys()).length).toBe(0);
    await page.keyboard.press('Control+Shift+z');
    await expect.poll(async () => (await journeys()).length).toBe(1);
    await ask(page, 'command', 'journeyStage.create', { journey: 1, name: 'Daarna' });
    await page.keyboard.press('Control+5');
    await page.getByRole('row', { name: /Verhuizen/ }).dblclick();
    await page.getByRole('grid', { name: /^Klantreis Verhuizen/ }).waitFor();
    const grid = page.getByRole('grid', { name: /^Klantreis Verhuizen/ });
    expect(Number(await grid.getAttribute('aria-colcount'))).toBeGreaterThanOrEqual(9);
  });

  it('have steps that are cut, several at once, and pasted in another stage', async () => {
    const before = await order();
    const { stages } = await map();
    await cell('step', before[0]!).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+x');
    await cell('step', -stages[1]!.id).focus();
    await page.keyboard.press('Control+v');
    await expect.poll(order).toEqual([...before.slice(2), before[0]!, before[1]!]);
    expect((await map()).steps.filter(({ stage }) => stage === stages[1]!.id).map(({ id }) => id)).toEqual(
      before.slice(0, 2),
    );
    // Over the edge of the stage with the keyboard: the first of the second stage goes to the end of the first.
    await cell('step', before[0]!).focus();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect.poll(async () => (await map()).steps.find(({ id }) => id === before[0])?.stage).toBe(stages[0]!.id);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(order).toEqual(before);
  });

  it('have stages and lanes that are dragged', async () => {
    const { stages, lanes } = await map();
    const [first, second] = stages;
    const columns = await order();
    await drag(page.locator(`[data-drag-stage="${second!.id}"]`), page.locator(`[data-drag-stage="${first!.id}"]`), {
      x: 0.02,
      y: 0.5,
    });
    await expect.poll(async () => (await map()).stages.map(({ id }) => id)).toEqual([second!.id, first!.id]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await map()).stages.map(({ id }) => id)).toEqual([first!.id, second!.id]);
    const before = await visible();
    const thinking = lanes.find(({ kind }) => kind === 'thinking')!.id;
    const doing = lanes.find(({ kind }) => kind === 'doing')!.id;
    await cell(doing, columns[0]!).scrollIntoViewIfNeeded();
    await page.locator(`[data-place="${thinking}:head"]`).hover();
    await drag(page.locator(`[data-drag-lane="${thinking}"]`).first(), page.locator(`[data-place="${doing}:head"]`), {
      x: 0.1,
      y: 0.1,
    });
    const moved = before.filter((kind) => kind !== 'thinking');
    moved.splice(moved.indexOf('doing'), 0, 'thinking');
    await expect.poll(visible).toEqual(moved);
    await page.keyboard.press('Control+z');
    await expect.poll(visible).toEqual(before);
  });

  it('show the curves of personas, and a point that is dragged for one of them is theirs alone', async () => {
    await ask(page, 'command', 'journey.update', {
      id: 1,
      fields: { personas: [{ name: 'Het drukke gezin' }, { name: 'De starter' }] },
    });
    await page.getByRole('button', { name: /^Persona/ }).click();
    await page
      .getByRole('menuitemradio', { name: 'De starter' })
      .or(page.getByRole('menuitem', { name: 'De starter' }))
      .first()
      .click();
    await page.getByRole('button', { name: /^Persona.*De starter/ }).waitFor();
    const point = page.getByRole('slider', { name: /eindnota/ });
    await point.scrollIntoViewIfNeeded();
    const box = (await point.boundingBox())!;
    await page.mouse.move(box.x + 11, box.y + 11);
    await page.mouse.down();
    await page.mouse.move(box.x + 11, box.y - 60, { steps: 6 });
    await page.mouse.up();
    await expect.poll(async () => (await map()).scores.filter(({ persona }) => persona !== null).length).toBe(1);
    const { curves, scores, moments, touchpoints } = await map();
    const own = scores[0]!;
    const everyone = touchpoints.find(
      ({ id }) => id === moments.find((moment) => moment.id === own.moment)!.touchpoint,
    );
    expect(own.emotional).toBeGreaterThan(everyone!.emotionalScore!);
    expect(curves.some(({ persona }) => persona === own.persona)).toBe(true);
  });

  it('link to each other, and steps go from one to the other', async () => {
    await ask(page, 'command', 'journey.create', { name: 'Storing melden' });
    const [other] = (await journeys()).filter(({ name }) => name === 'Storing melden');
    const before = await order();
    await cell('step', before.at(-1)!).focus();
    await page.keyboard.press('Insert');
    await page.keyboard.type('Storing');
    await page
      .getByRole('option', { name: /Storing melden/ })
      .last()
      .waitFor();
    await page.getByRole('option').last().click();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await map()).linksTo.map(({ id }) => id)).toEqual([other!.id]);
    await cell('step', before[0]!).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Control+c');
    await page.locator('[data-linked]').first().click();
    await page.getByRole('grid', { name: 'Klantreis Storing melden' }).waitFor();
    await page.locator('[data-place^="step:-"]').first().focus();
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await map(other!.id)).steps.length).toBe(2);
    expect((await map(other!.id)).linkedFrom.map(({ id }) => id)).toEqual([1]);
    await page.keyboard.press('Alt+ArrowLeft');
  });

  it('have pictures, on the map and on the poster, which comes as sheets and as one picture', async () => {
    const file = join(folder, 'sleutel.png');
    const image = new PNG({ width: 40, height: 30 });
    image.data.forEach((_, at) => (image.data[at] = at % 4 === 3 ? 0xff : 0xc0));
    writeFileSync(file, PNG.sync.write(image));
    const lane = (await map()).lanes.find(({ kind }) => kind === 'picture')!.id;
    expect(await visible()).not.toContain('picture');
    await page.keyboard.press('Control+5');
    await page
      .getByRole('row', { name: /Verhuizen/ })
      .first()
      .dblclick();
    const [first, second] = (await order()) as [number, number];
    // A file that hangs over the map and is let go of on a step, as the system itself would tell of it.
    const head = (await cell('step', second).boundingBox())!;
    const at = { x: head.x + head.width / 2, y: head.y + head.height / 2 };
    const protocol = await page.context().newCDPSession(page);
    const hang = (type: 'dragEnter' | 'dragOver' | 'drop') =>
      protocol.send('Input.dispatchDragEvent', {
        type,
        ...at,
        data: { items: [], files: [file], dragOperationsMask: 1 },
      });
    await hang('dragEnter');
    await hang('dragOver');
    await hang('drop');
    await expect.poll(async () => (await map()).steps.map(({ picture }) => picture !== null)).toContain(true);
    expect((await map()).steps.filter(({ picture }) => picture !== null).map(({ id }) => id)).toEqual([second]);
    await page.locator('[data-kind="picture"] img').waitFor();
    await answerOpenDialog(program.app, file);
    await cell(lane, first).getByRole('button').or(cell(lane, first)).first().scrollIntoViewIfNeeded();
    await cell(lane, first).focus();
    await page.keyboard.press('Enter');
    await cell(lane, first).locator('img').waitFor();
    const { uid, name: title } = (await map()).journey;
    const job = { kind: 'journeyPoster', journey: 1, uid, title, language: 'nl' } as const;
    const bytes = await page.evaluate(
      async (jobs) =>
        Promise.all(
          jobs.map(async (options) => {
            const answer = await window.workbench!.request('report.pdf', { options });
            return answer.ok ? [...answer.value] : [];
          }),
        ),
      [
        { ...job, paper: 'A2', format: 'pdf' },
        { ...job, paper: 'A4', format: 'pdf' },
        { ...job, paper: 'A4', format: 'png' },
      ],
    );
    const [wall, small, picture] = bytes.map((list) => Buffer.from(list));
    const pages = (pdf: Buffer | undefined): number => pdf?.toString('latin1').match(/\/Type \/Page\b/gu)?.length ?? 0;
    expect(pages(wall)).toBe(1);
    expect(pages(small)).toBeGreaterThan(1);
    const drawn = PNG.sync.read(picture!);
    expect(Math.max(drawn.width, drawn.height)).toBeGreaterThanOrEqual(1700);
    // Something is drawn on the white: letters, lines, and the grey of the picture.
    const grey = drawn.data.filter(
      (_, at) => at % 4 === 0 && drawn.data[at] === 0xc0 && drawn.data[at + 1] === 0xc0,
    ).length;
    expect(grey).toBeGreaterThan(1000);
  });

  it('are held planned against actual', async () => {
    await page.getByRole('button', { name: 'Klantreis kiezen of wijzigen' }).click();
    await page.getByRole('menuitem', { name: 'Dupliceren als werkelijke reis' }).click();
    await expect.poll(async () => (await journeys()).some(({ course }) => course === 'actual')).toBe(true);
    await page.getByRole('radio', { name: 'Vergelijken' }).waitFor();
  });
});
