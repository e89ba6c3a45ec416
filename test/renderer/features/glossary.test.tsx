// @vitest-environment jsdom
/** The glossary: every entry has its texts, searching, own entries, and the (i) that leads to a term. */
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { TermLink } from '@renderer/app/TermLink';
import { GlossaryScreen } from '@renderer/features/glossary';
import { filterItems } from '@renderer/features/glossary/filterItems';
import { rankTerms } from '@renderer/features/search/rankTerms';
import { recordKinds, type Records } from '@shared/contract/records.contract';
import { libraryItems, termOfField, termOfInsight, type OwnEntry } from '@shared/domain/glossary';
import { touchpointFields } from '@shared/domain/touchpoint';
import { createText } from '@shared/i18n';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const own: OwnEntry = {
  id: 3,
  kind: 'term',
  name: 'Inhuizen',
  text: 'Van handtekening tot eerste nota.',
  synonyms: 'onboarding',
  source: null,
  dated: null,
};
const records = {
  ...Object.fromEntries(recordKinds.map((kind) => [kind, []])),
  library: [{ ...own, uid: 'u3', position: 1 }],
} as unknown as Records;

describe('entries', () => {
  it.each(['nl', 'en'] as const)('have a name, a text and a source in %s', (language) => {
    const text = createText(language);
    const items = libraryItems((key) => text.lookup(key), []);
    expect(items.length).toBeGreaterThan(50);
    for (const item of items) {
      for (const said of [item.name, item.text, item.synonyms]) expect(said).not.toMatch(/^(glossary|interviews)\./);
      expect(item.text.length).toBeGreaterThan(20);
      expect(item.source).not.toBe('');
    }
    expect(new Set(items.map((item) => item.name)).size).toBe(items.length);
  });

  it('explain fields that exist', () => {
    const fields = new Set<string>([...touchpointFields.map((field) => field.key), 'mode', 'peak']);
    expect(Object.keys(termOfField).filter((field) => !fields.has(field))).toEqual([]);
    expect(termOfInsight['peaks']).toBe('peak');
  });

  it('are found by other words for them, names before texts', () => {
    const text = createText('nl');
    const items = libraryItems((key) => text.lookup(key), [own]);
    expect(filterItems(items, 'all', 'promoter').map((item) => item.name)).toContain('NPS');
    expect(filterItems(items, 'all', 'contactmoment')[0]?.name).toBe('Contactmoment');
    expect(filterItems(items, 'own', '').map((item) => item.name)).toEqual(['Inhuizen']);
    expect(filterItems(items, 'fact', '64')).toHaveLength(1);
    expect(rankTerms(items, 'onboard').map((item) => item.name)).toEqual(['Inhuizen']);
    expect(rankTerms(items, 'voice of')[0]?.name).toBe('Stem van de klant');
    expect(rankTerms(items, 'n')).toEqual([]);
  });
});

describe('the screen', () => {
  const show = () =>
    renderWithApi(<GlossaryScreen />, {
      queries: { 'record.all': () => records },
      commands: { 'record.update': () => null, 'record.create': () => ({ id: 9 }), 'record.delete': () => null },
    });

  it('shows entries, searches them, and has nothing for axe to complain of', async () => {
    const { container } = await show();
    await screen.findByRole('article', { name: 'Klantbeleving' });
    expect(await seriousFindings(container)).toEqual([]);
    await userEvent.type(screen.getByRole('searchbox'), 'onboarding');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    await userEvent.type(screen.getByRole('searchbox'), 'xyz');
    await screen.findByText(/^Niets gevonden/);
  });

  it('makes and deletes own entries', async () => {
    const { fake } = await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Eigen begrip' }));
    await waitFor(() => expect(useNavigation.getState().place.params).toEqual({ entry: 'own:9' }));
    expect(fake.callsOf('record.create')).toEqual([
      { kind: 'library', fields: { kind: 'term', name: 'Nieuw begrip' } },
    ]);
    await userEvent.click(await screen.findByRole('button', { name: 'Acties voor Inhuizen' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Verwijderen' }));
    await waitFor(() => expect(fake.callsOf('record.delete')).toEqual([{ kind: 'library', ids: [3] }]));
  });

  it('goes from one term to another', async () => {
    openScreen('glossary', {});
    await show();
    await userEvent.click((await screen.findAllByRole('button', { name: 'Moment van de waarheid' }))[0] as HTMLElement);
    expect(useNavigation.getState().place).toMatchObject({
      screen: 'glossary',
      params: { entry: 'term:momentOfTruth' },
    });
  });
});

it('the (i) explains a word and leads to its entry', async () => {
  await renderWithApi(<TermLink term="nps" />, {});
  await userEvent.click(await screen.findByRole('button', { name: 'Uitleg: NPS' }));
  await screen.findByText(/Aandeel dat 9 of 10 geeft/);
  await userEvent.click(screen.getByRole('button', { name: 'In Begrippen bekijken' }));
  expect(useNavigation.getState().place).toMatchObject({ screen: 'glossary', params: { entry: 'term:nps' } });
});
