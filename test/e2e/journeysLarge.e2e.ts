/** A large map in the real window (60 steps, 14 lanes): zooming with the wheel and walking through its cells. */
import { join } from 'node:path';
import type { JourneyMap } from '@shared/insight/journey/map';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { ask, makeEngagement, removeFolder } from './support/workbench';

const STEPS = 60;
let folder: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp({ env: { CXW_QUIET: '1' } });
  page = program.page;
  await makeEngagement(program.app, page, join(folder, 'groot'), 'Groot');
  const stages = ['Weten', 'Kiezen', 'Kopen', 'Gebruiken', 'Betalen', 'Weggaan'];
  await ask(page, 'command', 'journey.create', { name: 'Groot', stages: stages.map((name) => ({ name })) });
  const map = await read();
  for (const [place, stage] of map.stages.entries())
    await ask(page, 'command', 'journeyStep.create', {
      stage: stage.id,
      steps: Array.from({ length: STEPS / stages.length }, (_, number) => ({
        touchpoints: [{ name: `Contactmoment ${place * 10 + number + 1} van de reis` }],
      })),
    });
  for (const lane of map.lanes)
    await ask(page, 'command', 'journeyLane.update', { id: lane.id, fields: { visible: true } });
  for (let extra = map.lanes.length; extra < 14; extra += 1)
    await ask(page, 'command', 'journeyLane.create', { journey: map.journey.id, name: `Baan ${extra}` });
  const full = await read();
  const typed = full.lanes.filter(({ kind }) => kind !== 'curve');
  for (const step of full.steps) {
    const [moment] = step.moments;
    const score = 3 + ((step.place * 7) % 13) / 2;
    if (moment !== undefined)
      await ask(page, 'command', 'journeyScore.set', { moment, emotional: score, functional: 6 });
    for (const lane of typed.slice(0, 8))
      await ask(page, 'command', 'journeyNote.create', {
        step: step.id,
        lane: lane.id,
        text: `Notitie ${step.place + 1} in deze baan, van gewone lengte`,
      });
  }
}, 240_000);
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

async function read(): Promise<JourneyMap> {
  return (await ask(page, 'query', 'journey.map', { id: 1 })).value as JourneyMap;
}

/** A turn of the wheel over the map with Ctrl held, as many steps as given; negative brings it closer. */
async function wheel(steps: number, delta: number): Promise<void> {
  await page.evaluate(
    async ([count, amount]) => {
      const scroller = document.querySelector('[role=grid]')!.closest('[class*=scroller]')!;
      const box = scroller.getBoundingClientRect();
      for (let step = 0; step < count; step += 1) {
        scroller.dispatchEvent(
          new WheelEvent('wheel', {
            deltaY: amount,
            ctrlKey: true,
            clientX: box.left + 400,
            clientY: box.top + 300,
            bubbles: true,
            cancelable: true,
          }),
        );
        await new Promise((done) => {
          requestAnimationFrame(done);
        });
      }
    },
    [steps, delta] as const,
  );
}

const widthOf = async (place: string): Promise<number> =>
  (await page.locator(`[data-place="${place}"]`).boundingBox())!.width;

// How quickly it all goes is measured by the bench of journeys.
describe('a map of 60 steps and 14 lanes', () => {
  it('opens with every step, and comes closer and goes back with the wheel', async () => {
    await page.keyboard.press('Control+5');
    await page.getByRole('row', { name: /Groot/ }).dblclick();
    await page.getByRole('grid', { name: 'Klantreis Groot' }).waitFor();
    const { steps } = await read();
    expect(steps).toHaveLength(STEPS);
    const first = `step:${steps[0]!.id}`;
    const before = await widthOf(first);
    await wheel(10, -20);
    await expect.poll(() => widthOf(first)).toBeGreaterThan(before * 1.1);
    await wheel(20, 20);
    await expect.poll(() => widthOf(first)).toBeLessThan(before);
  });

  it('walks through the cells with the arrows, to the last step', async () => {
    const map = await read();
    const lane = map.lanes.find(({ kind }) => kind === 'doing')!.id;
    const focused = (): Promise<string | null> =>
      page.evaluate(() => document.activeElement?.getAttribute('data-place') ?? null);
    await page.locator(`[data-place="${lane}:${map.steps[0]!.id}"]`).focus();
    for (let step = 1; step < 12; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe(`${lane}:${map.steps[11]!.id}`);
    await page.keyboard.press('End');
    await expect.poll(focused).toBe(`${lane}:${map.steps.at(-1)!.id}`);
  });
});
