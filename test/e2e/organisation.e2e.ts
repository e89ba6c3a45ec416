/** The organisation and the glossary in the real window: a model held against the chain, a matrix filled by keyboard, a maturity round of two people, a term found by search; and undone. */
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
  await makeEngagement(program.app, page, join(folder, 'organisatie.cxw'), 'Klantbeleving Voltwijs');
  for (const source of ['organisatie.csv', 'contactmomenten.xlsx']) {
    await answerOpenDialog(program.app, join(fixtures, source));
    const file = await value(page, 'file.choose', { purpose: 'importSource' });
    expect((await ask(page, 'command', 'import.run', { file: file?.token })).error).toBeUndefined();
  }
  await page.keyboard.press('Control+3');
  await page.getByRole('radio', { name: 'Verantwoordelijkheid' }).waitFor();
});
afterAll(async () => {
  await program.close();
  removeFolder(folder);
});

const shot = (name: string): Promise<Buffer> => page.screenshot({ path: resultPath(`${name}.png`) });
const part = (name: string): Promise<void> => page.getByRole('radio', { name }).click();
const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click();

interface MatrixAnswer {
  readonly rows: readonly { readonly owner: number | null; readonly roles: readonly { readonly role: string }[] }[];
  readonly flagged: Readonly<Record<string, number>>;
}
async function matrix(): Promise<MatrixAnswer> {
  return (await ask(page, 'query', 'organisation.matrix')).value as MatrixAnswer;
}

describe('responsibility', () => {
  it('holds a model against the chain once the phases are known', async () => {
    await part('Verantwoordelijkheid');
    const stage = page.getByRole('button', { name: /Rekening en betalen/ });
    await stage.click();
    await page.getByRole('option', { name: 'gebruik' }).click();
    await page.getByText(/^Gerekend over \d+ contactmomenten met een ketenfase/).waitFor();
    await page.getByRole('radio', { name: /^Afdelingen met het meeste contact/ }).click();
    await page.getByRole('heading', { name: /laat (\d+) van \1 contactmomenten open: gebruik/ }).waitFor();
    await shot('organisatie-model');
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('fills the matrix by keyboard and takes it back in one step', async () => {
    await tab('Matrix');
    const grid = page.getByRole('grid', { name: 'Verantwoordelijkheidsmatrix' });
    await grid.waitFor();
    const before = await matrix();
    const responsible = (answer: MatrixAnswer): number =>
      answer.rows.flatMap((row) => row.roles).filter(({ role }) => role === 'responsible').length;
    expect(responsible(before)).toBe(0);
    await grid.focus();
    // Past the heading of the first stage, to the second role, three touchpoints down.
    for (const key of ['Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown'])
      await page.keyboard.press(key);
    await page.keyboard.press('r');
    await until('three touchpoints have somebody who carries out', async () => responsible(await matrix()) === 3);
    await grid.getByText('R', { exact: true }).first().waitFor();
    await shot('organisatie-matrix');
    await page.keyboard.press('Control+z');
    await until('the matrix is as it was', async () => responsible(await matrix()) === 0);
    await page.keyboard.press('a');
    await until('the owner is in the table', async () => {
      const { rows } = await matrix();
      return rows[0]?.owner !== before.rows[0]?.owner;
    });
    await page.keyboard.press('Control+z');
    await until('the owner is back', async () => (await matrix()).rows[0]?.owner === before.rows[0]?.owner);
    expect(await seriousFindings(page)).toEqual([]);
  });

  it('leads from a cell of the silo map to its touchpoints', async () => {
    await tab('Silokaart');
    await page.getByRole('button', { name: /^Beloven, Verkoop, Samen: / }).click();
    await page.getByRole('heading', { name: 'Contactmomenten' }).waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await page.getByRole('tab', { name: 'Silokaart', selected: true }).waitFor();
  });
});

describe('support', () => {
  it('notes a conversation and shows where the person stands', async () => {
    await part('Draagvlak');
    await tab('Betrokkenen');
    await page.getByRole('button', { name: 'Gesprek noteren' }).click();
    const panel = page.getByRole('complementary', { name: 'Gesprek' });
    await panel.getByRole('combobox', { name: 'Wie' }).fill('Manager Facturatie');
    await page.getByRole('option', { name: /^Manager Facturatie/ }).click();
    for (const [field, choice] of [
      ['Houding', 'Tegen'],
      ['Invloed', 'Veel'],
      ['Belang', 'Enige'],
    ] as const) {
      await panel.getByRole('button', { name: new RegExp(field) }).click();
      await page.getByRole('option', { name: choice }).click();
    }
    await page
      .getByRole('heading', { name: 'Manager Facturatie heeft veel invloed en twijfelt of is tegen' })
      .waitFor();
    await shot('organisatie-betrokkenen');
    expect(await seriousFindings(page)).toEqual([]);
    await panel.getByRole('button', { name: /^Sluiten/ }).click();
  });

  it('fills in tasks and preconditions', async () => {
    await tab('Taken');
    await page.getByRole('radiogroup', { name: 'Stand van Klantgerichte cultuur' }).getByText('Niemand').click();
    await page.getByRole('heading', { name: /^1 van de 8 taken doet niemand/ }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await tab('Randvoorwaarden');
    const sponsor = page.getByRole('checkbox', { name: /^In orde van Sponsor/ });
    await sponsor.press('Space');
    await until('the sponsor is there', () => sponsor.isChecked());
    await shot('organisatie-randvoorwaarden');
    expect(await seriousFindings(page)).toEqual([]);
  });
});

describe('maturity', () => {
  it('holds a round with two people and shows mean, spread and stage', async () => {
    await part('Ontwikkeling');
    await page.getByRole('button', { name: /^Begin met/ }).click();
    await page.getByRole('button', { name: 'Vragenlijst invullen' }).click();
    await page.getByRole('button', { name: 'Nieuwe ronde' }).click();
    const scores = page.getByRole('radiogroup', { name: /^Antwoord: / });
    for (const [person, score] of [
      ['Directeur', '4'],
      ['Teamleider', '2'],
    ] as const) {
      const name = page.getByRole('textbox', { name: 'Respondent toevoegen' });
      await name.fill(person);
      await name.press('Enter');
      await page.getByText(`${person}: 0 van 8 beantwoord`).waitFor();
      for (const place of [0, 1]) {
        await scores.nth(place).getByRole('radio', { name: '?' }).focus();
        await page.keyboard.press(score);
        await page.getByText(`${person}: ${place + 1} van 8 beantwoord`).waitFor();
      }
    }
    await shot('organisatie-vragenlijst');
    await part('Stand');
    await page
      .getByRole('heading', {
        name: 'Klantgerichte organisatie: het zwakste onderwerp bepaalt (gemiddeld 3,0 op 1–5)',
      })
      .waitFor();
    await page
      .getByRole('button', { name: /gemiddeld 3,0, n 2, van 2,0 tot 4,0$/ })
      .first()
      .waitFor();
    await shot('organisatie-stand');
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Control+z');
    await page.getByText(/^Ronde 1 · 2 respondenten · 2 vragen/).waitFor();
  });
});

describe('the glossary', () => {
  it('has own entries, found by search, and terms that are explained where they stand', async () => {
    await page.keyboard.press('Control+Shift+g');
    await page.getByRole('heading', { name: 'Klantbeleving', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Eigen begrip' }).click();
    const panel = page.getByRole('complementary', { name: 'Eigen begrip' });
    await panel.getByRole('button', { name: /^Naam/ }).click();
    await page.keyboard.type('Inhuizen');
    await page.keyboard.press('Enter');
    await panel.getByRole('heading', { name: 'Inhuizen' }).waitFor();
    await page.keyboard.press('Control+1');
    await page.getByRole('heading', { name: 'Overzicht', exact: true }).waitFor();
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox', { name: /^Zoeken/ }).fill('inhuiz');
    await page.getByRole('menuitem', { name: /^Inhuizen/ }).click();
    await page.getByRole('article', { name: 'Inhuizen' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('searchbox', { name: 'Zoeken in begrippen' }).fill('promoter');
    await page.getByRole('article', { name: 'NPS', exact: true }).waitFor();
    expect(await page.getByRole('article').count()).toBe(2);
    await shot('begrippen');
    await page.keyboard.press('Control+1');
    await page.getByRole('button', { name: 'Uitleg: Primair proces' }).click();
    await page.getByRole('button', { name: 'In Begrippen bekijken' }).click();
    await page.getByRole('article', { name: 'Primair proces', exact: true }).waitFor();
  });

  it('and the organisation have nothing for axe to complain of in the dark and in English', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await value(page, 'settings.set', { settings: { theme: 'dark', language: 'en' } });
    await page.getByRole('heading', { name: 'Primary process' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.keyboard.press('Control+3');
    for (const [group, tabs] of [
      ['Responsibility', ['Model', 'Influence', 'Silo map']],
      ['Support', ['Preconditions', 'Stakeholders']],
      ['Maturity', ['Maturity']],
    ] as const) {
      await part(group);
      for (const name of tabs) {
        await tab(name);
        await page.getByRole('tabpanel', { name }).waitFor();
        await shot(`organisation-${name.toLowerCase().replace(' ', '-')}`);
        expect(await seriousFindings(page)).toEqual([]);
      }
    }
  });
});
