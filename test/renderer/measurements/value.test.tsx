// @vitest-environment jsdom
/** Tests of opportunity, Kano and value: findings in words, ranges instead of one number, every assumption editable; and topics linked while importing. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { slotRefs } from '@renderer/app/slots';
import { TopicLinks } from '@renderer/features/import/TopicLinks';
import { MeasurementsScreen } from '@renderer/features/measurements';
import type { KanoOverview, ValueFigures } from '@shared/contract/measurements.contract';
import { kanoFigure } from '@shared/insight/survey/kano';
import type { ImportOptions, SurveyAccount } from '@shared/domain/importPlan';
import { seriousFindings } from '@test/renderer/support/axe';
import { type QueryHandlers } from '@test/renderer/support/fakeBridge';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';
import { energyFigures, energyWaves } from './energy';

const value: ValueFigures = {
  assumptions: {
    margin: { low: 100, likely: 100, high: 100 },
    retention: { low: 0.8, likely: 0.85, high: 0.9 },
    discount: { low: 0.1, likely: 0.1, high: 0.1 },
    acquisitionCost: null,
    customers: null,
    hourCost: { low: 40, likely: 50, high: 60 },
  },
  lifetimeValue: { low: 266.67, likely: 340, high: 450 },
  multiple: { low: 2.67, likely: 3.4, high: 4.5 },
  pointOfRetention: null,
  waste: {
    lostCustomersEuro: 1000,
    reworkHours: 10,
    reworkEuro: { low: 400, likely: 500, high: 600 },
    total: { low: 1400, likely: 1500, high: 1600 },
    rows: [{ touchpoint: 4, name: 'Ik ontvang de eindnota', lostCustomersEuro: 1000, reworkHours: 10 }],
  },
};
const none = { attractive: 0, oneDimensional: 0, mustBe: 0, indifferent: 0, reverse: 0, questionable: 0 };
const feature = (id: number, name: string, counts: Partial<typeof none>, unreadable = 0) => ({
  feature: id,
  name,
  functional: `Met ${name.toLowerCase()}`,
  dysfunctional: `Zonder ${name.toLowerCase()}`,
  ...kanoFigure({ ...none, ...counts }, unreadable),
});
const kano: KanoOverview = {
  features: [
    feature(1, 'App', { attractive: 30, oneDimensional: 20, mustBe: 25, indifferent: 15 }, 2),
    feature(2, 'Bellen', { mustBe: 60, oneDimensional: 25, indifferent: 5 }),
    feature(3, 'Post', { indifferent: 9 }),
  ],
  suggestions: [],
  columns: ['Met app', 'Met chat', 'Zonder app', 'Zonder chat'],
};
const queries: QueryHandlers = {
  'measurement.waves': () => energyWaves,
  'measurement.figures': () => energyFigures(),
  'measurement.groupings': () => [
    { by: 'touchpoint', label: null, values: 15 },
    { by: 'column:Met app', label: 'Met app', values: 5 },
    { by: 'column:Zonder app', label: 'Zonder app', values: 5 },
  ],
  'measurement.opportunity': () => [
    {
      touchpoint: 4,
      name: 'Eindnota',
      importance: 5,
      satisfaction: 2.5,
      score: 18.3,
      verdict: 'extreme',
      basis: 'measured',
    },
    { touchpoint: 5, name: 'Welkom', importance: 2, satisfaction: 8, score: 2.5, verdict: 'none', basis: 'estimate' },
  ],
  'measurement.kano': () => kano,
  'measurement.value': () => value,
  'touchpoint.order': () => ({ ids: Int32Array.from([]), total: 0, groups: [] }),
  'touchpoint.rows': () => [],
  'record.all': () =>
    ({
      assumption: [{ id: 7, position: 1, name: 'retention', low: 0.8, likely: 0.85, high: 0.9, source: null }],
    }) as never,
};

beforeEach(() => {
  withBrowserParts();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  vi.restoreAllMocks();
  stopApi();
});

async function show(view: 'Kansen' | 'Kano' | 'Waarde', extra: QueryHandlers = {}) {
  const result = await renderWithApi(
    <>
      <MeasurementsScreen />
      <div ref={slotRefs.status} />
      <div ref={slotRefs.panel} />
    </>,
    { queries: { ...queries, ...extra } },
  );
  fireEvent.click(await screen.findByRole('radio', { name: view }));
  return result;
}

describe('opportunity', () => {
  it('says how many are large, and gives each its verdict', async () => {
    const { container } = await show('Kansen');
    await screen.findByRole('heading', { name: /Eén grote kans: ‘Eindnota’/ });
    const rows = await screen.findAllByRole('row');
    expect(rows[1]!.textContent).toMatch(/Eindnota.*2,5.*18,3.*zeer grote kans/);
    expect(rows[2]!.textContent).toContain('geen bijzondere kans');
    expect(await seriousFindings(container)).toEqual([]);
  });

  it('is there before the first survey is', async () => {
    await show('Kansen', { 'measurement.waves': () => [] });
    await screen.findByRole('heading', { name: /grote kans/ });
  });
});

describe('Kano', () => {
  it('shows every feature in one figure, and each with class, coefficients and the answers behind them', async () => {
    const { container, fake } = await show('Kano', {
      'measurement.responses': () => ({ total: 0, rows: [] }),
    });
    await screen.findByRole('heading', { name: /^Hoort erbij: Bellen; nog niet te zeggen: App \(n = 90\)/ });
    const mark = await screen.findByRole('button', { name: 'Bellen: Better 0,28, Worse −0,94, n 90' });
    expect(screen.getByRole('button', { name: /^Post: Better 0,00/ })).toBeTruthy();
    expect(await seriousFindings(container)).toEqual([]);
    fireEvent.click(mark);
    const panel = await screen.findByRole('complementary', { name: 'Eigenschap' });
    expect(within(panel).getByText(/^−0,94 \(−0,\d+ tot −0,\d+, n = 90\)$/)).toBeTruthy();
    expect(await seriousFindings(panel)).toEqual([]);
    fireEvent.click(within(panel).getByRole('button', { name: 'Hoort erbij' }));
    await waitFor(() =>
      expect(fake.callsOf('measurement.responses').at(-1)).toMatchObject({ kano: { feature: 2, kind: 'mustBe' } }),
    );
    await screen.findByText('Bellen: Hoort erbij');
  });

  it('takes over what it recognises, or two columns that are chosen', async () => {
    const { fake } = await show('Kano', {
      'measurement.kano': () => ({
        features: [],
        suggestions: [{ name: 'App', functional: 'Met app', dysfunctional: 'Zonder app', n: 60 }],
        columns: kano.columns,
      }),
    });
    await screen.findByText('Herkend aan de namen van twee kolommen: App');
    fireEvent.click(screen.getByRole('button', { name: 'Eigenschap overnemen' }));
    for (const [label, option] of [
      [/als het er is/, 'Met chat'],
      [/als het er niet is/, 'Zonder chat'],
    ] as const) {
      fireEvent.click(await screen.findByRole('button', { name: label }));
      fireEvent.click(await screen.findByRole('option', { name: option }));
    }
    await waitFor(() =>
      expect(fake.callsOf('kano.define')).toEqual([
        { features: [{ name: 'App', functional: 'Met app', dysfunctional: 'Zonder app' }] },
        { features: [{ name: 'Chat', functional: 'Met chat', dysfunctional: 'Zonder chat' }] },
      ]),
    );
  });
});

describe('value', () => {
  it('is a range, says what is missing, and keeps each assumption when it is typed', async () => {
    const { fake } = await show('Waarde');
    await screen.findByRole('heading', { name: /Een klant is € 340 \(tussen € 267 en € 450\) waard/ });
    expect(screen.getByText('Nog nodig: aantal klanten')).toBeTruthy();
    expect(screen.getByText(/€ 1\.500 \(tussen € 1\.400 en € 1\.600\)/)).toBeTruthy();
    const likely = screen.getByRole<HTMLInputElement>('textbox', { name: 'Blijvende klanten, waarschijnlijk' });
    expect(likely.value).toBe('85');
    fireEvent.change(likely, { target: { value: '87,5' } });
    fireEvent.blur(likely);
    await waitFor(() =>
      expect(fake.callsOf('record.update')).toEqual([{ kind: 'assumption', id: 7, fields: { likely: 0.875 } }]),
    );
    const margin = screen.getByRole('textbox', { name: 'Marge per klant, hoog' });
    fireEvent.change(margin, { target: { value: '120' } });
    fireEvent.blur(margin);
    await waitFor(() =>
      expect(fake.callsOf('record.create')).toEqual([{ kind: 'assumption', fields: { name: 'margin', high: 120 } }]),
    );
    // Low is not above likely: the field says so and nothing is kept.
    const low = screen.getByRole('textbox', { name: 'Blijvende klanten, laag' });
    fireEvent.change(low, { target: { value: '99' } });
    fireEvent.blur(low);
    await screen.findByText(/Kies een getal van 0 tot 85/);
    expect(fake.callsOf('record.update')).toHaveLength(1);
  });
});

describe('topics while importing', () => {
  const survey: SurveyAccount = {
    wave: 'Golf 1',
    newWave: true,
    layout: 'plain',
    rows: { read: 9, kept: 9, rejected: { test: 0, unfinished: 0, duplicate: 0, ignored: 0, excluded: 0 } },
    topics: [
      { name: 'Eindnota', answers: 6, touchpoint: 4, suggestions: [] },
      { name: 'Welkomstmail', answers: 3, touchpoint: null, suggestions: [5] },
    ],
    scales: {},
    dropped: [],
    elsewhere: 0,
  };

  it('are linked with one press where something resembles them', async () => {
    const chosen: ImportOptions[] = [];
    await renderWithApi(<TopicLinks survey={survey} options={{}} onChange={(options) => chosen.push(options)} />, {
      queries: {
        'touchpoint.order': () => ({ ids: Int32Array.from([4, 5]), total: 2, groups: [] }),
        'touchpoint.rows': () =>
          [
            { id: 4, uid: 'a', name: 'Ik ontvang de eindnota' },
            { id: 5, uid: 'b', name: 'Ik lees de welkomstmail' },
          ] as never,
      },
    });
    const section = await screen.findByRole('region', { name: 'Waar de antwoorden over gaan' });
    expect(section.textContent).toContain('1 van de 2 gekoppeld');
    fireEvent.click(await within(section).findByRole('button', { name: 'Is dit ‘Ik lees de welkomstmail’?' }));
    expect(chosen).toEqual([{ topics: { Welkomstmail: 5 } }]);
  });
});
