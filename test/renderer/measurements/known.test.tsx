// @vitest-environment jsdom
/** The known figures of surveys as the screen shows them: value, interval, difference and verdict, rounded as people read them. */
import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { slotRefs } from '@renderer/app/slots';
import { MeasurementsScreen } from '@renderer/features/measurements';
import { createSurvey } from '@shared/insight/survey/survey';
import { renderWithApi, stopApi, withBrowserParts } from '@test/renderer/support/render';
import { energyWaves } from './energy';

const waves = energyWaves.slice(0, 2);
const nothing = { nps: null, csat: null, ces: null, functional: null, emotional: null, impossible: [] } as const;
const ces = [7, 6, 6, 5, 5, 4, 3, 7, 2, 6];

/** Two waves of 200: detractors, passives and promoters, and how many are satisfied; the second has the ten known answers on ease as well. */
function figures() {
  const survey = createSurvey(
    waves.map(({ id, name }) => ({ id, name, scales: {}, variants: { csat: 'topTwo', ces: 'mean' } })),
  );
  for (const [index, [detractors, promoters, satisfied]] of [
    [60, 60, 140],
    [40, 80, 160],
  ].entries())
    for (let place = 0; place < 200; place += 1)
      survey.add(waves[index]!.id, null, {
        ...nothing,
        nps: place < detractors! ? 3 : place < 200 - promoters! ? 7 : 10,
        csat: place < satisfied! ? 4 : 2,
        ces: index === 1 ? (ces[place] ?? null) : null,
      });
  return survey.finish();
}

beforeEach(() => {
  withBrowserParts();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
});
afterEach(() => {
  stopApi();
  vi.restoreAllMocks();
});

it('shows NPS, CSAT and CES with their intervals, and the proven change between two waves', async () => {
  const known = figures();
  await renderWithApi(
    <>
      <MeasurementsScreen />
      <div ref={slotRefs.status} />
    </>,
    {
      queries: {
        'measurement.waves': () => waves,
        'measurement.figures': () => known,
        'measurement.groupings': () => [],
        'measurement.followed': () => [],
      },
    },
  );
  const nps = (await screen.findByRole('button', { name: /^NPS, van/ })).textContent;
  // Adjusted Wald: 40,75, 81,5 and 80,75 of 203 give 19,70 ± 10,29.
  expect(nps).toContain('20,0 9,4 tot 30,0');
  expect(nps).toContain('80 promotors, 80 passief, 40 criticasters');
  expect(nps).toContain('Verschil +20,0 (+5,1 tot +34,9)');
  const csat = screen.getByRole('button', { name: /^CSAT, aandeel/ }).textContent?.replace(/\s/g, ' ');
  expect(csat).toContain('80,0 %');
  expect(csat).toContain('Verschil +10,0 (+1,5 tot +18,3)');
  const ease = screen.getByRole('button', { name: /^CES 2.0, gemiddelde/ }).textContent?.replace(/\s/g, ' ');
  expect(ease).toContain('5,10');
  expect(ease).toContain('gemakkelijk 70 %, index 30,0');
  expect(ease).toContain('Niet gevraagd in ');
});
