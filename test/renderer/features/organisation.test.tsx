// @vitest-environment jsdom
/** Editable lists and the facts of the engagement. */
import { useNotices } from '@renderer/api';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { OrganisationScreen } from '@renderer/features/organisation/OrganisationScreen';
import { columnsOf, placeBefore } from '@renderer/features/organisation/listTypes';
import { createText } from '@shared/i18n';
import type { Lists } from '@shared/domain/lists';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exampleDocument, refuse, type FakeBridgeOptions } from '@test/renderer/support/fakeBridge';
import { seriousFindings } from '@test/renderer/support/axe';
import { renderWithApi, startApi, stopApi, withBrowserParts } from '@test/renderer/support/render';

beforeAll(withBrowserParts);
afterEach(stopApi);

const stage = (id: number, name: string) => ({ id, uid: `u${id}`, position: id, name, description: null });
const lists: Lists = {
  stages: [stage(1, 'Oriënteren'), stage(2, 'Gebruiken'), stage(3, 'Betalen')],
  channels: [{ id: 5, uid: 'c', position: 1, name: 'Website', side: 'online' }],
  departments: [
    {
      id: 6,
      uid: 'd',
      position: 1,
      name: 'Klantenservice',
      kind: 'channel',
      processes: ['deliver'],
      partOf: null,
      fte: 12.5,
      notes: null,
    },
  ],
  people: [
    {
      id: 7,
      uid: 'p',
      position: 1,
      role: 'Manager Klantenservice',
      name: null,
      department: 6,
      isManager: true,
      reportsTo: null,
      notes: null,
    },
  ],
  personas: [],
  extraFields: [],
  views: [],
};

async function show(
  options: FakeBridgeOptions = {},
  tab: 'stages' | 'channels' | 'departments' | 'people' | 'personas' | 'engagement' = 'stages',
) {
  await startApi();
  openScreen('organisation', { tab });
  const place = useNavigation.getState();
  stopApi();
  useNavigation.setState(place);
  // renderWithApi starts afresh, so the place is set again behind it.
  const result = await renderWithApi(<Placed tab={tab} />, {
    ...options,
    queries: { 'lists.all': () => lists, 'lists.usage': () => ({ 1: 0, 2: 12, 3: 1 }), ...options.queries },
  });
  return result;
}

function Placed({ tab }: { readonly tab: Parameters<typeof show>[1] }) {
  if (useNavigation.getState().place.screen !== 'organisation') openScreen('organisation', { tab: tab ?? 'stages' });
  return <OrganisationScreen />;
}

describe('an editable list', () => {
  it('saves a cell on Enter, as one command with that field alone', async () => {
    const { fake } = await show({ commands: { 'list.update': () => null } });
    const name = await screen.findByLabelText('Naam van Gebruiken');
    await userEvent.clear(name);
    await userEvent.type(name, 'In gebruik{Enter}');
    expect(fake.callsOf('list.update')).toEqual([{ list: 'stage', id: 2, fields: { name: 'In gebruik' } }]);
  });

  it('keeps what was typed when it is refused, and says why at the cell', async () => {
    await show({ commands: { 'list.update': () => refuse('list.duplicateName', { name: 'Betalen' }) } });
    const name = await screen.findByLabelText<HTMLInputElement>('Naam van Gebruiken');
    await userEvent.clear(name);
    await userEvent.type(name, 'Betalen{Enter}');
    await screen.findByText('Er is al een “Betalen” in deze lijst.');
    expect(name.value).toBe('Betalen');
    await userEvent.type(name, '{Escape}');
    expect(name.value).toBe('Gebruiken');
  });

  it('puts a name back that was emptied', async () => {
    const { fake } = await show();
    const name = await screen.findByLabelText<HTMLInputElement>('Naam van Gebruiken');
    await userEvent.clear(name);
    act(() => name.blur());
    expect(name.value).toBe('Gebruiken');
    expect(fake.callsOf('list.update')).toEqual([]);
  });

  it('adds by typing at the foot', async () => {
    const { fake } = await show({ commands: { 'list.create': () => ({ id: 9 }) } });
    await userEvent.type(await screen.findByLabelText('Nieuw: Naam'), 'Weggaan{Enter}');
    expect(fake.callsOf('list.create')).toEqual([{ list: 'stage', fields: { name: 'Weggaan' } }]);
  });

  it('moves an entry with Alt and an arrow', async () => {
    const { fake } = await show({ commands: { 'list.move': () => null } });
    fireEvent.keyDown(await screen.findByLabelText('Naam van Betalen'), { key: 'ArrowUp', altKey: true });
    fireEvent.keyDown(screen.getByLabelText('Naam van Oriënteren'), { key: 'ArrowUp', altKey: true });
    expect(fake.callsOf('list.move')).toEqual([{ list: 'stage', id: 3, before: 2 }]);
  });

  it('deletes at once and offers undo, as long as nothing else happened', async () => {
    const { fake } = await show({ commands: { 'list.delete': () => null, 'history.undo': () => ({ steps: 1 }) } });
    await userEvent.click(await screen.findByRole('button', { name: 'Acties voor Gebruiken' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Verwijderen' }));
    expect(fake.callsOf('list.delete')).toEqual([{ list: 'stage', id: 2 }]);
    const [notice] = useNotices.getState().notices;
    expect(notice?.text(createText('nl'))).toBe(
      '“Gebruiken” verwijderd; 12 contactmomenten hebben nu niets op die plek.',
    );
    notice?.action?.run();
    await waitFor(() => expect(fake.callsOf('history.undo')).toHaveLength(1));
  });

  it('replaces an entry by another one', async () => {
    const { fake } = await show({ commands: { 'list.delete': () => null } });
    await userEvent.click(await screen.findByRole('button', { name: 'Acties voor Gebruiken' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Vervangen door…' }));
    await userEvent.click(await screen.findByRole('button', { name: /Kies…/ }));
    await userEvent.click(await screen.findByRole('option', { name: 'Betalen' }));
    await userEvent.click(screen.getByRole('button', { name: 'Vervangen' }));
    expect(fake.callsOf('list.delete')).toEqual([{ list: 'stage', id: 2, replaceBy: 3 }]);
  });

  it('leads from the count to the rows', async () => {
    await show();
    await userEvent.click(await screen.findByRole('button', { name: 'Gebruiken: 12 contactmomenten tonen' }));
    expect(useNavigation.getState().place).toMatchObject({
      screen: 'touchpoints',
      params: { selection: { filters: [{ column: 'stage', operator: 'anyOf', values: [2] }] } },
    });
  });

  it('changes nothing in a file that is read-only', async () => {
    await show({ queries: { 'document.state': () => exampleDocument({ readOnly: true }) } });
    const name = await screen.findByLabelText<HTMLInputElement>('Naam van Gebruiken');
    expect(name.readOnly).toBe(true);
    expect(screen.queryByLabelText('Nieuw: Naam')).toBeNull();
  });

  it('refuses a number outside its range with the range', async () => {
    await show({}, 'departments');
    const fte = await screen.findByLabelText<HTMLInputElement>('Fte van Klantenservice');
    expect(fte.value).toBe('12,5');
    await userEvent.clear(fte);
    await userEvent.type(fte, '-3{Enter}');
    await screen.findByText(/valt daarbuiten/);
  });

  it('turns a process on and off', async () => {
    const { fake } = await show({ commands: { 'list.update': () => null } }, 'departments');
    await userEvent.click(await screen.findByRole('button', { name: 'beloven' }));
    expect(fake.callsOf('list.update')).toEqual([
      { list: 'department', id: 6, fields: { processes: ['promise', 'deliver'] } },
    ]);
  });

  it('teaches while it is empty', async () => {
    await show({}, 'personas');
    await screen.findByText('Nog geen persona’s');
  });

  it.each(['stages', 'channels', 'departments', 'people', 'engagement'] as const)(
    'has nothing in %s that axe finds serious',
    async (tab) => {
      await show({}, tab);
      await screen.findAllByRole('tab');
      expect(await seriousFindings()).toEqual([]);
    },
  );
});

describe('the facts of the engagement', () => {
  it('saves a field when it is left, empty as unknown', async () => {
    const { fake } = await show({ commands: { 'engagement.update': () => null } }, 'engagement');
    const client = await screen.findByLabelText('Opdrachtgever');
    await userEvent.clear(client);
    act(() => client.blur());
    expect(fake.callsOf('engagement.update')).toEqual([{ fields: { client: null } }]);
  });

  it('does not take a colour that is none', async () => {
    const { fake } = await show({ commands: { 'engagement.update': () => null } }, 'engagement');
    const colour = await screen.findByLabelText('Huiskleur');
    await userEvent.type(colour, 'groen');
    act(() => colour.blur());
    await screen.findByText('Schrijf een kleur als #0f6f68.');
    expect(fake.callsOf('engagement.update')).toEqual([]);
  });
});

describe('the columns of the lists', () => {
  it('have a name in both languages', () => {
    for (const locale of ['nl', 'en'] as const) {
      const t = createText(locale);
      for (const column of Object.values(columnsOf).flat()) {
        const key = `organisation.columns.${column.label}`;
        expect(t.lookup(key)).not.toBe(key);
      }
    }
  });
});

describe('one place up or down', () => {
  it('knows before which entry that is, and where it ends', () => {
    expect(placeBefore([1, 2, 3], 2, 'up')).toBe(1);
    expect(placeBefore([1, 2, 3], 1, 'down')).toBe(3);
    expect(placeBefore([1, 2, 3], 2, 'down')).toBeNull();
    expect(placeBefore([1, 2, 3], 1, 'up')).toBeUndefined();
    expect(placeBefore([1, 2, 3], 3, 'down')).toBeUndefined();
  });
});
