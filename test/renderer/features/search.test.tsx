// @vitest-environment jsdom
/** Search and actions in one, settings, help. */
import { GlobalActions } from '@renderer/app/GlobalActions';
import { useNavigation } from '@renderer/app/navigation';
import { SearchPalette } from '@renderer/features/search/SearchPalette';
import { rankActions } from '@renderer/features/search/rankActions';
import { SettingsScreen } from '@renderer/features/settings/SettingsScreen';
import { HelpDialog } from '@renderer/features/help/HelpDialog';
import { actions } from '@shared/actions';
import { createText } from '@shared/i18n';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const palette = (onClose: () => void) => (
  <>
    <GlobalActions />
    <SearchPalette isOpen onClose={onClose} />
  </>
);

describe('search and commands in one', () => {
  it('finds content while typing; Enter goes to the row', async () => {
    const onClose = vi.fn();
    const { fake } = await renderWithApi(palette(onClose), {
      queries: {
        'search.find': () => [
          {
            entity: 'touchpoint',
            id: 35,
            title: 'Ik ontvang mijn jaarnota',
            excerpt: 'de \uE000jaarnota\uE001 klopt niet',
            field: 'notes',
          },
        ],
      },
    });
    await userEvent.keyboard('jaarnota');
    await screen.findByRole('menuitem', { name: /^Ik ontvang mijn jaarnota/ });
    screen.getByText('contactmoment · de jaarnota klopt niet');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(useNavigation.getState().place).toMatchObject({
      screen: 'touchpoints',
      params: { focus: { id: 35, field: 'notes' } },
    });
    expect(fake.callsOf('search.find').at(-1)).toEqual({ text: 'jaarnota', limit: 30 });
  });

  it('goes to the first hit when hits take the place of the actions that stood there', async () => {
    const onClose = vi.fn();
    await renderWithApi(palette(onClose), {
      queries: {
        'search.find': () => [
          { entity: 'touchpoint', id: 24, title: 'De wisselmonteur komt', excerpt: '', field: 'name' },
        ],
      },
    });
    // The first letters name actions too, and none is left once the word is whole.
    await userEvent.keyboard('wisselm');
    await screen.findByRole('menuitem', { name: /^De wisselmonteur komt/ });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(useNavigation.getState().place).toMatchObject({ screen: 'touchpoints', params: { focus: { id: 24 } } });
  });

  it('asks nothing for a single letter', async () => {
    const { fake } = await renderWithApi(
      palette(() => undefined),
      { queries: { 'search.find': () => [] } },
    );
    await userEvent.keyboard('j');
    expect(fake.callsOf('search.find')).toEqual([]);
  });

  it('does an action that is possible, and shows none that is not', async () => {
    await renderWithApi(
      palette(() => undefined),
      { queries: { 'search.find': () => [] } },
    );
    expect(screen.queryByText('Ongedaan maken')).toBeNull();
    await userEvent.keyboard('rapporten');
    await screen.findByRole('menuitem', { name: /^Rapporten/ });
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(useNavigation.getState().place.screen).toBe('reports'));
  });

  it('forgives a slip', () => {
    const t = createText('nl');
    const named = actions.map((action) => ({ action, label: t(`actions.label.${action.label}`) }));
    expect(rankActions(named, 'instelingen')[0]?.action.id).toBe('settings.open');
    expect(rankActions(named, '')).toHaveLength(named.length);
  });
});

describe('settings', () => {
  it('take effect at once: the screen speaks the chosen language', async () => {
    const { fake } = await renderWithApi(<SettingsScreen />);
    await userEvent.click(screen.getByRole('radio', { name: 'English' }));
    await screen.findByRole('heading', { name: 'Settings' });
    expect(fake.callsOf('settings.set')).toEqual([{ settings: { language: 'en' } }]);
  });

  it('have nothing that axe finds serious', async () => {
    await renderWithApi(<SettingsScreen />);
    expect(await seriousFindings()).toEqual([]);
  });
});

describe('help', () => {
  it('lists the shortcut of every action that has one', async () => {
    await renderWithApi(<HelpDialog tab="shortcuts" onClose={() => undefined} />);
    const shown = document.body.textContent ?? '';
    const t = createText('nl');
    for (const action of actions) {
      if (action.shortcuts.length > 0 && action.menu !== null)
        expect(shown).toContain(t(`actions.label.${action.label}`).replace(/…$/, ''));
    }
  });

  it('leads from a step to its screen', async () => {
    await renderWithApi(<HelpDialog tab="guide" onClose={() => undefined} />);
    await userEvent.click(screen.getByRole('button', { name: 'Naar de opdracht' }));
    expect(useNavigation.getState().place).toMatchObject({ screen: 'organisation', params: { tab: 'engagement' } });
  });
});
