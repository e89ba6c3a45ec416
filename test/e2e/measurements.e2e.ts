/** Measurements and improvements in the real window: two waves and a list of actions taken in through the wizard, read, moved, followed and undone. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchApp, resultPath, temporaryFolder, type LaunchedApp } from './support/app';
import { seriousFindings } from './support/axe';
import { answerOpenDialog, ask, makeEngagement, removeFolder, until, value } from './support/workbench';

const fixtures = resolve(import.meta.dirname, '../fixtures/energie');
let folder: string;
let program: LaunchedApp;
let page: Page;

beforeAll(async () => {
  folder = temporaryFolder();
  program = await launchApp();
  page = program.page;
  await page.setViewportSize({ width: 1440, height: 900 });
  await makeEngagement(program.app, page, join(folder, 'metingen.cxw'), 'Klantbeleving Voltwijs');
  await ask(page, 'command', 'engagement.update', { fields: { referenceDate: '2025-03-21' } });
  await answerOpenDialog(program.app, join(fixtures, 'contactmomenten.xlsx'));
  const file = await value(page, 'file.choose', { purpose: 'importSource' });
  expect((await ask(page, 'command', 'import.run', { file: file?.token })).error).toBeUndefined();
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

const heading = (name: RegExp | string) => page.getByRole('heading', { name });
const shot = (name: string): Promise<Buffer> => page.screenshot({ path: resultPath(`${name}.png`) });

/** Takes a file in as a person does: the button of the screen, the file, the check, the last step. */
async function takeIn(button: RegExp, file: string, wave?: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await answerOpenDialog(program.app, join(fixtures, file));
  await page.getByRole('button', { name: 'Bestand kiezen…' }).click();
  const take = page.getByRole('button', { name: /overnemen$/ });
  await take.waitFor({ timeout: 30_000 });
  if (wave !== undefined) {
    const field = page.getByRole('textbox', { name: 'Golf' });
    await field.fill(wave);
    await field.press('Enter');
    await until('the wave has its name', async () => (await field.inputValue()) === wave);
  }
  await until('the check is done', async () => !(await take.isDisabled()));
  await take.click();
  await page.getByRole('button', { name: /^Naar de / }).click();
}

describe('measurements', () => {
  it('teaches while there are none', async () => {
    await page.keyboard.press('Control+6');
    await heading('Nog geen metingen').waitFor();
  });

  it('takes in two waves and shows what they say', async () => {
    await takeIn(/Enquête invoegen/, 'nps-golf1.csv', 'Golf 1');
    await takeIn(/Meting invoegen/, 'nps-golf2.csv', 'Golf 2');
    const nps = page.getByRole('button', { name: /^NPS, van/ });
    await nps.waitFor();
    // The first wave stands there until the second has been counted.
    await until('the second wave is counted', async () => ((await nps.textContent()) ?? '').includes('n 990'));
    const words = (await nps.textContent()) ?? '';
    expect(words).toContain('n 990');
    expect(words).toContain('−16,1');
    expect(words).toContain('−21,5 tot −10,6');
    expect(words).toContain('Geen bewijs van verandering');
    await shot('metingen');
  });

  it('says in words what changed for a touchpoint, and leads to its answers', async () => {
    const row = page.getByRole('button', { name: /^Ik geef mijn verhuizing door/ });
    await until('the change is said', async () => /gestegen, \+86/.test((await row.getAttribute('aria-label')) ?? ''));
    await row.click();
    const panel = page.getByRole('complementary', { name: 'Groep' });
    await panel.getByText('Toelichtingen').waitFor();
    await shot('metingen-groep');
    await panel.getByRole('button', { name: 'Alle antwoorden' }).click();
    await page.getByText(/van 6\d$/).waitFor();
    await shot('metingen-antwoorden');
  });

  it('lets a touchpoint follow its measurement, and undoes that', async () => {
    await page.getByRole('radio', { name: 'Koppeling' }).click();
    const follow = page.getByRole('switch', { name: 'Ik geef mijn verhuizing door volgt de meting' });
    await follow.waitFor();
    await page.locator('label').filter({ has: follow }).click();
    await until('it follows', () => follow.isChecked());
    await page.getByText(/6,5 gemeten/).waitFor();
    await shot('metingen-koppeling');
    await page.keyboard.press('Control+z');
    await until('it does not follow', async () => !(await follow.isChecked()));
  });

  it('accounts for every row', async () => {
    await page.getByRole('radio', { name: 'Golven' }).click();
    const row = page.getByRole('row', { name: /Golf 1/ });
    expect(await row.textContent()).toMatch(/1\.202.*1\.112/);
    await shot('metingen-golven');
    await page.getByRole('radio', { name: 'Wat drijft de NPS' }).click();
    await heading(/hangt het sterkst samen/).waitFor();
    await shot('metingen-drijfveren');
  });
});

describe('improvements', () => {
  it('takes in a list and puts it on the board', async () => {
    await page.keyboard.press('Control+7');
    await takeIn(/Lijst invoegen/, 'verbeteringen.csv');
    await page.getByRole('region', { name: 'Voorgesteld' }).waitFor();
    expect(await page.getByRole('region', { name: 'Gereed' }).getByRole('listitem').count()).toBe(14);
    expect(await page.getByRole('region', { name: 'Voorgesteld' }).getByRole('listitem').count()).toBe(13);
    await heading(/kreeg 8 voorstellen en nam geen besluit/).waitFor();
    await shot('verbeteringen');
  });

  it('moves a card by dragging, by Alt and arrow, and back by undo', async () => {
    const proposed = page.getByRole('region', { name: 'Voorgesteld' });
    const decided = page.getByRole('region', { name: 'Besloten' });
    const card = proposed.getByRole('button', { name: /V01/ });
    await card.dragTo(decided.getByRole('list'));
    await decided.getByRole('button', { name: /V01/ }).waitFor();
    await page.keyboard.press('Control+z');
    await card.waitFor();
    await card.focus();
    await page.keyboard.press('Alt+ArrowRight');
    await decided.getByRole('button', { name: /V01/ }).waitFor();
    await until('the card keeps the keyboard', () =>
      page.evaluate(() => document.activeElement?.textContent?.includes('V01') === true),
    );
    await page.keyboard.press('Control+z');
    await card.waitFor();
  });

  it('shows one improvement in full, from finding to effect', async () => {
    await page.getByRole('button', { name: /V09/ }).first().click();
    const panel = page.getByRole('complementary', { name: 'Verbetering' });
    await panel.getByText('Van bevinding tot effect').waitFor();
    await shot('verbeteringen-paneel');
    await panel.getByRole('button', { name: /^Sluiten/ }).click();
  });

  it('shows table, timeline, readiness and silos', async () => {
    for (const [view, name] of [
      ['Tabel', 'verbeteringen-tabel'],
      ['Tijdlijn', 'verbeteringen-tijdlijn'],
      ['Actiebereidheid', 'verbeteringen-actiebereidheid'],
      ['Silo’s', 'verbeteringen-silos'],
    ] as const) {
      await page.getByRole('radio', { name: view }).click();
      await page.waitForTimeout(400);
      await shot(name);
      expect(await seriousFindings(page)).toEqual([]);
    }
  });
});

describe('from a touchpoint', () => {
  it('shows its measurement and improvements beside it, and makes an improvement in one action', async () => {
    await page.getByRole('radio', { name: 'Bord' }).click();
    await page.getByRole('button', { name: /V09/ }).first().click();
    await page.getByRole('button', { name: 'Tonen in de tabel' }).click();
    const panel = page.getByRole('complementary', { name: 'Contactmoment', exact: true });
    if (!(await panel.isVisible())) await page.keyboard.press('Control+Alt+b');
    await panel.getByRole('button', { name: /^V09 / }).waitFor();
    expect(await panel.textContent()).toMatch(/NPS 34,3 15,8 tot 49,9, n 67; gestegen/);
    await shot('contactmoment-paneel');
    await panel.getByRole('button', { name: 'Verbetering maken' }).click();
    const name = page.getByRole('textbox', { name: 'Verbetering', exact: true });
    await name.waitFor();
    expect(await name.inputValue()).toMatch(/^Verbetering bij: /);
    await name.fill('Adres in één keer goed');
    await name.press('Enter');
    await page.getByRole('region', { name: 'Voorgesteld' }).getByText('Adres in één keer goed').waitFor();
    await page
      .getByRole('complementary', { name: 'Verbetering' })
      .getByRole('button', { name: /^Sluiten/ })
      .click();
  });
});

describe('both screens', () => {
  it.each([
    ['light', 1280, 800, 'nl'],
    ['dark', 1280, 800, 'nl'],
    ['dark', 1920, 1080, 'en'],
  ] as const)('have nothing for axe to complain of: %s, %i×%i, %s', async (theme, width, height, language) => {
    await page.setViewportSize({ width, height });
    await value(page, 'settings.set', { settings: { theme, language } });
    for (const key of ['6', '7']) {
      await page.keyboard.press(`Control+${key}`);
      await page.getByRole('figure').first().waitFor();
      await page.waitForTimeout(300);
      await shot(`${key === '6' ? 'metingen' : 'verbeteringen'}-${theme}-${width}-${language}`);
      expect(await seriousFindings(page)).toEqual([]);
      // Nothing sticks out sideways.
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
      ).toBe(true);
    }
  });
});

describe('what it is worth', () => {
  it('links topics while taking answers in, and recognises a feature of Kano in two of its columns', async () => {
    const answers = ['leuk', 'vanzelfsprekend', 'neutraal', 'kan ermee leven', 'vervelend'];
    const rows = Array.from({ length: 60 }, (_, index) =>
      [
        `R_${index}`,
        `2026-02-${String(1 + (index % 28)).padStart(2, '0')}`,
        index % 11,
        index % 2 === 0 ? 'Ik bel de klantenservice' : 'Klantenservice bellen',
        answers[index % 3 === 0 ? 0 : 1],
        answers[index % 3 === 0 ? 2 : 4],
      ].join(';'),
    );
    const file = join(folder, 'kano.csv');
    await value(page, 'settings.set', { settings: { theme: 'light', language: 'nl' } });
    writeFileSync(file, ['ResponseId;Datum;NPS;Contactmoment;Met app;Zonder app', ...rows].join('\n'));
    await page.keyboard.press('Control+6');
    await page.getByRole('button', { name: 'Meting invoegen' }).click();
    await answerOpenDialog(program.app, file);
    await page.getByRole('button', { name: 'Bestand kiezen…' }).click();
    const topics = page.getByRole('region', { name: 'Waar de antwoorden over gaan' });
    await topics.getByText('1 van de 2 gekoppeld aan een contactmoment').waitFor();
    await topics.getByRole('button', { name: 'Is dit ‘Ik bel de klantenservice’?' }).click();
    await topics.getByText('2 van de 2 gekoppeld aan een contactmoment').waitFor();
    await page.getByRole('button', { name: /overnemen$/ }).click();
    await page.getByRole('button', { name: 'Naar de metingen' }).click();
    const topicsNow = (await ask(page, 'query', 'measurement.topics')).value as readonly {
      readonly name: string;
      readonly touchpointName: string | null;
    }[];
    expect(topicsNow.find(({ name }) => name === 'Klantenservice bellen')?.touchpointName).toBe(
      'Ik bel de klantenservice',
    );
    await page.getByRole('radio', { name: 'Kano' }).click();
    await page.getByText('Herkend aan de namen van twee kolommen: App').waitFor();
    await page.getByRole('button', { name: 'Eigenschap overnemen' }).click();
    await heading(/^App: Hoort erbij \(67.% van 60 antwoorden\)/).waitFor();
    await page.getByRole('button', { name: /^App: Better 0,\d+, Worse −0,\d+, n 60$/ }).press('Enter');
    const panel = page.getByRole('complementary', { name: 'Eigenschap' });
    await panel
      .getByText(/n = 60\)$/)
      .first()
      .waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: 'Hoort erbij' }).click();
    await page.getByText('1 tot 40 van 40').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('radio', { name: 'Kano' }).click();
    await page.getByText('Herkend aan de namen van twee kolommen: App').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('values a customer with a range, stored and undone', async () => {
    await page.getByRole('radio', { name: 'Waarde' }).click();
    for (const [label, typed] of [
      ['Marge per klant, waarschijnlijk', '100'],
      ['Rente, waarschijnlijk', '10'],
      ['Blijvende klanten, waarschijnlijk', '85'],
    ] as const) {
      const field = page.getByRole('textbox', { name: label });
      await field.fill(typed);
      await field.press('Tab');
      await expect.poll(() => field.inputValue()).toBe(typed);
    }
    await heading(/^Een klant is € 340 waard/).waitFor();
    const low = page.getByRole('textbox', { name: 'Blijvende klanten, laag' });
    await low.fill('80');
    await low.press('Tab');
    await heading(/€ 340 \(tussen € 267 en € 340\)/).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Kansen' }).click();
    await page.getByRole('radio', { name: 'Kansen', checked: true }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Waarde' }).click();
    await page.keyboard.press('Control+z');
    await heading(/^Een klant is € 340 waard/).waitFor();
  });
});
