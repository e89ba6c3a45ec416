// @vitest-environment jsdom
/** Tests of the overview: figures lead to rows, remarks to their cell or list, and it is honest when there is nothing. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useNavigation } from '@renderer/app/navigation';
import { OverviewScreen } from '@renderer/features/overview';
import type { InsightInput } from '@shared/insight/input';
import { figuresOf } from '@shared/insight/figures';
import { focusIdsOf, focusListOf } from '@shared/insight/focusList';
import { qualityListOf } from '@shared/insight/qualityList';
import { channel, energyInput } from '@test/shared/insight/fixture';
import { exampleDocument, exampleEngagement, refuse, type QueryHandlers } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi } from '@test/renderer/support/render';

const energy = energyInput();
const idOf = (name: string): number => energy.touchpoints.find((row) => row.name === name)!.id;

function answers(input: InsightInput): QueryHandlers {
  const focus = focusIdsOf(input.touchpoints).length;
  return {
    'insight.figures': () => figuresOf(input),
    'insight.focusList': () => focusListOf(input),
    'insight.qualityList': () => qualityListOf(input),
    'touchpoint.presetCounts': () => ({
      all: input.touchpoints.length,
      focus,
      momentsOfTruth: 26,
      withoutOwner: 4,
      quality: 25,
    }),
  };
}
async function shown(options: Parameters<typeof renderWithApi>[1]) {
  const result = await renderWithApi(<OverviewScreen />, options);
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return result;
}
const show = (input: InsightInput = energy, more: QueryHandlers = {}) =>
  shown({ queries: { ...answers(input), ...more } });
const place = () => useNavigation.getState().place;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(640);
});
afterEach(() => {
  stopApi();
  vi.restoreAllMocks();
});

describe('overview', () => {
  it('has the two starting questions as its halves', async () => {
    await show();
    expect(screen.getByRole('region', { name: 'Wat is de ervaring van de klant?' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Hoe maken we de inzichten toepasbaar?' })).toBeTruthy();
    expect(
      screen.getByRole('heading', { name: '26 van de 39 belangrijke momenten voelen als een onvoldoende (n = 73)' }),
    ).toBeTruthy();
  });

  it('leads from a mark to its row, with the keyboard on it', async () => {
    await show();
    const name = 'Ik ontvang mijn jaarnota';
    fireEvent.click(screen.getByRole('button', { name: `${name}: belang 5, cijfer 3,2` }));
    expect(place()).toMatchObject({
      screen: 'touchpoints',
      params: { selection: { only: [idOf(name)] }, focus: { id: idOf(name) } },
    });
  });

  it('starts the focus list short and shows all of it when asked', async () => {
    await show();
    const list = () => screen.getAllByRole('list').find((candidate) => candidate.tagName === 'OL')!;
    expect(within(list()).getAllByRole('listitem')).toHaveLength(12);
    expect(within(list()).getAllByRole('listitem')[0]?.textContent).toContain(
      'Ik ontvang post op naam van een overledene',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Toon alle 44' }));
    expect(within(list()).getAllByRole('listitem')).toHaveLength(44);
  });

  it('leads from a gap to the rows, the keyboard on the cell to mend', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: /4\s*Geen eigenaar/ }));
    const first = idOf('Ik lees ervaringen van andere klanten');
    expect(place()).toMatchObject({ screen: 'touchpoints', params: { focus: { id: first, field: 'owner' } } });
    expect((place().params as { selection: { only: number[] } }).selection.only).toHaveLength(4);
  });

  it('leads from a gap in a list to its entry', async () => {
    const first = energy.lists.channels[0]!;
    const input = {
      ...energy,
      lists: { ...energy.lists, channels: [channel(first.id, first.name, null), ...energy.lists.channels.slice(1)] },
    };
    await show(input);
    fireEvent.click(screen.getByRole('button', { name: /Kanaal niet online of offline/ }));
    expect(place()).toMatchObject({ screen: 'organisation', params: { tab: 'channels', focus: first.id } });
  });

  it('shows the table behind a chart with T', async () => {
    await show();
    const figure = screen.getByRole('figure', { name: /28 van de 75 contactmomenten zijn hybride/ });
    fireEvent.keyDown(figure, { key: 't' });
    expect(within(figure).getByRole('grid', { name: 'On- en offline per fase' })).toBeTruthy();
  });

  it('keeps the answer to a starting question', async () => {
    const { fake } = await show();
    fake.commands['engagement.update'] = () => null;
    fireEvent.click(screen.getByRole('button', { name: /Antwoord op vraag 1/ }));
    const box = screen.getByRole('textbox');
    fireEvent.change(box, { target: { value: 'De jaarnota doet pijn.' } });
    await act(async () => {
      fireEvent.keyDown(box, { key: 'Enter', ctrlKey: true });
      await Promise.resolve();
    });
    expect(fake.callsOf('engagement.update')).toEqual([{ fields: { experienceAnswer: 'De jaarnota doet pijn.' } }]);
  });

  it('teaches when there are no touchpoints yet', async () => {
    await show({ ...energy, touchpoints: [] });
    expect(screen.getByRole('heading', { name: 'Nog geen contactmomenten' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Tabel importeren' }));
    expect(place().screen).toBe('import');
  });

  it('says what went wrong and tries again', async () => {
    const { fake } = await show(energy, { 'insight.figures': () => refuse('unexpected', { detail: 'kapot' }) });
    expect(screen.queryByRole('region', { name: 'Wat is de ervaring van de klant?' })).toBeNull();
    fake.queries['insight.figures'] = () => figuresOf(energy);
    await act(async () => {
      fireEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(screen.getByRole('region', { name: 'Wat is de ervaring van de klant?' })).toBeTruthy();
  });

  it('speaks English when the person does', async () => {
    await shown({
      queries: {
        ...answers(energy),
        'document.state': () => exampleDocument({ engagement: { ...exampleEngagement, cxDefinition: 'All of it.' } }),
      },
      window: { settings: { ...(await import('@shared/contract/host')).settingsSchema.parse({}), language: 'en' } },
    });
    expect(
      screen.getByRole('heading', { name: '26 of the 39 important moments feel like a fail (n = 73)' }),
    ).toBeTruthy();
    expect(screen.getByText('All of it.')).toBeTruthy();
  });
});
