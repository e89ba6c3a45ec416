/** Interviews in the real window: one is imported, coded with the keyboard alone and with the mouse, edited, tied to a touchpoint and seen there, undone, and still there after a restart. */
import { join } from 'node:path';
import type { CodeRow, QuoteRow } from '@shared/contract/interviews.contract';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { seriousFindings } from './support/axe';
import { answerOpenDialog, ask, makeEngagement, removeFolder, waitForDocument } from './support/workbench';

const fixture = join(
  process.env['CXW_E2E_ROOT'] ?? process.cwd(),
  'test/fixtures/energie/interviews/04-oud-klant-jaarnota.txt',
);

let folder: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp({ userData: join(folder, 'settings'), env: { CXW_QUIET: '1' } });
  page = program.page;
  await makeEngagement(program.app, page, join(folder, 'gesprekken.cxw'), 'Gesprekken');
  await ask(page, 'command', 'touchpoint.create', {
    rows: [{ name: 'Ik begrijp mijn jaarnota niet en zoek uitleg' }, { name: 'Ik zeg mijn contract op' }],
    after: null,
  });
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

async function quotes(): Promise<readonly QuoteRow[]> {
  return ((await ask(page, 'query', 'interview.quotes')).value as { rows: readonly QuoteRow[] }).rows;
}
async function codes(): Promise<readonly CodeRow[]> {
  return (await ask(page, 'query', 'interview.codebook')).value as readonly CodeRow[];
}
const text = (): Locator => page.getByRole('group', { name: /^Tekst van/ });
const panel = (): Locator => page.getByRole('complementary', { name: 'Citaat' });

describe('interviews', () => {
  it('begin with what belongs here, and come in from a file', async () => {
    await page.keyboard.press('Control+8');
    await page.getByRole('heading', { name: 'Nog geen gesprekken' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await answerOpenDialog(program.app, fixture);
    await page.getByRole('button', { name: 'Transcripten importeren' }).click();
    await page.getByText('Respondent 04 · voormalige klant').waitFor();
    await page.getByRole('button', { name: '1 gesprek importeren' }).click();
    await page.getByText('U bent in november vertrokken bij Voltwijs.', { exact: false }).first().waitFor();
  });

  it('are coded with the keyboard alone', async () => {
    await text().focus();
    await page.keyboard.press('Control+Home');
    // Past the facts at the top to the first answer, and on to its last sentence but one.
    for (let turns = 0; turns < 6; turns += 1) await page.keyboard.press('Control+ArrowDown');
    await page.keyboard.press('Control+Space');
    await page.keyboard.press('Control+Space');
    await panel().getByText('U bent de eerste.', { exact: true }).waitFor();
    // Typing begins the name of a code at once; there is none yet, so it is a new one.
    await page.keyboard.type('te laat');
    await page.getByRole('option', { name: /Nieuwe code ‘te laat’/ }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await quotes()).map((quote) => quote.text)).toEqual(['U bent de eerste.']);
    await page.getByRole('button', { name: /te laat: U bent de eerste/ }).waitFor();
    // The next sentence gets the code under key 1, from the caret and with Shift.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+]');
    await page.keyboard.press('1');
    await expect
      .poll(async () => (await quotes()).map((quote) => quote.text))
      .toEqual(['U bent de eerste.', 'Vier maanden te laat en u werkt er niet eens, maar toch: hartelijk dank.']);
    expect((await codes()).map(({ name, quotes: count }) => [name, count])).toEqual([['te laat', 2]]);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await quotes()).length).toBe(1);
    await page.keyboard.press('Control+y');
    await expect.poll(async () => (await quotes()).length).toBe(2);
  });

  it('are coded with the mouse, limits and all', async () => {
    const words = page.locator('[data-words]', { hasText: 'Ik ben weggegaan omdat niemand mij' });
    await words.scrollIntoViewIfNeeded();
    const span = await words.evaluate((element) => {
      const node = element.querySelector('[data-from]')?.firstChild as Text;
      const at = node.data.indexOf('Ik ben weggegaan');
      const range = document.createRange();
      const box = (from: number): { x: number; y: number } => {
        range.setStart(node, from);
        range.setEnd(node, from + 1);
        const rect = range.getBoundingClientRect();
        return { x: rect.left + 1, y: rect.top + rect.height / 2 };
      };
      return { from: box(at), to: box(at + 'Ik ben weggegaan'.length) };
    });
    await page.mouse.move(span.from.x, span.from.y);
    await page.mouse.down();
    await page.mouse.move((span.from.x + span.to.x) / 2, span.from.y);
    await page.mouse.move(span.to.x, span.to.y);
    await page.mouse.up();
    await panel().getByText('Ik ben weggegaan', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Coderen' }).click();
    await page.getByRole('combobox', { name: 'Code', exact: true }).fill('uitleg');
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await quotes()).at(-1)?.text).toBe('Ik ben weggegaan');
    await panel().getByRole('button', { name: 'Einde een woord later' }).click();
    await expect.poll(async () => (await quotes()).at(-1)?.text).toBe('Ik ben weggegaan omdat');
  });

  it('keep quotes in place when the text is edited', async () => {
    await text().focus();
    await page.keyboard.press('F2');
    const field = page.getByRole('textbox', { name: 'Tekst van deze beurt' });
    const before = await field.inputValue();
    await field.fill(before.replace('Of nee, dat is niet waar.', 'Nou ja, eigenlijk niet eens daarom.'));
    await page.keyboard.press('Control+Enter');
    await page.getByText('Nou ja, eigenlijk niet eens daarom.', { exact: false }).first().waitFor();
    expect((await quotes()).at(-1)?.text).toBe('Ik ben weggegaan omdat');
    await panel().getByText('Ik ben weggegaan omdat', { exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('hang on a touchpoint, which shows the words, and lead back', async () => {
    await panel().getByRole('button', { name: 'Contactmomenten koppelen' }).click();
    await page.getByRole('combobox', { name: 'Zoek een contactmoment…' }).fill('jaarnota');
    await page.getByRole('option', { name: 'Ik begrijp mijn jaarnota niet en zoek uitleg' }).click();
    const link = panel().getByRole('button', { name: 'Ik begrijp mijn jaarnota niet en zoek uitleg', exact: true });
    await link.waitFor();
    await link.click();
    const quote = page.getByRole('button', { name: '‘Ik ben weggegaan omdat’' });
    await quote.waitFor();
    await quote.click();
    await panel().getByText('Citaat 3 van 3').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await quotes()).at(-1)?.touchpoints).toEqual([]);
    await page.keyboard.press('Control+y');
    await link.waitFor();
  });

  it('have a codebook that is put in order with the keyboard', async () => {
    await page.getByRole('tab', { name: /^Codeboek/ }).click();
    await page.getByRole('treeitem', { name: /^te laat/ }).click();
    await page.getByRole('treeitem', { name: /^uitleg/ }).click();
    await page.keyboard.press('Alt+ArrowRight');
    await expect
      .poll(async () => (await codes()).map(({ name, depth }) => [name, depth]))
      .toEqual([
        ['te laat', 0],
        ['uitleg', 1],
      ]);
    await page.keyboard.press('F2');
    await page.getByRole('textbox', { name: 'Naam' }).fill('geen uitleg');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await codes())[1]?.name).toBe('geen uitleg');
    await page.getByRole('button', { name: 'Ik ben weggegaan omdat', exact: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('are there again after a restart', async () => {
    await program.close();
    program = await launchApp({
      userData: join(folder, 'settings'),
      files: [join(folder, 'gesprekken.cxw')],
      env: { CXW_QUIET: '1' },
    });
    page = program.page;
    await waitForDocument(page);
    await page.keyboard.press('Control+8');
    await text().focus();
    await page.keyboard.press('Control+Home');
    await page.getByRole('button', { name: /te laat: U bent de eerste/ }).waitFor();
    expect((await quotes()).map(({ text: words }) => words)).toEqual([
      'U bent de eerste.',
      'Vier maanden te laat en u werkt er niet eens, maar toch: hartelijk dank.',
      'Ik ben weggegaan omdat',
    ]);
    await page.getByRole('tab', { name: /^Deelnemers/ }).click();
    await page.getByRole('row', { name: /Respondent 04/ }).click();
    await page.getByRole('button', { name: 'Toestemming intrekken' }).click();
    await page.getByText('De toestemming is ingetrokken', { exact: false }).waitFor();
  });
});
