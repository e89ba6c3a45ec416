// @vitest-environment jsdom
/** Tests of the improvements: cards move with mouse, keyboard and menu; one improvement is edited in place; silos take a priority by one key. */
import { act, createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { slotRefs } from '@renderer/app/slots';
import { ImprovementsScreen } from '@renderer/features/improvements';
import type { Records } from '@shared/contract/records.contract';
import { seriousFindings } from '@test/renderer/support/axe';
import { exampleDocument, type FakeBridgeOptions, type QueryHandlers } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';
import { board, clashes, lists, overview, readiness, rows } from './example';

const priority = { id: 8, uid: 'p', position: 1, improvement: 3, department: 2, priority: 2, note: null };
const queries: QueryHandlers = {
  'improvement.list': () => rows,
  'improvement.board': () => board,
  'improvement.overview': () => overview,
  'improvement.readiness': () => readiness,
  'improvement.clashes': () => clashes([{ improvement: 3, department: 2, priority: 2 }]),
  'improvement.businessCase': () => null,
  'record.all': () => ({ priority: [priority], word: [] }) as unknown as Records,
  'lists.all': () => lists,
  'measurement.waves': () => [],
  'touchpoint.order': () => ({ ids: new Int32Array(), total: 0, groups: [] }),
  'touchpoint.rows': () => [],
};

async function show(options: FakeBridgeOptions = {}) {
  const result = await renderWithApi(
    <>
      <ImprovementsScreen />
      <div ref={slotRefs.panel} />
      <div ref={slotRefs.status} />
    </>,
    {
      ...options,
      queries: { ...queries, ...options.queries },
      commands: { 'improvement.move': () => null, 'improvement.update': () => null, ...options.commands },
    },
  );
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return result;
}
const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
const view = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('radio', { name }));
  await settle();
};
const column = (name: string) => screen.getByRole('region', { name });
const card = (code: string) =>
  screen.getByText(code, { selector: '[data-card] *' }).closest<HTMLElement>('[data-card]')!;

beforeEach(() => {
  withBrowserParts();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  stopApi();
  vi.restoreAllMocks();
});

describe('the board', () => {
  it('has every improvement in its column, with the line that matters and the chain', async () => {
    await show();
    expect(within(column('Voorgesteld')).getAllByRole('listitem')).toHaveLength(3);
    expect(within(column('Gestopt of stil')).getAllByRole('listitem')).toHaveLength(1);
    expect(card('V01').textContent).toContain('409 dagen zonder besluit');
    expect(screen.getByRole('button', { name: /6 voorgesteld · 3 besloten · 1 gereed/ })).toBeTruthy();
  });

  it('moves a card that is dropped before another one', async () => {
    const { fake } = await show();
    const from = card('V01').parentElement!;
    const target = card('V06').closest('li')!;
    const data = { dataTransfer: { setData: () => undefined, effectAllowed: '' } };
    fireEvent.dragStart(from, data);
    vi.spyOn(target, 'getBoundingClientRect').mockReturnValue({ top: 100, height: 80 } as DOMRect);
    // jsdom has no drag events with a place.
    const over = createEvent.dragOver(target, data);
    Object.defineProperty(over, 'clientY', { value: 110 });
    fireEvent(target, over);
    fireEvent.drop(target, data);
    await settle();
    expect(fake.callsOf('improvement.move')).toEqual([{ id: 1, column: 'decided', before: 6 }]);
  });

  it('walks with arrows and moves with Alt and arrows', async () => {
    const { fake } = await show();
    card('V01').focus();
    fireEvent.keyDown(card('V01'), { key: 'ArrowDown' });
    expect(document.activeElement).toBe(card('V02'));
    fireEvent.keyDown(card('V02'), { key: 'ArrowRight' });
    expect(document.activeElement).toBe(card('V06'));
    fireEvent.keyDown(card('V02'), { key: 'ArrowUp', altKey: true });
    fireEvent.keyDown(card('V02'), { key: 'ArrowDown', altKey: true });
    fireEvent.keyDown(card('V02'), { key: 'ArrowRight', altKey: true });
    await settle();
    expect(fake.callsOf('improvement.move')).toEqual([
      { id: 2, column: 'proposed', before: 1 },
      { id: 2, column: 'proposed', before: null },
      { id: 2, column: 'decided', before: null },
    ]);
  });

  it('moves by the menu of a card as well', async () => {
    const { fake } = await show();
    fireEvent.keyDown(card('V03'), { key: 'F10', shiftKey: true });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Verplaats naar In uitvoering' }));
    await settle();
    expect(fake.callsOf('improvement.move')).toEqual([{ id: 3, column: 'inProgress', before: null }]);
  });

  it('counts the quotes behind a card, and the table leads to them', async () => {
    await show({
      queries: {
        'interview.evidence': () => ({
          touchpoints: [],
          steps: [],
          improvements: [{ id: 3, quotes: 4, participants: 2, kinds: { current: 3, manager: 1 } }],
        }),
      },
    });
    await waitFor(() => expect(card('V03').textContent).toContain('4 citaten van 2 deelnemers'));
    expect(card('V02').textContent).not.toContain('citaten');
    await view('Tabel');
    fireEvent.click(
      await screen.findByRole('button', { name: /Foto gaat voor schatting: 4 citaten van 2 deelnemers/ }),
    );
    await waitFor(() => expect(useNavigation.getState().place.screen).toBe('interviews'));
    expect(useNavigation.getState().place.params).toMatchObject({ view: 'quotes', filter: { improvement: 3 } });
  });

  it('shows only what was searched for', async () => {
    await show();
    fireEvent.change(screen.getByRole('searchbox', { name: 'Zoek in verbeteringen' }), {
      target: { value: 'KLANTSTART' },
    });
    expect(within(column('Voorgesteld')).queryByText('Uitleg bovenaan de jaarnota')).toBeNull();
    expect(within(column('Gereed')).getByText('Eén verhuisformulier')).toBeTruthy();
  });

  it('shows the rows that somebody comes for, and all again when asked', async () => {
    await show();
    act(() => openScreen('improvements', { step: 'done' }));
    const table = await screen.findByRole('grid');
    await waitFor(() => expect(within(table).getByText('Eén verhuisformulier')).toBeTruthy());
    expect(within(table).queryByText('Foto gaat voor schatting')).toBeNull();
    expect(screen.getByRole('button', { name: /^Gereed.*Stap|Stap.*Gereed/ })).toBeTruthy();
    act(() => openScreen('improvements', { owner: 1 }));
    await waitFor(() => expect(within(screen.getByRole('grid')).getByText('Foto gaat voor schatting')).toBeTruthy());
    expect(within(screen.getByRole('grid')).queryByText('Eén verhuisformulier')).toBeNull();
    act(() => openScreen('improvements', { flag: 'overdue' }));
    await waitFor(() => expect(within(screen.getByRole('grid')).getByText('Zelfgekozen bedrag')).toBeTruthy());
    expect(within(screen.getByRole('grid')).queryByText('Foto gaat voor schatting')).toBeNull();
  });

  it('moves nothing in a read-only document', async () => {
    const { fake } = await show({ queries: { 'document.state': () => exampleDocument({ readOnly: true }) } });
    fireEvent.keyDown(card('V01'), { key: 'ArrowRight', altKey: true });
    await settle();
    expect(fake.callsOf('improvement.move')).toEqual([]);
    expect(card('V01').parentElement!.draggable).toBe(false);
  });
});

describe('one improvement', () => {
  const panel = () => screen.getByRole('complementary', { name: 'Verbetering' });
  const open = async (code: string): Promise<void> => {
    fireEvent.click(card(code));
    await settle();
  };

  it('shows its effect with the test, and what asks attention', async () => {
    await show();
    await open('V04');
    expect(panel().textContent).toContain('gestegen');
    expect(panel().textContent).toContain('toets van Welch');
    expect(panel().textContent).toContain('gereed, maar een register nog niet');
    await open('V01');
    expect(panel().textContent).toContain('Zonder voordeel voor beide houdt een verbetering zelden stand');
  });

  it('is edited where it stands', async () => {
    const { fake } = await show();
    await open('V01');
    fireEvent.click(within(panel()).getByRole('button', { name: /^Oorzaak/ }));
    const box = within(panel()).getByRole('textbox', { name: 'Oorzaak' });
    fireEvent.change(box, { target: { value: 'Niemand legt uit waarom' } });
    await act(async () => {
      fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
      await Promise.resolve();
    });
    expect(fake.callsOf('improvement.update')).toEqual([{ ids: [1], fields: { cause: 'Niemand legt uit waarom' } }]);
  });

  it('ticks a register off and adds one, keeping the others', async () => {
    const { fake } = await show();
    await open('V04');
    fireEvent.click(within(panel()).getByRole('checkbox', { name: 'Maandrapport' }));
    const box = within(panel()).getByRole('textbox', { name: 'Naam van het register of rapport' });
    fireEvent.change(box, { target: { value: 'CRM' } });
    fireEvent.keyDown(box, { key: 'Enter' });
    await settle();
    expect(fake.callsOf('improvement.update')).toEqual([
      { ids: [4], fields: { registers: [{ id: 1, name: 'Maandrapport', who: null, done: true }] } },
      { ids: [4], fields: { registers: [{ id: 1, name: 'Maandrapport', who: null, done: false }, { name: 'CRM' }] } },
    ]);
  });

  it('leads back to the measurement that it rests on', async () => {
    await show();
    await open('V04');
    fireEvent.click(within(panel()).getByRole('button', { name: 'Meting' }));
    expect(useNavigation.getState().place).toMatchObject({ screen: 'measurements', params: { touchpoint: 7 } });
  });

  it('goes at once, with undo in the message', async () => {
    const { fake } = await show({ commands: { 'improvement.delete': () => null } });
    await open('V03');
    fireEvent.click(within(panel()).getByRole('button', { name: 'Verwijderen' }));
    await settle();
    expect(fake.callsOf('improvement.delete')).toEqual([{ ids: [3] }]);
    expect(screen.queryByRole('complementary', { name: 'Verbetering' })).toBeNull();
  });

  it('begins with its name when it was just made', async () => {
    openScreen('improvements', { focus: 2, isNew: true });
    const { fake } = await show();
    await act(async () => {
      openScreen('improvements', { focus: 2, isNew: true });
      await Promise.resolve();
    });
    await settle();
    const box = within(panel()).getByRole('textbox', { name: 'Verbetering' });
    expect((box as HTMLInputElement).value).toBe('Jaarnota niet op vrijdag');
    expect(fake.callsOf('improvement.update')).toEqual([]);
  });
});

describe('readiness and silos', () => {
  it('opens a proposal from its block, and shows words beside deeds', async () => {
    await show();
    await view('Actiebereidheid');
    expect(screen.getByText('‘Bij Facturatie staat de klant centraal.’', { selector: 'text' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^V02: Jaarnota niet op vrijdag, geen antwoord, 409 dagen/ }));
    await settle();
    expect(screen.getByRole('complementary', { name: 'Verbetering' }).textContent).toContain(
      'Jaarnota niet op vrijdag',
    );
  });

  it('takes a priority by one key, changes one that is there, and takes it away', async () => {
    const { fake } = await show({
      commands: { 'record.create': () => ({ id: 9 }), 'record.update': () => null, 'record.delete': () => null },
    });
    await view('Silo’s');
    await screen.findByRole('heading', { name: /^Over 1 verbetering botsen de afdelingen/ });
    const cell = (department: string, name: RegExp) =>
      screen.getByRole('button', { name: new RegExp(`^${department} geeft .*${name.source}`) });
    fireEvent.keyDown(cell('Klantstart', /V01/), { key: '4' });
    fireEvent.keyDown(cell('Klantstart', /V03/), { key: '5' });
    fireEvent.keyDown(cell('Klantstart', /V03/), { key: 'Delete' });
    await settle();
    expect(fake.callsOf('record.create')).toEqual([
      { kind: 'priority', fields: { improvement: 1, department: 2, priority: 4 } },
    ]);
    expect(fake.callsOf('record.update')).toEqual([{ kind: 'priority', id: 8, fields: { priority: 5 } }]);
    expect(fake.callsOf('record.delete')).toEqual([{ kind: 'priority', ids: [8] }]);
  });
});

describe('the screen', () => {
  it('teaches when there is nothing yet', async () => {
    await show({ queries: { 'improvement.list': () => [], 'improvement.board': () => [] } });
    expect(screen.getByRole('heading', { name: 'Nog geen verbeteringen' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Lijst invoegen' }));
    expect(useNavigation.getState().place).toMatchObject({ screen: 'import', params: { kind: 'improvements' } });
  });

  it.each(['Bord', 'Tabel', 'Tijdlijn', 'Actiebereidheid', 'Silo’s'])(
    'has nothing that axe finds serious: %s',
    async (name) => {
      await show();
      if (name === 'Bord') fireEvent.click(card('V04'));
      else await view(name);
      await settle();
      expect(await seriousFindings()).toEqual([]);
    },
  );
});
