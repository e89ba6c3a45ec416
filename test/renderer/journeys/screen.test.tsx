// @vitest-environment jsdom
/** The screens of journeys over a fake engine: empty, list, map, typing, changes from elsewhere, files. */
import { openScreen, resetNavigation } from '@renderer/app/navigation';
import { JourneysScreen } from '@renderer/features/journeys';
import { resetMap } from '@renderer/features/journeys/model/mapStore';
import { slotRefs } from '@renderer/app/slots';
import { runAction } from '@renderer/actions/registry';
import type { JourneyMap } from '@shared/insight/journey/map';
import userEvent from '@testing-library/user-event';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seriousFindings } from '../support/axe';
import { renderWithApi, stopApi, withBrowserParts } from '../support/render';
import type { FakeBridge } from '../support/fakeBridge';
import { exampleMap, exampleSummary } from './exampleMap';

const lists = { stages: [], channels: [], departments: [], people: [], personas: [], extraFields: [], views: [] };
let map: JourneyMap;

beforeEach(() => {
  withBrowserParts();
  map = exampleMap();
  resetMap();
});
afterEach(() => {
  stopApi();
  resetNavigation();
  slotRefs.panel(null);
});

async function show(journey?: number): Promise<FakeBridge> {
  const { fake } = await renderWithApi(<JourneysScreen />, {
    queries: {
      'journey.list': () => [exampleSummary],
      'journey.map': () => map,
      'journey.insight': () => ({ journey: 1, items: [] }),
      'lists.all': () => lists,
      'touchpoint.order': () => ({ ids: new Int32Array([9]), total: 1, groups: [] }),
      'touchpoint.rows': () => [{ ...map.touchpoints[0]!, id: 9, name: 'Ik lees de welkomstmail' }],
    },
    commands: {
      'journey.create': () => ({ id: 1 }),
      'journeyNote.create': () => ({ id: 1 }),
      'journeyNote.update': () => null,
      'journeyStep.create': () => ({ ids: [14] }),
      'journeyStep.move': () => null,
      'journeyStep.delete': () => null,
      'journeyLane.move': () => null,
      'journeyLane.update': () => null,
      'journeyScore.set': () => null,
    },
  });
  await act(async () => {
    openScreen('journeys', journey === undefined ? {} : { journey });
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  if (journey !== undefined) await screen.findByRole('grid', { name: /^Klantreis/ });
  return fake;
}

const cell = (key: string): HTMLElement => document.querySelector<HTMLElement>(`[data-place="${key}"]`)!;
const press = (key: string, options: object = {}): void =>
  void act(() => fireEvent.keyDown(document.activeElement!, { key, ...options }));

describe('the list', () => {
  it('shows each journey and opens it', async () => {
    await show();
    const row = screen.getByRole('row', { name: /Verhuizen/ });
    expect(within(row).getByText('huidig')).toBeDefined();
    expect(row.textContent).toContain('6,0 gemiddeld over 2 momenten');
    await userEvent.dblClick(row);
    await screen.findByRole('grid', { name: 'Klantreis Verhuizen' });
  });

  it('teaches what belongs here when there is none, and makes one', async () => {
    const { fake } = await renderWithApi(<JourneysScreen />, {
      queries: { 'journey.list': () => [], 'lists.all': () => lists },
      commands: { 'journey.create': () => ({ id: 1 }) },
    });
    const start = await screen.findByRole('button', { name: 'Leeg beginnen' });
    act(() => start.click());
    await waitFor(() => expect(fake.callsOf('journey.create')).toEqual([{ name: 'Nieuwe klantreis' }]));
    expect(screen.getByRole('button', { name: 'Kaart importeren…' })).toBeDefined();
  });
});

describe('the map', () => {
  it('reads as a table: rows with their heads, a cell per step', async () => {
    await show(1);
    const grid = screen.getByRole('grid', { name: 'Klantreis Verhuizen' });
    const rows = within(grid).getAllByRole('row');
    expect(rows).toHaveLength(4);
    expect(
      within(rows[0]!)
        .getAllByRole('columnheader')
        .map((head) => head.textContent),
    ).toEqual(['Voorbereiden', 'Verhuizen', 'Daarna', '']);
    expect(within(rows[3]!).getByRole('rowheader').textContent).toBe('Doen');
    expect(within(rows[3]!).getAllByRole('gridcell')[0]!.textContent).toBe('Vult het formulier in');
    expect(await seriousFindings()).toEqual([]);
  });

  it('begins a note at the first letter and saves it with Enter', async () => {
    const fake = await show(1);
    act(() => cell('102:12').focus());
    press('L');
    const box = screen.getByRole('textbox', { name: 'Doen bij Ik ontvang de eindnota' });
    expect((box as HTMLTextAreaElement).value).toBe('L');
    void act(() => fireEvent.change(box, { target: { value: 'Leest de nota' } }));
    press('Enter');
    await waitFor(() =>
      expect(fake.callsOf('journeyNote.create')).toEqual([{ step: 12, lane: 102, text: 'Leest de nota' }]),
    );
    expect(document.activeElement).toBe(cell('102:12'));
  });

  it('saves nothing on Escape', async () => {
    const fake = await show(1);
    act(() => cell('102:11').focus());
    press('Enter');
    const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Doen/ });
    expect(box.value).toBe('Vult het formulier in');
    void act(() => fireEvent.change(box, { target: { value: 'iets anders' } }));
    press('Escape');
    expect(fake.callsOf('journeyNote.update')).toEqual([]);
    expect(cell('102:11').textContent).toBe('Vult het formulier in');
  });

  it('moves chosen steps with Alt and deletes them with a way back', async () => {
    const fake = await show(1);
    act(() => cell('step:11').focus());
    press('ArrowRight', { shiftKey: true });
    press('ArrowRight', { altKey: true });
    await waitFor(() => expect(fake.callsOf('journeyStep.move')).toEqual([{ ids: [11, 12], stage: 2, before: 13 }]));
    press('Delete');
    await waitFor(() => expect(fake.callsOf('journeyStep.delete')).toEqual([{ ids: [11, 12] }]));
  });

  it('offers existing touchpoints first and adds a step with the one that is taken', async () => {
    const fake = await show(1);
    act(() => cell('step:11').focus());
    press('Insert');
    const field = await screen.findByRole('combobox', { name: 'Stappen toevoegen' });
    void act(() => fireEvent.change(field, { target: { value: 'welkom' } }));
    const options = await screen.findAllByRole('option');
    await waitFor(() => expect(screen.getAllByRole('option')[0]!.textContent).toContain('Ik lees de welkomstmail'));
    expect(options.length).toBeGreaterThan(0);
    expect(screen.getAllByRole('option')[1]!.textContent).toBe('Nieuw contactmoment ‘welkom’');
    void act(() => fireEvent.keyDown(field, { key: 'Enter' }));
    await waitFor(() =>
      expect(fake.callsOf('journeyStep.create')).toEqual([{ stage: 1, before: 12, steps: [{ touchpoints: [9] }] }]),
    );
  });

  it('shows at once what changes elsewhere', async () => {
    const fake = await show(1);
    map = exampleMap({ touchpoints: map.touchpoints.map((row) => ({ ...row, name: `${row.name}!` })) });
    act(() => fake.change({ changed: ['touchpoint'] }));
    await waitFor(() => expect(cell('101:11').textContent).toContain('Ik geef mijn verhuizing door!'));
  });

  it('is walked through full screen and left with Escape', async () => {
    await show(1);
    act(() => void runAction('journey.present'));
    const wall = await screen.findByRole('dialog', { name: 'Presentatie van Verhuizen' });
    press('ArrowRight');
    expect(within(wall).getByRole('heading', { level: 2 }).textContent).toContain('Ik ontvang de eindnota');
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
