/** axe on every screen in the real window, in both languages and both themes: nothing serious, nothing critical. Every action is chosen from the menu on the way. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actions, type ActionId } from '@shared/actions';
import { createText, type Locale } from '@shared/i18n';
import { launchApp, temporaryFolder, type LaunchedApp } from './support/app';
import { seriousFindings } from './support/axe';
import { answerOpenDialog, removeFolder, value, waitForDocument, waitForState } from './support/workbench';

const fixture = resolve(import.meta.dirname, '../fixtures/energie/contactmomenten.xlsx');
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

/** Chooses an action from the program's menu. */
async function choose(id: ActionId): Promise<void> {
  const found = await program.app.evaluate(({ Menu, BrowserWindow }, wanted) => {
    const entry = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    const [window] = BrowserWindow.getAllWindows();
    window?.focus();
    entry?.click(undefined, window, undefined);
    return entry !== null && entry !== undefined;
  }, id);
  expect(found, id).toBe(true);
}

/** Looks at the screen in both themes; the findings carry the name of the screen. */
async function look(screen: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark'] as const) {
    await value(page, 'settings.set', { settings: { theme } });
    await page.waitForFunction((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
    // Only colours differ between the themes.
    const findings = await seriousFindings(page, theme === 'dark' ? ['color-contrast'] : undefined);
    found.push(...findings.map((finding) => `${screen}, ${theme}: ${finding}`));
  }
  return found;
}

async function closeDialog(): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

describe.each(['nl', 'en'] as const)('in %s', (locale: Locale) => {
  const text = createText(locale);
  beforeAll(async () => {
    await value(page, 'settings.set', { settings: { language: locale } });
    await page.waitForFunction((wanted) => document.documentElement.lang === wanted, locale);
  });

  it('start page, wizard, shortcuts and the page of a failure', async () => {
    const found = [...(await look('start'))];
    await choose('document.new');
    await page.getByLabel(text('start.wizard.name')).fill('Proef');
    found.push(...(await look('wizard: engagement')));
    await page.getByRole('button', { name: text('common.next') }).click();
    await page.getByLabel(text('start.wizard.experience')).waitFor();
    found.push(...(await look('wizard: questions')));
    await page.getByRole('button', { name: text('common.next') }).click();
    await page.getByLabel(text('start.wizard.definition')).waitFor();
    found.push(...(await look('wizard: definition')));
    await closeDialog();
    await choose('shortcuts.show');
    await page.getByRole('dialog').waitFor();
    found.push(...(await look('shortcuts')));
    await closeDialog();
    const broken = join(folder, 'kapot.cxw');
    writeFileSync(broken, 'Dit is geen database.\n'.repeat(50));
    await answerOpenDialog(program.app, broken);
    await choose('document.open');
    await waitForState(page, (state) => state.failure !== null);
    await page.getByRole('heading', { name: text('start.failure.title') }).waitFor();
    found.push(...(await look('failure')));
    expect(found).toEqual([]);
  });

  it('every screen of an engagement', async () => {
    const found: string[] = [];
    await choose('document.openSample');
    await waitForDocument(page);
    await page.getByRole('heading', { level: 1 }).waitFor();
    for (const screen of ['overview', 'organisation', 'reports', 'touchpoints'] as const) {
      await choose(`go.${screen}`);
      await page.getByRole('heading', { level: 1, name: text(`shell.navigation.${screen}`) }).waitFor();
      if (screen === 'reports') await page.locator('canvas[data-drawn]').first().waitFor({ timeout: 30_000 });
      else await page.waitForTimeout(400);
      found.push(...(await look(screen)));
      if (screen !== 'organisation' && screen !== 'touchpoints') continue;
      const tabs = page.getByRole('tab');
      for (let index = 1; index < (await tabs.count()); index += 1) {
        await tabs.nth(index).click();
        await page.waitForTimeout(250);
        found.push(...(await look(`${screen}, tab ${index}`)));
      }
      await tabs.first().click();
    }
    await choose('settings.open');
    await page.getByRole('heading', { level: 1, name: text('shell.navigation.settings') }).waitFor();
    found.push(...(await look('settings')));
    expect(found).toEqual([]);
  });

  it('the table with its panel, menus and search', async () => {
    const found: string[] = [];
    await choose('go.touchpoints');
    const cell = page.locator('[role=row][aria-rowindex="5"] > [aria-colindex="2"]');
    await cell.click();
    await choose('panel.toggle');
    await page.waitForTimeout(300);
    found.push(...(await look('panel')));
    await choose('panel.toggle');
    await page.getByRole('columnheader', { name: text('domain.fields.stage') }).click({ button: 'right' });
    await page.getByRole('menu').waitFor();
    found.push(...(await look('column menu')));
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await page
      .getByRole('button', { name: text('touchpoints.filter.button'), exact: true })
      .first()
      .click();
    await page.waitForTimeout(300);
    found.push(...(await look('filter menu')));
    await page.keyboard.press('Escape');
    await choose('find.open');
    await page.waitForTimeout(200);
    found.push(...(await look('find')));
    await page.keyboard.press('Escape');
    await cell.click();
    await page.keyboard.press('F2');
    found.push(...(await look('editor')));
    await page.keyboard.press('Escape');
    expect(found).toEqual([]);
  });

  it('import, palette, history, backups and check', async () => {
    const found: string[] = [];
    await choose('import.start');
    await page.getByText(text('importWizard.file.dropTitle')).waitFor();
    found.push(...(await look('import: file')));
    await answerOpenDialog(program.app, fixture);
    await page.getByRole('button', { name: text('importWizard.file.choose') }).click();
    await page.getByRole('heading', { name: text('importWizard.doubts.title') }).waitFor();
    found.push(...(await look('import: check')));
    await page.getByText(text('importWizard.existing.add'), { exact: true }).click();
    await page.getByRole('button', { name: text('importWizard.take', { count: 75 }) }).click();
    await page.getByText(text('importWizard.done.title', { file: 'contactmomenten.xlsx' })).waitFor();
    found.push(...(await look('import: done')));
    for (const [id, name] of [
      ['palette.open', 'palette'],
      ['history.show', 'history'],
      ['backup.list', 'backups'],
      ['document.check', 'check'],
    ] as const) {
      await choose(id);
      await page.getByRole('dialog').first().waitFor();
      if (id === 'palette.open') await page.keyboard.type('nota');
      await page.waitForTimeout(400);
      found.push(...(await look(name)));
      await closeDialog();
    }
    expect(found).toEqual([]);
  });

  it('closes the engagement', async () => {
    await choose('document.close');
    await waitForState(page, (state) => state.document === null);
  });
});

it('the menu holds every action that is to stand in it', async () => {
  const missing = await program.app.evaluate(
    ({ Menu }, ids) => ids.filter((id) => Menu.getApplicationMenu()?.getMenuItemById(id) == null),
    actions.filter(({ menu }) => menu !== null).map(({ id }) => id),
  );
  expect(missing).toEqual([]);
});
