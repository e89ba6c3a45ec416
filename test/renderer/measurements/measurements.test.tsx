// @vitest-environment jsdom
/** Tests of the measurements: figures with interval and verdict, every number leads to its answers, touchpoints follow or keep their estimate. */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openScreen, useNavigation } from '@renderer/app/navigation';
import { slotRefs } from '@renderer/app/slots';
import { MeasurementsScreen } from '@renderer/features/measurements';
import type { SurveyTopic } from '@shared/domain/measurement';
import { seriousFindings } from '@test/renderer/support/axe';
import { exampleDocument, refuse, type FakeBridgeOptions, type QueryHandlers } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';
import { energyFigures, energyWaves, exampleResponse, touchpointIds } from './energy';

const moving = 'Ik geef mijn verhuizing door';
const movingId = touchpointIds.get(moving.toLowerCase())!;
const byTouchpoint = energyFigures();
const topics: readonly SurveyTopic[] = [
  { id: 1, name: moving, touchpoint: movingId, touchpointName: moving, answers: 136, suggestions: [] },
  { id: 2, name: 'Jaarnota ontvangen', touchpoint: null, touchpointName: null, answers: 310, suggestions: [movingId] },
];
const queries: QueryHandlers = {
  'measurement.waves': () => energyWaves,
  'measurement.figures': ({ by }) => (by === 'channel' || by === 'segment' ? energyFigures(by) : byTouchpoint),
  'measurement.groupings': () => [
    { by: 'touchpoint', label: null, values: 15 },
    { by: 'channel', label: null, values: 5 },
    { by: 'segment', label: null, values: 4 },
  ],
  'measurement.topics': () => topics,
  'measurement.followed': () => [],
  'measurement.responses': () => ({ total: 1, rows: [exampleResponse()] }),
  'touchpoint.order': () => ({ ids: Int32Array.from([movingId]), total: 1, groups: [] }),
  'touchpoint.rows': () => [],
};

async function show(options: FakeBridgeOptions = {}) {
  const result = await renderWithApi(
    <>
      <MeasurementsScreen />
      <div ref={slotRefs.panel} />
      <div ref={slotRefs.status} />
    </>,
    { ...options, queries: { ...queries, ...options.queries } },
  );
  await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  return result;
}
const settle = () =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
const choose = async (name: string): Promise<void> => {
  fireEvent.click(screen.getByRole('radio', { name }));
  await settle();
};

beforeEach(() => {
  withBrowserParts();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  stopApi();
  vi.restoreAllMocks();
});

describe('comparing waves', () => {
  it('shows every measure with its variant, n, interval, spread and verdict in words', async () => {
    await show();
    const tile = screen.getByRole('button', { name: /^NPS, van/ }).textContent!;
    for (const part of [
      'n 990',
      '−16,1',
      '−21,5 tot −10,6',
      'Geen bewijs van verandering',
      'Verschil +4,2 (−3,3 tot +11,8)',
      '314 promotors',
    ])
      expect(tile).toContain(part);
    expect(screen.getByRole('button', { name: /^Emotioneel cijfer/ }).textContent).toContain('standaardafwijking');
  });

  it('warns for many comparisons and names the correction', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: '13 vergelijkingen per maat' }));
    expect((await screen.findByRole('dialog')).textContent).toContain('(Holm)');
  });

  it('opens a group with its figures, tests and comments, and leads to its answers', async () => {
    const { fake } = await show();
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${moving}, n = 67`) }));
    await settle();
    const panel = screen.getByRole('complementary', { name: 'Groep' });
    expect(panel.textContent).toContain('na correctie p < 0,001');
    await waitFor(() => expect(panel.textContent).toContain('Nieuw formulier is veel beter.'));
    fireEvent.click(within(panel).getByRole('button', { name: 'Alle antwoorden' }));
    await settle();
    expect(fake.callsOf('measurement.responses').at(-1)).toMatchObject({
      wave: 2,
      by: 'touchpoint',
      group: moving.toLowerCase(),
      rejected: false,
    });
    expect(screen.getByRole('grid', { name: 'Antwoorden' })).toBeTruthy();
  });

  it('makes an improvement of a figure in one action, with what it rests on', async () => {
    const { fake } = await show({ commands: { 'improvement.create': () => ({ id: 41 }) } });
    fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${moving}, n = 67`) }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Verbetering maken' }));
    await settle();
    expect(fake.callsOf('improvement.create')[0]).toMatchObject({
      fields: { touchpoints: [movingId], measureKind: 'emotional', baseline: { wave: 2 } },
      evidence: [{ kind: 'measurement', text: expect.stringContaining('n = 65') as string }],
    });
    expect(useNavigation.getState().place).toMatchObject({
      screen: 'improvements',
      params: { focus: 41, isNew: true },
    });
  });

  it('shows the table behind the chart with T', async () => {
    await show();
    const figure = screen.getByRole('figure', { name: /verhuizing door steeg 86/ });
    fireEvent.keyDown(figure, { key: 't' });
    const table = within(figure).getByRole('grid');
    expect(within(table).getAllByRole('row')).toHaveLength(17);
  });

  it('changes the measure by its tile', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: /^Functioneel cijfer/ }));
    expect(screen.getByRole('figure', { name: /^Functioneel cijfer: / })).toBeTruthy();
  });
});

describe('the other views', () => {
  it('says association of drivers, not cause', async () => {
    await show();
    await choose('Wat drijft de NPS');
    expect(
      screen.getByRole('heading', { name: /hangt het sterkst samen met het emotioneel cijfer \(rho = 0,89/ }),
    ).toBeTruthy();
    expect(screen.getByText(/Samenhang is geen oorzaak/)).toBeTruthy();
  });

  it('accounts for the rows of a wave reason by reason, and leads to the rejected ones', async () => {
    const { fake } = await show();
    await choose('Golven');
    expect(screen.getByRole('row', { name: /Golf 1/ }).textContent).toMatch(/1\.2021\.112155817/);
    fireEvent.click(screen.getByRole('row', { name: /Golf 1/ }));
    await settle();
    const panel = screen.getByRole('complementary', { name: 'Golf Golf 1' });
    fireEvent.click(within(panel).getByRole('button', { name: '90 afgewezen' }));
    await settle();
    expect(fake.callsOf('measurement.responses').at(-1)).toMatchObject({ wave: 1, rejected: true });
  });

  it('lets a touchpoint follow its measurement by a switch, and offers it only where there is one', async () => {
    const { fake } = await show({ commands: { 'measurement.follow': () => null } });
    await choose('Koppeling');
    expect(await screen.findAllByRole('switch')).toHaveLength(1);
    fireEvent.click(screen.getByRole('switch', { name: `${moving} volgt de meting` }));
    await settle();
    expect(fake.callsOf('measurement.follow')).toEqual([{ touchpoints: [movingId] }]);
  });

  it('links a topic to the touchpoint it suggests', async () => {
    const { fake } = await show({
      queries: { 'touchpoint.rows': () => [{ id: movingId, uid: 'u', name: moving }] as never },
      commands: { 'surveyTopic.link': () => null },
    });
    await choose('Koppeling');
    fireEvent.click(await screen.findByRole('button', { name: `Bedoelt u “${moving}”?` }));
    await settle();
    expect(fake.callsOf('surveyTopic.link')).toEqual([{ id: 2, touchpoint: movingId }]);
  });

  it('shows the answers about a touchpoint when asked from elsewhere', async () => {
    openScreen('measurements', { touchpoint: movingId });
    const { fake } = await show();
    await act(async () => {
      openScreen('measurements', { touchpoint: movingId });
      await Promise.resolve();
    });
    expect(fake.callsOf('measurement.responses').at(-1)).toMatchObject({ touchpoint: movingId });
  });
});

describe('the screen', () => {
  it('teaches when there is nothing yet, and offers the import', async () => {
    await show({
      queries: {
        'measurement.waves': () => [],
        'measurement.figures': () => ({ waves: [], changes: [], comparisons: 0 }),
      },
    });
    expect(screen.getByRole('heading', { name: 'Nog geen metingen' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Enquête invoegen' }));
    expect(useNavigation.getState().place).toMatchObject({ screen: 'import', params: { kind: 'survey' } });
  });

  it('says what went wrong and tries again', async () => {
    await show({ queries: { 'measurement.figures': () => refuse('diskFull') } });
    expect(await screen.findByRole('button', { name: 'Opnieuw proberen' })).toBeTruthy();
  });

  it('changes nothing in a read-only document', async () => {
    await show({ queries: { 'document.state': () => exampleDocument({ readOnly: true }) } });
    expect((screen.getByRole('button', { name: 'Meting invoegen' }) as HTMLButtonElement).disabled).toBe(true);
  });

  it.each(['Vergelijken', 'Wat drijft de NPS', 'Koppeling', 'Golven', 'Antwoorden'])(
    'has nothing that axe finds serious: %s',
    async (view) => {
      await show();
      if (view !== 'Vergelijken') await choose(view);
      expect(await seriousFindings()).toEqual([]);
    },
  );
});
